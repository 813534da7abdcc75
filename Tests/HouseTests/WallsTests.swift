import Foundation
import Testing

@Suite("The walls of the house")
struct WallsTests {
    /// The project's folder, also when this file is reached through a link.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func page() throws -> House {
        House(page: try String(contentsOf: root.appending(path: "docs/house.md"), encoding: .utf8))
    }

    @Test("stand where they are drawn: the package declares what the page says")
    func package() throws {
        let real = try House(dump: Self.dump())
        let breaches = try Self.page().breaches(in: real)
        #expect(breaches == [])
    }

    @Test("are not climbed over: every file imports only what its target may")
    func imports() throws {
        let page = try Self.page()
        var files = 0
        for target in page.order {
            for file in try Self.sources(of: target) {
                files += 1
                for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                    guard let module = House.module(importedBy: line) else { continue }
                    let breach = page.breach(of: target, importing: module)
                    #expect(breach == nil, "\(file.lastPathComponent)")
                }
            }
        }
        #expect(files > 50)
    }

    @Test("give every product from outside owners that are drawn")
    func owners() throws {
        let page = try Self.page()
        let outside = Set(page.imports.values.joined()).subtracting(page.order).union([
            "CArchive", "CMalloc", "CSQLite", "CSodium", "CWipe", "CZstd",
        ])
        #expect(Set(page.owners.keys) == outside)
        for (product, owners) in page.owners {
            #expect(!owners.isEmpty)
            for owner in owners {
                #expect(page.imports[owner]?.contains(product) == true, "\(owner) does not import \(product)")
            }
        }
    }

    @Test("are seen when they are broken")
    func broken() throws {
        let page = House(
            page: """
                | target | imports |
                | --- | --- |
                | Ground | Engine |
                | First | Ground |
                | Second | Engine, First |

                | outside | owner |
                | --- | --- |
                | Engine | Ground |
                """
        )
        func breaches(_ targets: String) throws -> [String] {
            page.breaches(in: try House(dump: Data("{\"targets\": [\(targets)]}".utf8)))
        }
        func target(_ name: String, _ dependencies: String...) -> String {
            let list = dependencies.map { "{\"byName\": [\"\($0)\", null]}" }.joined(separator: ",")
            return "{\"name\": \"\(name)\", \"type\": \"regular\", \"dependencies\": [\(list)]}"
        }
        let second = "Second: Engine belongs to Ground"
        let drawn = [
            target("Ground", "Engine"), target("First", "Ground"), target("Second", "Engine", "First"),
        ]
        #expect(try breaches(drawn.joined(separator: ",")) == [second])
        #expect(
            try breaches([drawn[0], target("First", "Ground", "Second"), drawn[2]].joined(separator: ","))
                == ["First: Second is on one of page and package only", second]
        )
        #expect(
            try breaches(drawn[...1].joined(separator: ",")).first
                == "Second is on one of page and package only"
        )

        let upwards = House(page: "| target | imports |\n| Ground | First |\n| First | |\n")
        #expect(upwards.breaches(in: upwards) == ["Ground: First does not stand below it"])
    }

    @Test(
        "are read from every spelling of an import",
        arguments: [
            ("import Sealing", "Sealing"), ("  public import Sealing", "Sealing"),
            ("@testable import Sealing", "Sealing"),
            ("@preconcurrency internal import struct Sealing.Hash", "Sealing"),
            ("// import Sealing", nil), ("let text = \"import Sealing\"", nil), ("important()", nil),
            ("import", nil), ("        import 导入", nil),
        ] as [(String, String?)]
    )
    func spelling(line: String, module: String?) {
        #expect(House.module(importedBy: line[...]) == module)
    }

    @Test("hold for file imports too")
    func unlawfulImport() throws {
        let page = try Self.page()
        #expect(page.breach(of: "Orders", importing: "Storage") == "Orders imports Storage")
        #expect(page.breach(of: "Orders", importing: "GRDB") == "Orders imports GRDB")
        #expect(page.breach(of: "Orders", importing: "Foundation") == nil)
    }

    private static func sources(of target: String) throws -> [URL] {
        let folder = root.appending(path: "Sources/\(target)")
        guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
            return []
        }
        return walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }

    /// Why its own scratch folder: `swift test` holds the lock of the usual one while this runs.
    private static func dump() throws -> Data {
        let scratch = URL.temporaryDirectory.appending(path: "coffer-walls-\(UUID())")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", root.path, "--scratch-path", scratch.path, "dump-package",
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let dump = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return dump
    }
}
