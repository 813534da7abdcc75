import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("Any answer")
struct RenderingPropertyTests {
    @Test("says the same before and after it is laid out", arguments: UInt64(1)...40)
    func layout(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let compact = Array(Self.json(depth: 4, &generator).utf8)
        let laidOut = JSONAnswer.indented(compact)
        #expect(try AnswerTree(json: laidOut) == AnswerTree(json: compact))
        let again = try JSONSerialization.jsonObject(with: Data(laidOut), options: .fragmentsAllowed)
        let before = try JSONSerialization.jsonObject(with: Data(compact), options: .fragmentsAllowed)
        #expect((again as? NSObject) == (before as? NSObject))
    }

    @Test("has as many cells in each row of its CSV, whatever the values", arguments: UInt64(1)...40)
    func csv(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let rows = (0..<5).map { _ in Self.object(depth: 2, &generator) }
        let tree = try AnswerTree(json: Array("{\"customers\":[\(rows.joined(separator: ","))]}".utf8))
        let counts = Set(Self.cells(CSVAnswer.render(tree)).map(\.count))
        #expect(counts.count <= 1)
        for cell in Self.cells(CSVAnswer.render(tree)).joined() {
            #expect(cell.first.map { !"=+@".contains($0) } ?? true)
        }
    }

    @Test("puts every column of a table at one place of the terminal", arguments: UInt64(1)...40)
    func table(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        // Why the bar: it ends a cell of the first column, so that the second must begin right behind the widest.
        let rows = (0..<6).map { _ in [Self.text(&generator).filter { $0 != "\n" }, "|", "end"] }
        let lines = TextTable(headings: ["first", "|", "last"], rows: rows).lines(.plain)
        let places = lines.map { line in DisplayWidth.of(String(line.prefix { $0 != "|" })) }
        #expect(Set(places).count == 1)
    }

    @Test("takes moved options without losing a word", arguments: UInt64(1)...60)
    func words(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let known = [
            "--store", "--yes", "order", "list", "--output", "json", "--", "--line", "A:1", "--as=x", "-h",
        ]
        let typed = (0..<8).map { _ in known.randomElement(using: &generator) ?? "order" }
        let parsed = ArgumentOrder.globalsLast(typed)
        #expect(parsed.sorted() == typed.sorted())
        #expect(ArgumentOrder.globalsLast(parsed).sorted() == typed.sorted())
    }

    private static func json(depth: Int, _ generator: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator) {
        case 0: "\(Int64.random(in: -1_000_000...1_000_000, using: &generator))"
        case 1: Bool.random(using: &generator) ? "true" : "false"
        case 2: "null"
        case 3: quoted(text(&generator))
        case 4: object(depth: depth - 1, &generator)
        default:
            "["
                + (0..<Int.random(in: 0...3, using: &generator)).map { _ in json(depth: depth - 1, &generator)
                }
                .joined(separator: ",") + "]"
        }
    }

    private static func object(depth: Int, _ generator: inout SeededGenerator) -> String {
        let names = ["number", "name", "city", "customer", "late"].filter { _ in
            Bool.random(using: &generator)
        }
        return "{"
            + names.map { "\(quoted($0)):\(json(depth: depth - 1, &generator))" }.joined(separator: ",") + "}"
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        let parts = [
            "a", "=", "+", ",", "\"", "\\", "東", "é", "{", "}", "[", ":", " ", "-", "1", "\n", "@", "👩‍🚀",
        ]
        return (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            parts.randomElement(using: &generator) ?? ""
        }
        .joined()
    }

    private static func quoted(_ text: String) -> String {
        String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
    }

    /// Reads RFC 4180, slowly and by the letter.
    private static func cells(_ csv: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var characters = Array(csv.unicodeScalars)[...]
        while let next = characters.popFirst() {
            if isQuoted {
                if next != "\"" {
                    cell.unicodeScalars.append(next)
                } else if characters.first == "\"" {
                    cell.unicodeScalars.append(next)
                    characters.removeFirst()
                } else {
                    isQuoted = false
                }
            } else if next == "\"" {
                isQuoted = true
            } else if next == "," {
                row.append(cell)
                cell = ""
            } else if next == "\r", characters.first == "\n" {
                characters.removeFirst()
                rows.append(row + [cell])
                row = []
                cell = ""
            } else {
                cell.unicodeScalars.append(next)
            }
        }
        return rows
    }
}
