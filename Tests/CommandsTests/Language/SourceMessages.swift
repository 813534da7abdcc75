import Foundation
import TestSupport

/// The messages that stand in the sources: what every floor says to people at work.
enum SourceMessages {
    /// The floors that say something.
    private static let floors = [
        "AgeFormat", "Archiving", "Audit", "Backup", "Commands", "Demo", "Engine", "MerkleLog", "OrderDesk",
        "Orders",
        "Policy",
        "Privacy", "Sealing", "Service", "Storage", "Vault",
    ]
    /// Files that say nothing to people at work, by a part of their path: tables, texts of documents, letters and
    /// reports, which have languages of their own, records that are signed, logs, figures, and the catalogue itself.
    private static let others = [
        "Migration", "DeskTables", "DeskWords", "DocumentText", "ReportTexts", "ReviewTexts", "PageStyle",
        "Commands/Language/",
        "Clock/Holidays/", "Export/Report/", "LetterTexts", "BreachNoticeText", "ProcessingPage",
        "PrivacyWords",
        "EngineWords", "Schema/PrivacyTables", "Certificate+Text", "Catalogue+Text", "ArchiveRecord",
        "AgentMetrics",
        // Both languages stand side by side there, and tests of their own hold them.
        "Explain/Texts/", "ExitMeaning", "Explain/Explanations.swift", "Release+Texts", "Commands/Guide/",
        "BackupAgent", "MetricsPage", "OpenAPI/", "PolicyReload", "PolicyChange", "InclusionProof+Text",
        "RecoveryIdentity", "Storage/Table.swift", "DatabaseCopy",
        "Demo/Demo.swift", "DemoDamage", "DemoGoods", "DemoShop", "DemoStory",
    ]
    /// Files whose sentences begin with a capital, as on a page.
    private static let pages = ["InitText", "RecoveryWords", "DashboardText", "DemoFault"]

    /// What looks like a message and is none.
    private static let none: Set<String> = [
        "order desk", "{}, {}: {}", "{} An empty text takes it away.", "customers within a day",
        "{} YYYY-MM-DD; a time of day behind a blank or `T` is left out.", "{} %", "{} / {}", "{} {}",
        "{}: {}",
        "coffer alert show {}", "coffer order steps {}", "xml ", "or ",
        // Commands to type, and what is handed to another program or read from one.
        "coffer {}", "coffer: {}", "coffer explain {}", "coffer doctor", "coffer --store {} doctor",
        "export COFFER_STORE={}",
        "coffer --store {} restore adopt     {}", "coffer --store {} restore adopt     ",
        "coffer user add NAME --unix UNIXUSER --role clerk", "coffer customer add --name \"Example Person\"",
        "coffer privacy export --subject {} --to {}", "coffer privacy request open --kind {} --subject {}",
        "access denied", "directory not found", "disk quota", "insufficient storage", "no space left",
        "object not found", "permission denied", "quota exceeded", "didn't find section in config file",
        // Names of columns and pieces of statements.
        "id, target, data, vault, time, way, milliseconds, problem", "substr({}, 3, 16)", "state IN ({})",
        "id, name, task, target, timetable, zone, jitter, created, since, paused",
        "id, kind, subject, class, label, sealed, created", "persons={} records={} unreadable={}",
        "privacy desk",
        // Words of the policy's own files, and what a timetable says, as they are written there.
        "by {}", "{} by {}", "on {}", "when {}", "do {}: {}", "every {}", "rule `{}` ({}) {}",
        "total from {}",
        "total at most {}", "price group {}", "country {}", "at most {} days to pay", "discount at most {} %",
        "all in stock", "not all in stock", " and ", "and ", "{}: {} after {}; {}; {}", "{} as {}", "no {}",
        "{} envelopes of {}",
    ]

    /// Calls whose texts are not said to people at work: descriptions of fields, what storage meets, our own slips.
    private static let silent = [
        "JSONSchema.", "StorageError.", "preconditionFailure(", "precondition(", "Table(", "Migration(",
        "RetentionAnchor(", "RecipientSource(", ".text(", ".line(", ".named(", ".count(", ".list(",
        ".choice(",
        ".integer(", ".boolean(", ".decimal(", ".day(", ".about(", ".map(of:", ".object(", ".firstDay(",
        ".lastDay(",
        ".percentage(", ".personal(", ".amount(\"", "CommandConfiguration(", "ArgumentHelp(", "@Option(",
        "@Flag(",
        "@Argument(", "fatalError(",
    ].map { Array($0.utf8) }

    private static let firsts = Set(silent.compactMap(\.first))

    /// Every message, with the file that it stands in.
    static func all() throws -> [String: String] {
        var found: [String: String] = [:]
        for (name, source) in try files() where !others.contains(where: name.contains) {
            for message in messages(in: source, isPage: pages.contains(where: name.contains)) {
                found[message] = name
            }
        }
        return found
    }

    /// The kinds of things of which one may not be there: words in the sentence that says so.
    static func kinds() throws -> Set<String> {
        let sources = try files().map(\.source).joined(separator: "\n")
        return Set(sources.matches(of: /notFound\(\s*kind: "([^"\\]+)"/).map { String($0.output.1) })
    }

    /// Every line of every text, whatever it is for, but for those of the catalogue.
    static func everything() throws -> Set<String> {
        var found: Set<String> = []
        for (name, source) in try files() where !name.contains("Commands/Language/") {
            found.formUnion(lines(of: joined(SourceText.all(in: source), Array(source.utf8))))
        }
        return found
    }

    /// The sources of all floors, by their names.
    private static func files() throws -> [(name: String, source: String)] {
        let sources = try ProjectFiles.path("Sources")
        return try floors.flatMap { floor in
            let files = FileManager.default.enumerator(atPath: "\(sources)/\(floor)")
            return try (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.map {
                ("\(floor)/\($0)", try String(contentsOfFile: "\(sources)/\(floor)/\($0)", encoding: .utf8))
            }
        }
    }

    /// The messages of one file; on a page sentences begin with a capital.
    static func messages(in source: String, isPage: Bool = false) -> [String] {
        let bytes = Array(source.utf8)
        let ranges = silentRanges(bytes)
        let texts = SourceText.all(in: source).filter { text in
            !ranges.contains { $0.contains(text.range.lowerBound) }
                && !isSummary(bytes, text.range.lowerBound)
        }
        return lines(of: joined(texts, bytes).filter { !isCode($0) }).filter { isMessage($0, isPage) }
    }

    /// What happened, why and what to do, each by itself.
    private static func lines(of texts: [String]) -> [String] {
        texts.flatMap { $0.split(separator: "\n") }.map { line in
            var line = line.drop { $0 == " " }
            for word in ["reason: ", "help: "] where line.hasPrefix(word) {
                line = line.dropFirst(word.count)
            }
            return String(line)
        }
    }

    /// What is wrong with how a message is put together; nil where it is whole.
    ///
    /// What begins or ends with a blank is to be joined to something; so is a word that goes on in a gap.
    static func fragment(_ message: String) -> String? {
        if message.hasPrefix(" ") || message.hasSuffix(" ") { return "it begins or ends with a blank" }
        let parts = message.components(separatedBy: "{}")
        let isGlued = zip(parts, parts.dropFirst()).contains { one, other in
            one.last?.isLetter == true || other.first?.isLetter == true
        }
        return isGlued ? "a word goes on in a gap" : nil
    }

    /// The texts, each whole that goes on behind a `+` in the next line.
    private static func joined(_ texts: [SourceText], _ bytes: [UInt8]) -> [String] {
        var (found, end): ([String], Int?) = ([], nil)
        for text in texts {
            let between = end.map { String(decoding: bytes[$0..<text.range.lowerBound], as: UTF8.self) }
            if between?.filter({ !$0.isWhitespace }) == "+", let last = found.popLast() {
                found.append(last + text.text)
            } else {
                found.append(text.text)
            }
            end = text.range.upperBound
        }
        return found
    }

    /// A sentence, or a part of one: several words that begin like a sentence of ours, and no code.
    private static func isMessage(_ text: String, _ isPage: Bool) -> Bool {
        guard let first = text.first, text.contains(" "), !none.contains(text) else { return false }
        let begins =
            first.isLowercase || first.isNumber || "`{'&".contains(first) || isPage && first.isUppercase
        guard begins || text.hasPrefix("</{}>") || text.hasPrefix("--") else { return false }
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
