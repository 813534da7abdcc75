public import FoundationEssentials

/// A place where archives lie: a flat list of named files, written whole or not at all.
///
/// Every call blocks until it is done; the streams inside hold a bounded amount of memory whatever the length of a file.
public protocol Target: Sendable {
    /// How people write the place down; ``TargetAddress`` reads it again.
    var address: TargetAddress { get }

    /// Makes the place where it is not there yet; only whoever adds a target wants that.
    ///
    /// - Throws: ``TargetError``.
    func prepare() throws

    /// The files that are there, by name in byte order; leftovers of writes that never ended are not among them.
    func list() throws(TargetError) -> [TargetFile]

    /// Writes a file under a temporary name and gives it its own name once it is whole and durable.
    ///
    /// A file of that name is replaced. Where `body` throws, nothing of what it wrote stays, and its error passes
    /// through; where the process dies, a leftover stays that ``removeLeftovers(now:)`` recognises.
    ///
    /// - Throws: ``TargetError``, or what `body` throws.
    func write<R>(_ name: TargetName, _ body: (TargetSink) throws -> R) throws -> R

    /// Reads a file from its beginning.
    ///
    /// What `body` answers is passed on only when the file was read without fault as far as `body` read it.
    ///
    /// - Throws: ``TargetError/notFound(name:address:)`` and the other ``TargetError``, or what `body` throws.
    func read<R>(_ name: TargetName, _ body: (TargetSource) throws -> R) throws -> R

    /// Removes a file, durably where the place can promise that.
    ///
    /// - Returns: Whether it was there.
    @discardableResult
    func remove(_ name: TargetName) throws(TargetError) -> Bool

    /// Removes what writes left behind that nobody carries on; writes that others are at stay untouched.
    ///
    /// - Returns: The names that were removed.
    @discardableResult
    func removeLeftovers(now: Date) throws(TargetError) -> [String]
}

/// A file on a target.
public struct TargetFile: Sendable, Hashable {
    /// Its name, which need not be a ``TargetName``: anybody may have put it there.
    public let name: String
    /// Its length in bytes.
    public let bytes: Int64

    /// A file with its length.
    public init(name: String, bytes: Int64) {
        self.name = name
        self.bytes = bytes
    }
}
