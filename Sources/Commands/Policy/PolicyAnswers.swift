internal import Policy

/// What `policy check` found, under the key `check`.
struct CheckAnswer: Encodable {
    struct Body: Encodable {
        let passed: Bool
        let points: Int
        let rules: Int
        let tests: Int
        let failed: [TestsAnswer.Result]
    }

    let check: Body

    init(_ report: CheckReport) {
        check = Body(
            passed: report.isPassed,
            points: report.points,
            rules: report.rules,
            tests: report.tests.count,
            failed: report.tests.filter { !$0.isPassed }.map(TestsAnswer.Result.init)
        )
    }
}

/// The outcome of each case, under the key `tests`.
struct TestsAnswer: Encodable {
    struct Result: Encodable {
        let name: String
        let place: String
        let expected: String
        let actual: String
        let passed: Bool

        init(_ result: PolicyTestResult) {
            name = result.name
            place = result.place
            expected = result.expected
            actual = result.actual
            passed = result.isPassed
        }
    }

    let tests: [Result]
}

/// The two tables of a policy, under the key `matrix`.
struct MatrixAnswer: Encodable {
    let matrix: [MatrixTable]
}

/// Why a decision came out so, under the key `explanation`.
struct ExplanationAnswer: Encodable {
    let explanation: Explanation
}

/// The decisions that differ, under the key `changes`.
struct DiffAnswer: Encodable {
    let changes: [PolicyChange]
}

/// What a person reads after `policy check` and `policy test`.
enum PolicyText {
    static func check(_ answer: AnswerTree, _ style: TextStyle) -> String {
        let check = answer["check"]
        let failed = check?["failed"]?.elements ?? []
        var lines = [
            style.said(
                "\(check?["rules"]?.scalar ?? "") never rules hold at all \(check?["points"]?.scalar ?? "") points"
            ),
            style.said(
                "\(check?["tests"]?.scalar ?? "") cases, \(failed.count) of them otherwise than expected"
            ),
        ]
        lines += failed.flatMap { failure($0, style) }
        return lines.joined(separator: "\n") + "\n"
    }

    static func tests(_ answer: AnswerTree, _ style: TextStyle) -> String {
        let tests = answer["tests"]?.elements ?? []
        let lines = tests.flatMap { test in
            test["passed"] == .boolean(true)
                ? ["\(word("ok", style))\(test["name"]?.scalar ?? "")"] : failure(test, style)
        }
        let failed = tests.count { $0["passed"] != .boolean(true) }
        return (lines + ["", style.said("\(tests.count) cases, \(failed) of them otherwise than expected")])
            .joined(separator: "\n") + "\n"
    }

    /// Both tables; what stands in their cells are words of the policy files.
    static func matrix(_ tables: [MatrixTable], _ style: TextStyle) -> String {
        tables.map { table in
            MatrixTable(
                title: style.said(table.title),
                columns: table.columns.prefix(1).map(style.said) + table.columns.dropFirst(),
                rows: table.rows
            ).text(measuredBy: DisplayWidth.of)
        }.joined(separator: "\n")
    }

    /// Each change in one line; names and words of the policy files stand as they are written there.
    static func diff(_ changes: [PolicyChange], _ style: TextStyle) -> String {
        guard !changes.isEmpty else { return style.said("no decision comes out otherwise") + "\n" }
        return changes.map { change in
            guard style.language == .simplifiedChinese else { return "\(change)\n" }
            func said(_ words: String) -> String { Messages.policyChanges.translated(words) ?? words }
            let who = change.role.isEmpty ? "" : "\(change.role)："
            let why = change.purpose.map { "（目的 \($0)）" } ?? ""
            return "\(who)\(said(change.subject))\(why)：\(said(change.before)) → \(said(change.after))\n"
        }.joined()
    }

    private static func failure(_ test: AnswerTree, _ style: TextStyle) -> [String] {
        [
            "\(style.alarm(style.said("wrong")))  \(test["name"]?.scalar ?? "") (\(test["place"]?.scalar ?? ""))",
            word("", style)
                + style.said(
                    "expected \(test["expected"]?.scalar ?? ""), got \(test["actual"]?.scalar ?? "")"
                ),
        ]
    }

    /// A word before a case, as wide as `wrong` and two blanks.
    private static func word(_ english: String, _ style: TextStyle) -> String {
        let word = english.isEmpty ? "" : style.said(english)
        let width = DisplayWidth.of(style.said("wrong")) + 2
        return word + String(repeating: " ", count: width - DisplayWidth.of(word))
    }
}
