internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What is expected of a product, by the day on which it is due: the parts of what a balance calls incoming.
enum StockExpected {
    /// What is expected of a product, seen from a day.
    struct Sums {
        /// Due by that day.
        let by: Int64
        /// Of that, what was due before today and has not come.
        let overdue: Int64
        /// Due after that day.
        let later: Int64
        /// Expected without a day.
        let undated: Int64
    }

    /// What is expected of a product over all places.
    static func sums(of product: RowID, by day: Day, today: Day, _ connection: Connection) throws -> Sums {
        let sums = try connection.row(
            """
            SELECT COALESCE(SUM(CASE WHEN due_on <= ?2 THEN quantity ELSE 0 END), 0),
                COALESCE(SUM(CASE WHEN due_on < ?3 THEN quantity ELSE 0 END), 0),
                COALESCE(SUM(CASE WHEN due_on > ?2 THEN quantity ELSE 0 END), 0),
                COALESCE(SUM(CASE WHEN due_on IS NULL THEN quantity ELSE 0 END), 0)
            FROM stock_expected WHERE product_id = ?1
            """,
            .blob(product.bytes),
            .integer(day.milliseconds),
            .integer(today.milliseconds)
        ) { Sums(by: $0.int64(0), overdue: $0.int64(1), later: $0.int64(2), undated: $0.int64(3)) }
        return sums ?? Sums(by: 0, overdue: 0, later: 0, undated: 0)
    }

    /// Keeps the parts equal to what a movement made of what is incoming.
    ///
    /// - Throws: `EngineError.conflict` where less is expected on the day that is named.
    static func follow(
        _ movement: StockMovement,
        _ change: Int64,
        of product: RowID,
        at location: String,
        due: Day?,
        isArrival: Bool,
        in context: Context
    ) throws {
        guard change != 0 else { return }
        guard change < 0 else { return try add(change, of: product, at: location, due: due, in: context) }
        let comesIn = if case .arrive = movement { true } else { isArrival }
        var left = -change
        for part in try parts(of: product, at: location, due: due, comesIn, context.connection)
        where left > 0 {
            let taken = min(left, part.quantity)
            if taken == part.quantity {
                try context.connection.execute(
                    "DELETE FROM stock_expected WHERE id = ?1",
                    .integer(part.id)
                )
            } else {
                try context.connection.execute(
                    "UPDATE stock_expected SET quantity = quantity - ?2 WHERE id = ?1",
                    .integer(part.id),
                    .integer(taken)
                )
            }
            left -= taken
        }
        guard left > 0 else { return }
        guard let due else { throw StorageError.corrupt("more is incoming than is expected") }
        throw EngineError.conflict(
            what: "not so much is expected on \(due)",
            reason: "less of it was announced for that day at `\(location)`",
            help: "leave the day out, or see `coffer stock show` with --at"
        )
    }

    private static func add(
        _ quantity: Int64,
        of product: RowID,
        at location: String,
        due: Day?,
        in context: Context
    ) throws {
        let key: [SQLValue] = [
            .blob(product.bytes), .text(location), .optional(due?.milliseconds), .integer(quantity),
        ]
        let changed = try context.connection.execute(
            """
            UPDATE stock_expected SET quantity = quantity + ?4
            WHERE product_id = ?1 AND location = ?2 AND due_on IS ?3
            """,
            arguments: key
        )
        guard changed == 0 else { return }
        try context.connection.execute(
            "INSERT INTO stock_expected (product_id, location, due_on, quantity) VALUES (?1, ?2, ?3, ?4)",
            arguments: key
        )
    }

    /// The parts in the sequence in which they are used up: what comes in is what was due first; what will not come is what
    /// has no day, then what is due last.
    private static func parts(
        of product: RowID,
        at location: String,
        due: Day?,
        _ isArrival: Bool,
        _ connection: Connection
    ) throws -> [(id: Int64, quantity: Int64)] {
        let sequence =
            isArrival
            ? "CASE WHEN due_on IS NULL THEN 1 ELSE 0 END, due_on"
            : "CASE WHEN due_on IS NULL THEN 0 ELSE 1 END, due_on DESC"
        return try connection.rows(
            """
            SELECT id, quantity FROM stock_expected
            WHERE product_id = ?1 AND location = ?2 AND (?3 IS NULL OR due_on = ?3) ORDER BY \(sequence), id
            """,
            .blob(product.bytes),
            .text(location),
            .optional(due?.milliseconds)
        ) { (id: $0.int64(0), quantity: $0.int64(1)) }
    }
}
