internal import Audit
internal import Sealing
internal import Storage
internal import Vault

/// What a store takes in of an export of everything.
struct TransferIntake {
    let source: TransferSource
    private let context: Context
    private var connection: Connection { context.connection }

    init(_ context: Context) throws {
        self.context = context
        source = try TransferSource(context, isReleased: false)
    }

    /// How many rows of tables were taken in; nil where no import is begun.
    func taken() throws -> Int64? {
        try connection.row("SELECT taken FROM transfer WHERE singleton = 1") { $0.int64(0) }
    }

    /// The first line of the import that is begun; nil where none is.
    func head() throws -> String? {
        try connection.row("SELECT head FROM transfer WHERE singleton = 1") { $0.text(0) }
    }

    /// Begins an import into a store that holds nothing.
    func begin(_ line: String) throws {
        // Why given up: what stopped in the middle left rows that belong to no whole.
        if try head() != nil { try abandon() }
        let theirs = try TransferValue.head(line)
        let ours = try TransferValue.head(source.head())
        for (member, what, help) in [
            ("version", "its format is another", "use the version of Coffer that wrote it"),
            ("schema", "its tables are those of another version", "bring both to the same version of Coffer"),
            ("tables", "its tables are others", "bring both to the same version of Coffer"),
        ] where theirs[member] != ours[member] {
            throw refusal(what, help: help)
        }
        for member in ["currency", "country"] where theirs.store(member) != ours.store(member) {
            throw refusal(
                "it is of a store with \(member) \(theirs.store(member) ?? "unknown")",
                help: "make the new store with `coffer init --\(member) \(theirs.store(member) ?? "…")`"
            )
        }
        for table in source.tables {
            guard try source.rowCount(of: table) == 0 else {
                throw refusal(
                    "this store has rows in `\(table.name)`",
                    help: "make a new store with `coffer init`"
                )
            }
        }
        guard try context.parts.decisions.checkpoint(on: connection).size == 0 else {
            throw refusal("this store has decisions", help: "make a new store with `coffer init`")
        }
        try connection.execute("INSERT INTO transfer (singleton, head, taken) VALUES (1, ?1, 0)", .text(line))
    }

    /// Adds rows of a table.
    func add(_ lines: [String], to name: String) throws {
        try requireBegun()
        let rows = try lines.map { line in try TransferValue.members(line, name) }
        switch name {
        case TransferSource.people: try addPeople(rows)
        case TransferSource.decisions: for row in rows { try addDecision(row) }
        default:
            guard let table = source.tables.first(where: { $0.name == name }) else {
                throw EngineError.notFound(kind: "table", name: name)
            }
            try context.prepareKeys(table.sealed(in: rows))
            for row in rows { try insert(row, into: table) }
            try connection.execute("UPDATE transfer SET taken = taken + ?1", .integer(Int64(rows.count)))
        }
    }

    private func insert(_ row: [String: TransferValue], into table: TransferTable) throws {
        let known = Set(table.columns.map(\.name))
        guard let unknown = row.keys.first(where: { !known.contains($0) }) else {
            let values = try table.columns.map { try value(of: $0, in: row, table) }
            let places = values.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
            let names = table.columns.map(\.name).joined(separator: ", ")
            try connection.execute(
                "INSERT INTO \(table.name) (\(names)) VALUES (\(places))",
                arguments: values
            )
            return
        }
        throw InputError(
            "lines",
            "`\(table.name)` has no column `\(unknown)`",
            help: "use the file as it was written"
        )
    }

    private func value(
        of column: TransferTable.Column,
        in row: [String: TransferValue],
        _ table: TransferTable
    ) throws -> SQLValue {
        guard let value = row[column.name] else { return .null }
        if case .sealed(let name, _) = column.content {
            let place = try table.place(of: column, class: name, in: row)
            return .blob(try context.seal(value.personalFields(of: column.name), at: place))
        }
        guard let parameter = value.parameter(for: column) else {
            throw InputError(
                "lines",
                "`\(table.name).\(column.name)` holds another kind of value",
                help: "use the file as it was written"
            )
        }
        return parameter
    }

    /// Notes people under their names, and as users who are not active, since rows must find them there.
    private func addPeople(_ rows: [[String: TransferValue]]) throws {
        try context.changeAuthority { authority, connection in
            for row in rows {
                guard case .text(let text)? = row["id"], let id = RowID(text),
                    case .text(let name)? = row["name"], case .text(let team)? = row["team"]
                else {
                    throw InputError(
                        "lines",
                        "a person has no id, name or team",
                        help: "use the file as it was written"
                    )
                }
                let user = Principal(
                    id: id,
                    // Why another name: that of somebody of this store may be the same.
                    name: "former-\(text.suffix(12))",
                    unixUser: nil,
                    unixGroup: nil,
                    team: team,
                    isActive: false,
                    created: context.nowMilliseconds,
                    roles: []
                )
                try authority.store(user, connection)
                try connection.execute(
                    "INSERT INTO former_principal (id, name, team) VALUES (?1, ?2, ?3)",
                    .blob(id.bytes),
                    .text(name),
                    .text(team)
                )
            }
        }
    }

    private func addDecision(_ row: [String: TransferValue]) throws {
        guard let decision = Decision(row), case .number(let time)? = row["time"],
            case .number(let sequence)? = row["sequence"]
        else {
            throw InputError("lines", "a decision cannot be read", help: "use the file as it was written")
        }
        let own = try context.parts.decisions.append(decision, at: time, on: connection)
        guard Int64(own) == sequence else {
            throw InputError(
                "lines",
                "decision \(sequence) would be decision \(own)",
                help: "use the file as it was written"
            )
        }
    }

    /// Holds everything that was taken in against the last line of the export, and makes the lookup tables anew.
    func finish(_ line: String) throws {
        try requireBegun()
        guard case .object(let foot) = try TransferValue(line: line), case .list(let parts)? = foot["tables"]
        else {
            throw InputError(
                "lines",
                "this is not the last line of an export",
                help: "use the file as it was written"
            )
        }
        var expected: [String: TransferValue] = [:]
        for case .object(let part) in parts {
            if case .text(let name)? = part["name"] { expected[name] = .object(part) }
        }
        for name in source.names {
            let (rows, digest) = try source.digest(of: name)
            let found = TransferValue.object([
                "name": .text(name), "rows": .number(rows), "digest": .text(digest),
            ])
            guard expected[name] == found else {
                throw EngineError.conflict(
                    what: "the import is not what the export says",
                    reason: "`\(name)` has \(rows) rows with another digest than was written",
                    help:
                        "give it up and import the file again; look at it with `coffer import --all --dry-run`"
                )
            }
        }
        _ = try LookupRebuild(
            connection: connection,
            vault: context.parts.vault,
            fields: context.parts.modules.flatMap(\.indexes),
            folder: context.parts.folder
        ).run()
        // Why: what a tombstone tells of was sealed in the store it came from; here nothing of it is ever to be sealed.
        let gone = try context.decisionsInForce().tombstones.keys
        try context.parts.vault.shred(gone.map { ($0.subject, $0.retentionClass) }, now: context.now)
        try connection.execute("DELETE FROM transfer")
    }

    /// Takes away whatever was taken in.
    ///
    /// - Throws: `EngineError.conflict` where the store has other rows than those by now; they are somebody's work.
    func abandon() throws {
        try requireBegun()
        let (taken, there) = (
            try taken() ?? 0, try source.tables.reduce(0) { try $0 + source.rowCount(of: $1) }
        )
        guard taken == there else {
            throw EngineError.conflict(
                what: "the import is not given up",
                reason:
                    "somebody has worked in this store since it was begun: \(taken) rows were taken in, and there are \(there)",
                help: "nothing was taken away; import the file into a new store, made with `coffer init`"
            )
        }
        for table in source.tables.reversed() { try connection.execute("DELETE FROM \(table.name)") }
        try context.changeAuthority { _, connection in
            try connection.execute(
                "DELETE FROM principal WHERE id IN (SELECT id FROM former_principal) AND active = 0"
            )
        }
        for table in ["former_principal", "decision", "decision_head", "transfer"] {
            try connection.execute("DELETE FROM \(table)")
        }
    }

    /// An import that was not finished leaves a part of a store.
    static let unfinished = DoctorCheck(name: "no import of everything is left unfinished") { connection in
        try connection.rows("SELECT singleton FROM transfer") { _ in
            Finding(
                what:
                    "an import of everything was begun and not finished: this store holds a part of another",
                action: "run `coffer import --all` again, which gives it up and begins anew"
            )
        }
    }

    private func requireBegun() throws {
        guard try head() != nil else {
            throw refusal("no import is begun", help: "begin it with the first line of an export")
        }
    }

    private func refusal(_ reason: String, help: String) -> EngineError {
        .conflict(what: "the export cannot be imported", reason: reason, help: help)
    }
}
