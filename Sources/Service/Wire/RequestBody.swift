public import Engine
internal import FoundationEssentials

/// The JSON of a request, read into its operation: what a server takes as a body, and a command line from a file.
public enum RequestBody {
    /// Reads one operation; names that it does not know, and names that stand twice, are refused.
    ///
    /// - Throws: ``ProblemDocument`` where it is no such JSON, `InputError` with the field that cannot be read.
    public static func read<O: Operation>(_ type: O.Type, from body: [UInt8]) throws -> O {
        try StrictJSON.check(body, O.schema)
        do {
            return try JSONDecoder().decode(O.self, from: Data(body))
        } catch let error as DecodingError {
            throw inputError(error)
        }
    }

    /// Names the field and what is wrong with it, never its value.
    private static func inputError(_ error: DecodingError) -> InputError {
        switch error {
        case .keyNotFound(let key, let context):
            problem(context.codingPath + [key], "it is missing")
        case .valueNotFound(_, let context):
            problem(context.codingPath, "it is null")
        case .typeMismatch(_, let context):
            problem(context.codingPath, "it is of another type")
        case .dataCorrupted(let context):
            problem(context.codingPath, "its value cannot be read")
        @unknown default:
            problem([], "it cannot be read")
        }
    }

    private static func problem(_ path: [any CodingKey], _ reason: String) -> InputError {
        let field = path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
        return InputError(
            field.isEmpty ? "body" : field,
            reason,
            help: "compare it with what `coffer` sends for the same command"
        )
    }
}
