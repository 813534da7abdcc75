import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("What is new")
struct WhatsNewTests {
    /// The versions of CHANGELOG.md, newest first: `## 0.1.0 - 2026-12-01` is 0.1.0.
    private func versions() throws -> [String] {
        try String(contentsOfFile: ProjectFiles.path("CHANGELOG.md"), encoding: .utf8)
            .split(separator: "\n").filter { $0.hasPrefix("## ") }
            .compactMap { $0.dropFirst(3).split(separator: " ").first.map { String($0.trimmingPrefix("[")) } }
            .map { $0.hasSuffix("]") ? String($0.dropLast()) : $0 }
    }

    @Test("has every version of the changelog, in the same sequence, and no other")
    func versionsMatch() throws {
        #expect(try versions() == Release.all.map(\.version))
    }

    @Test("is short, whole in both languages, and fits 80 columns", arguments: Language.allCases)
    func whole(language: Language) {
        var style = TextStyle.plain
        style.language = language
        for release in Release.all {
            #expect(
                (1...8).contains(release.topics.count) && release.topics.allSatisfy { !$0.changes.isEmpty }
            )
            #expect(release.topics.flatMap(\.changes).count <= 30)
            for sentence in release.topics.flatMap({ [$0.name] + $0.changes }) {
                #expect(sentence.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
                #expect(NamedCommand.all(in: sentence.english) == NamedCommand.all(in: sentence.chinese))
            }
        }
        for line in WhatsNewText(style: style, columns: 80).render(Release.all).split(separator: "\n") {
            #expect(DisplayWidth.of(String(line)) <= 80, "\(line)")
        }
    }

    @Test("names commands that there are, and of which the changelog tells")
    func commands() throws {
        let changes = try String(contentsOfFile: ProjectFiles.path("CHANGELOG.md"), encoding: .utf8)
        let flowing = changes.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for sentence in Release.all.flatMap(\.topics).flatMap(\.changes) {
            for command in NamedCommand.all(in: sentence.english) {
                let words = command.split(separator: " ").prefix(3).filter { !$0.hasPrefix("-") }
                let named = words.prefix(2).joined(separator: " ")
                #expect(flowing.contains(named), "\(named)")
                let noun = CofferCommand.unknownCommand(
                    in: command.split(separator: " ").dropFirst().map(String.init)
                )
                #expect(noun == nil, "\(command)")
            }
        }
    }

    @Test("reads versions apart, and takes the newest first")
    func read() throws {
        let table = """
            # VERSION Unreleased
            ## One ⇒ 一
            first ⇒ 第一
            # VERSION 1.2.0
            ## Two ⇒ 二
            second ⇒ 第二
            third ⇒ 第三
            """
        let releases = Release.read(table)
        #expect(releases.map(\.version) == ["Unreleased", "1.2.0"])
        #expect(releases.map { $0.topics.map(\.changes.count) } == [[1], [2]])
        #expect(try Release.after(Release.current).map(\.version) == ["Unreleased"])
        #expect(try Release.after("0.0.1") == Release.all)
        for wrong in ["9.9.9", "1.2", "new", "", "0.-1.0"] {
            #expect(throws: LearningError.self) { try Release.after(wrong) }
        }
    }

    @Test("is printed without a store, as text and JSON", .enabled(if: Program.isBuilt))
    func printed() throws {
        let text = try Program.run(["whatsnew"])
        #expect(text.code == 0 && text.errors.isEmpty && text.output.contains("coffer explain CODE"))
        #expect(try Program.run(["whatsnew", "--lang", "zh-Hans"]).output.contains("尚未进入编号版本"))
        let json = try Program.run(["whatsnew", "--since", Release.current, "--output", "json"]).json
        #expect((json["releases"] as? [[String: Any]])?.first?["version"] as? String == "Unreleased")
        let unknown = try Program.run(["whatsnew", "--since", "9.9.9"])
        #expect(
            unknown.code == 66 && unknown.errors.hasPrefix("coffer: nothing is known of the version `9.9.9`")
        )
    }
}
