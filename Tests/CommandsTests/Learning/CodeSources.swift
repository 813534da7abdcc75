import Foundation
import TestSupport

@testable import Commands

/// The codes that stand in the sources: whatever the program can give somewhere.
enum CodeSources {
    /// Codes that tell rules of the domain apart inside the program, by their files: they reach people as
    /// `input-invalid` or `conflict`.
    private static let inner = [
        "Orders/OrdersError+Code.swift", "Privacy/Clock/HolidayCalendar+Reading.swift",
    ]

    /// Every code, with the file that it stands in.
    static func all() throws -> [String: String] {
        let sources = URL(filePath: try ProjectFiles.path("Sources"))
        let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
        var found: [String: String] = [:]
        for file in files where file.hasSuffix(".swift") && !inner.contains(file) {
            let source = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
            for code in codes(in: source) { found[code] = file }
        }
        return found
    }

    /// The codes of one file: what a property `code` answers, what is handed over as `code`, and problems of the server.
    static func codes(in source: String) -> Set<String> {
        var found: Set<String> = []
        for property in source.matches(of: /var code: String \{/) {
            let body = braces(source[property.range.upperBound...])
            found.formUnion(body.matches(of: /"([a-z]+(?:-[a-z]+)*)"/).map { String($0.output.1) })
        }
        found.formUnion(source.matches(of: /\bcode: "([a-z]+(?:-[a-z]+)*)"/).map { String($0.output.1) })
        let problem = /(?:ProblemDocument|Self|self\.init)\(\s*"([a-z]+(?:-[a-z]+)*)",\s*[0-9]{3},/
        found.formUnion(source.matches(of: problem).map { String($0.output.1) })
        return found
    }

    /// What stands up to the brace that closes the one before.
    private static func braces(_ text: Substring) -> Substring {
        var depth = 1
        for place in text.indices {
            if text[place] == "{" { depth += 1 }
            if text[place] == "}" { depth -= 1 }
            if depth == 0 { return text[..<place] }
        }
        return text
    }
}

/// A command as a text names it, held against the real parser.
enum NamedCommand {
    /// Why the parser does not take it; nil where it does.
    static func refusal(of line: String) -> String? {
        guard var words = ShellWords.split(line), words.first == "coffer" else { return "it is no command" }
        words.removeFirst()
        if words.first == "--version" || words == ["help"] { return nil }
        if words.first == "help" { words = words.dropFirst() + ["--help"] }
        words = ArgumentOrder.globalsLast(words)
        if let unknown = CofferCommand.unknownCommand(in: words) { return "there is no command `\(unknown)`" }
        do {
            _ = try CofferCommand.parsed(words)
            return nil
        } catch {
            // Why by its words: pages of help arrive as errors of the parser's own.
            let said = String(describing: error)
            return said.contains("helpRequested") ? nil : said
        }
    }

    /// The commands between backquotes in a text; those that name only a noun and verbs for the reader are whole as well.
    static func all(in text: String) -> [String] {
        text.matches(of: /`(coffer [^`]+)`/).map { String($0.output.1) }
    }
}
