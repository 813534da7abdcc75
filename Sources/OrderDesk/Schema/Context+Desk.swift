internal import Engine
internal import Policy
internal import Sealing
internal import Storage

extension Context {
    /// Whether the caller sees a field whole, by its path; only such a field may be searched by.
    func seesWhole(_ field: String) -> Bool { sees(field) == .full }

    /// How far the caller reaches, as bits: 8 every row, 4 the team's, 2 the caller's own, 1 orders to
    /// fulfil.
    var scopeBits: Int64 {
        (isInScope(owner: nil, team: nil, isToFulfil: false) ? 8 : 0)
            + (isInScope(owner: nil, team: principal.team, isToFulfil: false) ? 4 : 0)
            + (isInScope(owner: principal.id, team: nil, isToFulfil: false) ? 2 : 0)
            + (isInScope(owner: nil, team: nil, isToFulfil: true) ? 1 : 0)
    }

    /// Whether a row with this external reference exists.
    func exists(_ sql: String, _ reference: String) throws -> Bool {
        try connection.row(sql, .text(reference)) { _ in true } ?? false
    }

    /// Refuses a second record with the same external reference.
    func requireNew(_ kind: String, _ sql: String, _ reference: String?) throws {
        guard let reference, try exists(sql, reference) else { return }
        throw EngineError.conflict(
            what: "there already is a \(kind) with the external reference `\(reference)`",
            reason: "an external reference names one \(kind)",
            help: "find it with `coffer \(kind) list`, or leave the reference out"
        )
    }

    /// Refuses a second record that people would call the same.
    func requireFree(_ kind: String, _ sql: String, _ name: String?) throws {
        guard let name, try exists(sql, name) else { return }
        throw EngineError.conflict(
            what: "there already is a \(kind) `\(name)`",
            reason: "what it is called means one \(kind)",
            help: "see `coffer \(kind) list`, or use another word"
        )
    }
}
