public import Storage

/// What a comparison of the sealed rows with the log found.
public struct RowReport: Sendable, Equatable {
    /// How many envelopes were compared.
    public internal(set) var envelopes = 0
    /// How many bodies of the log are forgotten or altered, so that what they wrote is unknown.
    public internal(set) var unreadableEntries = 0
    /// How many envelopes no readable entry wrote, where unreadable ones may have.
    public internal(set) var unproven = 0
    /// What is wrong; empty when nothing is.
    public internal(set) var findings: [RowFinding] = []

    /// Whether nothing is wrong.
    public var isSound: Bool { findings.isEmpty }
}

/// One sealed row that is not as the log says it was left.
public enum RowFinding: Sendable, Hashable {
    /// The row holds an older state than the one that entry `written` left.
    case outdated(WrittenEnvelope.Place, found: UInt64, expected: UInt64, written: UInt64)
    /// The row holds another envelope than the one that entry `written` left.
    case replaced(WrittenEnvelope.Place, revision: UInt64, written: UInt64)
    /// The envelope that entry `written` left is gone.
    case missing(WrittenEnvelope.Place, written: UInt64)
    /// There is an envelope again that entry `removed` had removed.
    case returned(WrittenEnvelope.Place, removed: UInt64)
    /// No entry ever wrote this envelope.
    case neverWritten(WrittenEnvelope.Place)

    /// The row and class it is about.
    public var place: WrittenEnvelope.Place {
        switch self {
        case .outdated(let place, _, _, _), .replaced(let place, _, _), .missing(let place, _),
            .returned(let place, _), .neverWritten(let place):
            place
        }
    }

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .outdated: "row-outdated"
        case .replaced: "row-replaced"
        case .missing: "row-missing"
        case .returned: "row-returned"
        case .neverWritten: "row-never-written"
        }
    }
}

extension RowFinding: CustomStringConvertible {
    /// What is wrong, in one line.
    public var description: String {
        let row = "`\(place.table)` row \(place.row), \(place.class)"
        return switch self {
        case .outdated(_, let found, let expected, let written):
            "\(row): put back to revision \(found); entry \(written) wrote revision \(expected)"
        case .replaced(_, let revision, let written):
            "\(row): not the revision \(revision) that entry \(written) wrote"
        case .missing(_, let written): "\(row): gone; entry \(written) wrote it"
        case .returned(_, let removed): "\(row): there again although entry \(removed) removed it"
        case .neverWritten: "\(row): no entry wrote it"
        }
    }
}

extension AuditLog {
    private struct LastWrite {
        let sequence: UInt64
        let state: WrittenEnvelope
        var isSeen = false
    }

    /// Holds the current envelopes of the store against what the log says was written last.
    ///
    /// `rows` are all envelopes as they are now, read on the same `connection` so that both are of one moment.
    /// Verify the log itself first: what this compares with is only as good as the log.
    ///
    /// - Throws: What the database or the vault throws; what is wrong with the rows is in the report.
    public func verifyRows(_ rows: some Sequence<WrittenEnvelope>, on connection: Connection) throws
        -> RowReport
    {
        var report = RowReport()
        var last = try lastWrites(on: connection, unreadable: &report.unreadableEntries)
        for row in rows {
            report.envelopes += 1
            guard let index = last.index(forKey: row.place) else {
                if report.unreadableEntries > 0 {
                    report.unproven += 1
                } else {
                    report.findings.append(.neverWritten(row.place))
                }
                continue
            }
            last.values[index].isSeen = true
            if let finding = Self.compare(row, with: last.values[index]) { report.findings.append(finding) }
        }
        report.findings += last.values
            .filter { !$0.isSeen && $0.state.commitment != nil }
            .sorted { $0.sequence < $1.sequence }
            .map { .missing($0.state.place, written: $0.sequence) }
        return report
    }

    private func lastWrites(
        on connection: Connection,
        unreadable: inout Int
    ) throws -> [WrittenEnvelope.Place: LastWrite] {
        var last: [WrittenEnvelope.Place: LastWrite] = [:]
        var unread = 0
        try connection.forEach("SELECT \(AuditLeaf.columns) FROM audit_entry ORDER BY sequence") { row in
            let leaf = AuditLeaf(row: row)
            if case .entry(let entry) = try bodies.open(leaf) {
                for state in entry.written {
                    last[state.place] = LastWrite(sequence: leaf.sequence, state: state)
                }
            } else {
                unread += 1
            }
            return true
        }
        unreadable = unread
        return last
    }

    private static func compare(_ row: WrittenEnvelope, with last: LastWrite) -> RowFinding? {
        guard last.state.commitment != nil else { return .returned(row.place, removed: last.sequence) }
        if row.revision < last.state.revision {
            return .outdated(
                row.place,
                found: row.revision,
                expected: last.state.revision,
                written: last.sequence
            )
        }
        guard row.revision == last.state.revision, row.commitment == last.state.commitment else {
            return .replaced(row.place, revision: last.state.revision, written: last.sequence)
        }
        return nil
    }
}
