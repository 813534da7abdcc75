import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("The walks of the guide")
struct WalkTests {
    private static let steps = Walk.all.flatMap(\.steps)

    @Test("are whole in both languages, and each of their commands is taken by the parser")
    func whole() {
        #expect(Walk.all.map(\.name) == ["find-customer", "open-order", "ship-order", "take-return"])
        for walk in Walk.all { #expect(isChinese(walk.title) && (2...8).contains(walk.steps.count)) }
        let values = ["order": "SO-2026-000001", "shipment": "DN-2026-000001", "return": "RET-2026-000001"]
        for step in Self.steps {
            for sentence in [step.about, step.hint, step.after] {
                #expect(isChinese(sentence), "\(sentence.english)")
                #expect(sentence.english.count <= 220, "\(sentence.english)")
                #expect(gaps(sentence.english) == gaps(sentence.chinese), "\(sentence.english)")
                for command in NamedCommand.all(in: sentence.english)
                where command.split(separator: " ").count > 3 {
                    #expect(NamedCommand.refusal(of: command) == nil, "\(command)")
                }
            }
            let answer = Sentence.fill(step.answer, values)
            #expect(NamedCommand.refusal(of: answer) == nil, "\(answer)")
            #expect(answer.hasPrefix("coffer \(step.command) "))
        }
    }

    private func gaps(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{[a-z]+\}/).map { String($0.output) })
    }

    private func isChinese(_ sentence: Sentence) -> Bool {
        sentence.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}

@Suite("A typed line")
struct TypedCommandTests {
    @Test("is taken to its words as a shell does")
    func words() {
        #expect(ShellWords.split(#"a "b c" 'd "e' f\ g"#) == ["a", "b c", #"d "e"#, "f g"])
        #expect(ShellWords.split(#"--name="" x"#) == ["--name=", "x"])
        #expect(ShellWords.split(#""" "#) == [""])
        #expect(ShellWords.split("a 'b") == nil && ShellWords.split(#"a\"#) == nil)
    }

    @Test(
        "never leads out of the sandbox",
        arguments: [
            ("coffer order list --store /srv/shop", "--store"), ("--store=/srv/shop order list", "--store"),
            ("order list --socket /run/x", "--socket"), ("coffer --socket=/run/x order list", "--socket"),
            ("order list --key-file k", "--key-file"), ("order list --passphrase-fd 3", "--passphrase-fd"),
            ("COFFER_STORE=/srv/shop coffer order list", "COFFER_STORE"),
            ("COFFER_SOCKET=/run/x coffer order list", "COFFER_SOCKET"),
        ]
    )
    func elsewhere(line: String, place: String) {
        #expect(throws: TypedCommand.Refusal.elsewhere(place)) { try TypedCommand(line) }
    }

    @Test("is one command of the desk, and no shell's")
    func refused() {
        #expect(throws: TypedCommand.Refusal.noun("restore")) { try TypedCommand("coffer restore run") }
        #expect(throws: TypedCommand.Refusal.noun("guide")) { try TypedCommand("coffer guide open-order") }
        #expect(throws: TypedCommand.Refusal.shell("|")) { try TypedCommand("coffer order list | head") }
        #expect(throws: TypedCommand.Refusal.openQuote) { try TypedCommand("customer find --name 'Anna") }
    }

    @Test("runs in the sandbox, as whoever the step is about, and behind `--` everything stays a value")
    func runs() throws {
        let words = try TypedCommand("coffer order show X").inSandbox("/s", as: .mei, language: .english)
        #expect(words == ["order", "show", "X", "--store", "/s", "--as", "mei", "--lang", "en"])
        let other = try TypedCommand("order show --as wendy --lang zh-Hans -- X")
        #expect(other.namedUser == "wendy")
        #expect(
            other.inSandbox("/s", as: .mei, language: .english)
                == ["order", "show", "--as", "wendy", "--lang", "zh-Hans", "--store", "/s", "--", "X"]
        )
        let help = try TypedCommand("help order open").inSandbox("/s", as: .mei, language: .english)
        #expect(help == ["help", "order", "open", "--lang", "en"])
    }
}

@Suite("`coffer guide`", .enabled(if: Program.isBuilt, "the program was not built"))
struct GuideTests {
    private func walk(
        _ name: String,
        _ lines: [String],
        in folder: URL,
        environment: [String: String] = [:],
        _ more: String...
    ) throws -> Program.Outcome {
        try Program.run(
            ["guide", name, "--folder", folder.appending(path: "guide").path] + more,
            environment: environment,
            input: lines.map { $0 + "\n" }.joined()
        )
    }

    @Test(
        "explains each planned mistake, remembers where somebody stopped, and ends well",
        arguments: ["en", "zh-Hans"]
    )
    func openOrder(language: String) throws {
        let isChinese = language != "en"
        func said(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }
        try Shop.withFolder { folder in
            let first = try walk(
                "open-order",
                [
                    "coffer customer list", "coffer customer find --name Berg",
                    "coffer customer find --name 'Anna Berg' --postcode 10115", "stock show CUP-1",
                    "stock show TEA-1",
                    "quit",
                ],
                in: folder,
                "--lang",
                language
            )
            #expect(first.code == 0)
            for words in [
                said("step 1 of 6", "第 1 步，共 6 步"),
                said("this step wants `coffer customer find`", "此步骤要用 `coffer customer find`"),
                said("2 customers fit", "有 2 位客户符合"), said("this step is about TEA-1", "此步骤说的是 TEA-1"),
                said("goes on here", "从这里继续"),
            ] { #expect(flat(first.output).contains(flat(words)), "\(words)") }
            let right = "coffer order open --customer C-000001 --line TEA-1:3 --line CUP-1:2 --confirm"
            let second = try walk(
                "open-order",
                [
                    right + " --dry-run", "coffer order open --customer C-000002 --line TEA-1:4 --confirm",
                    right + " --as wendy", right.replacing(" --confirm", with: ""), right + " --dry-run",
                    right,
                    "skip", "skip",
                ],
                in: folder,
                "--lang",
                language
            )
            #expect(second.code == 0)
            for words in [
                said("it goes on where you stopped", "从上次停下的地方继续"), said("step 3 of 6", "第 3 步，共 6 步"),
                said("is for C-000002, and it should be for C-000001", "订单属于 C-000002，而应属于 C-000001"),
                said("A line is missing: CUP-1:2", "缺少一行：CUP-1:2"),
                said("Of TEA-1 it should be 3, not 4", "TEA-1 应为 3，而不是 4"),
                said("The role of wendy may not do this", "wendy 的角色无权执行此操作"),
                said("still a draft", "仍是草稿"), said("That only tried it", "这只是试算"),
                said("Well done", "做得好"),
            ] { #expect(flat(second.output).contains(flat(words)), "\(words)") }
            let list = try Program.run(
                ["guide", "--folder", folder.appending(path: "guide").path, "--output", "json"]
            ).json
            let walks = try #require(list["walks"] as? [[String: Any]])
            #expect(walks.map { $0["isDone"] as? Bool } == [false, true, false, false])
        }
    }

    @Test(
        "takes the other walks from step to step",
        arguments: ["find-customer", "ship-order", "take-return"]
    )
    func others(name: String) throws {
        try Shop.withFolder { folder in
            let steps = try #require(Walk.named(name)).steps.count
            let done = try walk(name, Array(repeating: "skip", count: steps), in: folder)
            #expect(done.code == 0 && done.output.contains("Well done"), "\(done.output)\(done.errors)")
        }
    }

    @Test("touches no real store: not by what is typed, nor by the environment, nor by its folder")
    func realStore() throws {
        try Shop.with { shop in
            try shop.stock()
            let before = try shop.holdings()
            let environment = ["COFFER_STORE": shop.store, "COFFER_SOCKET": "/nowhere/coffer.sock"]
            let order = "coffer order open --customer C-000001 --line TEA-1:3 --confirm"
            let lines = [
                "\(order) --store \(shop.store)", "COFFER_STORE=\(shop.store) \(order)",
                "coffer --store=\(shop.store) customer list", order, "coffer customer list", "quit",
            ]
            let walked = try walk("open-order", lines, in: shop.folder, environment: environment)
            #expect(walked.code == 0)
            #expect(walked.output.components(separatedBy: "would lead out of the sandbox").count == 4)
            #expect(try shop.holdings() == before)
            let there = try Program.run(["guide", "open-order", "--folder", shop.store], input: "quit\n")
            #expect(there.code == 78 && there.errors.contains("the guide does not use"))
            // A real store in the sandbox's place is refused by its id, and by its mark where the id was written in.
            let sandbox = shop.folder.appending(path: "guide")
            try FileManager.default.removeItem(at: sandbox.appending(path: "store"))
            try FileManager.default.copyItem(
                at: URL(filePath: shop.store),
                to: sandbox.appending(path: "store")
            )
            #expect(try walk("open-order", ["quit"], in: shop.folder).code == 78)
            let description = try Data(contentsOf: sandbox.appending(path: "store/store.json"))
            let id = try #require(try JSONSerialization.jsonObject(with: description) as? [String: Any])[
                "store"
            ]
            let forged = ["store": id ?? "", "walks": [String: Any]()]
            try JSONSerialization.data(withJSONObject: forged).write(
                to: sandbox.appending(path: "guide.json")
            )
            let marked = try walk("open-order", [order, "quit"], in: shop.folder)
            #expect(marked.code == 77 && marked.errors.contains("is not one to learn in"), "\(marked)")
        }
    }

    @Test("fits 80 columns, and knows its walks")
    func page() throws {
        try Shop.withFolder { folder in
            for language in ["en", "zh-Hans"] {
                let lines = ["hint", "show", "coffer restore run", "quit"]
                let said = try walk("open-order", lines, in: folder, "--lang", language)
                for line in said.output.split(separator: "\n") where !line.contains(folder.lastPathComponent)
                {
                    #expect(DisplayWidth.of(String(line)) <= 80, "\(line)")
                }
            }
            let unknown = try Program.run(["guide", "fly"])
            #expect(unknown.code == 66 && unknown.errors.contains("open-order"))
            let begun = try walk("open-order", ["skip", "quit"], in: folder)
            #expect(begun.output.contains("step 2 of 6"))
            #expect(try walk("open-order", ["quit"], in: folder, "--restart").output.contains("step 1 of 6"))
        }
    }

    /// Why without blanks: lines are broken where the page ends.
    private func flat(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
