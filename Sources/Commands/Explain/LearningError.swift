/// What goes wrong where somebody looks something up or learns.
enum LearningError: Error, Equatable {
    /// No explanation has this name; these codes are near.
    case unknownCode(String, near: [String])
    /// Nothing is known of this version; these are.
    case unknownVersion(String, known: [String])

    /// The stable kebab-case code.
    var code: String {
        switch self {
        case .unknownCode: "code-unknown"
        case .unknownVersion: "version-unknown"
        }
    }

    /// The exit code, after sysexits.h.
    var exitCode: Int32 {
        switch self {
        case .unknownCode, .unknownVersion: 66
        }
    }
}

extension LearningError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    var description: String {
        switch self {
        case .unknownCode(let code, let near):
            """
            there is no code `\(code)`
            reason: no error of this version has this name
            help: \(Self.hint(near))
            """
        case .unknownVersion(let version, let known):
            """
            nothing is known of the version `\(version)`
            reason: this program knows of \(known.joined(separator: ", "))
            help: see all of it with `coffer whatsnew`
            """
        }
    }

    private static func hint(_ near: [String]) -> String {
        let codes = near.map { "`\($0)`" }.joined(separator: ", ")
        return near.isEmpty
            ? "see all codes with `coffer explain`" : "near it: \(codes); see all with `coffer explain`"
    }
}

extension Failure {
    /// The command that says more about it; nil where its text leads to a page of help already.
    var explainingCommand: String? { code == "usage" ? nil : "coffer explain \(code)" }
}
