/// Pages of help in another language: their texts from a catalogue, broken where a terminal ends.
struct HelpTranslation: Sendable {
    /// Every page in Chinese.
    static let chinese = HelpTranslation(
        texts: found(ChineseHelp.texts) { $0 },
        headings: found(MessageCatalogue.entries(of: ChineseHelp.headings)) { $0.uppercased() },
        names: chineseNames
    )

    /// What stands for values in Chinese, for messages too, which need nothing else of the pages.
    static let chineseNames = found(MessageCatalogue.entries(of: ChineseHelp.names)) { $0 }

    /// Paragraphs, by what they are in English.
    let texts: [String: String]
    /// Headings, by their capitals: the parser prints them so.
    let headings: [String: String]
    /// What stands for a value, as `dir` in `--store <dir>`.
    let names: [String: String]

    /// The whole page, without a line break at its end.
    func page(_ page: HelpPage, columns: Int) -> String {
        let overview = page.overview.enumerated().flatMap { index, paragraph in
            WrappedText.lines((index == 0 ? "概述：" : "") + text(paragraph), columns: columns)
        }
        let usage = WrappedText.lines("用法：" + written(page.usage), columns: columns, hanging: 6)
        let sections = page.sections.flatMap { section in
            ["", heading(section.heading) + "："] + section.entries.flatMap { entry($0, columns) }
        }
        let more = page.closing.map { ["", "  " + closing($0)] } ?? []
        return (overview + [""] + usage + sections + more).joined(separator: "\n")
    }

    /// A paragraph; as it is where it has no translation.
    ///
    /// What values an option has and which one it takes by itself stand behind it in brackets.
    func text(_ english: String) -> String {
        if let known = texts[english] { return known }
        for word in ["(values: ", "(default: "] {
            guard english.last == ")", let start = english.ranges(of: word).last?.lowerBound else { continue }
            let what = english[..<start].last == " " ? english[..<start].dropLast() : english[..<start]
            let values = english[start...].dropFirst().dropLast()
                .replacing("; default: ", with: "；默认：").replacing("default: ", with: "默认：")
                .replacing("values: ", with: "可选值：").replacing(", ", with: "、")
            return (texts[String(what)] ?? String(what)) + "（\(values)）"
        }
        return english
    }

    /// A heading, by its capitals.
    func heading(_ english: String) -> String { headings[english.uppercased()] ?? english }

    private func entry(_ entry: HelpPage.Entry, _ columns: Int) -> [String] {
        let label = "  " + written(entry.label)
        let gap = HelpPage.textColumn - DisplayWidth.of(label)
        let indent = String(repeating: " ", count: HelpPage.textColumn)
        var lines = WrappedText.lines(text(entry.text), columns: columns - HelpPage.textColumn)
            .map { $0.isEmpty ? "" : indent + $0 }
        if gap > 0, let first = lines.first {
            lines[0] = first.isEmpty ? label : label + first.dropFirst(HelpPage.textColumn - gap)
        } else {
            lines = [label] + lines.filter { !$0.isEmpty }
        }
        let deeper = String(repeating: " ", count: HelpPage.remarkColumn)
        return lines
            + entry.remarks.flatMap { remark in
                WrappedText.lines(text(remark), columns: columns - HelpPage.remarkColumn).map { deeper + $0 }
            }
    }

    private static func found(
        _ entries: [MessageCatalogue.Entry],
        by name: (String) -> String
    ) -> [String: String] {
        Dictionary(entries.map { (name($0.english), $0.translation) }) { first, _ in first }
    }

    /// How something is written, with the names of values translated: `--store <dir>`.
    private func written(_ english: String) -> String {
        var (text, rest) = ("", english[...])
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let name = String(rest[rest.index(after: open)..<close])
            text += rest[..<open] + "<\(names[name] ?? name)>"
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    private func closing(_ english: String) -> String {
        guard let found = MessageTemplate("See '{}' for detailed help.").gaps(in: english)?.first else {
            return english
        }
        return "详情请见 '\(written(String(found)))'。"
    }
}
