import Engine
import Foundation
import Storage
import Testing

@testable import Backup

@Suite("What a run reads back")
struct WrittenVerificationTests {
    @Test(
        "is the snapshot byte by byte: a file that differs anywhere, is longer or shorter is not listed",
        arguments: ["flip", "longer", "shorter"]
    )
    func differs(how: String) async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            _ = try await backed.run(door).run()
            let before = try backed.contents("shelf")
            var run = backed.run(door)
            let spool = "\(backed.folder)/spool"
            run.crashPoint = { step in
                // The archive is written: from here on it is the file beside it that is another.
                guard step == .dataWritten else { return }
                try Self.change(how, spool)
            }
            let report = try await run.run()
            #expect(report.failures.map(\.code) == ["archive-other-content"])
            #expect(report.failures.first?.text.contains("data.db") == true)
            #expect(try backed.contents("shelf") == before)
            #expect(try backed.leftovers() == [])
        }
        #expect(try backed.verifyAll("shelf") == 1)
    }

    @Test("is refused on every target where the live store itself was damaged before it was copied")
    func damagedStore() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("attic", "shelf", to: door)
            var run = backed.run(door)
            let spool = "\(backed.folder)/spool"
            run.crashPoint = { step in
                guard step == .snapshotTaken else { return }
                try SQLiteTool.change(
                    try Self.snapshot(spool),
                    "UPDATE principal_role SET principal_id = zeroblob(16)"
                )
            }
            let report = try await run.run()
            #expect(report.failures.map(\.code) == Array(repeating: "archive-references-dangling", count: 2))
            for target in ["attic", "shelf"] { #expect(try backed.verifyAll(target) == 0) }
        }
    }

    private static func snapshot(_ spool: String) throws -> String {
        let folders = try FileManager.default.subpathsOfDirectory(atPath: spool)
        let path = try #require(folders.first { $0.hasSuffix("data.db") })
        return "\(spool)/\(path)"
    }

    private static func change(_ how: String, _ spool: String) throws {
        let path = try snapshot(spool)
        var bytes = try Data(contentsOf: URL(filePath: path))
        switch how {
        case "flip": bytes[bytes.count / 2] ^= 1
        case "longer": bytes.append(0)
        default: bytes.removeLast()
        }
        try bytes.write(to: URL(filePath: path))
    }
}
