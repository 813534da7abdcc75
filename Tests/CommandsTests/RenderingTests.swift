import Foundation
import Testing

@testable import Commands

@Suite("An answer")
struct RenderingTests {
    private func tree(_ json: String) throws -> AnswerTree { try AnswerTree(json: Array(json.utf8)) }

    @Test("keeps its columns aligned for wide and for composed characters")
    func alignment() throws {
        let answer = try tree(
            #"{"customers":[{"number":"C-1","name":"山田太郎","city":"東京"},{"number":"C-2","name":"Zoe\u0308","city":"Ulm"}]}"#
        )
        let lines = TextAnswer(style: .plain).render(answer).split(separator: "\n")
        #expect(lines == ["number  name      city", "C-1     山田太郎  東京", "C-2     Zoe\u{308}       Ulm"])
    }

    @Test("shows numbers to the right, and what a role does not see at the end")
    func numbers() throws {
        let answer = try tree(
            #"{"products":[{"sku":"A","price":"9.50","masked":["name"]},{"sku":"B","price":"112.00","withheld":["cost"]}],"next":"B"}"#
        )
        #expect(
            TextAnswer(style: .plain).render(answer) == """
                sku   price
                A      9.50
                B    112.00

                more follows: repeat with --after B

                masked for your role and purpose: name
                withheld from your role and purpose: cost

                """
        )
    }

    @Test(
        "says in words that a list is empty",
        arguments: [
            ("orders", "no orders\n"), ("due", "nothing has reached its term\n"),
            ("erased", "nothing was erased\n"),
        ]
    )
    func empty(name: String, text: String) throws {
        #expect(TextAnswer(style: .plain).render(try tree(#"{"\#(name)":[]}"#)) == text)
    }

    @Test("shows a measured time in thousandths")
    func fractions() throws {
        let answer = try tree(#"{"seconds":0.0513918,"longSeconds":12.5,"bytes":12}"#)
        let lines = TextAnswer(style: .plain).render(answer).split(separator: "\n").sorted()
        #expect(lines.map { $0.split(separator: " ").last } == ["12", "12.5", "0.051"])
    }

    @Test("cannot steer the terminal")
    func control() throws {
        let answer = try tree(#"{"customer":{"name":"\u001b[2Jgone"}}"#)
        #expect(TextAnswer(style: .plain).render(answer) == "name  \u{FFFD}[2Jgone\n")
    }

    @Test(
        "guards spreadsheets from what begins like a formula",
        arguments: [
            ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("@SUM(A1)", "'@SUM(A1)"), ("-5", "-5"),
            ("-5+A1", "'-5+A1"),
            ("\t=1", "'\t=1"), ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
            ("=\"a\",1", "\"'=\"\"a\"\",1\""), ("", ""), ("-", "'-"),
        ]
    )
    func formulas(value: String, cell: String) { #expect(CSVAnswer.field(value) == cell) }

    @Test("is one row per thing in CSV, nested fields under their path")
    func csv() throws {
        let answer = try tree(
            #"{"orders":[{"number":"SO-1","customer":{"id":"x","number":"C-1"},"late":false},{"number":"SO-2","net":"1.00"}]}"#
        )
        #expect(
            CSVAnswer.render(answer)
                == "number,customer.id,customer.number,net,late\r\nSO-1,x,C-1,,false\r\nSO-2,,,1.00,\r\n"
        )
    }

    @Test(
        "is laid out in JSON without a change of its content",
        arguments: [
            (
                #"{"a":[],"b":{},"c":[1,{"d":"x: {\"y\"},"}]}"#,
                "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    1,\n    {\n      \"d\": \"x: {\\\"y\\\"},\"\n    }\n  ]\n}\n"
            ),
            (#""\\""#, "\"\\\\\"\n"), ("{}", "{}\n"),
        ]
    )
    func layout(compact: String, lines: String) {
        #expect(String(decoding: JSONAnswer.indented(Array(compact.utf8)), as: UTF8.self) == lines)
    }

    /// Every field of an answer that holds an instant, by what `coffer api` says of it.
    private func describedInstants() throws -> Set<String> {
        let text = try Program.run(["api"]).output
        let api = try JSONSerialization.jsonObject(with: Data(text.utf8))
        var found: Set<String> = []
        func collect(_ node: Any) {
            if let list = node as? [Any] { list.forEach(collect) }
            guard let node = node as? [String: Any] else { return }
            for (name, field) in node["properties"] as? [String: Any] ?? [:] {
                if (field as? [String: Any])?["format"] as? String == "date-time" { found.insert(name) }
            }
            node.values.forEach(collect)
        }
        collect(api)
        return found
    }

    @Test("every instant that an answer shows stands in the reader's zone")
    func everyInstant() throws {
        let found = try describedInstants()
        #expect(found.count > 40)
        #expect(found.subtracting(FieldOrder.instants).sorted() == [])
        // Why those that are none in other answers may stand there: what is no instant stays as it is.
        #expect(LocalTime.text("12") == nil && LocalTime.text("draft") == nil)
    }

    @Test("shows instants in the reader's zone, and leaves other texts alone")
    func instants() {
        #expect(LocalTime.text("2026-03-01") == nil)
        #expect(LocalTime.text("not a time at all, is itZ") == nil)
        #expect(LocalTime.text("2026-03-01T09:30:00.000Z")?.count == 19)
    }

    @Test(
        "takes a line of an order as one word",
        arguments: [
            ("TEA-1:3", #"{"quantity":"3","sku":"TEA-1"}"#), ("A:B:2.5", #"{"quantity":"2.5","sku":"A:B"}"#),
            ("T:3@9.99", #"{"price":"9.99","quantity":"3","sku":"T"}"#),
            ("T:3%5", #"{"discountPercent":"5","quantity":"3","sku":"T"}"#),
            ("T:3@9.99%5", #"{"discountPercent":"5","price":"9.99","quantity":"3","sku":"T"}"#),
        ]
    )
    func line(word: String, input: String) throws {
        let line = try #require(LineArgument(argument: word))
        #expect(try JSONAnswer.line(line.input) == input + "\n")
    }

    @Test(
        "refuses a line without a code or a quantity",
        arguments: ["TEA-1", ":3", "TEA-1:", "T:3@", "T:3%", ""]
    )
    func badLine(word: String) { #expect(LineArgument(argument: word) == nil) }
}
