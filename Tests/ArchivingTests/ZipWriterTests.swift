import Archiving
import Foundation
import TestSupport
import Testing

@Suite("A zip archive for people")
struct ZipWriterTests {
    private static let files = [
        ("report.html", "<p>您好</p>"), ("csv/empty.csv", ""),
        ("data.json", String(repeating: "0123456789", count: 20_000)),
    ]

    private struct Refused: Error {}

    private func zip(_ passphrase: String? = nil) throws -> [UInt8] {
        let collected = Collected()
        let secret = passphrase.map { Array($0.utf8) }
        let zip = try ZipWriter(
            modifiedSeconds: 1_700_000_000,
            passphrase: secret?.span.bytes,
            to: { bytes in bytes.withUnsafeBytes { collected.bytes.append(contentsOf: $0) } }
        )
        for (name, text) in Self.files { try zip.add(name, bytes: Array(text.utf8)) }
        try zip.finish()
        return collected.bytes
    }

    private final class Collected { var bytes: [UInt8] = [] }

    /// What an independent reader makes of an archive: each entry's name, whether it is encrypted, and its text.
    private func read(_ bytes: [UInt8], passphrase: String = "") throws -> [[String]] {
        let path = FileManager.default.temporaryDirectory.appending(path: "zip-\(UUID().uuidString)")
        try Data(bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let script = try ProjectFiles.path("Tests/ArchivingTests/Scripts/read_zip.py")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script, path.path, passphrase]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Refused() }
        return try JSONDecoder().decode([[String]].self, from: output)
    }

    @Test("is read by others, entry by entry")
    func plain() throws {
        let read = try read(try zip())
        #expect(read.map { $0[0] } == Self.files.map(\.0))
        #expect(read.map { $0[2] } == Self.files.map(\.1))
        #expect(read.allSatisfy { $0[1] == "clear" })
    }

    @Test("with a passphrase is AES-256 that the passphrase opens and no other, and holds nothing in clear")
    func encrypted() throws {
        let bytes = try zip("correct horse")
        let read = try read(bytes, passphrase: "correct horse")
        // Of a file without a byte there is nothing to encrypt.
        #expect(read.map { $0[1] } == ["AES-256", "clear", "AES-256"])
        #expect(read.map { $0[2] } == Self.files.map(\.1))
        #expect(throws: Refused.self) { try self.read(bytes, passphrase: "correct hors") }
        for text in ["<p>", "您好", "0123456789012345"] {
            #expect(Data(bytes).firstRange(of: Data(text.utf8)) == nil)
        }
    }

    @Test("takes no passphrase that is empty or holds a zero byte", arguments: ["", "a\0b"])
    func badPassphrase(text: String) {
        #expect(throws: ArchivingError.self) { try zip(text) }
    }

    @Test("ends with the error of its output, wherever that stops", arguments: [0, 1, 100, 600])
    func outputFails(after limit: Int) {
        #expect(throws: Refused.self) {
            let collected = Collected()
            let zip = try ZipWriter(modifiedSeconds: 0) { bytes in
                bytes.withUnsafeBytes { collected.bytes.append(contentsOf: $0) }
                if collected.bytes.count > limit { throw Refused() }
            }
            for (name, text) in Self.files { try zip.add(name, bytes: Array(text.utf8)) }
            try zip.finish()
        }
    }
}
