internal import Sealing

/// The body of an entry, as RFC 8785 canonical JSON, version 1.
///
/// Members stand in this order; those marked ? are left out when there is nothing to say.
///
/// | member | value |
/// | --- | --- |
/// | `actingAs`? | [principal id, name] |
/// | `approvals`? | [id] |
/// | `authorityHead`? | hexadecimal |
/// | `objects`? | [id] |
/// | `operation` | name |
/// | `outcome` | `done`, `denied`, `pending`, or `failed:` and a code |
/// | `policyDigest` | hexadecimal |
/// | `principal` | [id, name] |
/// | `purpose`? | name |
/// | `reason`? | hexadecimal of an envelope |
/// | `released`? | [[subject id, class, visibility, field, …]], a list for each run of fields that share the first three |
/// | `rule` | name |
/// | `subjects`? | [subject id] |
/// | `time` | milliseconds since 1970 UTC |
/// | `uid` | number |
/// | `version` | 1 |
/// | `written`? | [[table, row id, class, revision, commitment in hexadecimal, or null when removed]] |
extension AuditEntry {
    func canonicalJSON() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("actingAs", unless: actingAs == nil) { $0.strings([actingAs?.id, actingAs?.name]) }
            json.member("approvals", unless: approvals.isEmpty) { $0.strings(approvals) }
            json.member("authorityHead", unless: authorityHead == nil) { $0.hexadecimal(authorityHead ?? []) }
            json.member("objects", unless: objects.isEmpty) { $0.strings(objects) }
            json.member("operation") { $0.string(operation) }
            json.member("outcome") { $0.string(outcome.text) }
            json.member("policyDigest") { $0.hexadecimal(policyDigest) }
            json.member("principal") { $0.strings([principal.id, principal.name]) }
            json.member("purpose", unless: purpose == nil) { $0.string(purpose ?? "") }
            json.member("reason", unless: reason == nil) { $0.hexadecimal(reason ?? []) }
            json.member("released", unless: released.isEmpty) { $0.released(released) }
            json.member("rule") { $0.string(rule) }
            json.member("subjects", unless: subjects.isEmpty) { json in
                json.array(subjects) { $0.id($1) }
            }
            json.member("time") { $0.number(timeMilliseconds) }
            json.member("uid") { $0.number(UInt64(uid)) }
            json.member("version") { $0.number(Int64(1)) }
            json.member("written", unless: written.isEmpty) { json in
                json.array(written) { $0.written($1) }
            }
        }
        return json.bytes
    }

    /// Reads a body; nil when it is not one of version 1 in its one right spelling.
    init?(canonicalJSON bytes: [UInt8]) {
        guard let json = JSONValue(bytes), json["version"]?.integer == 1,
            let time = json["time"]?.integer, let uid = json["uid"]?.integer.flatMap(UInt32.init(exactly:)),
            let principal = json["principal"].flatMap(AuditPrincipal.init), let rule = json["rule"]?.string,
            let operation = json["operation"]?.string, let digest = json["policyDigest"]?.hexadecimal,
            let outcome = json["outcome"]?.string.flatMap(AuditOutcome.init)
        else { return nil }
        self.init(
            timeMilliseconds: time,
            principal: principal,
            uid: uid,
            operation: operation,
            rule: rule,
            policyDigest: digest,
            outcome: outcome
        )
        guard let approvals = json.list("approvals", \.string), let objects = json.list("objects", \.string),
            let subjects = json.list("subjects", { $0.string.flatMap(SubjectID.init) }),
            let released = json.list("released", ReleasedField.run),
            let written = json.list("written", WrittenEnvelope.init)
        else { return nil }
        (self.approvals, self.objects, self.subjects) = (approvals, objects, subjects)
        (self.released, self.written) = (released.flatMap { $0 }, written)
        actingAs = json["actingAs"].flatMap(AuditPrincipal.init)
        authorityHead = json["authorityHead"]?.hexadecimal
        purpose = json["purpose"]?.string
        reason = json["reason"]?.hexadecimal
        // Why: two spellings of one body would be two envelopes that say the same.
        guard canonicalJSON() == bytes else { return nil }
    }
}

extension JSONWriter {
    /// Why in runs: a customer has a dozen fields, and an entry is written before any of them is shown.
    fileprivate mutating func released(_ released: [ReleasedField]) {
        append("[")
        var last: ReleasedField?
        for field in released {
            if let last, last.isOfOneRun(with: field) {
                append(",")
            } else {
                append(last == nil ? "[" : "],[")
                id(field.subject)
                append(",")
                string(field.class.rawValue)
                append(",")
                string(field.visibility)
                append(",")
            }
            string(field.field)
            last = field
        }
        append(last == nil ? "]" : "]]")
    }

    fileprivate mutating func written(_ envelope: WrittenEnvelope) {
        append("[")
        string(envelope.place.table)
        append(",")
        id(envelope.place.row)
        append(",")
        string(envelope.place.class)
        append(",")
        number(envelope.revision)
        append(",")
        if let commitment = envelope.commitment { hexadecimal(commitment) } else { append("null") }
        append("]")
    }
}

extension AuditPrincipal {
    fileprivate init?(_ json: JSONValue) {
        guard let parts = json.array, parts.count == 2, let id = parts[0].string, let name = parts[1].string
        else { return nil }
        self.init(id: id, name: name)
    }
}

extension AuditOutcome {
    /// The outcome in one word, as entries and filters write it.
    public var text: String {
        switch self {
        case .done: "done"
        case .denied: "denied"
        case .pending: "pending"
        case .failed(let code): "failed:\(code)"
        }
    }

    init?(_ text: String) {
        switch text {
        case "done": self = .done
        case "denied": self = .denied
        case "pending": self = .pending
        default:
            guard text.hasPrefix("failed:") else { return nil }
            self = .failed(code: String(text.dropFirst(7)))
        }
    }
}

extension ReleasedField {
    fileprivate func isOfOneRun(with other: ReleasedField) -> Bool {
        subject == other.subject && `class` == other.class && visibility == other.visibility
    }

    fileprivate static func run(_ json: JSONValue) -> [ReleasedField]? {
        guard let parts = json.array, parts.count >= 4, let subject = parts[0].string.flatMap(SubjectID.init),
            let `class` = parts[1].string.flatMap(RetentionClass.init(rawValue:)),
            let visibility = parts[2].string
        else { return nil }
        let fields = parts[3...].compactMap(\.string)
        guard fields.count == parts.count - 3 else { return nil }
        return fields.map {
            ReleasedField(subject: subject, class: `class`, field: $0, visibility: visibility)
        }
    }
}

extension WrittenEnvelope {
    fileprivate init?(_ json: JSONValue) {
        guard let parts = json.array, parts.count == 5, let table = parts[0].string,
            let row = parts[1].string.flatMap(RowID.init), let `class` = parts[2].string,
            let revision = parts[3].integer.flatMap(UInt64.init(exactly:)),
            parts[4].isNull || parts[4].hexadecimal != nil
        else { return nil }
        let place = Place(table: table, row: row, class: `class`)
        self.init(place: place, revision: revision, commitment: parts[4].hexadecimal)
    }
}
