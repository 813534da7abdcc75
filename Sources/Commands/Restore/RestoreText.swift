internal import Backup

/// What a person reads before and after a store comes back.
enum RestoreText {
    static func lines(_ summary: RestoreSummary) -> [String] {
        var lines = [
            "the store \(summary.store) comes back as it was at \(summary.state), \(age(summary.ageSeconds)) ago",
            "data:  \(summary.dataArchive) from \(summary.dataTarget)",
            "vault: \(summary.vaultArchive) from \(summary.vaultTarget)",
            "the newest catalogue was signed at \(summary.newestCatalogue); what was done after it is lost",
            "\(summary.decisions) decisions were found; they are followed before anything is opened",
        ]
        lines += summary.unreached.map { "NOT reached: \($0.target) (\($0.reason))" }
        lines += summary.warnings.map { "warning: \($0)" }
        lines.append(
            "if you know of a newer backup or another target, name it with --from: a roll-back of everything at once cannot "
                + "be seen from here"
        )
        if let keptAs = summary.keptAs { lines.append("the store that is there now is kept as \(keptAs)") }
        return lines
    }

    static func render(_ answer: AnswerTree, _ style: TextStyle) -> String {
        guard let report = answer["signed"]?["report"] else { return TextAnswer(style: style).render(answer) }
        let folder = answer["summary"]?["destination"]?.scalar ?? ""
        var lines = [
            style.heading("the store is back in \(folder)"),
            "",
            "store         \(report["store"]?.scalar ?? "")",
            "newest entry  \(report["newestEntry"]?.scalar ?? "none")",
            "incarnation   \(report["incarnation"]?.scalar ?? "") (restored)",
            "epoch         \(report["epoch"]?.scalar ?? "")",
            "decisions     \(report["decisions"]?.scalar ?? "0") found, "
                + "\(report["decisionsAdded"]?.scalar ?? "0") newer than the backup, "
                + "\(report["keysShredded"]?.scalar ?? "0") keys deleted",
        ]
        for key in report["lostKeys"]?.elements ?? [] {
            lines.append(
                style.alarm("lost")
                    + "          \(key["envelopes"]?.scalar ?? "") envelopes of \(key["subject"]?.scalar ?? ""), "
                    + "class \(key["retentionClass"]?.scalar ?? "")"
            )
        }
        for gap in report["seriesGaps"]?.elements ?? [] {
            let year = gap["year"]?.scalar ?? "0"
            lines.append(
                "skipped       \(gap["kind"]?.scalar ?? "") \(gap["first"]?.scalar ?? "") to "
                    + "\(gap["last"]?.scalar ?? "")\(year == "0" ? "" : " of \(year)"), given after the backup"
            )
        }
        if let closed = report["approvalsClosed"]?.scalar, closed != "0" {
            lines.append("expired       \(closed) requests that waited for a second person; ask again")
        }
        if let user = report["userAdded"]?.scalar { lines.append("user added    \(user), as administrator") }
        if let kept = answer["summary"]?["keptAs"]?.scalar { lines.append("the old one   \(kept)") }
        lines += [
            "", style.heading("next"),
            "  coffer --store \(folder) doctor",
            "  coffer --store \(folder) restore adopt     when the other one is gone for good",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// A length of time in its two largest units.
    static func age(_ seconds: Int64) -> String {
        let units: [(Int64, String)] = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")]
        let first = units.firstIndex { seconds >= $0.0 } ?? units.count - 1
        var rest = max(seconds, 0)
        var words: [String] = []
        for (length, name) in units[first...].prefix(2) {
            if rest / length > 0 || words.isEmpty { words.append("\(rest / length) \(name)") }
            rest %= length
        }
        return words.joined(separator: " ")
    }
}
