/// The officer's morning as a page of 80 columns.
struct DashboardText {
    let tree: AnswerTree
    let style: TextStyle

    /// How many requests a page shows; the rest is counted.
    static let most = 20

    /// The page.
    var text: String {
        var lines = [style.heading("Privacy on \(word("day"))"), "", requestLine]
        let requests = tree["requests"]?.elements ?? []
        if !requests.isEmpty {
            lines += ["", style.aside(Self.row("due", "left", "request", "kind", "waits for"))]
            lines += requests.prefix(Self.most).map(line)
            if requests.count > Self.most {
                lines.append("  and \(requests.count - Self.most) more: `coffer privacy request list`")
            }
            lines.append("")
        }
        return (lines + [breaches, copies, drill, terms, holds, packages, mentions]).joined(separator: "\n")
            + "\n"
    }

    private var requestLine: String {
        let parts = [
            "\(number("open")) open", alarming(number("overdue"), "overdue"),
            "\(number("dueWithinWeek")) due within 7 days",
        ]
        return Self.named("Requests", parts.joined(separator: ", "))
    }

    private func line(_ request: AnswerTree) -> String {
        func word(_ name: String) -> String { request[name]?.scalar ?? "" }
        let isOver = word("daysLeft").hasPrefix("-")
        let row = Self.row(
            word("due").isEmpty ? "-" : word("due"),
            word("daysLeft"),
            word("request"),
            word("kind"),
            Self.parties[word("waitsFor")] ?? word("waitsFor")
        )
        return isOver ? style.alarm(row) : row
    }

    /// What the 72 hours leave, the least of it first.
    private var breaches: String {
        let open = number("breaches")
        guard let left = tree["breachHoursLeft"]?.scalar.flatMap({ Int($0) }) else {
            return Self.named(
                "Breaches",
                open == 0 ? "none open" : "\(open) open, the authority is told or need not be"
            )
        }
        let told = "the authority is to be told of \(number("breachesToTell"))"
        let time = left < 0 ? "\(-left) hours ago" : "within \(left) hours"
        return Self.named(
            "Breaches",
            style.alarm("\(open) open; \(told), \(left < 0 ? "it was due " : "")\(time)")
        )
    }

    private var copies: String {
        let old = tree["copies"]?.elements ?? []
        guard !old.isEmpty else { return Self.named("Copies", "none with an older key") }
        let names = old.enumerated().map { place, copy in
            let mark = place == old.count - 1 ? ":" : ","
            let until = copy["until"]?.scalar.map { ", until \($0)" } ?? ""
            return "`\(copy["target"]?.scalar ?? "")` (epoch \(copy["epoch"]?.scalar ?? "")\(until))\(mark)"
        }
        let words = "older keys than epoch \(word("epoch")) lie at".split(separator: " ").map(String.init)
        return Self.wrapped("Copies", words + names + ["`coffer backup run`"])
    }

    private var drill: String {
        guard let drill = tree["lastDrill"], let day = drill["time"]?.scalar?.prefix(10) else {
            return Self.named("Last drill", style.alarm("none yet: `coffer backup drill`"))
        }
        let place = "\(day) on `\(drill["target"]?.scalar ?? "")`"
        let problem = drill["problem"]?.scalar
        return Self.named(
            "Last drill",
            problem.map { style.alarm("\(place): failed (\($0))") } ?? "\(place): passed"
        )
    }

    private var terms: String {
        let counts = tree["terms"]?.members.map { ($0.name, $0.value.scalar ?? "") } ?? []
        let words = [
            "shred": "to be erased", "review": "to be looked at", "held": "held", "restricted": "restricted",
        ]
        let parts = counts.map { "\($0.1) \(words[$0.0] ?? $0.0)" }
        let last = tree["lastSweep"]?.scalar.map { "last sweep \($0.prefix(10))" } ?? "no sweep yet"
        return Self.named(
            "Terms over",
            (parts.isEmpty ? ["none"] : parts).joined(separator: ", ") + "; \(last)"
        )
    }

    private var holds: String {
        Self.named(
            "Holds",
            "\(number("holds")) in force, \(alarming(number("holdsToReview"), "to be looked at again"))"
        )
    }

    private var packages: String {
        Self.named(
            "Packages",
            "\(number("packages")) handed out, \(alarming(number("packagesOverdue"), "overdue"))"
        )
    }

    private var mentions: String { Self.named("Mentions", "\(number("mentions")) wait to be looked at") }

    private func word(_ name: String) -> String { tree[name]?.scalar ?? "" }
    private func number(_ name: String) -> Int { Int(word(name)) ?? 0 }
    private func alarming(_ count: Int, _ words: String) -> String {
        count > 0 ? style.alarm("\(count) \(words)") : "\(count) \(words)"
    }

    private static let parties = [
        "person": "the person", "officer": "you", "second-person": "a second person",
        "cool-off": "time to think again", "backups": "backup targets", "law": "the law's term",
    ]

    private static func named(_ name: String, _ text: String) -> String { padded(name, 12) + text }

    /// Words after a name, wrapped at 80 columns under each other.
    private static func wrapped(_ name: String, _ words: [String]) -> String {
        var lines = [""]
        for word in words {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = word
            } else if 12 + last.count + 1 + word.count <= 80 {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(word)
            }
        }
        return named(name, lines.joined(separator: "\n" + padded("", 12)))
    }

    private static func row(_ due: String, _ left: String, _ request: String, _ kind: String, _ party: String)
        -> String
    {
        let right = String(repeating: " ", count: max(0, 5 - left.count)) + left
        return "  \(padded(due, 10)) \(right)  \(padded(request, 15))  \(padded(kind, 18))  \(party)"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
