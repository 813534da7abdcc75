/// One step of a module's schema: append-only, numbered from 1, one file each; a shipped one is never edited.
public struct Migration: Sendable {
    /// Its place in the module, from 1 without gaps.
    public let number: Int
    /// What it does, in a few words.
    public let name: String
    /// The statements, in order.
    public let statements: [String]

    /// A step of a module's schema.
    public init(number: Int, name: String, statements: [String]) {
        self.number = number
        self.name = name
        self.statements = statements
    }
}

/// The tables that one target owns in a database, with what must be known about every column.
public struct SchemaModule: Sendable {
    /// The module's name, as recorded in `schema_migration`.
    public let name: String
    /// Its steps, in order.
    public let migrations: [Migration]
    /// What its tables hold, column by column.
    public let tables: [Table]

    /// The tables that one target owns.
    public init(name: String, migrations: [Migration], tables: [Table]) {
        precondition(migrations.enumerated().allSatisfy { $0.offset + 1 == $0.element.number })
        self.name = name
        self.migrations = migrations
        self.tables = tables
    }

    /// The record of applied steps itself.
    static let own = Table(
        "schema_migration",
        about: "which steps of the schema have been applied",
        columns: ["module", "number", "name", "applied"].map { .system($0) }
    )
}

/// How old a database's schema is for a program.
enum SchemaAge {
    /// There is none yet.
    case none
    /// Steps are missing.
    case older
    /// Every step of every module has been applied.
    case current
}

extension Connection {
    /// How the schema compares with what a program knows.
    ///
    /// - Throws: ``StorageError/newerSchema(module:number:known:)`` when it holds a step that this program does not know.
    func schemaAge(_ modules: [SchemaModule]) throws -> SchemaAge {
        let exists = try row("SELECT 1 FROM sqlite_schema WHERE name = 'schema_migration'") { _ in true }
        guard exists == true else { return .none }
        let applied = try appliedSteps()
        for (module, number) in applied {
            let known = modules.first { $0.name == module }?.migrations.count ?? 0
            guard number <= known else {
                throw StorageError.newerSchema(module: module, number: number, known: known)
            }
        }
        let isCurrent = modules.allSatisfy { module in
            applied.contains { $0.module == module.name && $0.number == module.migrations.count }
        }
        return isCurrent ? .current : .older
    }

    private func appliedSteps() throws -> [(module: String, number: Int)] {
        try rows("SELECT module, MAX(number) FROM schema_migration GROUP BY module") {
            (module: $0.text(0), number: Int($0.int64(1)))
        }
    }

    /// Brings the database to the newest step of every module, in the caller's transaction.
    ///
    /// - Throws: As ``schemaAge(_:)``.
    func migrate(_ modules: [SchemaModule], nowMilliseconds: Int64) throws {
        try execute(
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
                module TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, applied INTEGER NOT NULL,
                PRIMARY KEY (module, number)
            ) STRICT
            """
        )
        guard try schemaAge(modules) != .current else { return }
        let applied = try appliedSteps()
        for module in modules {
            let done = applied.first { $0.module == module.name }?.number ?? 0
            for step in module.migrations.dropFirst(done) {
                for statement in step.statements { try execute(statement) }
                try execute(
                    "INSERT INTO schema_migration (module, number, name, applied) VALUES (?1, ?2, ?3, ?4)",
                    .text(module.name),
                    .integer(Int64(step.number)),
                    .text(step.name),
                    .integer(nowMilliseconds)
                )
            }
        }
    }

    /// Columns that exist but are not described, and columns that are described but do not exist, as `table.column`.
    public func unmappedColumns(_ modules: [SchemaModule]) throws -> [String] {
        let real = try rows(
            """
            SELECT m.name, c.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
            """
        ) { "\($0.text(0)).\($0.text(1))" }
        let described = (modules.flatMap(\.tables) + [SchemaModule.own]).flatMap { table in
            table.columns.map { "\(table.name).\($0.name)" }
        }
        return Set(real).symmetricDifference(described).sorted()
    }
}
