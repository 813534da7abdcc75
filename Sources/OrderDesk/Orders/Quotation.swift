public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A quotation as whoever asks may see it.
public struct QuotationView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Quotation",
        [
            .number: .text("The quotation's number.").example("QU-2026-000001"),
            .validThrough: .date("The last day on which its prices hold."),
        ]
    )

    /// Its number.
    public let number: String
    /// The last day on which its prices hold.
    public let validThrough: Day
}

/// A row of `quotation`: what was offered for an order that was not confirmed.
struct QuotationRow {
    let number: String
    let validThrough: Day
    let made: Int64

    var view: QuotationView { QuotationView(number: number, validThrough: validThrough) }

    /// Whether its prices hold at an instant.
    func holds(at instant: Int64) -> Bool { Day(instant).milliseconds <= validThrough.milliseconds }

    /// The newest quotation of an order; an earlier one no longer counts.
    static func newest(of order: RowID, _ connection: Connection) throws -> QuotationRow? {
        try connection.row(
            """
            SELECT number, valid_through, made FROM quotation WHERE order_id = ?1
            ORDER BY order_id, id DESC LIMIT 1
            """,
            .blob(order.bytes)
        ) { QuotationRow(number: $0.text(0), validThrough: Day($0.int64(1)), made: $0.int64(2)) }
    }

    /// Takes the next number and keeps what is offered.
    static func add(
        _ priced: OrderFigures,
        for order: RowID,
        through day: Day,
        in context: Context
    ) throws {
        let number = try SeriesCounter.take(.quote, at: context.nowMilliseconds, context.connection)
        try context.connection.execute(
            """
            INSERT INTO quotation (id, number, order_id, valid_through, net, tax, gross, made, made_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """,
            .blob(context.newID().bytes),
            .text(number),
            .blob(order.bytes),
            .integer(day.milliseconds),
            .integer(priced.net),
            .integer(priced.tax),
            .integer(priced.gross),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
    }
}
