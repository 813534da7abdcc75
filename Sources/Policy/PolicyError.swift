/// Why a policy (or another strict YAML file) was refused; every case knows its place.
public enum PolicyError: Error, Equatable, Sendable {
    /// A file could not be read as UTF-8 text.
    case unreadable(file: String, reason: String)
    /// One of the policy files is not there.
    case missingFile(name: String)
    /// The text is not YAML.
    case malformed(at: SourcePlace, problem: String)
    /// The text uses a part of YAML that is refused here.
    case construct(at: SourcePlace, kind: RefusedConstruct)
    /// A mapping names the same key twice.
    case repeatedKey(at: SourcePlace, key: String, first: SourcePlace)
    /// A mapping has a key that nobody reads.
    case unknownKey(at: SourcePlace, key: String, known: [String])
    /// A mapping lacks a key that it needs.
    case missingKey(at: SourcePlace, key: String)
    /// A text stands where a list or a mapping should, or the like.
    case wrongShape(at: SourcePlace, expected: String, found: String)
    /// A text does not have the form that is needed.
    case badValue(at: SourcePlace, value: String, expected: String)
    /// A name refers to nothing.
    case unknownName(at: SourcePlace, kind: String, name: String, known: [String])
    /// Two entries carry the same name.
    case repeatedName(at: SourcePlace, kind: String, name: String)
    /// Two parts of a policy do not fit together.
    case contradiction(at: SourcePlace, what: String, reason: String, help: String)
    /// A process step that no path from the first step leads to.
    case unreachableStep(at: SourcePlace, step: String)
    /// A process step without a guard.
    case unguardedStep(at: SourcePlace, step: String)
    /// Process steps that wait for each other.
    case cyclicSteps(at: SourcePlace, steps: [String])
    /// A role is granted what a `never` rule forbids it.
    case neverBroken(at: SourcePlace, rule: String, ruleAt: SourcePlace, role: String, subject: String)
}

/// A part of YAML that strict reading refuses, because it hides what a reader of the file would see.
public enum RefusedConstruct: String, Codable, Sendable {
    /// `!name`: changes the type of a value.
    case tag
    /// `&name`: names a value for use elsewhere.
    case anchor
    /// `*name`: stands for a value written elsewhere.
    case alias
    /// `<<`: pulls the keys of another mapping in.
    case mergeKey = "merge key"
    /// `? [a, b]`: a key that is not a text.
    case complexKey = "key that is not a text"
    /// `---` in the middle: a second document.
    case secondDocument = "second document"
}

extension PolicyError {
    /// The stable name of the kind of error.
    public var code: String {
        switch self {
        case .unreadable: "policy-unreadable"
        case .missingFile: "policy-file-missing"
        case .malformed: "policy-malformed"
        case .construct: "policy-construct-refused"
        case .repeatedKey: "policy-key-repeated"
        case .unknownKey: "policy-key-unknown"
        case .missingKey: "policy-key-missing"
        case .wrongShape: "policy-shape-wrong"
        case .badValue: "policy-value-bad"
        case .unknownName: "policy-name-unknown"
        case .repeatedName: "policy-name-repeated"
        case .contradiction: "policy-contradiction"
        case .unreachableStep: "policy-step-unreachable"
        case .unguardedStep: "policy-step-unguarded"
        case .cyclicSteps: "policy-steps-cyclic"
        case .neverBroken: "policy-never-broken"
        }
    }

    /// Where the mistake stands; `nil` when a whole file is missing or unreadable.
    public var place: SourcePlace? {
        switch self {
        case .unreadable, .missingFile: nil
        case .malformed(let at, _), .construct(let at, _), .repeatedKey(let at, _, _),
            .unknownKey(let at, _, _), .missingKey(let at, _), .wrongShape(let at, _, _),
            .badValue(let at, _, _), .unknownName(let at, _, _, _), .repeatedName(let at, _, _),
            .contradiction(let at, _, _, _), .unreachableStep(let at, _), .unguardedStep(let at, _),
            .cyclicSteps(let at, _), .neverBroken(let at, _, _, _, _):
            at
        }
    }
}
