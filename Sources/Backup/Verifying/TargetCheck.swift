public import Audit
internal import MerkleLog
public import Sealing

/// What is wrong with a target as a whole, held against the catalogue that the store signed for it.
///
/// It looks at names, lengths and small files; whether the archives hold what they should is ``ArchiveVerification``'s.
public struct TargetCheck: Sendable {
    /// One thing that is wrong.
    public struct Finding: Sendable, Codable, Equatable {
        /// A stable kebab-case code.
        public let code: String
        /// The name of the file on the target.
        public let name: String
        /// What is wrong.
        public let what: String
    }

    /// The catalogue; nil where there is none to believe.
    public private(set) var catalogue: Catalogue?
    /// The decisions log; nil where there is none to believe.
    public private(set) var decisions: DecisionsLog?
    /// What is wrong, by name.
    public private(set) var findings: [Finding] = []

    /// Looks at a target.
    ///
    /// `id` is the target's id in the store and `sequence` that of the catalogue that the store knows to lie there; nil
    /// where neither is known.
    ///
    /// - Throws: ``TargetError``.
    public init(
        _ target: any Target,
        store: StoreID,
        signingKey: [UInt8],
        id: String? = nil,
        sequence: UInt64? = nil
    ) throws {
        let listed = try target.list().map { ($0.name, $0.bytes) }
        let files = Dictionary(listed) { first, _ in first }
        func small(_ name: TargetName) throws -> [UInt8]? {
            guard files[name.text] != nil else { return nil }
            return try target.read(name) { source in
                var source = source
                return try source.readAll(limitBytes: 256 << 20)
            }
        }
        try look(at: small(TargetLayout.catalogue), store, signingKey, id, sequence)
        guard let catalogue else { return }
        for record in catalogue.archives {
            guard let bytes = files[record.name.text] else {
                find("archive-missing", record.name.text, "it is listed, and is not there")
                continue
            }
            guard bytes == record.bytes else {
                find(
                    "archive-length",
                    record.name.text,
                    "it has \(bytes) bytes, and \(record.bytes) are listed"
                )
                continue
            }
        }
        for name in files.keys.sorted() {
            if let archive = try? ArchiveName(name), archive.store == store,
                catalogue.record(of: archive) == nil
            {
                find("archive-unlisted", name, "it is there, and is not listed")
            }
            if let epoch = TargetLayout.epoch(ofCopy: name), epoch != catalogue.epoch.number {
                find(
                    "epoch-copy-unlisted",
                    name,
                    "it is the key of another epoch than the one that is listed"
                )
            }
        }
        let copy = TargetLayout.epochCopy(catalogue.epoch.number)
        if let bytes = try small(copy) {
            if ArchiveDigest(of: bytes) != catalogue.epoch.digest {
                find("epoch-copy-other", copy.text, "its bytes are not those that are listed")
            }
        } else {
            find("epoch-copy-missing", copy.text, "it is listed, and is not there")
        }
        look(atDecisions: try small(TargetLayout.decisions), catalogue, signingKey)
    }

    private mutating func look(
        at file: [UInt8]?,
        _ store: StoreID,
        _ signingKey: [UInt8],
        _ id: String?,
        _ sequence: UInt64?
    ) {
        let name = TargetLayout.catalogue.text
        guard let file else {
            return find(
                "catalogue-missing",
                name,
                "it is not there, so that nothing here is known to be the store's"
            )
        }
        do throws(FormatError) {
            catalogue = try Catalogue.open(file, store: store, publicKey: signingKey)
        } catch {
            return find(error.code, name, error.description.line(2))
        }
        guard let catalogue else { return }
        if let id, "\(catalogue.target)" != id {
            find("catalogue-foreign", name, "it was made for another target")
        }
        if let sequence, catalogue.sequence < sequence {
            find(
                "catalogue-replayed",
                name,
                "it is number \(catalogue.sequence), and number \(sequence) was put there"
            )
        }
    }

    private mutating func look(atDecisions file: [UInt8]?, _ catalogue: Catalogue, _ signingKey: [UInt8]) {
        let name = TargetLayout.decisions.text
        guard let file else { return find("decisions-missing", name, "it is not there") }
        do throws(DecisionError) {
            let log = try DecisionsLog(file, store: catalogue.store, publicKey: signingKey)
            try log.require(size: catalogue.decisions.size, root: catalogue.decisions.root)
            decisions = log
        } catch {
            find(error.code, name, error.description.line(2))
        }
    }

    private mutating func find(_ code: String, _ name: String, _ what: String) {
        findings.append(Finding(code: code, name: name, what: what))
    }
}
