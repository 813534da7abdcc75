import Foundation
import Testing

@Suite("The independent decoder", .enabled(if: Decoder.isPresent, "python3 with PyNaCl is not installed"))
struct DecoderTests {
    @Test("opens our vectors from the written format alone")
    func opens() throws {
        let vectors = try JSONDecoder().decode([EnvelopeVector].self, from: OwnVectors.data("envelopes.json"))
        let answers = try Decoder.run(try vectors.map { try JSONEncoder().encode($0) })
        #expect(answers == vectors.map(\.plaintext))
        #expect(!vectors.isEmpty)
    }

    @Test("refuses them in another place")
    func refuses() throws {
        let data = try OwnVectors.data("envelopes.json")
        let vectors = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        let lines = try vectors.map { vector in
            try JSONSerialization.data(withJSONObject: vector.merging(["class": "fiscal"]) { $1 })
        }
        #expect(try Decoder.run(lines).allSatisfy { $0.hasPrefix("{\"error\"") })
    }
}

/// `docs/decoder/open_envelope.py`, run as a program.
enum Decoder {
    /// The script, looked for upwards from this file and from the working directory.
    static let script: URL? = {
        let starts = [
            URL(filePath: #filePath).resolvingSymlinksInPath(),
            URL(filePath: FileManager.default.currentDirectoryPath),
        ]
        for start in starts {
            var folder = start
            while folder.path != "/" {
                folder.deleteLastPathComponent()
                let candidate = folder.appending(path: "docs/decoder/open_envelope.py")
                if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
            }
        }
        return nil
    }()

    static let isPresent = script != nil && (try? run("-c", "import nacl.bindings", input: Data()))?.code == 0

    /// One answer per line of input.
    static func run(_ lines: [Data]) throws -> [String] {
        guard let script else { return [] }
        let input = lines.reduce(Data()) { $0 + $1 + Data("\n".utf8) }
        return try run(script.path, input: input).output.split(separator: "\n").map(String.init)
    }

    private static func run(_ arguments: String..., input: Data) throws -> (code: Int32, output: String) {
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
