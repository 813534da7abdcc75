public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Imports money that came in, as a file gives it; what was recorded before stays as it is.
public typealias PaymentRowsImport = RowsImport<ImportedPayment>

/// Money that came in, as a file gives it, every value as text.
public struct ImportedPayment: ImportedRow {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ImportedPayment",
        [
            .line: .fileLine,
            .externalReference: .foreignKey.about(
                "What the bank or another system calls it; what is there already stays as it is."
            ),
            .customer: .text("The customer: its external reference, number or id."),
            .amount: .text("How much came in."),
            .currency: .text("The ISO 4217 code; the customer's own where none is given.").optional,
            .method: .text("How it was paid; `transfer` where nothing is given.").optional,
            .reference: .text("What it names: an ISO 11649 reference or an invoice's number.").optional,
            .valuedOn: .text("The day on which it counts."),
        ]
    )

    /// The line of the file.
    public var line: Int
    /// What the bank or another system calls it; a payment of the same name is not recorded again.
    public var externalReference: String
    /// The customer: its external reference, number or id.
    public var customer: String
    /// How much came in, above zero.
    public var amount: String
    /// The ISO 4217 code; the customer's own where none is given.
    public var currency: String?
    /// How it was paid; `transfer` where nothing is given.
    public var method: String?
    /// What it names: an ISO 11649 reference or an invoice's number.
    public var reference: String?
    /// The day on which it counts.
    public var valuedOn: String

    /// The row of a line of the file.
    init(line: Int, _ texts: [String: String]) {
        self.line = line
        externalReference = texts["externalRef"] ?? ""
        customer = texts["customer"] ?? ""
        amount = texts["amount"] ?? ""
        currency = texts["currency"]
        method = texts["method"]
        reference = texts["reference"]
        valuedOn = texts["valuedOn"] ?? ""
    }

    /// The customer that it names; of a merged record the one that it goes on under.
    func customerRow(in context: Context) throws -> CustomerRow? {
        let connection = context.connection
        let row =
            try connection.row(CustomerRow.byExternalReference, .text(customer), map: CustomerRow.init)
            ?? connection.row(CustomerRow.byNumber, .text(customer), map: CustomerRow.init)
            ?? RowID(customer).flatMap {
                try connection.row(CustomerRow.byID, .blob($0.bytes), map: CustomerRow.init)
            }
        return try row?.kept(in: context)
    }

    /// Checks the texts by themselves.
    func check(for customer: CustomerRow) throws(InputError) {
        try Input.reference(externalReference, field: "externalRef")
        let command = command(for: customer)
        try command.validate()
        let currency = currency ?? customer.currency
        guard try Input.amount(amount, currency: currency, field: "amount") > 0 else {
            throw InputError("amount", "`\(amount)` is not above zero", help: "give what came in")
        }
    }

    /// The row as the operation for one payment.
    func command(for customer: CustomerRow) -> PaymentRecord {
        var record = PaymentRecord(
            customer: customer.number,
            amount: amount,
            method: method ?? "transfer",
            reference: reference
        )
        record.currency = currency
        record.valuedOn = valuedOn
        record.bankReference = externalReference
        return record
    }
}

extension ImportedPayment {
    /// The permission, the word in the audit log and the endpoint of its import.
    public static let operation = "payment.import-rows"
    /// What its import does, in one sentence for people.
    public static let summary =
        "Import payments from a file; a second run changes nothing."
    /// What its import is called in a mapping file and in the record of a run.
    public static let kind = "payments"

    /// Writes a row without a problem; answers false where its record is there already.
    public func write(in context: Context) throws -> Bool {
        if try PaymentRow.find(bankReference: externalReference, in: context) != nil { return false }
        guard let customer = try customerRow(in: context) else { return false }
        _ = try command(for: customer).perform(in: context)
        context.about(customer.subject)
        return true
    }

    /// What is wrong with rows, in the order of the file.
    public static func problems(of listed: RowsToImport<Self>, in context: Context) throws -> [RowProblem] {
        try listed.problems { row in
            guard let customer = try row.customerRow(in: context) else {
                return listed.problem(of: row, "customer", "there is no customer `\(row.customer)`")
            }
            guard try context.mayUse(customer.subject) else {
                return listed.problem(
                    of: row,
                    "customer",
                    "the data of `\(customer.number)` may not be used"
                )
            }
            if let problem = listed.problem(
                of: row,
                { () throws(InputError) in try row.check(for: customer) }
            ) {
                return problem
            }
            // Why not asked of what is there already: the month may have been closed since.
            if try PaymentRow.find(bankReference: row.externalReference, in: context) != nil { return nil }
            let days = [Day(row.valuedOn)?.milliseconds, context.nowMilliseconds].compactMap(\.self)
            let months = days.map { PeriodMonth($0) }
            let locked = try months.first { try PeriodLocks.lock(of: $0, context.connection) != nil }
            return locked.map { listed.problem(of: row, "valuedOn", "the month \($0.text) is locked") }
        }
    }
}
