extension PolicyError: CustomStringConvertible {
    /// Place and what happened, why, and what to do, in one line each.
    public var description: String {
        let text = parts
        let prefix = place.map { "\($0): " } ?? ""
        return "\(prefix)\(text.what)\nreason: \(text.reason)\nhelp: \(text.help)"
    }

    private var parts: (what: String, reason: String, help: String) {
        switch self {
        case .unreadable(let file, let reason):
            ("cannot read `\(file)`", reason, "check that the file exists, is readable and is UTF-8 text")
        case .missingFile(let name):
            (
                "the policy has no `\(name)`", "all five policy files are needed",
                "copy `\(name)` from the shipped Policies folder and edit it"
            )
        case .neverBroken(_, let rule, let ruleAt, let role, let subject):
            (
                "role `\(role)` is granted `\(subject)`, which the never rule `\(rule)` forbids",
                "the rule at \(ruleAt) holds for every grant",
                "take `\(subject)` from the role, or change the rule if that is what the company wants"
            )
        case .contradiction(_, let what, let reason, let help):
            (what, reason, help)
        case .unreachableStep, .unguardedStep, .cyclicSteps:
            stepParts
        case .unknownName(_, let kind, let name, let known):
            (
                "there is no \(kind) `\(name)`", "nothing of that name is known here",
                Spelling.help(for: name, among: known)
            )
        case .repeatedName(_, let kind, let name):
            ("\(kind) `\(name)` is there twice", "each \(kind) has a name of its own", "rename or remove one")
        default:
            yamlParts
        }
    }

    private var stepParts: (what: String, reason: String, help: String) {
        switch self {
        case .unguardedStep(_, let step):
            (
                "step `\(step)` has no guard", "a step without a guard can always be ended",
                "add `guard:` with the name of what must hold before the step ends"
            )
        case .cyclicSteps(_, let steps):
            (
                "steps wait for each other: \(steps.map { "`\($0)`" }.joined(separator: " → "))",
                "none of them could ever begin", "take one name out of an `after` list"
            )
        case .unreachableStep(_, let step):
            (
                "step `\(step)` is never reached", "no path from the first step leads to it",
                "name in its `after` list a step that is reached"
            )
        default:
            ("", "", "")
        }
    }

    private var yamlParts: (what: String, reason: String, help: String) {
        switch self {
        case .malformed(_, let problem):
            ("this is not valid YAML", problem, "look at this line and the one before it")
        case .construct(_, let kind):
            (
                "a YAML \(kind.rawValue) is not allowed here", "what a file says must stand in it as read",
                kind.help
            )
        case .repeatedKey(_, let key, let first):
            (
                "key `\(key)` is there twice",
                "it stands at line \(first.line), column \(first.column) already",
                "remove one of the two"
            )
        case .unknownKey(_, let key, let known):
            ("unknown key `\(key)`", "nothing here reads it", Spelling.help(for: key, among: known))
        case .missingKey(_, let key):
            ("key `\(key)` is missing", "this entry is not complete without it", "add `\(key):`")
        case .wrongShape(_, let expected, let found):
            ("\(expected) is needed here", "there is \(found)", "write \(expected)")
        case .badValue(_, let value, let expected):
            ("`\(value)` does not fit here", "\(expected) is needed", "write \(expected)")
        default:
            ("", "", "")
        }
    }
}

extension RefusedConstruct {
    var help: String {
        switch self {
        case .tag: "remove the tag; every value is read as text"
        case .anchor, .alias, .mergeKey: "write the value out in each place"
        case .complexKey: "use a plain text as the key"
        case .secondDocument: "keep one document per file"
        }
    }
}
