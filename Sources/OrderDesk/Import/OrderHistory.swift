internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// An order of the past whose every text was read and whose customer and products were found.
struct OrderHistory {
    let reference: String
    let customer: CustomerRow
    let opened: Int64
    let requiredOn: Int64?
    let shippedOn: Int64?
    let shipTo: ShipTo
    let priced: OrderFigures
    /// What another store of Coffer wrote down of it; nil for an order of any other file.
    let document: ImportedDocument?

    /// Writes it as confirmed, or as what it was in another store of Coffer.
    func insert(_ addresses: Addresses, in context: Context) throws {
        var order = NewOrder(id: context.newID(), customer: customer, opened: opened)
        let state = document?.stateHere ?? .confirmed
        order.state = state.rawValue
        if document == nil {
            order.confirmed = opened
        } else {
            order.confirmed = document?.confirmed.flatMap { Instant($0) }?.milliseconds
            order.carrier = document?.carrier
        }
        if order.confirmed != nil {
            order.number = try SeriesCounter.order(at: opened, context.connection)
        }
        // Why a draft is none of the past: what becomes of it is still to be decided, and then it takes its goods.
        order.isImported = state != .draft
        if state == .draft { order.processVersion = try ProcessVersion.current(in: context) }
        order.requiredOn = requiredOn
        order.shippedOn = shippedOn
        order.externalReference = reference
        try order.insert(priced, addresses, in: context)
    }
}

extension ImportedDocument {
    /// Throws where the order comes to something else here than it came to there.
    fileprivate func require(_ priced: OrderFigures) throws(InputError) {
        let then = try Input.amount(gross, currency: priced.currency, field: "gross")
        guard then != priced.gross else { return }
        throw InputError(
            "gross",
            "the order comes to something else here than what it came to",
            help: "leave the order out"
        )
    }
}

/// A row that cannot be used, as an error of a result.
struct BadRow: Error {
    let problem: RowProblem
}

/// Finds the customers and products that imported orders name, each once.
final class HistoryLookup {
    private let context: Context
    private var customers: [String: CustomerRow?] = [:]
    private var products: [String: ProductRow?] = [:]
    private var opened: [RowID: (contact: PersonalFields, fiscal: PersonalFields)] = [:]

    init(_ context: Context) { self.context = context }

    /// Reads an order's texts.
    func read(_ row: ImportedOrder, _ source: String, _ lineSource: String) throws -> Result<
        OrderHistory, BadRow
    > {
        guard let customer = try customer(row.customer) else {
            return bad(source, row.line, "customer", "there is no customer `\(row.customer)`")
        }
        guard try context.mayUse(customer.subject) else {
            return bad(source, row.line, "customer", "the data of `\(customer.number)` may not be used")
        }
        guard !row.lines.isEmpty else { return bad(source, row.line, "lines", "the order has no lines") }
        var file = source
        var line = row.line
        do {
            let currency = row.currency ?? customer.currency
            try head(row)
            let basis = try basis(of: row, for: customer, currency: currency)
            let tax = try Input.tax(row.tax, field: "tax")
            var lines: [DraftLine] = []
            for part in row.lines {
                (file, line) = (lineSource, part.line)
                guard let product = try product(part.product) else {
                    return bad(file, line, "product", "there is no product `\(part.product)`")
                }
                lines.append(
                    try DraftLine(
                        history: part,
                        product,
                        basis,
                        tax: tax,
                        position: lines.count + 1
                    )
                )
            }
            (file, line) = (source, row.line)
            var charges: [DraftCharge] = []
            if let freight = row.freight {
                let input = OrderChargeInput(kind: "freight", amount: freight, tax: row.tax)
                charges = [try DraftCharge(input, currency: currency)].filter { $0.amount != 0 }
            }
            charges += try (row.document?.charges ?? []).map { try DraftCharge($0, currency: currency) }
            let discounts = try (row.document?.discounts ?? []).map {
                try DiscountRow(history: $0, currency: currency)
            }
            let priced = try OrderFigures(lines, charges: charges, discounts: discounts, basis)
            try row.document?.require(priced)
            return .success(
                OrderHistory(
                    reference: row.externalReference,
                    customer: customer,
                    opened: row.document.flatMap { Instant($0.opened) }?.milliseconds
                        ?? Day(row.opened)?.milliseconds ?? 0,
                    requiredOn: row.requiredOn.flatMap { Day($0) }?.milliseconds,
                    shippedOn: row.shippedOn.flatMap { Day($0) }?.milliseconds,
                    shipTo: row.shipTo,
                    priced: priced,
                    document: row.document
                )
            )
        } catch let error as InputError {
            return bad(file, line, error.field, error.reason)
        }
    }

    /// The addresses of an order; its customer's envelopes are opened once.
    func addresses(of order: OrderHistory) throws -> Addresses {
        if let document = order.document {
            return Addresses(
                shipTo: PersonalFields().changed(by: order.shipTo.fields),
                billTo: PersonalFields().changed(by: document.billTo.fiscal)
            )
        }
        let customer = order.customer
        if opened[customer.id] == nil {
            opened[customer.id] = (
                contact: try customer.contact.map { try context.use($0, at: customer.contactPlace) }
                    ?? PersonalFields(),
                fiscal: try customer.fiscal.map { try context.use($0, at: customer.fiscalPlace) }
                    ?? PersonalFields()
            )
        }
        let fields = opened[customer.id] ?? (PersonalFields(), PersonalFields())
        return Addresses(
            contact: fields.contact,
            fiscal: fields.fiscal,
            override: order.shipTo == ShipTo() ? nil : order.shipTo
        )
    }

    private func head(_ row: ImportedOrder) throws(InputError) {
        try Input.reference(row.externalReference, field: "externalRef")
        try Input.currency(row.currency)
        try row.shipTo.validate()
        guard Day(row.opened) != nil else {
            throw InputError("opened", "`\(row.opened)` is not a day", help: "write it as YYYY-MM-DD")
        }
        try Input.day(row.requiredOn, field: "requiredOn")
        try Input.day(row.shippedOn, field: "shippedOn")
        try row.document?.validate()
    }

    /// How the prices of an order are meant: as another store of Coffer wrote down, else as the customer's are.
    private func basis(of row: ImportedOrder, for customer: CustomerRow, currency: String) throws
        -> PriceBasis
    {
        guard let document = row.document, let mode = try Input.taxMode(document.taxMode),
            let rounding = try Input.rounding(document.rounding)
        else { return try PriceBasis(for: customer.id, currency: currency, in: context) }
        try Input.currency(currency)
        return PriceBasis(currency: currency, taxMode: mode, rounding: rounding)
    }

    private func customer(_ name: String) throws -> CustomerRow? {
        if let known = customers[name] { return known }
        let connection = context.connection
        let found =
            try connection.row(CustomerRow.byExternalReference, .text(name), map: CustomerRow.init)
            ?? connection.row(CustomerRow.byNumber, .text(name), map: CustomerRow.init)
        let row = try found.map { try $0.kept(in: context) }
        customers[name] = .some(row)
        return row
    }

    private func product(_ name: String) throws -> ProductRow? {
        if let known = products[name] { return known }
        let connection = context.connection
        let row =
            try connection.row(ProductRow.byExternalReference, .text(name), map: ProductRow.init)
            ?? connection.row(ProductRow.bySKU, .text(name), map: ProductRow.init)
        products[name] = .some(row)
        return row
    }

    private func bad(_ file: String, _ line: Int, _ field: String, _ reason: String) -> Result<
        OrderHistory, BadRow
    > {
        .failure(BadRow(problem: RowProblem(file: file, line: line, field: field, reason: reason)))
    }
}
