internal import GRDBSQLite

/// How long a bound value has to be there.
enum BindingEnd {
    /// Until the statement is reset, and no other runs on the connection until then.
    case reset
    /// Until another value takes its place.
    case replaced
}

extension Connection {
    /// Binds a text; answers SQLite's code.
    func bind(
        _ text: String,
        _ statement: OpaquePointer,
        _ position: Int32,
        until end: BindingEnd = .replaced
    ) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            // Why: a nil pointer would bind NULL, and an empty string is not NULL.
            guard let start = bytes.baseAddress else {
                return unsafe sqlite3_bind_text(statement, position, "", 0, Self.transient)
            }
            let copy = end == .reset ? unsafe lent.copy(UnsafeRawBufferPointer(bytes)) : nil
            return unsafe sqlite3_bind_text(
                statement,
                position,
                (copy ?? UnsafeRawPointer(start)).assumingMemoryBound(to: CChar.self),
                Int32(bytes.count),
                copy == nil ? Self.transient : nil
            )
        }
    }

    /// Binds bytes; answers SQLite's code.
    func bind(
        _ bytes: [UInt8],
        _ statement: OpaquePointer,
        _ position: Int32,
        until end: BindingEnd
    ) -> Int32 {
        guard !bytes.isEmpty else { return unsafe sqlite3_bind_zeroblob(statement, position, 0) }
        return unsafe bytes.withUnsafeBytes { buffer in
            let copy = end == .reset ? unsafe lent.copy(buffer) : nil
            return unsafe sqlite3_bind_blob(
                statement,
                position,
                copy ?? buffer.baseAddress,
                Int32(buffer.count),
                copy == nil ? Self.transient : nil
            )
        }
    }

    // SAFETY: SQLite's own marker for "copy these bytes now"; it is compared, never called.
    static var transient: sqlite3_destructor_type {
        unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }
}
