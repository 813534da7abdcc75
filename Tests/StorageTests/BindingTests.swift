import Foundation
import Storage
import TestSupport
import Testing

/// What is bound to a statement arrives as it was, wherever it lay meanwhile.
@Suite("Binding values")
struct BindingTests {
    private static let module = SchemaModule(
        name: "things",
        migrations: [
            Migration(
                number: 1,
                name: "things",
                statements: [
                    "CREATE TABLE thing (id INTEGER PRIMARY KEY, first TEXT, second BLOB, third TEXT) STRICT"
                ]
            )
        ],
        tables: [
            Table(
                "thing",
                about: "a thing",
                columns: [.key("id"), .business("first"), .business("second"), .business("third")]
            )
        ]
    )

    @Test("texts and bytes of every length arrive, also beyond what a connection keeps", arguments: [1, 2])
    func lengths(seed: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "binding-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "data.db").path
        let database = try Database(path: path, modules: [Self.module], mode: .single, create: true)
        var random = SeededGenerator(seed: seed)
        let lengths = [0, 1, 15, 16, 17, 4096, 65_535, 65_536, 65_537, 200_000]
        let things = (0..<200).map { _ -> [SQLValue] in
            let length = { lengths.randomElement(using: &random) ?? 0 }
            let letter = ["a", "ß", "茶"].randomElement(using: &random) ?? ""
            return [
                Bool.random(using: &random) ? .null : .text(String(repeating: letter, count: length())),
                .blob((0..<length()).map { _ in UInt8.random(in: 0...255, using: &random) }),
                .text(String(repeating: "z", count: length())),
            ]
        }
        try database.writeNow { connection in
            for thing in things {
                try connection.execute(
                    "INSERT INTO thing (first, second, third) VALUES (?1, ?2, ?3)",
                    arguments: thing
                )
            }
        }
        let found = try database.read { connection in
            try connection.rows("SELECT first, second, third FROM thing ORDER BY id") { row in
                [SQLValue.optional(row.optionalText(0)), .blob(row.blob(1)), .text(row.text(2))]
            }
        }
        #expect(found == things, "seed \(seed)")
        try database.close()
    }
}
