public import Engine
internal import Orders
public import Sealing

/// A command that changes what there is of one product and answers with its stock.
public protocol StockChanging: Command where Output == StockAnswer {}

extension StockChanging {
    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> StockAnswer {
        StockAnswer(stock: try StockView.load(result, in: context))
    }
}

/// What the changes of stock have in common.
enum StockChange {
    /// Checks a quantity above zero whose product is not known yet, and the names of places and lots.
    static func check(_ quantity: String, lot: String? = nil, _ locations: String?...) throws(InputError) {
        guard try Input.quantity(quantity, scale: 6, field: "quantity") > 0 else {
            throw InputError("quantity", "`\(quantity)` is not above zero", help: "give a number above zero")
        }
        for location in locations { try Input.reference(location, field: "location") }
        try Input.reference(lot, field: "lot")
    }

    /// Makes movements of a product, each at its place.
    ///
    /// - Returns: The product's id.
    static func make(
        _ sku: String,
        _ quantity: String,
        note: StockNote = StockNote(),
        in context: Context,
        _ movements: (ProductRow, Int64) throws -> [(movement: StockMovement, place: StockPlace)]
    ) throws -> RowID {
        let product = try ProductRow.load(named: sku, context.connection)
        let units = try Input.quantity(quantity, scale: product.quantityScale, field: "quantity")
        for (movement, place) in try movements(product, units) {
            try StockLedger.move(
                movement,
                of: product.id,
                at: place,
                note,
                in: context
            )
        }
        try BackOrders.serve(product.id, in: context)
        context.touch("product", product.id)
        return product.id
    }

    /// The reason that a correction of the books needs.
    static func requireReason(in context: Context) throws {
        guard context.reason == nil else { return }
        throw InputError("reason", "no reason is given", help: "say why in a sentence, with --reason")
    }
}
