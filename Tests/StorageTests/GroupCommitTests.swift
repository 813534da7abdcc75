import Foundation
import Storage
import Testing

@Suite("Group commit")
struct GroupCommitTests {
    private static let module = SchemaModule(
        name: "notes",
        migrations: [
            Migration(
                number: 1,
                name: "notes",
                statements: [
                    "CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL CHECK (length(body) < 20)) STRICT"
                ]
            )
        ],
        tables: [Table("note", about: "a note", columns: [.key("id"), .business("body")])]
    )

    private func withDatabase(
        _ mode: Database.Mode = .pooled,
        _ body: (Database) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "storage-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "data.db").path
        let database = try Database(
            path: path,
            modules: [Self.module],
            mode: mode,
            create: true,
            syncsAside: mode == .pooled
        )
        try await body(database)
        try database.close()
    }

    @Test("the writer is durable after opening", arguments: [Database.Mode.single, .pooled])
    func synchronousIsFull(mode: Database.Mode) async throws {
        try await withDatabase(mode) { database in
            let setting = try database.synchronousSetting()
            #expect(setting == 2)
        }
    }

    @Test("a write that fails alone is taken back whole, and the next one is kept")
    func aloneAndFailing() async throws {
        try await withDatabase { database in
            for index in 0..<3 {
                await #expect(throws: StorageError.self) {
                    try await database.write { connection in
                        try connection.execute("INSERT INTO note (body) VALUES (?1)", "first")
                        try connection.execute(
                            "INSERT INTO note (body) VALUES (?1)",
                            "far too long for the rule"
                        )
                    }
                }
                try await database.write { connection in
                    _ = try connection.execute("INSERT INTO note (body) VALUES (?1)", .text("n\(index)"))
                }
            }
            let kept = try database.read { try $0.rows("SELECT body FROM note ORDER BY id") { $0.text(0) } }
            #expect(kept == ["n0", "n1", "n2"])
        }
    }

    @Test("operations that wait together share commits, and one that fails rolls back alone")
    func failsAlone() async throws {
        try await withDatabase { database in
            await hold(database, until: 200)
            await withTaskGroup(of: Bool.self) { group in
                for index in 0..<200 {
                    group.addTask {
                        let body = index % 10 == 3 ? "far too long for the table's rule" : "n\(index)"
                        let stored: Void? = try? await database.write { connection in
                            try connection.execute("INSERT INTO note (body) VALUES (?1)", "first")
                            try connection.execute("INSERT INTO note (body) VALUES (?1)", .text(body))
                        }
                        return (stored != nil) == (index % 10 != 3)
                    }
                }
                for await asExpected in group { #expect(asExpected) }
            }
            let count = try database.read { try $0.row("SELECT COUNT(*) FROM note") { $0.int64(0) } }
            #expect(count == 360)
            // The migration, the holder, and all the others in one.
            #expect(database.writeFigures.operations == 202)
            #expect(database.writeFigures.batches == 3)
            #expect(database.writeFigures.largestBatch == 200)
            #expect(database.writeFigures.replays == 1)
        }
    }

    @Test("writers who come back, stay away or begin late are all committed")
    func comeAndGo() async throws {
        try await withDatabase { database in
            await withTaskGroup(of: Void.self) { group in
                for writer in 0..<24 {
                    group.addTask {
                        for index in 0..<(writer + 1) * 5 {
                            try? await database.write { connection in
                                _ = try connection.execute(
                                    "INSERT INTO note (body) VALUES (?1)",
                                    .text("\(writer).\(index)")
                                )
                            }
                            if writer.isMultiple(of: 5) { try? await Task.sleep(for: .milliseconds(2)) }
                        }
                    }
                }
            }
            let rows = try database.read { connection in
                try connection.rows("SELECT body FROM note") { $0.text(0) }
            }
            #expect(rows.count == 1500)
            #expect(Set(rows).count == 1500)
            #expect(database.writeFigures.waiting == 0)
            // The migration as well.
            #expect(database.writeFigures.operations == 1501)
        }
    }

    @Test("what fails before it wrote, and what is rehearsed, does not make a batch run twice")
    func nothingToTakeBack() async throws {
        try await withDatabase { database in
            await hold(database, until: 30)
            await withTaskGroup(of: String?.self) { group in
                for index in 0..<30 {
                    group.addTask {
                        switch index % 3 {
                        case 0:
                            try? await database.write { connection in
                                try connection.execute(
                                    "INSERT INTO note (body) VALUES (?1)",
                                    .text("n\(index)")
                                )
                                return "kept"
                            }
                        case 1:
                            try? await database.write { connection in
                                try connection.execute("INSERT INTO note (body) VALUES (NULL)")
                                return "kept"
                            }
                        default:
                            try? await database.rehearse { connection in
                                try connection.execute("INSERT INTO note (body) VALUES (?1)", "rehearsed")
                                return "rehearsed"
                            }
                        }
                    }
                }
                let answers = await group.reduce(into: []) { $0.append($1) }
                #expect(answers.count { $0 == "kept" } == 10)
                #expect(answers.count { $0 == "rehearsed" } == 10)
            }
            let kept = try database.read { try $0.rows("SELECT body FROM note") { $0.text(0) } }
            #expect(kept.count == 10 && !kept.contains("rehearsed"))
            #expect(database.writeFigures.largestBatch == 30)
            #expect(database.writeFigures.replays == 0)
        }
    }

    @Test("after a batch that was run twice, the next that has a failure is not")
    func careful() async throws {
        try await withDatabase { database in
            for round in 0..<3 {
                await hold(database, until: 10)
                await withTaskGroup(of: Void.self) { group in
                    for index in 0..<10 {
                        group.addTask {
                            try? await database.write { connection in
                                try connection.execute(
                                    "INSERT INTO note (body) VALUES (?1)",
                                    .text("n\(round)")
                                )
                                if index == 5 { throw StorageError.full }
                            }
                        }
                    }
                }
            }
            let count = try database.read { try $0.row("SELECT COUNT(*) FROM note") { $0.int64(0) } }
            #expect(count == 27)
            #expect(database.writeFigures.replays == 1)
        }
    }

    /// Has one write hold the writer until so many others wait behind it.
    private func hold(_ database: Database, until waiting: Int) async {
        await withCheckedContinuation { isHolding in
            Thread.detachNewThread {
                try? database.writeNow { _ in
                    isHolding.resume()
                    while database.writeFigures.waiting < waiting { Thread.sleep(forTimeInterval: 0.001) }
                }
            }
        }
    }

    @Test("every column is described, and a column that is not is found")
    func unmapped() async throws {
        try await withDatabase { database in
            let before = try database.read { try $0.unmappedColumns([Self.module]) }
            #expect(before == [])
            try database.writeNow { _ = try $0.execute("ALTER TABLE note ADD COLUMN extra TEXT") }
            let after = try database.read { try $0.unmappedColumns([Self.module]) }
            #expect(after == ["note.extra"])
        }
    }

    @Test("a store with a newer schema is refused with the reason")
    func newer() async throws {
        try await withDatabase { database in
            try database.writeNow {
                _ = try $0.execute(
                    "INSERT INTO schema_migration (module, number, name, applied) VALUES ('notes', 2, 'x', 0)"
                )
            }
            #expect(throws: StorageError.newerSchema(module: "notes", number: 2, known: 1)) {
                try Database(path: database.path, modules: [Self.module], mode: .single, create: false)
            }
        }
    }

    @Test("values come back as they went in, also the empty ones")
    func values() async throws {
        try await withDatabase { database in
            try database.writeNow { connection in
                try connection.execute("CREATE TABLE v (t TEXT, b BLOB, n INTEGER, z TEXT) STRICT")
                try connection.execute(
                    "INSERT INTO v VALUES (?1, ?2, ?3, ?4)",
                    "",
                    .blob([]),
                    .integer(.min),
                    nil
                )
            }
            let row = try database.read { connection in
                try connection.row("SELECT t, b, n, z FROM v") {
                    ($0.optionalText(0), $0.optionalBlob(1), $0.int64(2), $0.optionalText(3))
                }
            }
            let found = try #require(row)
            #expect(found.0 == "" && found.1 == [] && found.2 == .min && found.3 == nil)
        }
    }
}
