internal import FoundationEssentials
public import MerkleLog
public import Sealing

/// The decisions of a store, verified: every signature, every place, and the checkpoint at the end.
///
/// As a file, `decisions.jsonl`: one ``DecisionEntry`` a line, and a last line `{"checkpoint":"<signed note>"}`. An
/// RFC 6962 tree of its own, whose origin is `coffer/<store id>/decisions`: it goes on from one incarnation of the
/// store to the next.
public struct DecisionsLog: Sendable, Equatable {
    /// The usual name of the file.
    public static let fileName = "decisions.jsonl"

    /// The store whose decisions they are.
    public let store: StoreID
    /// The decisions, in order.
    public let entries: [DecisionEntry]
    /// The signed checkpoint over them (C2SP tlog-checkpoint).
    public let checkpoint: String

    /// Takes what was verified already.
    init(store: StoreID, entries: [DecisionEntry], checkpoint: String) {
        self.store = store
        self.entries = entries
        self.checkpoint = checkpoint
    }

    /// Reads a file and verifies it against the store's id and signing key of 32 bytes.
    ///
    /// - Throws: ``DecisionError`` by what is wrong, with the line.
    public init(_ file: [UInt8], store: StoreID, publicKey: [UInt8]) throws(DecisionError) {
        guard file.last == 0x0A else { throw .unfinished }
        var lines = file.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        guard let last = lines.popLast(), let json = JSONValue(last), let note = json["checkpoint"]?.string,
            Self.checkpointLine(note) == last
        else { throw .unfinished }
        var entries: [DecisionEntry] = []
        entries.reserveCapacity(lines.count)
        var frontier = Frontier()
        for (index, line) in lines.enumerated() {
            let entry = try DecisionEntry(line: line, number: index + 1, publicKey: publicKey)
            guard entry.store == store else { throw .otherStore(line: index + 1) }
            guard entry.sequence == UInt64(index) else { throw .outOfOrder(line: index + 1) }
            frontier.append(entry.leaf)
            entries.append(entry)
        }
        let signed: Checkpoint
        do throws(NoteError) {
            signed = try Checkpoint.open(
                note,
                key: VerifierKey(name: Self.origin(store), publicKey: publicKey)
            )
        } catch {
            throw .checkpointRefused(error)
        }
        guard signed.size == frontier.size, signed.root == frontier.root else {
            throw .checkpointWrong(signed: signed.size, found: frontier.size)
        }
        self.init(store: store, entries: entries, checkpoint: note)
    }

    /// The file.
    public var file: [UInt8] {
        var bytes: [UInt8] = []
        for entry in entries {
            bytes += entry.line
            bytes.append(0x0A)
        }
        return bytes + Self.checkpointLine(checkpoint) + [0x0A]
    }

    /// How many decisions there are.
    public var size: UInt64 { UInt64(entries.count) }

    /// What they come to.
    public var inForce: DecisionsInForce { DecisionsInForce(entries.lazy.map(\.decision)) }

    /// The root of the tree over the first `size` decisions; nil when there are not so many.
    public func root(size: UInt64) -> Hash? {
        guard size <= self.size else { return nil }
        var frontier = Frontier()
        for entry in entries.prefix(Int(size)) { frontier.append(entry.leaf) }
        return frontier.root
    }

    /// Makes sure that these are at least the decisions that a manifest names.
    ///
    /// - Throws: ``DecisionError/smaller(size:named:)``, or ``DecisionError/forked(sequence:)`` with the named size when
    ///   the first of them are others.
    public func require(size named: UInt64, root: Hash) throws(DecisionError) {
        guard let found = self.root(size: named) else { throw .smaller(size: size, named: named) }
        guard found == root else { throw .forked(sequence: named) }
    }

    /// Unites logs of one store that were found in several places: the longest, if all others are its beginnings.
    ///
    /// - Throws: ``DecisionError/forked(sequence:)`` with the first decision that two of them tell differently;
    ///   ``DecisionError/unfinished`` without any log.
    public static func union(_ logs: [DecisionsLog]) throws(DecisionError) -> DecisionsLog {
        guard let longest = logs.max(by: { $0.size < $1.size }) else { throw .unfinished }
        for log in logs {
            for (mine, theirs) in zip(log.entries, longest.entries)
            where mine.line != theirs.line || log.store != longest.store {
                throw .forked(sequence: mine.sequence)
            }
        }
        return longest
    }

    /// The log's own name, which its checkpoints carry.
    public static func origin(_ store: StoreID) -> String { "coffer/\(store)/decisions" }

    static func checkpointLine(_ note: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { $0.member("checkpoint") { $0.string(note) } }
        return json.bytes
    }
}
