internal import Storage

/// Names what happened to which entry of a log that is known to be altered.
///
/// Every body opens at its own place only. So a row that does not open where it stands is tried at other places:
/// where it opens, it has been moved from; where it opens nowhere, it was altered or inserted. What is found nowhere
/// was removed. A body whose key is gone says nothing and is left to the tree's hashes.
struct EntryVerification {
    /// The most other places that one row is tried at.
    private static let tryLimit = 512
    /// The most tries altogether: a log that is rubble from end to end need not be pieced together.
    private static let totalTryLimit = 500_000

    let tree: StoredTree
    let bodies: AuditBodies
    /// How many entries were signed; nil when no checkpoint says.
    let signedSize: UInt64?

    func findings() throws -> [AuditFinding] {
        var stray: [UInt64] = []
        var strangers: [UInt64] = []
        var missing: [ClosedRange<UInt64>] = []
        var expected: UInt64 = 0
        let end = signedSize ?? .max
        try tree.connection.forEach("SELECT \(AuditLeaf.columns) FROM audit_entry ORDER BY sequence") { row in
            let leaf = AuditLeaf(row: row)
            let isPastEnd = leaf.isNegative || leaf.sequence >= end
            if !leaf.isNegative {
                let next = min(leaf.sequence, end)
                if next > expected { missing.append(expected...next - 1) }
                expected = leaf.sequence + 1
            }
            switch try bodies.open(leaf) {
            case .altered: stray.append(leaf.sequence)
            // A whole entry past the signed size is the tail of another history of this store.
            case .entry, .forgotten: if isPastEnd { strangers.append(leaf.sequence) }
            }
            return true
        }
        if let signedSize, expected < signedSize { missing.append(expected...signedSize - 1) }
        let origins = try origins(of: stray, missing: missing)
        return name(stray, origins, missing, end: signedSize ?? expected)
            + strangers.map(AuditFinding.inserted)
    }

    /// Where each stray row was written, for those that open somewhere.
    private func origins(of stray: [UInt64], missing: [ClosedRange<UInt64>]) throws -> [UInt64: UInt64] {
        var origins: [UInt64: UInt64] = [:]
        var lastShift: UInt64 = 0
        var triesLeft = Self.totalTryLimit
        // Where a row was taken out and the rest renumbered, the last entry's place is past the rows that are left.
        let gaps = missing.flatMap { $0.prefix(Self.tryLimit) }
        let candidates = (stray.prefix(Self.tryLimit) + gaps).prefix(Self.tryLimit)
        for place in stray {
            guard let leaf = try tree.entry(place) else { continue }
            let near = [place &+ lastShift, place &+ 1, place &- 1]
            let origin = try (near + candidates).first { candidate in
                triesLeft -= 1
                guard candidate != place, triesLeft > 0, case .entry = try bodies.open(leaf, at: candidate)
                else { return false }
                return true
            }
            guard let origin else { continue }
            lastShift = origin &- place
            origins[place] = origin
        }
        return origins
    }

    private func name(
        _ stray: [UInt64],
        _ origins: [UInt64: UInt64],
        _ missing: [ClosedRange<UInt64>],
        end: UInt64
    ) -> [AuditFinding] {
        let strayPlaces = Set(stray)
        // A row that is the copy of an entry which still stands at its own place, or of one counted already.
        var claimed: Set<UInt64> = []
        var moved: [(from: UInt64, to: UInt64)] = []
        var foreign: [UInt64] = []
        for place in stray {
            guard let origin = origins[place],
                strayPlaces.contains(origin) || missing.contains(origin) || origin >= end,
                claimed.insert(origin).inserted
            else {
                foreign.append(place)
                continue
            }
            moved.append((origin, place))
        }
        let lost = stray.filter { !claimed.contains($0) && !foreign.contains($0) && $0 < end }
        let findings =
            foreign.map { claimed.contains($0) || $0 >= end ? AuditFinding.inserted($0) : .altered($0) }
            + Self.ranges(moved)
            + missing.flatMap { $0.without(claimed) }.map(AuditFinding.removed)
            + lost.map { .removed($0...$0) }
        return findings.sorted { $0.firstPlace < $1.firstPlace }
    }

    /// Neighbours that moved by the same number of places, as one finding.
    private static func ranges(_ moved: [(from: UInt64, to: UInt64)]) -> [AuditFinding] {
        var runs: [(range: ClosedRange<UInt64>, shift: UInt64)] = []
        for (from, to) in moved.sorted(by: { $0.from < $1.from }) {
            if let last = runs.last, last.range.upperBound + 1 == from, last.shift == to &- from {
                runs[runs.count - 1].range = last.range.lowerBound...from
            } else {
                runs.append((from...from, to &- from))
            }
        }
        return runs.map { .moved($0.range, by: Int64(bitPattern: $0.shift)) }
    }
}

extension [ClosedRange<UInt64>] {
    fileprivate func contains(_ place: UInt64) -> Bool { contains { $0.contains(place) } }
}

extension ClosedRange<UInt64> {
    /// What is left of the range when single places are taken out.
    fileprivate func without(_ places: Set<UInt64>) -> [ClosedRange<UInt64>] {
        var rest: [ClosedRange<UInt64>] = []
        var start = lowerBound
        for place in places.filter(contains).sorted() {
            if place > start { rest.append(start...place - 1) }
            start = place + 1
        }
        if start <= upperBound { rest.append(start...upperBound) }
        return rest
    }
}

extension AuditFinding {
    fileprivate var firstPlace: UInt64 {
        switch self {
        case .altered(let place), .inserted(let place): place
        case .removed(let range), .alteredWithin(let range), .moved(let range, _): range.lowerBound
        default: .max
        }
    }
}
