import Foundation
import TestSupport
import Testing

@testable import Privacy

@Suite("The files of a package")
struct PackageFilesTests {
    private func files(_ answer: SubjectExportMake.Answer) throws -> [(name: String, bytes: [UInt8])] {
        var files: [(name: String, bytes: [UInt8])] = []
        try PackageFiles(answer).make { files.append(($0, $1)) }
        return files
    }

    @Test("are read back as they were, and fit the digests of the manifest")
    func manifest() async throws {
        try await ExportScene.with { store in
            let answer = try await store.perform(SubjectExportMake(subject: "C-000001"))
            let files = try files(answer)
            #expect(files.prefix(2).map(\.name) == ["report.html", "data.json"])
            #expect(files.last?.name == "manifest.json")
            #expect(try JSONDecoder().decode(SubjectExport.self, from: Data(files[1].bytes)) == answer.data)
            let manifest = try JSONSerialization.jsonObject(with: Data(files.last?.bytes ?? []))
            let named = try #require((manifest as? [String: Any])?["files"] as? [[String: Any]])
            #expect(named.map { $0["name"] as? String } == files.dropLast().map(\.name))
            #expect(named.map { $0["bytes"] as? Int } == files.dropLast().map(\.bytes.count))
            for (entry, file) in zip(named, files) {
                #expect(entry["sha256"] as? String == PythonDigest.sha256(file.bytes), "\(file.name)")
            }
        }
    }

    @Test("data.json fits the published schema, and what is changed in it does not")
    func published() async throws {
        try await ExportScene.with { store in
            let answer = try await store.perform(SubjectExportMake(subject: "C-000001"))
            let data = try files(answer)[1].bytes
            #expect(try validated(data) == "")
            let text = String(decoding: data, as: UTF8.self)
            let other = text.replacing("coffer-subject-export-1", with: "another")
            #expect(try validated(Array(other.utf8)).contains("another"))
            let cut = text.replacing("\"withheld\" :", with: "\"withhelt\" :")
            #expect(try validated(Array(cut.utf8)).contains("withheld"))
        }
    }

    @Test("a table is CSV that no spreadsheet runs")
    func csv() {
        let table = SubjectExport.Table(
            name: "t",
            about: "a",
            columns: ["a", "b"],
            rows: [["a": "=1+1", "b": "x,\"y\""], ["a": "-5"], ["b": "@me\r\nyou"]]
        )
        #expect(PackageFiles.csv(table) == "a,b\r\n'=1+1,\"x,\"\"y\"\"\"\r\n-5,\r\n,\"'@me\r\nyou\"\r\n")
    }

    /// Asks an independent validator; its words are empty where the data fits.
    private func validated(_ data: [UInt8]) throws -> String {
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            for e in jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin)): print(e.message)
            """
        return try Python.run(script, [try ProjectFiles.path("docs/subject-export.schema.json")], input: data)
    }
}

/// A digest that another program reckons.
private enum PythonDigest {
    static func sha256(_ bytes: [UInt8]) -> String? {
        let script = "import hashlib, sys; print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest(), end='')"
        return try? Python.run(script, [], input: bytes)
    }
}

/// A program in Python whose output is the answer.
enum Python {
    struct Failed: Error {}

    static func run(_ script: String, _ arguments: [String], input: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "python-\(UUID().uuidString)")
        try Data(input).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        // Why a file: a pipe that nobody reads yet would hold more than it can carry.
        let source = try FileHandle(forReadingFrom: file)
        defer { try? source.close() }
        let output = Pipe()
        process.standardInput = source
        process.standardOutput = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
        return String(decoding: said, as: UTF8.self)
    }
}
