public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Notes through which day a certificate of a supplier holds; a newer day takes the place of the older one.
public struct SupplierCertify: SupplierChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "supplier.certify"
    /// What it does, in one sentence for people.
    public static let summary = "Note through which day a certificate of a supplier holds."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .supplier: .supplierCode, .certificate: .line("What it is.").example("ISO 9001"),
            .validThrough: .day("The last day on which it holds."),
        ]
    )

    /// The supplier's code or id.
    public var supplier: String
    /// What it is.
    public var certificate: String
    /// The last day on which it holds, `YYYY-MM-DD`.
    public var validThrough: String

    /// A certificate to note.
    public init(supplier: String, certificate: String, validThrough: String) {
        self.supplier = supplier
        self.certificate = certificate
        self.validThrough = validThrough
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.reference(certificate, field: "certificate")
        try Input.day(validThrough, field: "validThrough")
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try SupplierRow.load(named: supplier, context.connection)
        guard let day = Day(validThrough) else { throw StorageError.corrupt("a day outside the calendar") }
        try context.connection.execute(
            """
            INSERT INTO supplier_certificate (id, supplier_id, name, valid_through, noted, noted_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (supplier_id, name) DO UPDATE SET valid_through = excluded.valid_through,
                noted = excluded.noted, noted_by = excluded.noted_by
            """,
            .blob(context.newID().bytes),
            .blob(row.id.bytes),
            .text(certificate),
            .integer(day.milliseconds),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.touch("supplier", row.id)
        return row.id
    }
}
