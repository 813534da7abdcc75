import Engine
import Foundation
import Testing

@testable import Commands
@testable import Service

@Suite("The explanations of codes")
struct ExplanationTests {
    private static let all = Explanations.all
    private static let codes = Set(all.map(\.code))

    @Test("are there for every code that the program can give, and of no other")
    func complete() throws {
        let given = try CodeSources.all()
        #expect(given.count > 200, "the sources are read")
        for (code, file) in given.sorted(by: { $0.key < $1.key }) {
            #expect(Self.codes.contains(code), "`\(code)` of \(file) is not explained")
        }
        let known = Set(given.keys).union(["internal"])
        #expect(Self.codes.subtracting(known).sorted() == [], "explained, and given by nothing")
        for group in ProblemCodes.groups { #expect(Self.codes.isSuperset(of: group.codes)) }
        #expect(Self.codes.count == Self.all.count, "each is explained once")
    }

    @Test("find a code wherever the sources give one")
    func scanner() {
        let source = #"""
            var code: String {
                switch self {
                case .one: "first-code"
                case .other(let error): error.code
                }
            }
            static let halted = ProblemDocument(
                "second-code",
                500,
                exit: 74,
            Alert(about: target, code: "third-code", text: "no-code")
            """#
        #expect(CodeSources.codes(in: source) == ["first-code", "second-code", "third-code"])
    }

    @Test("name the exit code and the status that the error really has")
    func ends() throws {
        let served = Golden.errors + FloorErrors.all
        for error in served + RestoreErrors.all + LearningErrors.all {
            let failure = Failure(error)
            let explanation = try #require(Explanations.explanation(of: failure.code), "\(failure.code)")
            #expect(explanation.exitCodes.contains(failure.exitCode), "\(failure.code)")
        }
        for error in served where !(error is CommandError || error is OutputError || error is WebhookError) {
            let problem = Problem(error)
            let explanation = try #require(Explanations.explanation(of: problem.code))
            #expect(explanation.httpStatus == problem.httpStatus, "\(problem.code)")
        }
        for group in ProblemCodes.groups {
            for code in group.codes {
                #expect(Explanations.explanation(of: code)?.httpStatus == group.status, "\(code)")
            }
        }
        let exits = Set(ExitMeaning.all.map(\.number))
        #expect(exits == [0, 64, 65, 66, 69, 70, 74, 75, 77, 78])
        #expect(exits.isSuperset(of: Self.all.flatMap(\.exitCodes)))
    }

    @Test("are whole in both languages, and every line of the tables is read")
    func whole() {
        #expect(Explanations.tables.count == 8)
        for (_, table) in Explanations.tables { #expect(table.unread == []) }
        for explanation in Self.all {
            #expect(!explanation.causes.isEmpty && !explanation.actions.isEmpty, "\(explanation.code)")
            let sentences = [explanation.meaning] + explanation.causes + explanation.actions
            #expect(explanation.meaning.english.hasSuffix("."), "\(explanation.code)")
            for sentence in sentences {
                #expect(isChinese(sentence.chinese) || sentence.english.hasPrefix("`"), "\(sentence.english)")
                #expect(
                    quoted(sentence.english).isSubset(of: quoted(sentence.chinese)),
                    "\(sentence.english)"
                )
            }
        }
        for exit in ExitMeaning.all {
            #expect(isChinese(exit.meaning.chinese) && isChinese(exit.action.chinese))
        }
    }

    @Test("name only commands that the parser takes")
    func commands() {
        var named = Self.all.flatMap(\.commands)
        let texts =
            Self.all.flatMap { [$0.meaning] + $0.causes + $0.actions } + ExitMeaning.all.map(\.meaning)
        named += texts.flatMap { NamedCommand.all(in: $0.english) }
        #expect(named.count > 100)
        for command in Set(named).subtracting(["coffer init"]).sorted() {
            #expect(NamedCommand.refusal(of: command) == nil, "\(command)")
        }
        #expect(NamedCommand.refusal(of: "coffer order fly") != nil)
        #expect(NamedCommand.refusal(of: "coffer order show") != nil)
        #expect(NamedCommand.refusal(of: "coffer help order fly") != nil)
    }

    @Test("suggest what is near, and nothing where nothing is")
    func near() {
        #expect(Explanations.nearest(to: "not-fuond").first == "not-found")
        #expect(Explanations.nearest(to: "versionconflict").first == "version-conflict")
        #expect(Explanations.nearest(to: "passphrase").allSatisfy { $0.contains("passphrase") })
        #expect(Explanations.nearest(to: "xyzzyxyzzyxyzzy").isEmpty)
        #expect(Explanations.explanation(of: "NOT_FOUND")?.code == "not-found")
        #expect(Explanations.explanation(of: "urn:coffer:problem:denied")?.code == "denied")
    }

    @Test("fit 80 columns in both languages", arguments: Language.allCases)
    func width(language: Language) {
        var style = TextStyle.plain
        style.language = language
        let text = ExplainText(style: style, columns: 80)
        let pages = [text.all()] + Self.all.map { text.render($0) } + ExitMeaning.all.map { text.render($0) }
        for line in pages.flatMap({ $0.split(separator: "\n") }) {
            #expect(DisplayWidth.of(String(line)) <= 80, "\(line)")
        }
    }

    private func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    private func quoted(_ text: String) -> Set<String> {
        Set(text.matches(of: /`[^`]+`|--[a-z-]+/).map { String($0.output) })
    }
}

@Suite("`coffer explain`", .enabled(if: Program.isBuilt, "the program was not built"))
struct ExplainCommandTests {
    @Test("explains a code and an exit code in both languages, without a store")
    func explains() throws {
        let english = try Program.run(["explain", "version-conflict"])
        #expect(english.code == 0 && english.errors.isEmpty)
        for words in ["exit code 75, HTTP status 409", "usual causes", "what to do", "coffer order versions"]
        {
            #expect(english.output.contains(words), "\(words)")
        }
        let chinese = try Program.run(["explain", "75", "--lang", "zh-Hans"])
        #expect(chinese.code == 0 && chinese.output.contains("EX_TEMPFAIL"))
        #expect(chinese.output.contains("目前不行") && chinese.output.contains("version-conflict"))
    }

    @Test("answers programs: one code, one exit code, all of them")
    func json() throws {
        let one = try Program.run(["explain", "not-found", "--output", "json"]).json
        let explanation = try #require(one["explanation"] as? [String: Any])
        #expect(explanation["code"] as? String == "not-found" && explanation["httpStatus"] as? Int == 404)
        #expect(explanation["exitCodes"] as? [Int] == [66])
        let exit = try Program.run(["explain", "77", "--output", "json"]).json["exit"] as? [String: Any]
        #expect((exit?["codes"] as? [String])?.contains("denied") == true)
        let all = try Program.run(["explain", "--output", "json"]).json["codes"] as? [[String: Any]]
        #expect(all?.count == Explanations.all.count)
    }

    @Test("suggests the nearest of what it does not know, and ends with 66")
    func unknown() throws {
        let outcome = try Program.run(["explain", "not-fuond"])
        #expect(outcome.code == 66 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("help: near it: `not-found`"))
    }

    @Test("is named below an error on a terminal, and nowhere else")
    func lead() throws {
        #expect(
            Failure(LearningError.unknownCode("x", near: [])).explainingCommand
                == "coffer explain code-unknown"
        )
        #expect(Failure(usage: "x", of: []).explainingCommand == nil)
        let piped = try Program.run(["order", "list", "--store", "/nowhere"])
        #expect(piped.errors.split(separator: "\n").count == 3)
        let script = "/usr/bin/script"
        guard FileManager.default.isExecutableFile(atPath: script) else { return }
        let program = try #require(Program.path)
        func shown(_ words: String) throws -> String {
            let line = "'\(program)' order list --store /nowhere \(words)"
            return try Program.run(
                ["-qec", line, "/dev/null"],
                of: script,
                environment: ["SHELL": "/bin/sh"]
            )
            .output
        }
        #expect(try shown("").contains("more: `coffer explain store-missing`"))
        #expect(try shown("--lang zh-Hans").contains("详情：`coffer explain store-missing`"))
        #expect(try !shown("--quiet").contains("coffer explain"))
        #expect(try !shown("--output json").contains("coffer explain"))
    }
}

/// Every error of looking up and learning once.
enum LearningErrors {
    static let all: [any Error] = [
        LearningError.unknownCode("not-fuond", near: ["not-found"]),
        LearningError.unknownCode("xyzzy", near: []),
        LearningError.unknownVersion("9.9.9", known: ["0.1.0", "Unreleased"]),
        LearningError.unknownWalk("fly", known: ["find-customer", "open-order"]),
        LearningError.notASandbox("/srv/shop"),
    ]
}
