import Engine
import Foundation
import OrderDesk
import TestSupport
import Testing

@testable import Service

@Suite("What is published about the operations")
struct SchemaTests {
    @Test(
        "each operation reads the fields that it tells of, and no others",
        arguments: ServedModules.operations.map { $0.name }
    )
    func input(name: String) throws {
        func probe<O: Engine.Operation>(_ type: O.Type) throws -> ProbeDecoder.Record {
            let record = ProbeDecoder.Record()
            _ = try O(from: ProbeDecoder(schema: O.schema, record: record))
            return record
        }
        let operation = try #require(ServedModules.operations.first { $0.name == name })
        #expect(try probe(operation).asked == ProbeDecoder.told(operation.schema))
    }

    @Test("the words for what goes wrong stand under the status that they are answered with")
    func codes() {
        let problems: [ProblemDocument] = [
            .forbidden, .noEndpoint("/"), .wrongMethod("GET"), .bodyTooLarge, .badJSON("x"), .badHeader("X"),
            .actingAsRefused, .tooManyRequests, .stopping, .unknownField("x"), .notHTTP,
        ]
        for problem in problems {
            let group = ProblemCodes.groups.first { $0.status == problem.status }
            #expect(group?.codes.contains(problem.code) == true, "\(problem.code)")
        }
    }

    @Test(
        "the document is OpenAPI 3.1, and its examples fit",
        .enabled(if: PythonTool.has("openapi_spec_validator", "jsonschema"), "python3 has no such package")
    )
    func document() throws {
        let document = try OpenAPIDocument.json(of: ServedModules.operations)
        let answer = try PythonTool.run("check_api.py", document)
        #expect(answer.code == 0, "\(answer.text)")
    }

    @Test(
        "an order with a field that nobody knows is refused",
        arguments: [
            (#"{"order":"1","expectedversion":1}"#, "expectedversion"), (#"{"order":"1","":1}"#, ""),
        ]
    )
    func unknownField(body: String, field: String) {
        #expect(throws: ProblemDocument.unknownField(field)) {
            try StrictJSON.check(Array(body.utf8), OrderConfirm.schema)
        }
    }

    @Test("a field that nobody knows is found however deep it lies")
    func deepField() throws {
        let body =
            #"{"customer":"1","lines":[{"sku":"a","quantity":"1"},{"sku":"a","quantity":"1","colour":"red"}]}"#
        #expect(throws: ProblemDocument.unknownField("lines.colour")) {
            try StrictJSON.check(Array(body.utf8), OrderOpen.schema)
        }
        try StrictJSON.check(Array(#"{"files":{"anything":"x"}}"#.utf8), PolicyApply.schema)
    }
}

/// What the machine's Python does for a test.
enum PythonTool {
    private static let scripts = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Scripts"
    )

    /// Whether these packages are there.
    static func has(_ packages: String...) -> Bool {
        let imports = packages.map { "import \($0)" }.joined(separator: "; ")
        return (try? run(arguments: ["-c", imports], []))?.code == 0
    }

    /// Runs a script with its arguments and what it reads on standard input.
    static func run(_ script: String, _ input: [UInt8], _ arguments: String...) throws -> (
        code: Int32, text: String
    ) {
        try run(arguments: [scripts.appending(path: script).path] + arguments, input)
    }

    private static func run(arguments: [String], _ input: [UInt8]) throws -> (code: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let file = FileManager.default.temporaryDirectory.appending(path: "coffer-\(UUID().uuidString)")
        try Data(input).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }
}
