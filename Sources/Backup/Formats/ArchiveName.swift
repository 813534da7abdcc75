internal import Engine
public import Sealing

/// The name of an archive on a target.
///
/// `coffer-<store id>-<YYYYMMDDTHHMMSSZ>-data.tar.zst.age`, or `…-vault-<epoch>.tar.zst.age`; read and written in one
/// spelling only.
public struct ArchiveName: Sendable, Hashable {
    /// The store that it is of.
    public let store: StoreID
    /// When its snapshot was taken.
    public let time: Timestamp
    /// What it holds.
    public let kind: ArchiveKind
    /// The epoch that wraps its keys; for a vault archive only.
    public let epoch: UInt64?

    private static let prefix = "coffer-"
    private static let suffix = ".tar.zst.age"

    /// The name of a data archive.
    public static func data(store: StoreID, time: Timestamp) -> ArchiveName {
        ArchiveName(store: store, time: time, kind: .data, epoch: nil)
    }

    /// The name of a vault archive.
    public static func vault(store: StoreID, time: Timestamp, epoch: UInt64) -> ArchiveName {
        ArchiveName(store: store, time: time, kind: .vault, epoch: epoch)
    }

    private init(store: StoreID, time: Timestamp, kind: ArchiveKind, epoch: UInt64?) {
        self.store = store
        self.time = time
        self.kind = kind
        self.epoch = epoch
    }

    /// The name.
    public var text: String {
        let end = epoch.map { "vault-\($0)" } ?? "data"
        return "\(Self.prefix)\(store)-\(time.compact)-\(end)\(Self.suffix)"
    }

    /// The name as a target takes it.
    public var targetName: TargetName {
        // Why it cannot be refused: it is at most 99 bytes of digits, letters, dots and dashes.
        guard let name = try? TargetName(text) else {
            preconditionFailure("an archive has a name for targets")
        }
        return name
    }

    /// Reads a name.
    ///
    /// - Throws: ``FormatError/name(_:reason:)``.
    public init(_ text: String) throws(FormatError) {
        guard text.hasPrefix(Self.prefix), text.hasSuffix(Self.suffix) else {
            throw .name(text, reason: "it does not begin with `\(Self.prefix)` and end in `\(Self.suffix)`")
        }
        let middle = text.dropFirst(Self.prefix.count).dropLast(Self.suffix.count)
        guard let store = StoreID(String(middle.prefix(36))) else {
            throw .name(text, reason: "it does not name a store")
        }
        let parts = middle.dropFirst(36).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 3, let time = Timestamp(compact: String(parts[1])) else {
            throw .name(text, reason: "it does not name a time")
        }
        let name: ArchiveName
        if parts.dropFirst(2) == ["data"] {
            name = .data(store: store, time: time)
        } else if parts.count == 4, parts[2] == "vault", let epoch = UInt64(parts[3]) {
            name = .vault(store: store, time: time, epoch: epoch)
        } else {
            throw .name(text, reason: "it names neither data nor the vault of an epoch")
        }
        guard name.text == text else { throw .name(text, reason: "Coffer spells it `\(name.text)`") }
        self = name
    }
}

extension ArchiveName: Comparable, CustomStringConvertible {
    /// The name.
    public var description: String { text }

    /// By bytes; of one store by time.
    public static func < (left: Self, right: Self) -> Bool { left.targetName < right.targetName }
}

extension ArchiveName: Codable {
    /// Reads the name.
    ///
    /// - Throws: `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do throws(FormatError) {
            try self.init((try? container.decode(String.self)) ?? "")
        } catch {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "not the name of an archive"
            )
        }
    }

    /// Writes the name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension JSONSchema {
    /// The name of an archive.
    static let archiveName = text("The archive's name.")
        .example("coffer-01938f2e-7c40-7a52-8f7e-3b1c6c1d2a90-20261129T124500Z-data.tar.zst.age")

    /// The digest of bytes that are stored.
    static let storedDigest = text("BLAKE2b-256 of the stored bytes.", pattern: "^[0-9a-f]{64}$")
        .example("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")
}
