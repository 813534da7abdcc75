import Foundation
import Sealing
import Storage
import Testing

@testable import Vault

@Suite(
    "The independent decoder and a real store",
    .enabled(if: Decoder.isPresent, "python3 with PyNaCl is not installed")
)
struct DecoderChainTests {
    private struct Place: Encodable {
        let key, store, table, row: String
        let revision: UInt64
        let `class`, subject, envelope: String
    }

    /// The key in the answer `{"key":"<base64>"}`, as hexadecimal.
    private func key(_ answer: String) throws -> String {
        let object = try JSONDecoder().decode([String: String].self, from: Data(answer.utf8))
        let text = try #require(object["key"])
        return Hexadecimal.encode(Array(try #require(Data(base64Encoded: text))))
    }

    @Test("opens a sealed row from the key file, the epoch key and the vault alone")
    func chain() async throws {
        try await StoreFolder.withVault { vault, folder in
            let sample = try SealedSample(vault, "Example Person")
            try vault.renewEpoch()
            let store = folder.store.description
            let lines = try String(contentsOfFile: folder.keyFile, encoding: .utf8).split(separator: "\n")
            let line = try #require(lines.last)
            let root = try #require(Data(base64Encoded: String(line)))
            let epochFile = Array(try Data(contentsOf: URL(filePath: folder.file("epoch-2.key"))))
            let epochKey = try key(
                Decoder.open(
                    Place(
                        key: Hexadecimal.encode(Array(root)),
                        store: store,
                        table: "key",
                        row: EpochKeyFile.keyID(store: folder.store, epoch: 2).description,
                        revision: 2,
                        class: "root",
                        subject: SubjectID.zero.description,
                        envelope: Hexadecimal.encode(epochFile)
                    )
                )
            )
            let id = try Envelope.header(of: sample.sealed).keyID
            let wrap = try #require(try vault.reading { try $0.wrappedKey(id) }).sealed
            let subjectKey = try key(
                Decoder.open(
                    Place(
                        key: epochKey,
                        store: store,
                        table: "key",
                        row: id.description,
                        revision: 2,
                        class: "contact",
                        subject: sample.subject.description,
                        envelope: Hexadecimal.encode(wrap)
                    )
                )
            )
            let answer = try Decoder.open(
                Place(
                    key: subjectKey,
                    store: store,
                    table: "customer",
                    row: sample.row.description,
                    revision: 1,
                    class: "contact",
                    subject: sample.subject.description,
                    envelope: Hexadecimal.encode(sample.sealed)
                )
            )
            #expect(answer == "{\"name\":\"Example Person\"}")
        }
    }
}

/// `docs/decoder/open_envelope.py`, run as a program.
private enum Decoder {
    /// The script, looked for upwards from this file and from the working directory.
    static let script: String? = {
        for start in [
            URL(filePath: #filePath).resolvingSymlinksInPath().path, FileManager.default.currentDirectoryPath,
        ] {
            var folder = URL(filePath: start)
            while folder.path != "/" {
                let candidate = folder.appending(path: "docs/decoder/open_envelope.py").path
                if FileManager.default.fileExists(atPath: candidate) { return candidate }
                folder.deleteLastPathComponent()
            }
        }
        return nil
    }()

    static let isPresent = script != nil && (try? run(["-c", "import nacl.bindings"], Data()))?.code == 0

    /// The answer to one line of input.
    static func open(_ place: some Encodable) throws -> String {
        let (code, output) = try run([try #require(script)], JSONEncoder().encode(place))
        #expect(code == 0)
        return output.trimmingCharacters(in: .newlines)
    }

    private static func run(_ arguments: [String], _ input: Data) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let (to, from) = (Pipe(), Pipe())
        process.standardInput = to
        process.standardOutput = from
        process.standardError = FileHandle.nullDevice
        try process.run()
        try to.fileHandleForWriting.write(contentsOf: input)
        try to.fileHandleForWriting.close()
        let output = try from.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
