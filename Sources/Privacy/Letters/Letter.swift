internal import Engine

/// A letter to a data subject, rendered from the sentences of a language.
public struct Letter: Sendable, Equatable {
    /// What it is about.
    public let kind: LetterKind
    /// What goes into it.
    public let facts: Facts

    /// What goes into a letter.
    public struct Facts: Sendable, Equatable {
        /// The subject's name; nil where it is not known any more.
        public var name: String?
        /// Who writes.
        public var company: String
        /// Who answers questions about personal data; nil where nobody said.
        public var officer: String?
        /// The request's number.
        public var number: String
        /// What is asked for.
        public var right: RequestKind
        /// The day on which it came in.
        public var received: String
        /// The last day on which the answer is in time.
        public var due: String?
        /// The ground of a refusal or an extension, by its word.
        public var ground: String?
        /// What an erasure had to leave; empty where it left nothing.
        public var kept: [Kept] = []
    }

    /// What an erasure had to leave, and why.
    public struct Kept: Sendable, Equatable {
        /// The basis, as the policy words it.
        public var basis: String
        /// The article of law.
        public var article: String
        /// The last day on which it stays; nil where a person ends it.
        public var until: String?
    }

    /// The subject line and the text.
    ///
    /// - Throws: ``EngineError/conflict(what:reason:help:)`` where the request is not at a point for such a letter.
    func render(in language: LetterLanguage) throws -> (subject: String, text: String) {
        let texts = LetterTexts.all[language] ?? [:]
        func sentence(_ key: String) throws -> String {
            guard let text = texts[key] else {
                preconditionFailure("the sentence `\(key)` is missing in \(language.rawValue)")
            }
            return try filled(text, texts, language)
        }
        let subject = try sentence("\(kind.rawValue).subject")
        let parts = [
            try sentence(facts.name == nil ? "salutation.unnamed" : "salutation"),
            try sentence(
                kind == .completion && !facts.kept.isEmpty ? "completion.part" : "\(kind.rawValue).body"
            ),
            facts.officer == nil ? nil : try sentence("officer"),
            try sentence("closing"),
        ]
        .compactMap(\.self)
        return (subject, parts.joined(separator: "\n\n") + "\n")
    }

    private func filled(
        _ text: String,
        _ texts: [String: String],
        _ language: LetterLanguage
    ) throws -> String {
        let kept = try facts.kept.map { one in
            let values = [
                "basis": ReportTexts(language).translated(one.basis, ReportWords()), "article": one.article,
            ]
            let key = one.until == nil ? "kept" : "kept.until"
            return try filled(
                texts[key] ?? "",
                with: values.merging(one.until.map { ["until": $0] } ?? [:]) { $1 }
            )
        }
        return try filled(
            text,
            with: [
                "kept": kept.isEmpty ? nil : kept.joined(separator: "\n"),
                "name": facts.name, "company": facts.company, "officer": facts.officer,
                "number": facts.number,
                "received": facts.received, "due": facts.due,
                "right": texts["right.\(facts.right.rawValue)"],
                "ground": facts.ground.flatMap { texts["\(kind.rawValue).\($0)"] },
            ]
        )
    }

    private func filled(_ text: String, with values: [String: String?]) throws -> String {
        // Why one walk from left to right: a name that looks like a placeholder stays a name.
        var (result, rest) = ("", text[...])
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let key = String(rest[rest.index(after: open)..<close])
            guard let value = values[key] ?? nil else { throw missing(key) }
            result += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func missing(_ key: String) -> EngineError {
        .conflict(
            what: "request `\(facts.number)` has no letter `\(kind.rawValue)` now",
            reason: "it has no \(key) to write of",
            help: "take the step first: `coffer privacy request show \(facts.number)` tells what is possible"
        )
    }
}
