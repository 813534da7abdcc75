import Foundation
import Testing

@Suite("The worked example of an operation")
struct WorkedExampleTests {
    @Test("shows the code that is really there")
    func isReal() throws {
        let page = try String(
            contentsOf: WallsTests.root.appending(path: "docs/adding-an-operation.md"),
            encoding: .utf8
        )
        let pieces = page.components(separatedBy: "```swift\n")
        #expect(pieces.count == 3, "an operation and its command")
        for (before, after) in zip(pieces, pieces.dropFirst()) {
            let name = try #require(before.matches(of: /`(Sources\/[^`]+\.swift)`/).last?.1)
            let shown = try #require(after.components(separatedBy: "```").first)
            let file = try String(contentsOf: WallsTests.root.appending(path: String(name)), encoding: .utf8)
            #expect(
                Self.stands(shown, in: file),
                "\(name) differs from what docs/adding-an-operation.md shows"
            )
        }
    }

    @Test("would be noticed if one word of it changed")
    func control() throws {
        let file = "extension A {\n    struct B {}\n\n    struct C {\n        let d = 1\n    }\n}\n"
        #expect(Self.stands("extension A {\n    struct C {\n        let d = 1\n    }\n}\n", in: file))
        #expect(!Self.stands("extension A {\n    struct C {\n        let d = 2\n    }\n}\n", in: file))
        #expect(!Self.stands("extension E {\n    struct B {}\n}\n", in: file))
    }

    /// Whether a piece is a file, or what an extension in it holds beside other things.
    private static func stands(_ piece: String, in file: String) -> Bool {
        guard piece.hasPrefix("extension ") else { return file == piece }
        let lines = piece.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let inner = lines.dropFirst().dropLast(2).joined(separator: "\n")
        return file.contains(lines[0] + "\n") && file.contains(inner)
    }
}
