internal import Storage

/// Where goods lie, and of which lot they are.
struct StockPlace: Hashable {
    /// The place's name.
    let location: String
    /// The lot; empty where the product has none.
    let lot: String

    /// A place; the main one where no location is given.
    init(_ location: String? = nil, lot: String? = nil) {
        self.location = location ?? StockLedger.mainLocation
        self.lot = lot ?? ""
    }

    /// Location and lot as they are stored, from column `first` on.
    init(_ row: Row, at first: Int32) {
        location = row.text(first)
        lot = row.text(first + 1)
    }

    /// Its columns, in the sequence location, lot.
    var values: [SQLValue] { [.text(location), .text(lot)] }

    /// The lot as it is shown; nil where there is none.
    var shownLot: String? { lot.isEmpty ? nil : lot }

    /// What it is called in a sentence.
    var name: String { lot.isEmpty ? location : "\(location)/\(lot)" }
}
