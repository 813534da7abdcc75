internal import FoundationEssentials
internal import MerkleLog
public import Sealing

/// A decision with its place in the log and the store's signature: one line of `decisions.jsonl`.
///
/// The line is RFC 8785 canonical JSON, its members in this order; those that a kind does not have are left out:
///
/// | member | what |
/// | --- | --- |
/// | `class` | the retention class (tombstone, hold) |
/// | `key` | the id of the key that is gone (tombstone) |
/// | `kind` | `tombstone`, `restriction`, `objection`, `consent` or `hold` |
/// | `purpose` | the purpose's name in the policy (objection, consent) |
/// | `sequence` | its place in the log, from 0 |
/// | `signature` | Ed25519 in hexadecimal over `coffer.decision.v1`, LF, and the line without this member |
/// | `state` | `in-force` or `ended` (all but tombstone) |
/// | `store` | the store's id |
/// | `subject` | the pseudonym |
/// | `time` | milliseconds since 1970, UTC |
///
/// Its leaf in the tree is the hash of the line's bytes without the line break.
public struct DecisionEntry: Sendable, Equatable {
    /// Its place in the log, from 0.
    public let sequence: UInt64
    /// The store that decided.
    public let store: StoreID
    /// When, in milliseconds since 1970, UTC.
    public let timeMilliseconds: Int64
    /// What was decided.
    public let decision: Decision
    /// The line, without its line break.
    public let line: [UInt8]

    /// The longest name of a purpose, in bytes.
    static let purposeLimitBytes = 100

    /// Signs a decision for its place.
    init(
        _ decision: Decision,
        sequence: UInt64,
        store: StoreID,
        timeMilliseconds: Int64,
        sign: ([UInt8]) throws -> [UInt8]
    ) rethrows {
        self.sequence = sequence
        self.store = store
        self.timeMilliseconds = timeMilliseconds
        self.decision = decision
        let signature = try sign(
            Self.message(decision, sequence: sequence, store: store, time: timeMilliseconds)
        )
        line = Self.line(
            decision,
            sequence: sequence,
            store: store,
            time: timeMilliseconds,
            signature: signature
        )
    }

    /// Reads a line and checks its signature.
    ///
    /// - Throws: ``DecisionError/malformed(line:)`` for anything but the one right spelling,
    ///   ``DecisionError/notSigned(line:)``.
    init(line: [UInt8], number: Int, publicKey: [UInt8]) throws(DecisionError) {
        guard let json = JSONValue(line), let sequence = json["sequence"]?.integer, sequence >= 0,
            let store = json["store"]?.string.flatMap(StoreID.init),
            let time = json["time"]?.integer, let decision = Decision(json),
            let signature = json["signature"]?.hexadecimal, signature.count == 64
        else { throw .malformed(line: number) }
        let place = UInt64(sequence)
        // Why: a second spelling of the same decision would be another leaf, and a member nobody reads could hide in it.
        let spelling = Self.line(
            decision,
            sequence: place,
            store: store,
            time: time,
            signature: signature
        )
        guard spelling == line else { throw .malformed(line: number) }
        let message = Self.message(decision, sequence: place, store: store, time: time)
        guard Ed25519.verify(signature, of: message, publicKey: publicKey) else {
            throw .notSigned(line: number)
        }
        self.sequence = place
        self.store = store
        timeMilliseconds = time
        self.decision = decision
        self.line = line
    }

    /// Its leaf in the tree.
    var leaf: Hash { .leaf(line) }

    private static func message(
        _ decision: Decision,
        sequence: UInt64,
        store: StoreID,
        time: Int64
    ) -> [UInt8] {
        Array("coffer.decision.v1\n".utf8)
            + line(decision, sequence: sequence, store: store, time: time, signature: nil)
    }

    private static func line(
        _ decision: Decision,
        sequence: UInt64,
        store: StoreID,
        time: Int64,
        signature: [UInt8]?
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            if let retentionClass = decision.retentionClass {
                json.member("class") { $0.string(retentionClass.rawValue) }
            }
            if let key = decision.key { json.member("key") { $0.id(key) } }
            json.member("kind") { $0.string(decision.kind.rawValue) }
            if let purpose = decision.purpose { json.member("purpose") { $0.string(purpose) } }
            json.member("sequence") { $0.number(sequence) }
            if let signature { json.member("signature") { $0.hexadecimal(signature) } }
            if let isInForce = decision.isInForce {
                json.member("state") { $0.string(isInForce ? "in-force" : "ended") }
            }
            json.member("store") { $0.id(store) }
            json.member("subject") { $0.id(decision.subject) }
            json.member("time") { $0.number(time) }
        }
        return json.bytes
    }
}

extension Decision {
    /// Reads the members that say what was decided; nil when one is missing or wrong.
    init?(_ json: JSONValue) {
        guard let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:)),
            let subject = json["subject"]?.string.flatMap(SubjectID.init)
        else { return nil }
        let retentionClass = json["class"]?.string.flatMap(RetentionClass.init(rawValue:))
        let purpose = json["purpose"]?.string.flatMap { Self.isPurpose($0) ? $0 : nil }
        let isInForce: Bool? =
            switch json["state"]?.string {
            case "in-force": true
            case "ended": false
            default: nil
            }
        switch kind {
        case .tombstone:
            guard let key = json["key"]?.string.flatMap(KeyID.init), let retentionClass else { return nil }
            self = .tombstone(key: key, subject: subject, class: retentionClass)
        case .restriction:
            guard let isInForce else { return nil }
            self = .restriction(subject: subject, isInForce: isInForce)
        case .objection:
            guard let isInForce, let purpose else { return nil }
            self = .objection(subject: subject, purpose: purpose, isInForce: isInForce)
        case .consent:
            guard let isInForce, let purpose else { return nil }
            self = .consent(subject: subject, purpose: purpose, isInForce: isInForce)
        case .hold:
            guard let isInForce, let retentionClass else { return nil }
            self = .hold(subject: subject, class: retentionClass, isInForce: isInForce)
        }
    }

    /// Whether a text may name a purpose: printable ASCII of a policy's names, so that nothing personal fits in by
    /// mistake.
    static func isPurpose(_ text: String) -> Bool {
        (1...DecisionEntry.purposeLimitBytes).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
            }
    }
}
