internal import Engine
internal import FoundationEssentials

/// One operation as an endpoint: a body in, a body out.
struct Endpoint: Sendable {
    /// The operation's name.
    let name: String
    /// Decodes the body, carries the operation out and encodes its answer.
    let run: @Sendable (_ body: [UInt8], _ request: Request) async throws -> [UInt8]

    /// The endpoints of a store by their path, `/v1/NOUN/VERB`.
    static func all(of store: Store) -> [String: Endpoint] {
        var endpoints: [String: Endpoint] = [:]
        for operation in store.operations {
            let path = ServicePath.of(operation.name)
            if let command = operation as? any Command.Type {
                endpoints[path] = endpoint(command, store)
            } else if let query = operation as? any Query.Type {
                endpoints[path] = endpoint(query, store)
            }
        }
        return endpoints
    }

    private static func endpoint<C: Command>(_ type: C.Type, _ store: Store) -> Endpoint {
        Endpoint(name: C.name) { body, request in
            try encoded(try await store.perform(decoded(C.self, body), for: request))
        }
    }

    private static func endpoint<Q: Query>(_ type: Q.Type, _ store: Store) -> Endpoint {
        Endpoint(name: Q.name) { body, request in
            try encoded(try await store.perform(decoded(Q.self, body), for: request))
        }
    }

    private static func encoded(_ answer: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(answer))
    }

    private static func decoded<O: Operation>(_ type: O.Type, _ body: [UInt8]) throws -> O {
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
