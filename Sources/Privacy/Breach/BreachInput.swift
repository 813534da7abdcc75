internal import Engine
internal import FoundationEssentials

/// What several operations on breaches take.
enum BreachInput {
    /// An instant in milliseconds since 1970.
    static func instant(_ text: String, _ field: String) throws(InputError) -> Int64 {
        guard let date = try? Date(text, strategy: Date.ISO8601FormatStyle()) else {
            throw InputError(field, "`\(text)` is not an instant", help: "write it as 2026-11-23T09:00:00Z")
        }
        return Int64((date.timeIntervalSince1970 * 1000).rounded())
    }

    /// An instant that has come.
    static func past(_ text: String?, _ field: String, in context: Context) throws -> Int64 {
        guard let text else { return context.nowMilliseconds }
        let instant = try instant(text, field)
        guard instant <= context.nowMilliseconds else {
            throw InputError(
                field,
                "`\(text)` has not come yet",
                help: "give the instant at which it happened"
            )
        }
        return instant
    }

    /// A note that must be there.
    static func note(_ text: String, _ field: String) throws(InputError) {
        guard !text.isEmpty, text.utf8.count <= PrivacyInput.longestNote else {
            throw InputError(
                field,
                "it is empty or longer than \(PrivacyInput.longestNote) bytes",
                help: "say it in a few sentences; they go into the notices"
            )
        }
    }

    /// Words that are kept in one column.
    static func words(_ words: [String], _ field: String) throws(InputError) {
        if let odd = words.first(where: { $0.isEmpty || $0.contains(where: \.isWhitespace) }) {
            throw InputError(field, "`\(odd)` is no name", help: "name each by itself, as the audit log does")
        }
    }
}
