internal import Engine
public import MerkleLog
public import Sealing

/// The list of a target's archives, signed by the store: what is not in it is no backup, and what is in it must be there.
///
/// A signed note (c2sp.org/signed-note); `docs/backup-formats.md` draws it. Read and written in one spelling only.
public struct Catalogue: Sendable, Equatable {
    /// The digest of an epoch's key file, `epoch-<n>.age`.
    public struct EpochCopy: Sendable, Hashable, Codable {
        static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "EpochCopyDigest",
            [
                .number: .count("The epoch."),
                .digest: .storedDigest,
            ]
        )

        /// The epoch.
        public let number: UInt64
        /// The digest of the file.
        public let digest: ArchiveDigest

        /// The digest of an epoch's key file.
        public init(number: UInt64, digest: ArchiveDigest) {
            self.number = number
            self.digest = digest
        }
    }

    /// How far the decisions log on the target goes.
    public struct Decisions: Sendable, Hashable {
        /// How many decisions it has.
        public let size: UInt64
        /// The root of the tree over them.
        public let root: Hash

        /// How far the decisions log goes.
        public init(size: UInt64, root: Hash) {
            self.size = size
            self.root = root
        }
    }

    /// The store whose backups lie here.
    public let store: StoreID
    /// The target's id in that store.
    public let target: RowID
    /// The life of the store that wrote last.
    public let incarnation: String
    /// Raised with every write; an older one on the target than the store remembers is a replay.
    public let sequence: UInt64
    /// When it was signed.
    public let time: Timestamp
    /// The epoch whose key file lies here.
    public let epoch: EpochCopy
    /// How far the decisions log here goes.
    public let decisions: Decisions
    /// The archives, by name.
    public let archives: [ArchiveRecord]

    /// A list of a target's archives.
    public init(
        store: StoreID,
        target: RowID,
        incarnation: String,
        sequence: UInt64,
        time: Timestamp,
        epoch: EpochCopy,
        decisions: Decisions,
        archives: [ArchiveRecord]
    ) {
        self.store = store
        self.target = target
        self.incarnation = incarnation
        self.sequence = sequence
        self.time = time
        self.epoch = epoch
        self.decisions = decisions
        self.archives = archives.sorted { $0.name < $1.name }
    }

    /// The name of the key that signs it, and its first line.
    public static func origin(_ store: StoreID) -> String { "coffer/\(store)/catalogue" }

    /// Reads a catalogue as it lies on a target, and checks it against the store's id and its signing key of 32 bytes.
    ///
    /// - Throws: ``FormatError``.
    public static func open(
        _ file: [UInt8],
        store: StoreID,
        publicKey: [UInt8]
    ) throws(FormatError) -> Catalogue {
        let text: String
        do throws(NoteError) {
            let note = try SignedNote(String(decoding: file, as: UTF8.self))
            try note.verify(by: try VerifierKey(name: origin(store), publicKey: publicKey))
            text = note.text
        } catch {
            throw .catalogueRefused(error)
        }
        let catalogue = try Catalogue(text: text)
        guard catalogue.store == store else { throw .catalogue(what: "it is another store's") }
        return catalogue
    }

    /// Signs it and answers the file for the target.
    ///
    /// `sign` makes an Ed25519 signature of 64 bytes with the secret key that belongs to `publicKey`.
    ///
    /// - Throws: What `sign` throws, or `NoteError`.
    public func signed(publicKey: [UInt8], with sign: ([UInt8]) throws -> [UInt8]) throws -> [UInt8] {
        let key = try VerifierKey(name: Self.origin(store), publicKey: publicKey)
        return try Array(SignedNote.sign(text, as: key, with: sign).description.utf8)
    }

    /// The archive of this name.
    public func record(of name: ArchiveName) -> ArchiveRecord? { archives.first { $0.name == name } }
}
