/// One file in an archive.
public struct ArchiveEntry: Sendable, Hashable {
    /// The longest name, in bytes.
    public static let longestName = 255

    /// Its path with `/` between its parts: relative, without `.` or `..`.
    public let name: String
    /// Its length in bytes.
    public let byteCount: Int64

    /// A file of this name and length.
    ///
    /// - Throws: ``ArchivingError/refusedEntry(name:reason:)``.
    public init(name: String, byteCount: Int64) throws(ArchivingError) {
        func refused(_ reason: String) -> ArchivingError { .refusedEntry(name: name, reason: reason) }
        guard !name.isEmpty, name.utf8.count <= Self.longestName else {
            throw refused("a name has 1 to \(Self.longestName) bytes")
        }
        guard !name.hasPrefix("/") else { throw refused("its name is an absolute path") }
        guard name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
            throw refused("its name has characters that not every system takes for what they are")
        }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
            throw refused("its name leads elsewhere, or to one place by two names")
        }
        guard byteCount >= 0 else { throw refused("its length is negative") }
        self.name = name
        self.byteCount = byteCount
    }
}
