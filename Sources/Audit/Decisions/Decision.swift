public import Sealing

/// Something about a person that must survive the restore of an older backup; ids only.
public enum Decision: Sendable, Hashable {
    /// The key of one class of a subject's data is gone, or about to go: what it sealed is never to be opened again.
    case tombstone(key: KeyID, subject: SubjectID, class: RetentionClass)
    /// The subject's data may be kept but not used (GDPR Art. 18).
    case restriction(subject: SubjectID, isInForce: Bool)
    /// The subject objects to a purpose (GDPR Art. 21).
    case objection(subject: SubjectID, purpose: String, isInForce: Bool)
    /// The subject consents to a purpose, or takes that back (GDPR Art. 7).
    case consent(subject: SubjectID, purpose: String, isInForce: Bool)
    /// A class of the subject's data must be kept for the time being, whatever its term says.
    case hold(subject: SubjectID, class: RetentionClass, isInForce: Bool)

    /// The kinds, as `decisions.jsonl` spells them.
    public enum Kind: String, Sendable, CaseIterable {
        /// See ``Decision/tombstone(key:subject:class:)``.
        case tombstone
        /// See ``Decision/restriction(subject:isInForce:)``.
        case restriction
        /// See ``Decision/objection(subject:purpose:isInForce:)``.
        case objection
        /// See ``Decision/consent(subject:purpose:isInForce:)``.
        case consent
        /// See ``Decision/hold(subject:class:isInForce:)``.
        case hold
    }

    /// Its kind.
    public var kind: Kind {
        switch self {
        case .tombstone: .tombstone
        case .restriction: .restriction
        case .objection: .objection
        case .consent: .consent
        case .hold: .hold
        }
    }

    /// Whose data it is about.
    public var subject: SubjectID {
        switch self {
        case .tombstone(_, let subject, _), .restriction(let subject, _), .objection(let subject, _, _),
            .consent(let subject, _, _), .hold(let subject, _, _):
            subject
        }
    }

    /// The key that is gone; for a tombstone only.
    public var key: KeyID? {
        guard case .tombstone(let key, _, _) = self else { return nil }
        return key
    }

    /// The retention class; for a tombstone and a hold only.
    public var retentionClass: RetentionClass? {
        switch self {
        case .tombstone(_, _, let retentionClass), .hold(_, let retentionClass, _): retentionClass
        case .restriction, .objection, .consent: nil
        }
    }

    /// The purpose, by its name in the policy; for an objection and a consent only.
    public var purpose: String? {
        switch self {
        case .objection(_, let purpose, _), .consent(_, let purpose, _): purpose
        case .tombstone, .restriction, .hold: nil
        }
    }

    /// Whether it holds from now on, or ends what an earlier one began; nil for a tombstone, which never ends.
    public var isInForce: Bool? {
        switch self {
        case .tombstone: nil
        case .restriction(_, let isInForce), .objection(_, _, let isInForce), .consent(_, _, let isInForce),
            .hold(_, _, let isInForce):
            isInForce
        }
    }
}

/// What the decisions of a log come to: for each matter the newest one counts.
public struct DecisionsInForce: Sendable, Equatable {
    /// A class of a subject's data.
    public struct Part: Hashable, Sendable {
        /// Whose.
        public let subject: SubjectID
        /// Which class.
        public let retentionClass: RetentionClass

        /// A class of a subject's data.
        public init(subject: SubjectID, retentionClass: RetentionClass) {
            self.subject = subject
            self.retentionClass = retentionClass
        }
    }

    /// What a subject said about a purpose.
    public struct Matter: Hashable, Sendable {
        /// Whose.
        public let subject: SubjectID
        /// The purpose, by its name in the policy.
        public let purpose: String

        /// What a subject said about a purpose.
        public init(subject: SubjectID, purpose: String) {
            self.subject = subject
            self.purpose = purpose
        }
    }

    /// The keys that are gone, by what they sealed.
    public private(set) var tombstones: [Part: Set<KeyID>] = [:]
    /// The subjects whose data is restricted (false: a restriction was lifted).
    public private(set) var restrictions: [SubjectID: Bool] = [:]
    /// The objections (false: taken back).
    public private(set) var objections: [Matter: Bool] = [:]
    /// The consents (false: withdrawn).
    public private(set) var consents: [Matter: Bool] = [:]
    /// The holds (false: ended).
    public private(set) var holds: [Part: Bool] = [:]

    /// What these decisions, in the order of their log, come to.
    public init(_ decisions: some Sequence<Decision>) {
        for decision in decisions {
            switch decision {
            case .tombstone(let key, let subject, let retentionClass):
                tombstones[Part(subject: subject, retentionClass: retentionClass), default: []].insert(key)
            case .restriction(let subject, let isInForce): restrictions[subject] = isInForce
            case .objection(let subject, let purpose, let isInForce):
                objections[Matter(subject: subject, purpose: purpose)] = isInForce
            case .consent(let subject, let purpose, let isInForce):
                consents[Matter(subject: subject, purpose: purpose)] = isInForce
            case .hold(let subject, let retentionClass, let isInForce):
                holds[Part(subject: subject, retentionClass: retentionClass)] = isInForce
            }
        }
    }

    /// Every key that is gone.
    public var goneKeys: Set<KeyID> { tombstones.values.reduce(into: []) { $0.formUnion($1) } }
}
