/// A page of help, as the parser prints it where no line is too long, taken apart.
///
/// Why from the printed page: which command was asked about is known to the parser alone, and what it tells of all
/// commands is a megabyte of JSON. A test puts pages together again and holds them against what was printed.
struct HelpPage: Equatable {
    /// An argument, an option or a command: how it is written, what it does, and more about it.
    struct Entry: Equatable {
        let label: String
        var text = ""
        var remarks: [String] = []
    }

    /// Entries under a heading; the parser prints headings in capitals.
    struct Section: Equatable {
        let heading: String
        var entries: [Entry] = []
    }

    /// Columns that the parser needs so that it breaks no line.
    static let unbroken = 100_000
    /// Where the text of an entry begins.
    static let textColumn = 26
    /// Where more about an entry begins.
    static let remarkColumn = 8

    /// The paragraphs; an empty one stands for an empty line.
    let overview: [String]
    /// How the command is written.
    let usage: String
    /// What the command takes.
    private(set) var sections: [Section] = []
    /// Where to look for more, where the command has commands of its own.
    private(set) var closing: String?

    /// Reads a page; nil where a text is none, as a version or a script is.
    init?(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard let first = lines.popFirst(), first.hasPrefix("OVERVIEW: "),
            let usage = lines.firstIndex(where: { $0.hasPrefix("USAGE: ") })
        else { return nil }
        overview = ([first.dropFirst("OVERVIEW: ".count)] + lines[..<usage].dropLast()).map(String.init)
        self.usage = String(lines[usage].dropFirst("USAGE: ".count))
        for line in lines[(usage + 1)...] where !line.isEmpty {
            guard read(line) else { return nil }
        }
    }

    private mutating func read(_ line: Substring) -> Bool {
        let text = line.drop { $0 == " " }
        let indent = line.count - text.count
        if indent == 0, line.last == ":" {
            sections.append(Section(heading: String(line.dropLast())))
            return true
        }
        if indent == 2, text.hasPrefix("See '") {
            closing = String(text)
            return true
        }
        guard let section = sections.indices.last else { return false }
        if indent == 2 {
            sections[section].entries.append(Self.entry(text))
            return true
        }
        guard let entry = sections[section].entries.indices.last else { return false }
        switch indent {
        case Self.textColumn: sections[section].entries[entry].text = String(text)
        case Self.remarkColumn: sections[section].entries[entry].remarks.append(String(text))
        default: return false
        }
        return true
    }

    /// Why not the first gap: a label has blanks of its own, and no text begins with a value's name.
    private static func entry(_ line: Substring) -> Entry {
        let label = line.prefix(textColumn - 2)
        let text = line.dropFirst(textColumn - 2)
        guard !text.isEmpty, label.last == " ", !text.hasPrefix("<") else {
            return Entry(label: String(line))
        }
        let end = label.lastIndex { $0 != " " } ?? label.startIndex
        return Entry(label: String(label[...end]), text: String(text))
    }
}
