public import Sealing
public import Storage

/// What the decisions about one subject come to, but for tombstones: what is in force, with the sequence of the decision
/// that put it in force.
public struct SubjectStanding: Sendable, Equatable {
    /// The restriction.
    public private(set) var restriction: UInt64?
    /// The objections, by purpose.
    public private(set) var objections: [String: UInt64] = [:]
    /// The consents, by purpose.
    public private(set) var consents: [String: UInt64] = [:]
    /// The holds, by class.
    public private(set) var holds: [RetentionClass: UInt64] = [:]

    /// What decisions come to, in the order of their sequences.
    init(_ decisions: [(sequence: UInt64, decision: Decision)]) {
        for (sequence, decision) in decisions {
            let place = decision.isInForce == true ? sequence : nil
            switch decision {
            case .restriction: restriction = place
            case .objection(_, let purpose, _): objections[purpose] = place
            case .consent(_, let purpose, _): consents[purpose] = place
            case .hold(_, let retentionClass, _): holds[retentionClass] = place
            case .tombstone: break
            }
        }
    }
}

extension DecisionBook {
    /// What the decisions about one subject come to.
    ///
    /// The seal of each of its rows is checked; that none is missing only ``log(on:)`` finds.
    ///
    /// - Throws: ``DecisionError/altered(row:)``, or what the database reports.
    public func standing(of subject: SubjectID, on connection: Connection) throws -> SubjectStanding {
        let rows = try connection.rows(
            """
            SELECT sequence, kind, class, line, seal FROM decision WHERE subject = ?1 AND kind <> ?2
            ORDER BY sequence
            """,
            .blob(subject.bytes),
            .text(Decision.Kind.tombstone.rawValue)
        ) { row in
            let sequence = row.int64(0)
            let seal = try seal(
                sequence,
                kind: row.text(1),
                subject: subject.bytes,
                class: row.optionalText(2),
                line: row.text(3)
            )
            guard ConstantTime.areEqual(seal, row.blob(4)),
                let decision = JSONValue(Array(row.text(3).utf8)).flatMap({ Decision($0) })
            else { throw DecisionError.altered(row: "decision \(sequence)") }
            return (sequence: UInt64(bitPattern: sequence), decision: decision)
        }
        return SubjectStanding(rows)
    }
}
