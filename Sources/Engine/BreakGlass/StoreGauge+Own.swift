internal import Storage

/// What a server tells of the requests that wait and the roles that were taken.
let engineGauges = [
    StoreGauge(name: "coffer_approvals_pending", about: "Requests that wait for a second person.") {
        try figure("SELECT COUNT(*) FROM approval WHERE state = 'pending' AND expires > ?1", $0, $1)
    },
    StoreGauge(name: "coffer_break_glass_open", about: "Roles taken in an emergency that can be used.") {
        let sql = "SELECT COUNT(*) FROM break_glass WHERE reviewed IS NULL AND COALESCE(closed, until) > ?1"
        return try figure(sql, $0, $1)
    },
    StoreGauge(
        name: "coffer_break_glass_unreviewed",
        about: "Roles taken in an emergency that nobody has reviewed, with those that can be used."
    ) {
        try figure("SELECT COUNT(*) FROM break_glass WHERE reviewed IS NULL AND opened <= ?1", $0, $1)
    },
]

/// How many rows there are at a time.
func figure(_ sql: String, _ connection: Connection, _ now: Int64) throws -> Double {
    Double(try connection.row(sql, .integer(now)) { $0.int64(0) } ?? 0)
}
