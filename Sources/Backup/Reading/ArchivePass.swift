public import AgeFormat
internal import Archiving

/// One pass over an archive on a target: hashed, decrypted, decompressed, held against its manifest, and put into a
/// folder or compared with files if any are named.
///
/// Memory does not depend on the archive's length. What is in the folder counts only when ``run()`` returned: an age file
/// is known to be whole at its end, and not before.
public struct ArchivePass: Sendable {
    /// Where the archive lies.
    public let target: any Target
    /// Its name.
    public let name: ArchiveName
    /// The keys that may open it.
    public let identities: [X25519Identity]
    /// What the catalogue says of it; nil where nothing is known.
    public let record: ArchiveRecord?
    /// The folder that its entries go to; nil when it is only to be looked at.
    public let folder: String?
    /// Whether what is put into the folder stays there.
    var isKept = false
    /// The files that its entries are compared with, by name, instead of being put anywhere.
    let originals: [String: String]
    /// Told how many more bytes of the archive were read.
    var progress: @Sendable (Int64) -> Void = { _ in }

    /// A pass over an archive.
    public init(
        target: any Target,
        name: ArchiveName,
        identities: [X25519Identity],
        record: ArchiveRecord?,
        folder: String?
    ) {
        self.target = target
        self.name = name
        self.identities = identities
        self.record = record
        self.folder = folder
        originals = [:]
    }

    /// A pass over an archive whose files are still at hand.
    init(
        target: any Target,
        identities: [X25519Identity],
        record: ArchiveRecord,
        originals: [String: String]
    ) {
        (self.target, self.identities, self.record) = (target, identities, record)
        (name, folder, self.originals) = (record.name, nil, originals)
    }

    /// Reads the archive to its end.
    ///
    /// - Throws: ``ReadingError`` by what is wrong with it, ``FormatError`` for its manifest, ``TargetError``.
    public func run() throws -> ReadArchive {
        try target.read(name.targetName) { source in
            let bytes = StoredBytes(source, progress: progress)
            let outcome = Result { try unpack(bytes) }
            if case .failure(let error) = outcome, !Self.isOfTheArchive(error) { throw error }
            let digest = try bytes.finish()
            // Why before the failure: what the catalogue disowns is not worth a word about its inside.
            if let record, record.bytes != bytes.count || record.digest != digest {
                throw ReadingError.otherBytes(
                    archive: name.text,
                    expected: record.bytes,
                    found: bytes.count
                )
            }
            do {
                return ReadArchive(
                    name: name,
                    manifest: try outcome.get(),
                    bytes: bytes.count,
                    digest: digest
                )
            } catch {
                throw outward(error)
            }
        }
    }

    private func unpack(_ bytes: StoredBytes) throws -> Manifest {
        let decrypted = try DecryptedBytes(bytes, identities: identities)
        defer { decrypted.stop() }
        let archive = try ArchiveReader { try decrypted.read(into: &$0) }
        guard let first = try archive.next(), first.name == Manifest.fileName else {
            throw FormatError.manifest(what: "it is not the archive's first entry")
        }
        let manifest = try Manifest(file: try archive.readAll(limitBytes: Manifest.limitBytes))
        let found = try manifest.archiveName()
        guard found == name else { throw ReadingError.renamed(archive: name.text, found: found.text) }
        var expected = ExpectedEntries(
            try manifest.files.map { try ArchiveEntry(name: $0.name, byteCount: $0.bytes) }
        )
        let places = EntryPlaces(manifest: manifest, folder: folder, isKept: isKept)
        while let entry = try archive.next() {
            try expected.take(entry)
            guard places.isKnown(entry.name) else {
                throw ReadingError.strangeEntry(archive: name.text, entry: entry.name)
            }
            if !originals.isEmpty {
                try compare(entry.name, in: archive)
                continue
            }
            let file = try places.file(entry.name)
            while try archive.read({ try file?.write($0) }) {}
        }
        try expected.finish()
        return manifest
    }

    /// Holds an entry against the file that it was made from.
    private func compare(_ entry: String, in archive: ArchiveReader) throws {
        guard let path = originals[entry] else {
            throw ReadingError.strangeEntry(archive: name.text, entry: entry)
        }
        let original = try OriginalFile(path)
        var isSame = true
        while try archive.read({ isSame = try original.isNext($0) && isSame }) {}
        guard try isSame && original.isAtEnd() else {
            throw ReadingError.otherContent(archive: name.text, entry: entry)
        }
    }

    /// Whether an error says something about the archive, and not about the target or the disk.
    private static func isOfTheArchive(_ error: any Error) -> Bool {
        switch error {
        case is AgeError, is ArchivingError, is FormatError: true
        case ReadingError.scratch: false
        case is ReadingError: true
        default: false
        }
    }

    private func outward(_ error: any Error) -> any Error {
        switch error {
        case AgeError.noMatchingIdentity: ReadingError.notForUs(archive: name.text)
        case let error as AgeError: damaged(error.code, error.description)
        case let error as ArchivingError: damaged(error.code, error.description)
        case let error as FormatError: damaged(error.code, error.description)
        default: error
        }
    }

    /// An error of a floor below, whose second line is the reason.
    private func damaged(_ code: String, _ text: String) -> ReadingError {
        let lines = text.split(separator: "\n")
        let reason = lines.count > 1 ? lines[1].trimmingPrefix("reason: ") : lines.first ?? ""
        return .damaged(archive: name.text, code: code, reason: String(reason))
    }
}

/// An archive that was read to its end and is whole.
public struct ReadArchive: Sendable, Equatable {
    /// Its name.
    public let name: ArchiveName
    /// What it says of itself.
    public let manifest: Manifest
    /// How many bytes are stored.
    public let bytes: Int64
    /// The digest of the stored bytes.
    public let digest: ArchiveDigest
}
