import Engine
import Foundation
import TestSupport
import Testing

@testable import Commands
@testable import Service

@Suite("Messages in Chinese")
struct LanguageTests {
    private static let entries = ChineseMessages.entries

    /// A message with its gaps filled by names that are no words of ours.
    private func filled(_ message: String) -> String {
        let pieces = message.components(separatedBy: "{}")
        return pieces.enumerated().map { index, piece in index == 0 ? piece : "VALUE\(index)\(piece)" }
            .joined()
    }

    @Test("are there for every message of every floor, and none is put together from fragments")
    func complete() throws {
        let messages = try SourceMessages.all()
        let known = Set(Self.entries.map(\.english))
        #expect(messages.count > 2000, "the sources are read")
        for (message, file) in messages.sorted(by: { $0.key < $1.key }) {
            let fragment = SourceMessages.fragment(message)
            #expect(fragment == nil, "`\(message)` of \(file) is a fragment: \(fragment ?? "")")
            #expect(known.contains(message), "`\(message)` of \(file) has no translation")
        }
    }

    @Test("name every kind of thing that may not be there")
    func kinds() throws {
        let kinds = try SourceMessages.kinds()
        #expect(kinds.count > 30)
        for kind in kinds.sorted() {
            #expect(Messages.chinese.translated(kind) != nil, "`\(kind)` has no translation")
        }
    }

    @Test("are what a client says of a problem that a server answered with")
    func overTheSocket() throws {
        let problem = ProblemDocument(Problem(EngineError.notFound(kind: "backup target", name: "attic")))
        #expect(
            Failure(problem).rendered(asJSON: false, in: .simplifiedChinese) == """
                coffer: 没有名为 `attic` 的备份目标
                原因：不存在该名称的对象，或您的角色无权访问
                建议：请检查拼写，或用 `coffer backup target list` 查找

                """
        )
    }

    @Test("are of sentences that are said, but for words and what is filled in while the program runs")
    func said() throws {
        let said = try SourceMessages.everything()
        let free = [ChineseMessages.words, ChineseMessages.usage, ChineseMessages.runtime]
            .flatMap(MessageCatalogue.entries).map(\.english)
        let gone = Set(Self.entries.map(\.english)).subtracting(said).subtracting(free)
        #expect(gone.sorted() == [])
    }

    @Test(
        "are held to what is put together: a text that goes on in another is found, one broken for its length is whole"
    )
    func fragments() {
        let source = #"""
            throw InputError("name", "there is " + name, help: "a long sentence that " + "is whole")
            throw ValidationError("--key-file needs --store")
            note("\(count) archive\(count == 1 ? "" : "s") were found")
            """#
        let messages = SourceMessages.messages(in: source)
        #expect(
            messages.contains("a long sentence that is whole")
                && messages.contains("--key-file needs --store")
        )
        #expect(
            messages.filter { SourceMessages.fragment($0) != nil } == [
                "there is ", "{} archive{} were found",
            ]
        )
    }

    @Test("keep every value that the English ones name, once each")
    func values() {
        let changes = MessageCatalogue.entries(of: ChineseMessages.policyChanges)
        let all = Self.entries.map { ($0, Messages.chinese) } + changes.map { ($0, Messages.policyChanges) }
        for (entry, catalogue) in all {
            let wanted = entry.english.components(separatedBy: "{}").count - 1
            #expect(
                MessageTemplate.gaps(of: entry.translation).sorted() == Array(0..<wanted),
                "\(entry.english)"
            )
            let text = filled(entry.english)
            let translated = catalogue.translated(text) ?? ""
            for index in 0..<wanted {
                #expect(translated.contains("VALUE\(index + 1)"), "\(text): \(translated)")
            }
            #expect(translated.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } || wanted > 3)
        }
        let twice = Dictionary(grouping: Self.entries, by: \.english).filter { group in
            Set(group.value.map(\.translation)).count > 1
        }
        #expect(twice.isEmpty, "\(twice.keys)")
    }

    @Test("are found whatever fills their gaps; what is typed stays as it was typed")
    func gaps() {
        let texts =
            [
                ("order `draft` does not ship", "订单 `draft` 无法执行“发货”"),
                ("it is confirmed", "其状态为“已确认”"), ("it is on hold", "它已被搁置"),
                (
                    "`1 and 2` is not a decimal number: it is not digits with a point and up to 2 decimals after it",
                    "`1 and 2` 不是十进制数：它不是带小数点且至多 2 位小数的数字"
                ),
                ("`a`, `b` and `c`", nil), ("", nil), ("{}", nil), ("Zoë", nil),
            ] as [(String, String?)]
        for (english, chinese) in texts { #expect(Messages.chinese.translated(english) == chinese) }
        #expect(
            Messages.lines("`x` cannot be used\nreason: Zoë\nhelp: shorten it", in: .simplifiedChinese)
                == "`x` 无法使用\n原因：Zoë\n建议：请缩短"
        )
        #expect(
            Messages.lines("`x` cannot be used\nreason: a", in: .english) == "`x` cannot be used\nreason: a"
        )
    }

    @Test("name every field that an answer shows")
    func labels() throws {
        let description = try JSONSerialization.jsonObject(with: Data(try Program.run(["api"]).output.utf8))
        let api = try #require(description as? [String: Any])
        let schemas = (api["components"] as? [String: Any])?["schemas"] as? [String: Any] ?? [:]
        var names: Set<String> = []
        var known: Set<String> = []
        func collect(_ schema: Any?) {
            guard let schema = schema as? [String: Any] else { return }
            if let name = (schema["$ref"] as? String)?.split(separator: "/").last.map(String.init) {
                if known.insert(name).inserted { collect(schemas[name]) }
                return
            }
            for (name, field) in schema["properties"] as? [String: Any] ?? [:] {
                names.insert(name)
                collect(field)
            }
            for part in ["items", "additionalProperties"] { collect(schema[part]) }
            for part in ["allOf", "anyOf", "oneOf"] { (schema[part] as? [Any])?.forEach(collect) }
        }
        for (path, methods) in api["paths"] as? [String: Any] ?? [:] {
            let words = path.split(separator: "/").map(String.init)
            guard words.count == 3, let post = (methods as? [String: Any])?["post"] as? [String: Any],
                let answer = (post["responses"] as? [String: Any])?["200"] as? [String: Any],
                let json = (answer["content"] as? [String: Any])?["application/json"] as? [String: Any]
            else { continue }
            collect(json["schema"])
        }
        #expect(names.count > 450)
        // Why not those with a point: they are names of files.
        for name in names.sorted() where !name.contains(".") {
            #expect(ChineseLabels.label(name) != nil, "`\(name)` has no name in Chinese")
        }
    }

    @Test("are chosen by the option, else by the environment")
    func chosen() {
        #expect(Language.of(["order", "list", "--lang", "zh-Hans"]) == .simplifiedChinese)
        #expect(Language.of(["order", "list", "--lang=zh-Hans"]) == .simplifiedChinese)
        #expect(Language.of(["--lang", "en", "order"]) == .english)
        for (tag, language) in [
            ("zh_CN.UTF-8", .simplifiedChinese), ("zh-Hans", .simplifiedChinese), ("zh", .simplifiedChinese),
            ("C.UTF-8", .english), ("zha", .english), ("de_DE", .english), ("", .english),
        ] as [(String, Language)] {
            #expect(Language(closestTo: tag) == language, "\(tag)")
        }
    }

    @Test("stand in a session of the program: errors, headings and notes; JSON stays as it is")
    func session() throws {
        try Shop.with { shop in
            func run(_ words: [String]) throws -> Program.Outcome {
                try Program.run(["--store", shop.store, "--lang", "zh-Hans"] + words)
            }
            let missing = try run(["order", "show", "SO-2026-000009"])
            #expect(missing.code == 66)
            #expect(
                missing.errors == """
                    coffer: 没有名为 `SO-2026-000009` 的订单
                    原因：不存在该名称的对象，或您的角色无权访问
                    建议：请检查拼写，或用 `coffer order list` 查找

                    """
            )
            let json = try run(["order", "show", "SO-2026-000009", "--output", "json"])
            #expect(json.errors.contains("没有名为") && json.errors.contains(#""reason":"nothing of this name"#))
            let empty = try run(["order", "list"])
            #expect(empty.output == "没有订单\n")
            let add = ["product", "add", "--sku", "TEA-1", "--name", "Tea", "--price", "1", "--tax", "S:19"]
            let added = try run(add + ["--dry-run"])
            #expect(added.output.contains("编码") && added.output.contains("再订货点"))
            #expect(added.output.contains("已停售    否"))
            #expect(added.errors == "coffer: 试运行：未写入任何内容\n")
            _ = try run(add)
            let name = ["product", "edit", "TEA-1", "--version", "1", "--name-in", "zh-Hans=茶"]
            let named = try run(name).output
            #expect(named.contains("各语言名称\n  zh-Hans  茶\n"), "a language is no field")
            #expect(named.contains("name.zh-Hans") && named.contains("字段"))
        }
    }
}
