internal import Audit
public import Sealing

/// What one target offers to a restore: its signed catalogue and the files that are there.
public struct RestoreSource: Sendable {
    /// The place.
    public let target: any Target
    /// The list that the store signed.
    public let catalogue: Catalogue
    /// The files that are there, by name, with their lengths.
    let files: [String: Int64]
    /// The decisions log as it lies there; nil where it does not.
    let decisions: [UInt8]?

    /// The longest catalogue and key file that are read, in bytes.
    private static let smallBytes = 1 << 20
    /// The longest decisions log that is read, in bytes.
    private static let decisionsBytes = 256 << 20

    /// How people write the place down.
    public var address: String { "\(target.address)" }

    /// Reaches a target and checks who signed its catalogue.
    ///
    /// - Throws: ``RestoreError``, or ``TargetError`` when it cannot be reached.
    public init(_ target: any Target, store: StoreID, signingKey: [UInt8]) throws {
        self.target = target
        let address = "\(target.address)"
        let listed = try target.list().map { ($0.name, $0.bytes) }
        files = Dictionary(listed) { first, _ in first }
        guard files[TargetLayout.catalogue.text] != nil else {
            throw RestoreError.noCatalogue(target: address)
        }
        let note = try Self.read(TargetLayout.catalogue, on: target, limitBytes: Self.smallBytes) ?? []
        do throws(FormatError) {
            catalogue = try Catalogue.open(note, store: store, publicKey: signingKey)
        } catch {
            throw RestoreError.catalogue(
                target: address,
                code: error.code,
                reason: error.description.line(2)
            )
        }
        decisions =
            files[TargetLayout.decisions.text] == nil
            ? nil : try Self.read(TargetLayout.decisions, on: target, limitBytes: Self.decisionsBytes)
    }

    /// The key file of an epoch; nil where it is missing or is not the one that the catalogue names.
    func epochCopy(_ epoch: UInt64) throws -> [UInt8]? {
        let name = TargetLayout.epochCopy(epoch)
        guard files[name.text] != nil,
            let bytes = try Self.read(name, on: target, limitBytes: Self.smallBytes)
        else { return nil }
        guard epoch != catalogue.epoch.number || ArchiveDigest(of: bytes) == catalogue.epoch.digest else {
            return nil
        }
        return bytes
    }

    /// Whether an archive of the catalogue is there, as far as a list tells.
    func has(_ record: ArchiveRecord) -> Bool { files[record.name.text] == record.bytes }

    private static func read(_ name: TargetName, on target: any Target, limitBytes: Int) throws -> [UInt8]? {
        try target.read(name) { source in
            var source = source
            return try source.readAll(limitBytes: limitBytes)
        }
    }
}

/// Which state of the store is wanted back.
public enum RestoreWish: Sendable, Equatable {
    /// The newest.
    case newest
    /// The newest that is not after this moment.
    case at(Timestamp)
    /// The one in this data archive.
    case archive(ArchiveName)
}
