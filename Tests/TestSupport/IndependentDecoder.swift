public import Foundation

/// `docs/decoder/open_envelope.py`, run as a program: it shares no code with what it checks.
public enum IndependentDecoder {
    /// What it needs to open one envelope, a line of its input.
    public struct Place: Encodable {
        let key, store, table, row: String
        let revision: UInt64
        let `class`, subject, envelope: String

        /// An envelope with its place and key, all but the names in the written format's spelling.
        public init(
            key: String,
            store: String,
            table: String,
            row: String,
            revision: UInt64,
            class: String,
            subject: String,
            envelope: String
        ) {
            self.key = key
            self.store = store
            self.table = table
            self.row = row
            self.revision = revision
            self.class = `class`
            self.subject = subject
            self.envelope = envelope
        }
    }

    /// Whether a python3 with PyNaCl is installed.
    public static var isPresent: Bool { interpreter != nil }

    /// The first python3 that has PyNaCl: Debian's own, or another one in the path.
    private static let interpreter = [["/usr/bin/python3"], ["/usr/bin/env", "python3"]].first { words in
        (try? run(words + ["-c", "import nacl.bindings"], input: Data()))?.code == 0
    }

    /// What to say where it is not.
    public static let absence = "python3 with PyNaCl is not installed"

    /// One answer per line of input.
    public static func open(lines: [Data]) throws -> [String] {
        let script = try ProjectFiles.path("docs/decoder/open_envelope.py")
        let input = lines.reduce(Data()) { $0 + $1 + Data("\n".utf8) }
        return try run((interpreter ?? []) + [script], input: input).output.split(separator: "\n").map(
            String.init
        )
    }

    /// The answer for one envelope.
    public static func open(_ place: Place) throws -> String {
        try open(lines: [try JSONEncoder().encode(place)]).joined()
    }

    private static func run(_ words: [String], input: Data) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: words[0])
        process.arguments = Array(words.dropFirst())
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
