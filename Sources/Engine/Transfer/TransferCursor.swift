internal import Storage

/// How far an export of everything has come: a table, and the key of the last row of it that was handed out.
struct TransferCursor: Equatable {
    let table: String
    /// The values of the primary key; nil before the first row.
    var key: [TransferValue]?

    /// Where a table begins.
    init(table: String, key: [TransferValue]? = nil) {
        self.table = table
        self.key = key
    }

    /// Reads what ``text()`` wrote; nil for another text.
    init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard let table = parts.first else { return nil }
        self.table = table
        guard parts.count == 2 else { return }
        // Why nil for every fault: whatever is not readable is no place in an export.
        guard case .list(let key)? = try? TransferValue(line: parts[1]) else { return nil }
        self.key = key
    }

    /// The place as it is answered and asked for.
    func text() throws -> String {
        guard let key else { return table }
        return "\(table) \(try TransferValue.list(key).line())"
    }
}
