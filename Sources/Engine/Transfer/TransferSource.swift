internal import Audit
internal import Policy
internal import Sealing
internal import Storage

/// What an export of everything is read from, table after table.
struct TransferSource {
    /// The tables of the modules that go along.
    let tables: [TransferTable]
    private let context: Context
    /// Whether what is read leaves the store; else it is only compared.
    private let isReleased: Bool

    /// The format that the head names.
    static let version: Int64 = 1
    /// Whom rows refer to, under their names.
    static let people = "principal"
    /// What was decided about persons.
    static let decisions = "decision"

    init(_ context: Context, isReleased: Bool = true) throws {
        self.context = context
        self.isReleased = isReleased
        let modules = context.parts.modules.filter(\.goesAlong).map(\.schema)
        tables = try TransferTable.sorted(modules, context.connection)
    }

    /// The tables in their order: whom all others refer to first, and what was decided about persons last, since their
    /// data may not be used from then on.
    var names: [String] { [Self.people] + tables.map(\.name) + [Self.decisions] }

    /// The first line: what it is of, and what is not in it.
    func head() throws -> String {
        let schema = context.parts.modules.filter(\.goesAlong).map { module in
            (module.name, TransferValue.number(Int64(module.schema.migrations.count)))
        }
        return try TransferValue.object([
            "coffer": .text("export"),
            "version": .number(Self.version),
            "store": .object([
                "name": .text(context.settings.name), "currency": .text(context.settings.currency),
                "country": .text(context.settings.country),
            ]),
            "schema": .object(Dictionary(uniqueKeysWithValues: schema)),
            "tables": .list(names.map(TransferValue.text)),
            "notCarried": .list(
                Self.notCarried.map { .object(["what": .text($0.0), "why": .text($0.1)]) }
            ),
        ]).line()
    }

    /// What an export does not have, and why.
    private static let notCarried = [
        ("audit log", "it is signed by this store and tells of it alone; take it along with a backup"),
        ("keys", "an export is in clear, and is sealed anew where it goes"),
        ("users and their roles", "who may do what is decided where it goes; only names are taken along"),
        ("policies", "they are files of their own"),
        ("approvals, break-glass, idempotency keys", "they are about requests to this store"),
        ("backup targets and schedules", "they belong to this store and its machine"),
    ]

    /// How many rows there are in all.
    func rowCount() throws -> Int64 {
        var count = Int64(try context.parts.decisions.checkpoint(on: context.connection).size)
        for table in tables { count += try rowCount(of: table) }
        return count + Int64(try people().count)
    }

    /// How many rows a table has.
    func rowCount(of table: TransferTable) throws -> Int64 {
        try context.connection.row("SELECT COUNT(*) FROM \(table.name)") { $0.int64(0) } ?? 0
    }

    /// The lines of a table behind a key, and the key of the last of them; no more lines mean its end.
    func lines(
        of name: String,
        after key: [TransferValue]?,
        atMost limit: Int
    ) throws -> (lines: [String], last: [TransferValue]?) {
        switch name {
        case Self.people: return try ofList(people(), after: key, atMost: limit)
        case Self.decisions: return try ofList(decisions(), after: key, atMost: limit)
        default:
            guard let table = tables.first(where: { $0.name == name }) else {
                throw EngineError.notFound(kind: "table", name: name)
            }
            return try rows(of: table, after: key, atMost: limit)
        }
    }

    private func rows(
        of table: TransferTable,
        after key: [TransferValue]?,
        atMost limit: Int
    ) throws -> (lines: [String], last: [TransferValue]?) {
        let columns = try table.keys.map { name in table.columns[Int(try table.place(of: name))] }
        var arguments: [SQLValue] = []
        if let key {
            arguments = zip(key, columns).compactMap { $0.parameter(for: $1) }
            guard arguments.count == table.keys.count else {
                throw InputError("after", "this is no place in an export", help: "give what `next` says")
            }
        }
        var lines: [String] = []
        var last: [TransferValue]?
        let sql = table.page(isFirst: key == nil)
        try context.connection.forEach(sql, arguments: arguments + [.integer(Int64(limit))]) { row in
            let members = try members(of: row, table)
            last = table.keys.compactMap { members[$0] }
            lines.append(try TransferValue.object(members).line())
            return true
        }
        return (lines, last)
    }

    private func members(of row: Row, _ table: TransferTable) throws -> [String: TransferValue] {
        var members: [String: TransferValue] = [:]
        for (index, column) in table.columns.enumerated() {
            if case .sealed(let retentionClass, let fields) = column.content {
                members[column.name] = try opened(row, Int32(index), table, column, retentionClass, fields)
            } else {
                members[column.name] = TransferValue(row, Int32(index), column)
            }
        }
        return members
    }

    /// The fields of an envelope in clear, every one of them.
    ///
    /// - Throws: A `Denial` where one of them may not be used, or is not seen whole: an export of everything has no gaps.
    private func opened(
        _ row: Row,
        _ index: Int32,
        _ table: TransferTable,
        _ column: TransferTable.Column,
        _ className: String,
        _ fields: [String]
    ) throws -> TransferValue? {
        guard let sealed = row.optionalBlob(index) else { return nil }
        guard let id = RowID(bytes: row.blob(try table.place(of: "id"))),
            let subject = SubjectID(bytes: row.blob(try table.place(of: "subject_id"))),
            let retentionClass = RetentionClass(rawValue: className)
        else { throw StorageError.corrupt("a row of `\(table.name)` has no sound id") }
        let revision = row.int64(try table.place(of: "\(column.name)_revision"))
        let place = SealedPlace(
            table: table.name,
            row: id,
            revision: UInt64(bitPattern: revision),
            class: retentionClass,
            subject: subject
        )
        let whole = try context.use(sealed, at: place)
        guard isReleased else {
            let texts = whole.names.map { ($0, TransferValue.text(whole[$0]?.disclose() ?? "")) }
            return .object(Dictionary(uniqueKeysWithValues: texts))
        }
        let shown = try context.reveal(sealed, at: place, fields: fields)
        guard shown.withheld.isEmpty, shown.masked.isEmpty else {
            throw Denial(
                rule: "export.whole",
                reason:
                    "`\(table.name)` \(id) holds \(retentionClass.rawValue) data that may not be shown for `\(context.purpose)`",
                help:
                    "name a purpose that may use it, as `privacy-request`; an export of everything has no gaps"
            )
        }
        guard whole.names.allSatisfy({ shown.values[$0] != nil }) else {
            throw StorageError.corrupt("an envelope of `\(table.name)` holds a field that nobody described")
        }
        return .object(shown.values.mapValues(TransferValue.text))
    }

    /// Whom rows refer to, by id.
    private func people() throws -> [(key: [TransferValue], line: TransferValue)] {
        let references = tables.flatMap { table in
            table.people.map { "SELECT \($0) FROM \(table.name) WHERE \($0) IS NOT NULL" }
        }
        let principals = try context.authorityState().principals
        var found: Set<RowID> = []
        for reference in references {
            let ids = try context.connection.rows("SELECT DISTINCT * FROM (\(reference)) AS some") {
                RowID(bytes: $0.blob(0))
            }
            found.formUnion(ids.compactMap(\.self))
        }
        let former = try FormerPrincipal.all(context.connection)
        return found.sorted().compactMap { id in
            // Why former ones first: they are those whom the rows came along with.
            guard
                let known = former[id]
                    ?? principals[id].map({ FormerPrincipal(name: $0.name, team: $0.team) })
            else { return nil }
            let members = ["id": "\(id)", "name": known.name, "team": known.team]
            return ([.text("\(id)")], .object(members.mapValues(TransferValue.text)))
        }
    }

    /// What was decided about persons, in the order in which it was.
    private func decisions() throws -> [(key: [TransferValue], line: TransferValue)] {
        try context.parts.decisions.log(on: context.connection).entries.map { entry in
            var members: [String: TransferValue] = [
                "sequence": .number(Int64(entry.sequence)), "kind": .text(entry.decision.kind.rawValue),
                "subject": .text("\(entry.decision.subject)"), "time": .number(entry.timeMilliseconds),
            ]
            members["class"] = entry.decision.retentionClass.map { .text($0.rawValue) }
            members["purpose"] = entry.decision.purpose.map(TransferValue.text)
            members["key"] = entry.decision.key.map { .text("\($0)") }
            members["inForce"] = entry.decision.isInForce.map { .number($0 ? 1 : 0) }
            return ([.number(Int64(entry.sequence))], .object(members))
        }
    }

    private func ofList(
        _ all: [(key: [TransferValue], line: TransferValue)],
        after key: [TransferValue]?,
        atMost limit: Int
    ) throws -> (lines: [String], last: [TransferValue]?) {
        let start = key.flatMap { key in all.firstIndex { $0.key == key }.map { $0 + 1 } } ?? 0
        let page = all[start...].prefix(limit)
        return (try page.map { try $0.line.line() }, page.last?.key)
    }

    /// How many rows a table has, and the BLAKE2b-256 of its lines, each with its break.
    func digest(of name: String) throws -> (rows: Int64, digest: String) {
        var stream = Blake2bStream()
        var rows: Int64 = 0
        var key: [TransferValue]?
        while case let page = try lines(of: name, after: key, atMost: 500), let last = page.last {
            for line in page.lines {
                let bytes = Array("\(line)\n".utf8)
                stream.update(bytes.span.bytes)
            }
            rows += Int64(page.lines.count)
            key = last
        }
        return (rows, Hexadecimal.encode(stream.finish()))
    }
}
