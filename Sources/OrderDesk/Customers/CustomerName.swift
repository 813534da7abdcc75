internal import Engine
internal import Sealing

/// A name that is looked for: its words, and how well another name fits them.
struct CustomerName {
    /// How well a name fits, best first.
    enum Match: String, Comparable {
        case exact, prefix, similar

        private var rank: Int { self == .exact ? 0 : self == .prefix ? 1 : 2 }

        static func < (one: Match, other: Match) -> Bool { one.rank < other.rank }
    }

    /// The most candidates that are opened for one word and one way of looking.
    static let candidateLimit = 200

    private let text: String
    private let words: [String]

    init(_ text: String) {
        self.text = text
        words = Normaliser.nameToken.tokens(of: text)
    }

    /// Whether these fields' names fit, and how well; a typing error counts only where nothing fits better.
    func match(_ contact: PersonalFields) -> Match? {
        ["name", "contactName"].compactMap { contact.text($0) }
            .compactMap { match(Normaliser.nameToken.tokens(of: $0)) }.min()
    }

    /// At most `limit` customers whose name fits: those without a typing error, or else those with one.
    func search(atMost limit: Int, in context: Context) throws -> [(CustomerRow, String)] {
        var found: [(row: CustomerRow, match: Match)] = []
        var seen: Set<RowID> = []
        // Why this order: whole words come before beginnings, so that the limit cuts off the lesser finds.
        for key in [
            CustomerIndex.name, CustomerIndex.contactName, CustomerIndex.prefix, CustomerIndex.contactPrefix,
        ] where found.count < limit {
            let ids = try context.candidates(
                text,
                as: key.normaliser,
                scope: key.scope,
                limit: Candidates.idLimit
            )
            found += try fitting(
                ids.filter { seen.insert($0).inserted },
                atMost: limit - found.count,
                in: context
            ) {
                $0 < .similar
            }
        }
        if found.isEmpty {
            let keys = [CustomerIndex.trigram, CustomerIndex.contactTrigram]
            for key in keys where found.count < limit {
                let ids = try context.nearest(
                    text,
                    as: key.normaliser,
                    scope: key.scope,
                    limit: Self.candidateLimit
                )
                found += try fitting(
                    ids.filter { !found.map(\.row.id).contains($0) },
                    atMost: limit,
                    in: context
                ) {
                    _ in true
                }
            }
        }
        return found.sorted { ($0.match, $0.row.number) < ($1.match, $1.row.number) }
            .map { ($0.row, $0.match.rawValue) }
    }

    private func fitting(
        _ ids: [RowID],
        atMost limit: Int,
        in context: Context,
        if counts: (Match) -> Bool
    ) throws -> [(row: CustomerRow, match: Match)] {
        try Candidates(ids, opensFiscal: false, in: context).compactMap(atMost: limit) { row, contact, _ in
            match(contact).flatMap { counts($0) ? (row, $0) : nil }
        }
    }

    private func match(_ name: [String]) -> Match? {
        var worst = Match.exact
        for word in words {
            let best = name.compactMap { Self.fit(word, $0) }.min()
            guard let best else { return nil }
            worst = max(worst, best)
        }
        return worst
    }

    private static func fit(_ word: String, _ other: String) -> Match? {
        if word == other { return .exact }
        if word.count >= 3, other.hasPrefix(word) { return .prefix }
        let allowed = word.count < 4 ? 0 : word.count < 8 ? 1 : 2
        return TypingErrors.count(Array(word), Array(other), atMost: allowed) != nil ? .similar : nil
    }
}

/// How many typing errors lie between two words: a letter too many, missing or wrong, or two letters swapped.
enum TypingErrors {
    /// The number of errors, or nil when there are more than `limit` (optimal string alignment distance).
    static func count(_ one: [Character], _ other: [Character], atMost limit: Int) -> Int? {
        guard abs(one.count - other.count) <= limit else { return nil }
        var before: [Int] = []
        var last = Array(0...other.count)
        for i in one.indices {
            var row = [i + 1]
            for j in other.indices {
                let change = last[j] + (one[i] == other[j] ? 0 : 1)
                var least = min(change, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                    least = min(least, before[j - 1] + 1)
                }
                row.append(least)
            }
            (before, last) = (last, row)
        }
        let errors = last[other.count]
        return errors <= limit ? errors : nil
    }
}
