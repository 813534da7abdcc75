internal import Engine

/// Checks of input that several operations share.
enum Input {
    /// The most rows one page may have.
    static let pageLimit = 1000

    /// Checks that a reference or another short business text is printable and not too long.
    static func reference(_ text: String?, field: String) throws(InputError) {
        guard let text else { return }
        guard !text.isEmpty, text.utf8.count <= 200 else {
            throw InputError(field, "the text is empty or longer than 200 bytes", help: "write 1 to 200 bytes")
        }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw InputError(field, "the text holds a control character", help: "write it on one line")
        }
    }

    /// Checks a page size.
    static func limit(_ limit: Int?) throws(InputError) {
        guard let limit, !(1...pageLimit).contains(limit) else { return }
        throw InputError(
            "limit", "`\(limit)` is not between 1 and \(pageLimit)", help: "read the next page with --after")
    }
}
