internal import Engine
internal import FoundationEssentials
internal import Sealing

/// The files of a package for a person: a report to read, the data for programs, a table each, and their digests.
public struct PackageFiles {
    private let data: SubjectExport
    private let report: String

    /// The files that are made of what is handed out.
    public init(_ answer: SubjectExportMake.Answer) {
        data = answer.data
        report = answer.report
    }

    /// Makes `report.html`, `data.json`, `csv/<table>.csv`, for each other record of the person `csv/<number>/<table>.csv`,
    /// and last `manifest.json` over all of them.
    ///
    /// One is in memory at a time.
    ///
    /// - Throws: What the encoder or `body` throws.
    public func make(_ body: (_ name: String, _ bytes: [UInt8]) throws -> Void) throws {
        var entries: [Manifest.Entry] = []
        func add(_ name: String, _ bytes: [UInt8]) throws {
            let digest = Hexadecimal.encode(SHA256.hash(bytes))
            entries.append(.init(name: name, bytes: bytes.count, sha256: digest))
            try body(name, bytes)
        }
        try add("report.html", Array(report.utf8))
        try add("data.json", try Self.json(data))
        for record in data.all {
            let folder = record.subject == data.subject ? "csv" : "csv/\(Self.folder(of: record))"
            for table in record.tables {
                try add("\(folder)/\(table.name).csv", Array(Self.csv(table).utf8))
            }
        }
        let manifest = Manifest(
            format: "coffer-subject-package-1",
            subject: data.subject,
            made: data.made,
            files: entries
        )
        try body("manifest.json", try Self.json(manifest))
    }

    /// A folder for a record: its number, or its pseudonym where the number is no name for a folder.
    private static func folder(of record: SubjectExport.Record) -> String {
        let number = record.subjectNumber
        let isPlain = number.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-")
        }
        return isPlain && !number.isEmpty ? number : record.subject
    }

    /// What is in a package, with the digest of each file.
    private struct Manifest: Encodable {
        struct Entry: Encodable {
            let name: String
            let bytes: Int
            let sha256: String
        }

        let format: String
        let subject: String
        let made: String
        let files: [Entry]
    }

    private static func json(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
    }

    /// A table after RFC 4180; a value that a spreadsheet would take for a formula gets an apostrophe before it.
    static func csv(_ table: SubjectExport.Table) -> String {
        let lines = [table.columns] + table.rows.map { row in table.columns.map { row[$0] ?? "" } }
        return lines.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = isFormula && Int64(text) == nil ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
            return safe
        }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
