internal import Engine
internal import Policy
internal import Sealing
internal import Storage

/// Reads everything that is held under one record of a person, released field by field as the policy lets it through.
struct ExportReading {
    let subject: KnownSubject
    let context: Context

    func record() throws -> SubjectExport.Record {
        var record = SubjectExport.Record(
            subject: "\(subject.id)",
            subjectNumber: subject.number,
            tables: [],
            withheld: [],
            recipients: [],
            terms: []
        )
        var classes: Set<String> = []
        for entry in SubjectTables(context.tables).entries {
            var part = ExportPart(entry.table)
            try read(entry, into: &part)
            guard !part.rows.isEmpty else { continue }
            if !part.table.columns.isEmpty { record.tables.append(part.table) }
            record.withheld += part.reasons
            classes.formUnion(entry.table.columns.compactMap(\.sealedClass?.rawValue))
        }
        record.recipients = context.recipientSources.flatMap { Self.recipients($0, in: record.tables) }
        record.terms = RetentionClass.allCases.compactMap { retentionClass in
            guard classes.contains(retentionClass.rawValue) else { return nil }
            return context.retentionTerm(of: retentionClass).map(SubjectExport.Term.init)
        }
        return record
    }

    /// Who received data of the person, by what the rows that are handed out tell.
    private static func recipients(
        _ source: RecipientSource,
        in tables: [SubjectExport.Table]
    ) -> [SubjectExport.Recipient] {
        let rows = tables.first { $0.name == source.table }?.rows ?? []
        let given = rows.compactMap { row -> (name: String, time: Int64)? in
            guard let name = row[source.column], let time = row[source.time].flatMap({ Int64($0) }) else {
                return nil
            }
            return (name, time)
        }
        return Dictionary(grouping: given, by: \.name).sorted { $0.key < $1.key }.map { name, given in
            let times = given.map(\.time)
            return SubjectExport.Recipient(
                name: name,
                what: source.what.english,
                first: PrivacyTime.text(times.min() ?? 0),
                last: PrivacyTime.text(times.max() ?? 0),
                times: times.count
            )
        }
    }

    private func read(_ entry: SubjectTables.Entry, into part: inout ExportPart) throws {
        let shown = entry.table.columns.filter { column in
            guard let reason = reasonWithheld(column) else { return true }
            part.withhold(column, reason)
            return false
        }
        var names: [String] = []
        let placed = shown.map { column in
            let place = Int32(names.count)
            names.append(column.name)
            if column.sealedClass != nil { names.append("\(column.name)_revision") }
            return (column: column, place: place)
        }
        let keyPlace = Int32(names.count)
        names.append(entry.table.columns.first { $0.content == .key }?.name ?? "NULL")
        let seen = Dictionary(uniqueKeysWithValues: shown.map { ($0.name, fieldsSeen($0, &part)) })
        var envelopes: [(row: Int, column: Column, place: SealedPlace, sealed: [UInt8])] = []
        try context.connection.forEach(
            "SELECT \(names.joined(separator: ", ")) FROM \(entry.table.name) WHERE \(entry.condition) ORDER BY 1",
            arguments: [.blob(subject.id.bytes)]
        ) { row in
            var values: [String: String] = [:]
            for (column, place) in placed where !row.isNull(place) {
                guard let retentionClass = column.sealedClass else {
                    values[column.name] = Self.text(row, place, column)
                    continue
                }
                guard let id = RowID(bytes: row.blob(keyPlace)) else {
                    throw StorageError.corrupt("a row of `\(entry.table.name)` has no sound id")
                }
                let sealedPlace = SealedPlace(
                    table: entry.table.name,
                    row: id,
                    revision: UInt64(bitPattern: row.int64(place + 1)),
                    class: retentionClass,
                    subject: subject.id
                )
                envelopes.append((part.rows.count, column, sealedPlace, row.blob(place)))
            }
            part.rows.append(values)
            return true
        }
        for envelope in envelopes {
            guard let fields = seen[envelope.column.name], !fields.isEmpty else { continue }
            let shown = try context.reveal(envelope.sealed, at: envelope.place, fields: fields)
            for (field, value) in shown.values {
                part.rows[envelope.row]["\(envelope.column.name).\(field)"] = value
            }
        }
    }

    /// Why a column is not handed out: what its description says, or that the officer's own roles do not see it.
    private func reasonWithheld(_ column: Column) -> String? {
        if let reason = column.reasonWithheld { return reason }
        guard column.sealedClass == nil, column.visibility != "open" else { return nil }
        return context.sees(group: column.visibility) == .full ? nil : ExportPart.unseen
    }

    /// The sealed fields of a column that the officer's roles see whole; the others are named, with a value or without.
    private func fieldsSeen(_ column: Column, _ part: inout ExportPart) -> [String] {
        guard case .sealed(let group, let fields) = column.content else { return [] }
        return fields.filter { field in
            if context.sees("\(group).\(field)") == .full { return true }
            part.withhold("\(column.name).\(field)", ExportPart.unseen)
            return false
        }
    }

    /// A value as text: an id as its UUID, a number in decimal.
    private static func text(_ row: Row, _ place: Int32, _ column: Column) -> String {
        switch column.content {
        case .key, .reference, .subject: RowID(bytes: row.blob(place)).map { "\($0)" } ?? row.text(place)
        default: row.text(place)
        }
    }
}

extension Column {
    /// The retention class of what is sealed in it; nil where nothing is.
    var sealedClass: RetentionClass? {
        guard case .sealed(let name, _) = content else { return nil }
        return RetentionClass(rawValue: name)
    }
}

extension SubjectExport.Term {
    init(_ term: RetentionTerm) {
        self.init(
            retentionClass: term.retentionClass,
            term: "\(term.term)",
            after: term.event,
            basis: term.basis,
            article: term.article
        )
    }
}
