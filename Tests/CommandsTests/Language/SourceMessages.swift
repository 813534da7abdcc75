import Foundation
import TestSupport

/// The messages that stand in the sources of the order desk and of what it refuses through.
enum SourceMessages {
    /// Whole files beside those of the desk.
    private static let files = [
        "Orders/OrdersError+Text", "Orders/OrderGuard", "Orders/StepGuard", "Orders/CouponTerms",
        "Engine/Pipeline/EngineError", "Engine/Pipeline/Context", "Engine/Pipeline/CommandRun",
        "Engine/Pipeline/Access", "Engine/Pipeline/IdempotencyLedger", "Engine/Privacy/Context+Standing",
        "Engine/Privacy/Context+Sealed", "Policy/Question", "Policy/SmallestChange", "Commands/Failure",
        "Commands/Rendering/StandardStream", "Commands/Rendering/Hidden", "Service/Wire/ProblemDocument",
        "Service/Wire/RequestBody",
    ]
    /// Files of the desk that hold the texts of documents and reports, and of the schema.
    private static let others = [
        "Migration", "DeskTables", "DeskWords", "DocumentText", "ReportTexts", "PageStyle",
    ]

    /// What looks like a message and is none.
    private static let none: Set<String> = [
        "order desk", "{}, {}: {}", "{} An empty text takes it away.", "customers within a day",
        "{} YYYY-MM-DD; a time of day behind a blank or `T` is left out.", "{} %", "{} / {}", "{} {}",
        "{}: {}",
        "coffer alert show {}", "coffer order steps {}", "xml ", "or ",
    ]

    /// Calls whose texts are not said to people at work: descriptions of fields, what storage meets, our own slips.
    private static let silent = [
        "JSONSchema.", "StorageError.", "preconditionFailure(", "precondition(", "Table(", "Migration(",
        "RetentionAnchor(", "RecipientSource(", ".text(", ".line(", ".named(", ".count(", ".list(",
        ".choice(",
        ".integer(", ".boolean(", ".decimal(", ".day(", ".about(", ".map(of:", ".object(", ".firstDay(",
        ".lastDay(",
        ".percentage(", ".personal(", ".amount(\"",
    ].map { Array($0.utf8) }

    private static let firsts = Set(silent.compactMap(\.first))

    /// Every message, with the file that it stands in.
    static func all() throws -> [String: String] {
        let sources = try ProjectFiles.path("Sources")
        let desk =
            FileManager.default.enumerator(atPath: "\(sources)/OrderDesk")?.compactMap { $0 as? String } ?? []
        let names = desk.filter { $0.hasSuffix(".swift") && !others.contains(where: $0.contains) }
        var found: [String: String] = [:]
        for name in names.map({ "OrderDesk/\($0)" }) + files.map({ "\($0).swift" }) {
            let source = try String(contentsOfFile: "\(sources)/\(name)", encoding: .utf8)
            for message in messages(in: source) { found[message] = name }
        }
        return found
    }

    /// The messages of one file.
    static func messages(in source: String) -> [String] {
        let bytes = Array(source.utf8)
        let ranges = silentRanges(bytes)
        return SourceText.all(in: source).filter { text in
            !ranges.contains { $0.contains(text.range.lowerBound) }
                && !isSummary(bytes, text.range.lowerBound)
        }
        .filter { !isCode($0.text) }
        .flatMap { $0.text.split(separator: "\n") }
        .map { line in
            var line = line.drop { $0 == " " }
            for word in ["reason: ", "help: "] where line.hasPrefix(word) {
                line = line.dropFirst(word.count)
            }
            return String(line)
        }
        .filter(isMessage)
    }

    /// A sentence, or a part of one: several words that begin like a sentence of ours, and no code.
    private static func isMessage(_ text: String) -> Bool {
        guard let first = text.first, text.contains(" "), !none.contains(text) else { return false }
        guard first.isLowercase || first.isNumber || "`{'&".contains(first) || text.hasPrefix("</{}>") else {
            return false
        }
        let words = text.split { !$0.isLetter }
        guard words.contains(where: { $0.count > 1 && $0.allSatisfy(\.isLowercase) }) else { return false }
        return true
    }

    /// SQL, or a piece of a page: neither says anything to anybody.
    private static func isCode(_ text: String) -> Bool {
        let code: Set<Substring> = [
            "SELECT", "WHERE", "JOIN", "FROM", "UPDATE", "VALUES", "ORDER", "GROUP", "LIMIT", "NULL",
        ]
        let words = text.split { !$0.isLetter && $0 != "_" }
        return words.contains {
            code.contains($0) || ($0.contains("_") && $0.allSatisfy { $0.isLowercase || $0 == "_" })
        }
            || text.contains("=\"") || text.contains("= ?")
    }

    private static func isSummary(_ bytes: [UInt8], _ place: Int) -> Bool {
        let before = bytes[..<place].reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        return before.starts(with: "summary =".utf8.reversed())
    }

    private static func silentRanges(_ bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for place in bytes.indices {
            // Why the first letter by itself: almost no byte begins one of them.
            guard firsts.contains(bytes[place]),
                let call = silent.first(where: { bytes[place...].starts(with: $0) })
            else { continue }
            guard let open = bytes[place...].firstIndex(of: UInt8(ascii: "(")), open < place + call.count + 40
            else {
                continue
            }
            var scanner = SourceScanner(bytes: bytes, place: open)
            ranges.append(open..<scanner.close())
        }
        return ranges
    }
}
