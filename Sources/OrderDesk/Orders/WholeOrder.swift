internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// An order with all the rows below it.
struct WholeOrder {
    let row: OrderRow
    /// By position.
    let lines: [LineRow]
    /// By position.
    let charges: [ChargeRow]
    /// In the sequence in which they are taken.
    let discounts: [DiscountRow]
    /// By category and rate.
    let taxes: [TaxRow]
    /// How the lines are covered, by position, where that was just settled; else it is read.
    var supply: [Int64: LineSupply]?
    /// What was done with it, where that has just begun; else it is read.
    var history: [OrderEventRow]?

    /// What was just written.
    init(_ row: OrderRow, _ priced: OrderFigures) {
        self.row = row
        lines = priced.lines
        charges = priced.charges
        discounts = priced.discounts
        taxes = priced.taxes.sorted { ($0.category, $0.rate) < ($1.category, $1.rate) }
    }

    /// A stored order, its rows read now.
    init(_ row: OrderRow, in context: Context) throws {
        self.row = row
        lines = try LineRow.load(row.id, context.connection)
        charges = try ChargeRow.load(row.id, context.connection)
        discounts = try DiscountRow.load(row, context.connection)
        taxes = try TaxRow.load(row.id, context.connection)
    }

    /// The order with this id: as the running operation has just written it, else as it is stored.
    static func load(_ id: RowID, in context: Context) throws -> WholeOrder {
        if let written = context.kept(WholeOrder.self, under: id) { return written }
        return try WholeOrder(OrderRow.load(id, in: context), in: context)
    }
}
