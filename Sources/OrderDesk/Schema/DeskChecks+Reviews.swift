internal import Engine
internal import Sealing
internal import Storage

extension DeskChecks {
    /// A review is what was kept: whoever writes to the table beside Coffer is seen.
    static let reviews = DoctorCheck(name: "reviews are what was kept") { connection in
        try connection.rows("SELECT period, document, digest FROM review ORDER BY period", arguments: []) {
            row in
            SHA256.hash(Array(row.text(1).utf8)) == row.blob(2) ? nil : row.text(0)
        }
        .compactMap(\.self).map { period in
            Finding(
                what: "the review of \(period) is not what was kept: its digest differs",
                action:
                    "restore the newest verified backup, and look into who wrote to the database beside Coffer"
            )
        }
    }
}
