internal import Engine
internal import Storage

extension DeskChecks {
    /// No more of a shipment came back than left with it.
    static let returns = DoctorCheck(name: "returns are of what left") { connection in
        try connection.rows(
            """
            SELECT s.number, l.position FROM goods_return r JOIN goods_return_line l ON l.return_id = r.id
            JOIN shipment s ON s.id = r.shipment_id
            LEFT JOIN shipment_line p ON p.shipment_id = s.id AND p.position = l.position
                AND p.location = l.location AND p.lot = l.lot AND p.product_id = l.product_id
            GROUP BY s.number, s.state, l.position, l.location, l.lot, p.quantity
            HAVING SUM(l.quantity) > COALESCE(p.quantity, 0) OR s.state NOT IN ('shipped', 'delivered')
            ORDER BY s.number, l.position
            """
        ) { row in
            Finding(
                what: "more of line \(row.int64(1)) of shipment `\(row.text(0))` came back than left",
                action: "look in the audit log for its returns, and count the product"
            )
        }
    }
}
