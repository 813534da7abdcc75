/// What goes wrong where somebody looks something up or learns.
enum LearningError: Error, Equatable {
    /// No explanation has this name; these codes are near.
    case unknownCode(String, near: [String])
    /// Nothing is known of this version; these are.
    case unknownVersion(String, known: [String])
    /// No walk has this name; these are there.
    case unknownWalk(String, known: [String])
    /// Something that the guide did not make lies where the sandbox is to be.
    case notASandbox(String)

    /// The stable kebab-case code.
    var code: String {
        switch self {
        case .unknownCode: "code-unknown"
        case .unknownVersion: "version-unknown"
        case .unknownWalk: "walk-unknown"
        case .notASandbox: "sandbox-refused"
        }
    }

    /// The exit code, after sysexits.h.
    var exitCode: Int32 {
        switch self {
        case .unknownCode, .unknownVersion, .unknownWalk: 66
        case .notASandbox: 78
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
        case .unknownWalk(let name, let known):
            """
            there is no walk `\(name)`
            reason: there are \(known.joined(separator: ", "))
            help: see what each is about with `coffer guide`
            """
        case .notASandbox(let folder):
            """
            the guide does not use `\(folder)`
            reason: something lies there that the guide did not make, and it must never work on a real store
            help: name a folder that does not exist yet with --folder
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
