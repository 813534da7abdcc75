internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Whose money an entry is, and which invoices it is for.
struct BankMatch {
    let customer: CustomerRow
    /// What it settles, in this sequence.
    let invoices: [InvoiceRow]

    /// Looks for what an entry names.
    ///
    /// - Throws: ``BankLeftover`` where nobody or more than one customer is named, or the currency is another.
    init(_ entry: BankEntry, in context: Context) throws {
        var customers: [RowID] = []
        var invoices: [InvoiceRow] = []
        for name in entry.names {
            let found = try Self.find(name, in: context)
            customers += [found.customer].compactMap(\.self) + found.invoices.map(\.customer)
            invoices += found.invoices.filter { one in !invoices.contains { $0.id == one.id } }
        }
        guard let owner = customers.first else {
            throw BankLeftover(
                "it names no invoice and no order of ours",
                help: "record it with `coffer payment record --bank-reference`, naming the customer"
            )
        }
        let isOne = try customers.allSatisfy { try CustomerRow.isSame($0, owner, context.connection) }
        guard isOne else {
            throw BankLeftover(
                "it names invoices of more than one customer",
                help: "ask who paid what, and record the parts with `coffer payment record`"
            )
        }
        customer = try CustomerRow.load(named: owner.description, in: context)
        guard try context.mayUse(customer.subject) else {
            throw BankLeftover(
                "the data of `\(customer.number)` may not be used",
                help: "see `coffer privacy restriction list`"
            )
        }
        guard invoices.allSatisfy({ $0.currency == entry.currency }) else {
            throw BankLeftover(
                "it is in \(entry.currency), and what it names is not",
                help: "record it with `coffer payment record --bank-reference`, naming the customer"
            )
        }
        self.invoices = invoices.filter { $0.open > 0 }
    }

    private static func find(
        _ name: String,
        in context: Context
    ) throws -> (customer: RowID?, invoices: [InvoiceRow]) {
        let connection = context.connection
        if let reference = CreditorReference(name) {
            let text = reference.description
            return (
                nil, try connection.rows(InvoiceRow.byReference, .text(text), map: InvoiceRow.init)
            )
        }
        let invoices = try connection.rows(InvoiceRow.byNumber, .text(name), map: InvoiceRow.init)
        if !invoices.isEmpty { return (nil, invoices.filter { !$0.isCredit }) }
        guard let order = try connection.row(OrderRow.byNumber, .text(name), map: OrderRow.init) else {
            return (nil, [])
        }
        let own = try connection.rows(InvoiceRow.ofOrder, .blob(order.id.bytes), map: InvoiceRow.init)
        return (order.customer, own.filter { !$0.isCredit })
    }
}

/// Why an entry is left for a person.
struct BankLeftover: Error {
    let reason: String
    let help: String

    init(_ reason: String, help: String) {
        self.reason = reason
        self.help = help
    }
}
