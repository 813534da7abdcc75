internal import Engine
internal import Sealing
internal import Storage

/// A row of `customer` as it is stored.
struct CustomerRow {
    let id: RowID
    let number: String
    let subject: SubjectID
    let contact: [UInt8]?
    let contactRevision: UInt64
    let fiscal: [UInt8]?
    let fiscalRevision: UInt64
    let currency: String
    let language: String
    let owner: RowID
    let team: String
    let externalReference: String?
    let created: Int64
    let changed: Int64
    let changedBy: RowID
    let version: Int64
    /// The record that it goes on under; nil where it stands by itself.
    let mergedInto: RowID?
    /// How many records were merged into it.
    let merges: Int64

    /// Where the contact envelope lies.
    var contactPlace: SealedPlace {
        SealedPlace(table: "customer", row: id, revision: contactRevision, class: .contact, subject: subject)
    }

    /// Where the fiscal envelope lies.
    var fiscalPlace: SealedPlace {
        SealedPlace(table: "customer", row: id, revision: fiscalRevision, class: .fiscal, subject: subject)
    }
}

extension CustomerRow {
    private static let columns = """
        id, number, subject_id, contact, contact_revision, fiscal, fiscal_revision, currency, language,
            owner_id, team,
        external_ref, created, changed, changed_by, version, merged_into, merges
        """
    static let byID = "SELECT \(columns) FROM customer WHERE id = ?1"
    static let byNumber = "SELECT \(columns) FROM customer WHERE number = ?1"
    static let byExternalReference = "SELECT \(columns) FROM customer WHERE external_ref = ?1"
    static let mergedInto = "SELECT \(columns) FROM customer WHERE merged_into = ?1 ORDER BY number"
    /// Rows after a number that stand by themselves, those in scope only: ?1 number, ?2 scope, ?3 principal, ?4 team, ?5 limit.
    static let page = """
        SELECT \(columns) FROM customer
        WHERE number > ?1 AND merged_into IS NULL AND ((?2 & 8) <> 0 OR ((?2 & 4) <> 0 AND team = ?4) OR ((?2 & 2) <> 0
        AND owner_id = ?3))
        ORDER BY number LIMIT ?5
        """
    /// All rows after an id: ?1 id, ?2 limit.
    static let walk = "SELECT \(columns) FROM customer WHERE id > ?1 ORDER BY id LIMIT ?2"

    init(_ row: Row) throws {
        id = try row.identifier(0)
        number = row.text(1)
        subject = try row.identifier(2)
        contact = row.optionalBlob(3)
        contactRevision = UInt64(row.int64(4))
        fiscal = row.optionalBlob(5)
        fiscalRevision = UInt64(row.int64(6))
        currency = row.text(7)
        language = row.text(8)
        owner = try row.identifier(9)
        team = row.text(10)
        externalReference = row.optionalText(11)
        created = row.int64(12)
        changed = row.int64(13)
        changedBy = try row.identifier(14)
        version = row.int64(15)
        mergedInto = try row.optionalIdentifier(16)
        merges = row.int64(17)
    }

    /// The customer with this id.
    static func load(_ id: RowID, in context: Context) throws -> CustomerRow {
        let row = try context.connection.row(byID, .blob(id.bytes), map: CustomerRow.init)
        guard let row else { throw EngineError.notFound(kind: "customer", name: id.description) }
        return row
    }

    /// The customer with this number or id, inside the scope of whoever asks; a record that was merged leads to the one
    /// that was kept.
    static func load(named name: String, in context: Context) throws -> CustomerRow {
        try record(named: name, in: context).kept(in: context)
    }

    /// The record with this number or id itself, inside the scope of whoever asks.
    static func record(named name: String, in context: Context) throws -> CustomerRow {
        let connection = context.connection
        let row =
            if let id = RowID(name) {
                try connection.row(byID, .blob(id.bytes), map: CustomerRow.init)
            } else {
                try connection.row(byNumber, .text(name), map: CustomerRow.init)
            }
        guard let row else { throw EngineError.notFound(kind: "customer", name: name) }
        try context.requireScope(
            owner: row.owner,
            team: row.team,
            isToFulfil: false,
            kind: "customer",
            name: name
        )
        return row
    }

    /// The id of the customer with this number or id, inside the scope of whoever asks.
    static func reference(_ name: String, in context: Context) throws -> RowID {
        try load(named: name, in: context).id
    }

    /// The conflict to report when this row is not at the version that was read.
    func conflict(with expected: Int64, in context: Context) throws -> EngineError {
        .versionConflict(
            kind: "customer",
            name: number,
            expected: expected,
            current: version,
            changedBy: try context.name(of: changedBy)
        )
    }
}

extension Row {
    /// The id in a column that is never null.
    func identifier<Entity>(_ column: Int32) throws -> Identifier<Entity> {
        guard let id = Identifier<Entity>(bytes: blob(column)) else {
            throw StorageError.corrupt("a column that holds ids holds something else")
        }
        return id
    }

    /// The id in a column, or nil.
    func optionalIdentifier<Entity>(_ column: Int32) throws -> Identifier<Entity>? {
        isNull(column) ? nil : try identifier(column)
    }
}
