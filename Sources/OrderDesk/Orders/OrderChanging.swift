public import Engine
public import Sealing

/// A command that changes one order and answers with it.
public protocol OrderChanging: Command where Output == OrderAnswer {}

extension OrderChanging {
    /// Builds the answer from what was written; a repeated idempotency key finds it stored.
    public func answer(_ result: RowID, in context: Context) throws -> OrderAnswer {
        OrderAnswer(order: try OrderView(try WholeOrder.load(result, in: context), in: context))
    }
}
