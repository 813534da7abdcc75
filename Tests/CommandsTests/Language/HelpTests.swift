import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("Help in Chinese", .enabled(if: Program.isBuilt, "the program was not built"))
struct HelpTests {
    /// What a program tells of its commands.
    private struct Texts {
        var paragraphs: Set<String> = []
        var names: Set<String> = []
        var headings: Set<String> = ["Arguments", "Options", "Subcommands"]

        /// Adds what a command says, and all below it.
        mutating func add(_ command: [String: Any]) {
            add(paragraphs: command)
            for argument in command["arguments"] as? [[String: Any]] ?? [] {
                add(paragraphs: argument)
                if let title = argument["sectionTitle"] as? String { headings.insert(title) }
                if argument["kind"] as? String != "flag", let name = argument["valueName"] as? String {
                    names.insert(name)
                }
            }
            for below in command["subcommands"] as? [[String: Any]] ?? [] { add(below) }
        }

        private mutating func add(paragraphs thing: [String: Any]) {
            for part in ["abstract", "discussion"] {
                let text = thing[part] as? String ?? ""
                paragraphs.formUnion(text.split(separator: "\n").map(String.init))
            }
        }
    }

    /// What all three programs tell of their commands.
    private func texts() throws -> Texts {
        var texts = Texts()
        let program = try #require(Program.path)
        let folder = URL(filePath: program).deletingLastPathComponent()
        for name in [
            program, folder.appending(path: "cofferd").path, folder.appending(path: "coffer-backupd").path,
        ] {
            let isCoffer = name == program
            let dump =
                isCoffer
                ? try Program.helpDump.get() : try Program.run(["--experimental-dump-help"], of: name)
            texts.add(try #require(dump.json["command"] as? [String: Any], "\(name) is built"))
        }
        return texts
    }

    @Test("has every paragraph, heading and name of a value, and none that is not said any more")
    func complete() throws {
        let (said, known) = (try texts(), HelpTranslation.chinese)
        #expect(said.paragraphs.count > 700 && said.names.count > 100)
        for text in said.paragraphs.sorted() {
            #expect(known.texts[text] != nil, "`\(text)` has no translation")
        }
        for name in said.names.sorted() { #expect(known.names[name] != nil, "<\(name)> has no translation") }
        for heading in said.headings.sorted() {
            #expect(
                known.headings[heading.uppercased()] != nil,
                "the heading `\(heading)` has no translation"
            )
        }
        #expect(Set(known.texts.keys).subtracting(said.paragraphs).sorted() == [])
        // Why these two: the parser writes them where it writes a command short.
        #expect(Set(known.names.keys).subtracting(said.names).sorted() == ["options", "subcommand"])
        #expect(Set(known.headings.keys).subtracting(said.headings.map { $0.uppercased() }).sorted() == [])
    }

    @Test("keeps every option, command and file that a paragraph names")
    func names() {
        for entry in ChineseHelp.texts {
            for name in entry.english.matches(of: /--[a-z-]+|`[^`]+`/).map({ String($0.output) }) {
                #expect(entry.translation.contains(name), "\(name): \(entry.translation)")
            }
            let isChinese = entry.translation.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            #expect(isChinese, "\(entry.english)")
        }
    }

    /// Pages of every kind: with sections, defaults, values, remarks, labels that are too long, commands below.
    private static let pages: [[String]] =
        [
            [], ["order"], ["privacy"], ["privacy", "request"], ["backup"], ["backup", "target"], ["key"],
            ["policy"], ["customer"], ["price"], ["init"], ["age", "encrypt"], ["api"],
            ["privacy", "breach"],
            ["restore", "run"], ["backup", "schedule", "add"], ["order", "open"],
        ]

    @Test("is taken apart from what the parser prints, and nothing of it is lost", arguments: pages)
    func apart(words: [String]) throws {
        let wide = ["COLUMNS": "\(HelpPage.unbroken)"]
        let printed = try Program.run(words + ["--help"], environment: wide).output
        #expect(try #require(HelpPage(printed.trimmingCharacters(in: .newlines))).english + "\n" == printed)
    }

    @Test(
        "fits a terminal, breaks lines where Chinese does, and leaves no English sentence",
        arguments: pages
    )
    func chinese(words: [String]) throws {
        let page = try Program.run(words + ["--help"], environment: ["LANG": "zh_CN.UTF-8", "LC_ALL": ""])
        #expect(page.code == 0 && page.errors.isEmpty && page.output.hasPrefix("概述："))
        for line in page.output.split(separator: "\n") {
            #expect(DisplayWidth.of(String(line)) <= 80, "\(line)")
            let first = line.first { $0 != " " }
            #expect(first.map { !"，。、；：！？）》」』】”’".contains($0) } ?? true, "\(line)")
        }
        let sentences = page.output.matches(of: /[A-Za-z]+ [a-z]+ [a-z]+ [a-z]+/).map { String($0.output) }
        #expect(sentences.filter { !$0.hasPrefix("coffer") } == [])
    }

    @Test(
        "is chosen by the option wherever it stands, also where a noun or `help` has no such option",
        arguments: [
            ["--lang", "zh-Hans", "--help"], ["--lang", "zh-Hans"], ["order", "--lang=zh-Hans"],
            ["help", "order", "--lang", "zh-Hans"], ["--lang", "zh-Hans", "help", "order", "open"],
            ["order", "list", "-h", "--lang", "zh-Hans"],
        ]
    )
    func chosen(words: [String]) throws {
        let page = try Program.run(words)
        #expect(page.code == 0 && page.output.hasPrefix("概述："), "\(page)")
        #expect(
            try Program.run(words.map { $0.replacingOccurrences(of: "zh-Hans", with: "en") }).output
                .hasPrefix("OVERVIEW: ")
        )
    }

    @Test("leaves versions and completion as they are")
    func others() throws {
        let inChinese = ["LC_ALL": "zh_CN.UTF-8"]
        let version = try Program.run(["--version"], environment: inChinese)
        #expect(version.code == 0)
        #expect(try Program.run(["--version"]).output == version.output)
        let completion = try Program.run(["--generate-completion-script", "bash"], environment: inChinese)
        #expect(completion.code == 0)
        #expect(try Program.completion.get().output == completion.output)
    }

    @Test("is that of the services, too, in the language of the environment")
    func services() throws {
        let folder = URL(filePath: try #require(Program.path)).deletingLastPathComponent()
        for name in ["cofferd", "coffer-backupd"] {
            let program = folder.appending(path: name).path
            let help = try Program.run(["--help"], of: program, environment: ["LC_ALL": "zh_CN.UTF-8"])
            #expect(help.code == 0 && help.output.hasPrefix("概述："))
            #expect(help.output.contains("用法：\(name) ") && help.output.contains("--store <文件夹>"))
            let wrong = try Program.run(["--bogus"], of: program, environment: ["LC_ALL": "zh_CN.UTF-8"])
            #expect(wrong.code == 64 && wrong.errors.contains("reason: unknown option"), "a log is English")
        }
    }
}

extension HelpPage {
    /// The page as the parser prints it where no line is too long.
    fileprivate var english: String {
        let sections = sections.map { section in
            let entries = section.entries.map { entry in
                let label = "  " + entry.label
                let gap = String(repeating: " ", count: max(0, HelpPage.textColumn - label.count))
                let indent = String(repeating: " ", count: HelpPage.textColumn)
                let first = label.count < HelpPage.textColumn ? label + gap : label + "\n" + indent
                let remarks = entry.remarks.map {
                    String(repeating: " ", count: HelpPage.remarkColumn) + $0 + "\n"
                }
                return (entry.text.isEmpty ? label : first + entry.text) + "\n" + remarks.joined()
            }
            return section.heading + ":\n" + entries.joined()
        }
        let closing = closing.map { "\n  " + $0 } ?? ""
        return "OVERVIEW: \(overview.joined(separator: "\n"))\n\nUSAGE: \(usage)\n\n"
            + sections.joined(separator: "\n") + closing
    }
}
