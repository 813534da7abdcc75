internal import MerkleLog
internal import Storage

/// The tree computed anew from the entries' rows, and where the stored hashes differ from it.
struct RebuiltTree {
    /// The most differences that are kept; a report of more helps nobody.
    private static let differenceLimit = 1000

    struct Node: Hashable {
        let level: Int
        let position: UInt64

        var entries: ClosedRange<UInt64> { (position << level)...((position + 1) << level - 1) }
    }

    /// How many rows there are.
    private(set) var rows: UInt64 = 0
    /// Whether the rows are numbered from 0 without a gap.
    private(set) var isGapless = true
    /// Whether a row has a number below 0, which none may have.
    private(set) var hasNegative = false
    /// The root over the rows up to the first gap.
    let root: Hash
    /// How many rows stand before the first gap.
    let size: UInt64
    /// The roots over the numbers of rows that were asked for, where they are there.
    private(set) var notedRoots: [UInt64: Hash] = [:]
    /// Stored hashes that are missing, wrong, or stand for entries that are not there.
    private(set) var wrongNodes: [Node] = []

    init(tree: StoredTree, noting sizes: Set<UInt64>) throws {
        var frontier = Frontier()
        var rows: UInt64 = 0
        var (isGapless, hasNegative) = (true, false)
        var wrong: [Node] = []
        var noted: [UInt64: Hash] = [0: frontier.root]
        try tree.connection.forEach("SELECT \(AuditLeaf.columns) FROM audit_entry ORDER BY sequence") { row in
            let leaf = AuditLeaf(row: row)
            rows += 1
            guard !leaf.isNegative else {
                hasNegative = true
                return true
            }
            isGapless = isGapless && leaf.sequence == frontier.size
            guard isGapless else { return true }
            for subtree in frontier.append(leaf.hash) {
                let stored = try tree.node(level: subtree.level, position: subtree.index)
                guard stored != subtree.hash, wrong.count < Self.differenceLimit else { continue }
                wrong.append(Node(level: subtree.level, position: subtree.index))
            }
            if sizes.contains(frontier.size) { noted[frontier.size] = frontier.root }
            return true
        }
        if isGapless { wrong += try Self.surplus(tree, size: frontier.size) }
        (self.rows, self.isGapless, self.hasNegative) = (rows, isGapless, hasNegative)
        (wrongNodes, notedRoots) = (wrong, noted)
        (root, size) = (frontier.root, frontier.size)
    }

    /// The smallest stretches of entries whose stored hash is not theirs and in which nothing has been named yet.
    func wrongRegions(besides findings: [AuditFinding]) -> [ClosedRange<UInt64>] {
        let wrong = Set(wrongNodes)
        let named = findings.flatMap(\.places)
        return wrongNodes.filter { node in
            guard node.level > 0, node.entries.upperBound < size else { return false }
            let children = [0, 1].map { Node(level: node.level - 1, position: node.position * 2 + $0) }
            guard children.allSatisfy({ !wrong.contains($0) }) else { return false }
            return !named.contains { $0.overlaps(node.entries) }
        }.map(\.entries)
    }

    /// Stored hashes of what is no complete subtree at this size.
    private static func surplus(_ tree: StoredTree, size: UInt64) throws -> [Node] {
        try tree.connection.rows(
            """
            SELECT sequence, level FROM audit_node
            WHERE sequence < 0 OR sequence >= ?1 OR level NOT BETWEEN 1 AND 62
                OR (sequence + 1) % (CAST(1 AS BIGINT) << level) <> 0
            ORDER BY sequence, level LIMIT ?2
            """,
            .integer(Int64(clamping: size)),
            .integer(Int64(differenceLimit))
        ) { row in
            let level = Int(row.int64(1))
            return Node(level: level, position: UInt64(bitPattern: row.int64(0)) >> UInt64(clamping: level))
        }
    }
}

extension AuditFinding {
    /// The places in the log that the finding speaks of.
    fileprivate var places: [ClosedRange<UInt64>] {
        switch self {
        case .altered(let place), .inserted(let place): [place...place]
        case .removed(let range), .alteredWithin(let range): [range]
        case .moved(let range, let places):
            [
                range,
                range.lowerBound &+ UInt64(bitPattern: places)...range.upperBound
                    &+ UInt64(bitPattern: places),
            ]
        default: []
        }
    }
}
