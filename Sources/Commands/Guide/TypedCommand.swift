/// A line that somebody typed in a walk, taken to its words and looked at before it runs.
struct TypedCommand: Equatable {
    /// The words behind `coffer`.
    let words: [String]

    /// Why a line is not run.
    enum Refusal: Error, Equatable {
        /// A quote is not closed.
        case openQuote
        /// It is for a shell: a pipe, a redirection, a variable.
        case shell(String)
        /// It names a place that is not the sandbox.
        case elsewhere(String)
        /// It is not a command of the desk.
        case noun(String)
    }

    /// What leads to a store, a server or their keys.
    private static let places = ["--store", "--socket", "--key-file", "--passphrase-fd"]
    /// What a walk lets run: the desk, and what only explains.
    private static let nouns: Set<String> = [
        "status", "customer", "product", "price", "coupon", "stock", "order", "template", "alert", "supplier",
        "shipment", "return", "feedback", "invoice", "payment", "explain", "whatsnew", "help",
    ]
    /// What takes neither a store nor a user.
    private static let storeless: Set<String> = ["explain", "whatsnew", "help"]

    /// Reads a line.
    init(_ line: String) throws(Refusal) {
        guard var typed = ShellWords.split(line) else { throw .openQuote }
        if let variable = typed.first, !variable.hasPrefix("-"), let equals = variable.firstIndex(of: "=") {
            let name = String(variable[..<equals])
            if ["COFFER_STORE", "COFFER_SOCKET"].contains(name) { throw .elsewhere(name) }
            throw .shell(variable)
        }
        if typed.first == "coffer" { typed.removeFirst() }
        if let place = typed.first(where: Self.isPlace) {
            throw .elsewhere(String(place.prefix { $0 != "=" }))
        }
        if let sign = typed.first(where: { ["|", ">", ">>", "<", "&", "&&", ";", "||"].contains($0) }) {
            throw .shell(sign)
        }
        let noun = ArgumentOrder.globalsLast(typed).first ?? ""
        guard noun.hasPrefix("-") || Self.nouns.contains(noun) else { throw .noun(noun) }
        words = typed
    }

    private static func isPlace(_ word: String) -> Bool {
        places.contains { word == $0 || word.hasPrefix("\($0)=") }
    }

    /// Noun and verb.
    var command: String {
        ArgumentOrder.globalsLast(words).prefix(2).filter { !$0.hasPrefix("-") }.joined(separator: " ")
    }

    /// Whom it is to be done as, where somebody is named.
    var namedUser: String? {
        words.last { $0.hasPrefix("--as=") }.map { String($0.dropFirst("--as=".count)) }
            ?? zip(words, words.dropFirst()).first { $0.0 == "--as" }?.1
    }

    /// Whether it only tries.
    var isDryRun: Bool { words.contains("--dry-run") }

    /// Whether it asks for help, or for what no store answers.
    var isStoreless: Bool {
        let ordered = ArgumentOrder.globalsLast(words)
        let asksHelp = words.contains { ["--help", "-h", "--version"].contains($0) }
        return asksHelp || ordered.first.map(Self.storeless.contains) ?? true
    }

    /// The words that run: in the sandbox, as whoever the step is about, in the guide's language.
    func inSandbox(_ store: String, as actor: WalkStep.Actor, language: Language) -> [String] {
        let language =
            words.contains { $0 == "--lang" || $0.hasPrefix("--lang=") }
            ? [] : ["--lang", language.rawValue]
        guard !isStoreless else { return words + language }
        let user = namedUser == nil ? ["--as", actor.rawValue] : []
        // Why before a lone `--`: behind it everything is a value.
        let end = words.firstIndex(of: "--") ?? words.endIndex
        return Array(words[..<end]) + ["--store", store] + user + language + Array(words[end...])
    }
}
