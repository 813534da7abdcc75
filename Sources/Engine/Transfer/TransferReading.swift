internal import Audit
internal import Sealing
internal import Storage

extension TransferValue {
    /// The members of the first line of an export.
    static func head(_ line: String) throws -> TransferHead {
        // Why without the reader's error: whatever is no object of JSON is no first line.
        guard case .object(let members)? = try? TransferValue(line: line),
            members["coffer"] == .text("export")
        else {
            throw InputError(
                "lines",
                "this is not the first line of an export",
                help: "name a file of `coffer export`"
            )
        }
        return TransferHead(members: members)
    }

    /// The members of a row.
    static func members(_ line: String, _ table: String) throws -> [String: TransferValue] {
        // Why without the reader's error: whatever is no object of JSON is no row.
        guard case .object(let members)? = try? TransferValue(line: line) else {
            throw InputError(
                "lines",
                "a line of `\(table)` is no row",
                help: "use the file as it was written"
            )
        }
        return members
    }

    /// The fields of an envelope, to be sealed anew.
    func personalFields(of column: String) throws -> PersonalFields {
        var fields = PersonalFields()
        guard case .object(let members) = self else {
            throw InputError("lines", "`\(column)` holds no fields", help: "use the file as it was written")
        }
        for (name, value) in members {
            guard case .text(let text) = value else {
                throw InputError(
                    "lines",
                    "`\(column).\(name)` is no text",
                    help: "use the file as it was written"
                )
            }
            fields[name] = Plaintext(text)
        }
        return fields
    }

    fileprivate var identifier: [UInt8]? {
        guard case .text(let text) = self else { return nil }
        return RowID(text)?.bytes
    }
}

/// The first line of an export.
struct TransferHead {
    let members: [String: TransferValue]

    subscript(name: String) -> TransferValue? { members[name] }

    /// What it says of the store: `name`, `currency`, `country`.
    func store(_ name: String) -> String? {
        guard case .object(let store)? = members["store"], case .text(let text)? = store[name] else {
            return nil
        }
        return text
    }
}

extension TransferTable {
    /// Where an envelope of a row lies.
    func place(of column: Column, class name: String, in row: [String: TransferValue]) throws -> SealedPlace {
        guard let id = row["id"]?.identifier.flatMap({ RowID(bytes: $0) }),
            let subject = row["subject_id"]?.identifier.flatMap({ SubjectID(bytes: $0) }),
            case .number(let revision)? = row["\(column.name)_revision"],
            let retentionClass = RetentionClass(rawValue: name)
        else {
            throw InputError(
                "lines",
                "a row of `\(self.name)` has fields in `\(column.name)`, but no id, subject or revision",
                help: "use the file as it was written"
            )
        }
        return SealedPlace(
            table: self.name,
            row: id,
            revision: UInt64(bitPattern: revision),
            class: retentionClass,
            subject: subject
        )
    }

    /// Whose keys the envelopes of rows want.
    func sealed(in rows: [[String: TransferValue]]) throws -> [(SubjectID, RetentionClass)] {
        try rows.flatMap { row in
            try columns.compactMap { column -> (SubjectID, RetentionClass)? in
                guard case .sealed(let name, _) = column.content, row[column.name] != nil else { return nil }
                let place = try place(of: column, class: name, in: row)
                return (place.subject, place.retentionClass)
            }
        }
    }
}

extension Decision {
    /// A decision as an export has it; nil where it is none.
    init?(_ row: [String: TransferValue]) {
        func text(_ name: String) -> String? {
            guard case .text(let text)? = row[name] else { return nil }
            return text
        }
        guard let kind = text("kind").flatMap(Kind.init(rawValue:)),
            let subject = text("subject").flatMap({ SubjectID($0) })
        else { return nil }
        let retentionClass = text("class").flatMap(RetentionClass.init(rawValue:))
        let isInForce = row["inForce"] == .number(1)
        switch (kind, retentionClass, text("purpose")) {
        case (.tombstone, let retentionClass?, _):
            guard let key = text("key").flatMap({ KeyID($0) }) else { return nil }
            self = .tombstone(key: key, subject: subject, class: retentionClass)
        case (.hold, let retentionClass?, _):
            self = .hold(subject: subject, class: retentionClass, isInForce: isInForce)
        case (.restriction, _, _): self = .restriction(subject: subject, isInForce: isInForce)
        case (.objection, _, let purpose?):
            self = .objection(subject: subject, purpose: purpose, isInForce: isInForce)
        case (.consent, _, let purpose?):
            self = .consent(subject: subject, purpose: purpose, isInForce: isInForce)
        default: return nil
        }
    }
}
