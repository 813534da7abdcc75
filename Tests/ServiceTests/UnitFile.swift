import Foundation
import TestSupport

/// A unit of `systemd/`, line by line.
struct UnitFile {
    /// A directive, and what the comments above it say, as far as no blank line stands between.
    struct Line {
        let section: String
        let key: String
        let value: String
        let comment: String
    }

    let name: String
    let lines: [Line]

    init(_ name: String) throws {
        self.name = name
        let text = try String(contentsOfFile: ProjectFiles.path("systemd/\(name)"), encoding: .utf8)
        var (lines, section, comment, isComment) = ([Line](), "", "", false)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            switch line.first {
            case nil: comment = ""
            case "[": section = String(line.dropFirst().dropLast())
            case "#":
                comment = (isComment ? comment + " " : "") + line.dropFirst(2)
            default:
                let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                let (key, value) = (String(parts[0]), String(parts.last ?? ""))
                lines.append(Line(section: section, key: key, value: value, comment: comment))
            }
            isComment = line.first == "#"
        }
        self.lines = lines
    }

    /// Every value of a directive.
    subscript(_ key: String) -> [String] { lines.filter { $0.key == key }.map(\.value) }

    /// The words of what is started.
    var command: [String] { self["ExecStart"].first?.split(separator: " ").map(String.init) ?? [] }

    /// The value of an option of what is started.
    func option(_ name: String) -> String? {
        guard let index = command.firstIndex(of: name), index + 1 < command.count else { return nil }
        return command[index + 1]
    }
}

/// A file of lines with columns, as sysusers.d(5) and tmpfiles.d(5) have them.
enum ColumnFile {
    static func lines(_ name: String) throws -> [[String]] {
        try String(contentsOfFile: ProjectFiles.path("systemd/\(name)"), encoding: .utf8)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: " ").map(String.init) }
    }
}
