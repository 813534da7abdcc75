/// Every stable code that the program can give, explained.
///
/// Nothing of it needs a store or a network. A test reads the codes from the sources and holds them against this table, both ways.
enum Explanations {
    /// The tables, by what they are about.
    static let tables: [(topic: Sentence, table: ExplanationTable)] = [
        ("Requests, and who may make them ⇒ 请求，以及谁可以提出", requests),
        ("The server, answers and webhooks ⇒ 服务器、应答与回调", program),
        ("Stores, disks and how a store is unlocked ⇒ 库、磁盘与解锁", stores),
        ("Keys and sealed values ⇒ 密钥与加密的值", keys),
        ("Logs and proofs ⇒ 日志与证明", logs),
        ("Backups ⇒ 备份", backups),
        ("Backup targets, archives and restores ⇒ 备份目标、归档与恢复", restores),
        ("Policy files ⇒ 策略文件", policies),
    ].compactMap { topic, text in Sentence(topic).map { ($0, ExplanationTable(text)) } }

    /// All of them, in the order of the tables.
    static let all: [CodeExplanation] = tables.flatMap(\.table.explanations)

    /// The explanation of a code; capitals and underscores are forgiven.
    static func explanation(of code: String) -> CodeExplanation? {
        let wanted = normalized(code)
        return all.first { $0.code == wanted }
    }

    /// The codes nearest to a word, the nearest first; none where nothing is near.
    static func nearest(to word: String, most: Int = 3) -> [String] {
        let wanted = normalized(word)
        let parts = Set(wanted.split(separator: "-"))
        let rated = all.map { explanation in
            let common = parts.intersection(explanation.code.split(separator: "-")).count
            // Why the words first: who remembers `stock` of a code types it whole.
            let distance = EditDistance.between(wanted, explanation.code)
            return (code: explanation.code, common: common, distance: distance)
        }
        let near = rated.filter { $0.common > 0 || $0.distance <= max(2, wanted.count / 3) }
        return near.sorted { ($0.distance - 3 * $0.common, $0.code) < ($1.distance - 3 * $1.common, $1.code) }
            .prefix(most).map(\.code)
    }

    private static func normalized(_ code: String) -> String {
        code.lowercased().replacing("_", with: "-").trimmingPrefix("urn:coffer:problem:").description
    }
}

/// How many letters have to be put in, taken out, changed or swapped with their neighbour to make one word of another.
enum EditDistance {
    /// The distance, by optimal string alignment.
    static func between(_ one: String, _ other: String) -> Int {
        let (first, second) = (Array(one), Array(other))
        guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
        var rows = [Array(0...second.count)]
        for (index, letter) in first.enumerated() {
            var row = [index + 1]
            for (place, counterpart) in second.enumerated() {
                var least = min(rows[index][place + 1], row[place]) + 1
                least = min(least, rows[index][place] + (letter == counterpart ? 0 : 1))
                let isSwapped =
                    index > 0 && place > 0 && letter == second[place - 1] && first[index - 1] == counterpart
                if isSwapped { least = min(least, rows[index - 1][place - 1] + 1) }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[first.count][second.count]
    }
}
