/// The officer's morning as a page of 80 columns.
struct DashboardText {
    let tree: AnswerTree
    let style: TextStyle

    /// How many requests a page shows; the rest is counted.
    static let most = 20
    /// How many roles taken in an emergency it shows; the rest is counted.
    static let mostEmergencies = 5

    /// The page.
    var text: String {
        var lines = [style.heading(style.said("Privacy on \(word("day"))")), "", requestLine]
        let requests = tree["requests"]?.elements ?? []
        if !requests.isEmpty {
            let headings = ["due", "left", "request", "kind", "waits for"].map(style.said)
            lines += ["", style.aside(Self.row(headings))]
            lines += requests.prefix(Self.most).map(line)
            if requests.count > Self.most {
                lines.append(
                    "  " + style.said("and \(requests.count - Self.most) more: `coffer privacy request list`")
                )
            }
            lines.append("")
        }
        lines += [breaches, erasures, copies, drill, terms, holds, packages, mentions, emergencies]
        return lines.joined(separator: "\n")
            + "\n"
    }

    private var requestLine: String {
        let (open, overdue, week) = (number("open"), number("overdue"), number("dueWithinWeek"))
        return named(
            "Requests",
            "\(open) open, \(overdue) overdue, \(week) due within 7 days",
            isAlarming: overdue > 0
        )
    }

    private func line(_ request: AnswerTree) -> String {
        func word(_ name: String) -> String { request[name]?.scalar ?? "" }
        let isOver = word("daysLeft").hasPrefix("-")
        let row = Self.row([
            word("due").isEmpty ? "-" : word("due"), word("daysLeft"), word("request"), word("kind"),
            Self.parties[word("waitsFor")].map(style.said) ?? word("waitsFor"),
        ])
        return isOver ? style.alarm(row) : row
    }

    /// What the 72 hours leave, the least of it first.
    private var breaches: String {
        let open = number("breaches")
        guard let left = tree["breachHoursLeft"]?.scalar.flatMap({ Int($0) }) else {
            return named(
                "Breaches",
                open == 0 ? "none open" : "\(open) open, the authority is told or need not be"
            )
        }
        let waiting = number("breachesToTell")
        return named(
            "Breaches",
            left < 0
                ? "\(open) open; the authority is to be told of \(waiting), it was due \(-left) hours ago"
                : "\(open) open; the authority is to be told of \(waiting), within \(left) hours",
            isAlarming: true
        )
    }

    /// How near the ceiling is that stops a runaway.
    private var erasures: String {
        let (begun, most) = (number("erasures"), number("erasuresAtMost"))
        return named(
            "Erasures",
            "\(begun) begun within 24 hours, \(most) may",
            isAlarming: begun > 0 && begun * 2 >= most
        )
    }

    private var copies: String {
        let old = tree["copies"]?.elements ?? []
        guard !old.isEmpty else { return named("Copies", "none with an older key") }
        let names = old.map { copy in
            let (target, epoch) = (copy["target"]?.scalar ?? "", copy["epoch"]?.scalar ?? "")
            return style.said(
                copy["until"]?.scalar.map { "`\(target)` (epoch \(epoch), until \($0))" }
                    ?? "`\(target)` (epoch \(epoch))"
            )
        }
        let list = names.joined(separator: style.language == .english ? ", " : "、")
        let sentence = style.said(
            "older keys than epoch \(word("epoch")) lie at \(list): `coffer backup run`"
        )
        let lines = WrappedText.lines(sentence, columns: 80 - Self.nameWidth)
        return named("Copies", lines.joined(separator: "\n" + Self.padded("", Self.nameWidth)))
    }

    private var drill: String {
        guard let drill = tree["lastDrill"], let day = drill["time"]?.scalar?.prefix(10) else {
            return named("Last drill", "none yet: `coffer backup drill`", isAlarming: true)
        }
        let target = drill["target"]?.scalar ?? ""
        guard let problem = drill["problem"]?.scalar else {
            return named("Last drill", "\(day) on `\(target)`: passed")
        }
        return named("Last drill", "\(day) on `\(target)`: failed (\(problem))", isAlarming: true)
    }

    private var terms: String {
        let counts = tree["terms"]?.members.map { ($0.name, $0.value.scalar ?? "") } ?? []
        let parts = counts.map { name, count in
            switch name {
            case "shred": "\(count) to be erased"
            case "review": "\(count) to be looked at"
            case "held": "\(count) under a legal hold"
            case "restricted": "\(count) under a restriction"
            default: "\(count) \(name)"
            }
        }
        let list = (parts.isEmpty ? ["none"] : parts).map(style.said)
        let isEnglish = style.language == .english
        let last = tree["lastSweep"]?.scalar.map { "last sweep \($0.prefix(10))" } ?? "no sweep yet"
        return named(
            "Terms over",
            list.joined(separator: isEnglish ? ", " : "，") + (isEnglish ? "; " : "；") + style.said(last)
        )
    }

    private var holds: String {
        let due = number("holdsToReview")
        return named(
            "Holds",
            "\(number("holds")) in force, \(due) to be looked at again",
            isAlarming: due > 0
        )
    }

    private var packages: String {
        let overdue = number("packagesOverdue")
        return named(
            "Packages",
            "\(number("packages")) handed out, \(overdue) overdue",
            isAlarming: overdue > 0
        )
    }

    private var mentions: String { named("Mentions", "\(number("mentions")) wait to be looked at") }

    /// Who took which role and since when, what waits to be reviewed first.
    private var emergencies: String {
        let (waiting, used) = (number("breakGlassWaiting"), number("breakGlassInUse"))
        let summary = "\(waiting) to be reviewed, \(used) in use"
        guard waiting + used > 0 else { return named("Emergencies", summary) }
        let grants = tree["breakGlass"]?.elements ?? []
        let ordered = grants.filter { !isInUse($0) } + grants.filter(isInUse)
        var lines = [named("Emergencies", summary, isAlarming: true)]
        for grant in ordered.prefix(Self.mostEmergencies) {
            func word(_ name: String) -> String { grant[name]?.scalar ?? "" }
            let since = word("opened").prefix(10)
            lines += WrappedText.lines(
                style.said("\(word("number")): \(word("user")) took `\(word("role"))` on \(since)"),
                columns: 80 - Self.nameWidth
            ).map { Self.padded("", Self.nameWidth) + $0 }
        }
        let rest = grants.count - Self.mostEmergencies
        if rest > 0 {
            lines.append(
                Self.padded("", Self.nameWidth) + style.said("and \(rest) more: `coffer break-glass list`")
            )
        }
        return lines.joined(separator: "\n")
    }

    private func isInUse(_ grant: AnswerTree) -> Bool { grant["isInUse"] == .boolean(true) }

    private func word(_ name: String) -> String { tree[name]?.scalar ?? "" }
    private func number(_ name: String) -> Int { Int(word(name)) ?? 0 }

    private static let parties = [
        "person": "the person", "officer": "you", "second-person": "a second person",
        "cool-off": "time to think again", "backups": "backup targets", "law": "the law's term",
    ]

    /// How wide the names at the left are.
    private static let nameWidth = 12

    private func named(_ name: String, _ english: String, isAlarming: Bool = false) -> String {
        let text = style.said(english)
        return Self.padded(style.said(name), Self.nameWidth) + (isAlarming ? style.alarm(text) : text)
    }

    private static func row(_ cells: [String]) -> String {
        let left = String(repeating: " ", count: max(0, 5 - DisplayWidth.of(cells[1]))) + cells[1]
        return
            "  \(padded(cells[0], 10)) \(left)  \(padded(cells[2], 15))  \(padded(cells[3], 18))  \(cells[4])"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }
}
