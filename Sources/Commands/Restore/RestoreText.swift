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
        guard let report = answer["signed"]?["report"] else {
            return TextAnswer(style: style, language: style.language).render(answer)
        }
        let folder = answer["summary"]?["destination"]?.scalar ?? ""
        func field(_ name: String) -> String { report[name]?.scalar ?? "" }
        func line(_ name: String, _ text: String, isAlarming: Bool = false) -> String {
            let name = style.said(name)
            let gap = String(repeating: " ", count: max(1, 14 - DisplayWidth.of(name)))
            return (isAlarming ? style.alarm(name) : name) + gap + style.said(text)
        }
        var lines = [
            style.heading(style.said("the store is back in \(folder)")), "",
            line("store", field("store")),
            line("newest entry", report["newestEntry"]?.scalar ?? "none"),
            line("incarnation", "\(field("incarnation")) (restored)"),
            line("epoch", field("epoch")),
            line("decisions", decisions(report)),
        ]
        lines += (report["lostKeys"]?.elements ?? []).map { line("lost", lost($0), isAlarming: true) }
        lines += (report["seriesGaps"]?.elements ?? []).map { line("skipped", skipped($0)) }
        if let closed = report["approvalsClosed"]?.scalar, closed != "0" {
            lines.append(line("expired", "\(closed) requests that waited for a second person; ask again"))
        }
        if let user = report["userAdded"]?.scalar {
            lines.append(line("user added", "\(user), as administrator"))
        }
        if let kept = answer["summary"]?["keptAs"]?.scalar { lines.append(line("the old one", kept)) }
        lines += [
            "", style.heading(style.said("next")),
            "  coffer --store \(folder) doctor",
            "  coffer --store \(folder) restore adopt     "
                + style.said("when the other one is gone for good"),
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func decisions(_ report: AnswerTree) -> String {
        let (found, added) = (report["decisions"]?.scalar ?? "0", report["decisionsAdded"]?.scalar ?? "0")
        let deleted = report["keysShredded"]?.scalar ?? "0"
        return "\(found) found, \(added) newer than the backup, \(deleted) keys deleted"
    }

    private static func lost(_ key: AnswerTree) -> String {
        let (count, subject) = (key["envelopes"]?.scalar ?? "", key["subject"]?.scalar ?? "")
        return "\(count) envelopes of \(subject), class \(key["retentionClass"]?.scalar ?? "")"
    }

    private static func skipped(_ gap: AnswerTree) -> String {
        let (kind, first) = (gap["kind"]?.scalar ?? "", gap["first"]?.scalar ?? "")
        let (last, year) = (gap["last"]?.scalar ?? "", gap["year"]?.scalar ?? "0")
        return year == "0"
            ? "\(kind) \(first) to \(last), given after the backup"
            : "\(kind) \(first) to \(last) of \(year), given after the backup"
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
