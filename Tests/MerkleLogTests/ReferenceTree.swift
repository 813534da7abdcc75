import MerkleLog

/// A tree computed straight from the definitions of RFC 6962 §2.1, slow and obviously right.
struct ReferenceTree: HashReader {
    struct Missing: Error {}

    let leaves: [[UInt8]]

    /// MTH(D[range]).
    func root(_ range: Range<Int>) -> Hash {
        if range.isEmpty { return .emptyTree }
        if range.count == 1 { return .leaf(leaves[range.lowerBound]) }
        let split = range.lowerBound + Self.split(range.count)
        return .node(root(range.lowerBound..<split), root(split..<range.upperBound))
    }

    /// PATH(index, D[range]).
    func path(_ index: Int, _ range: Range<Int>) -> [Hash] {
        if range.count == 1 { return [] }
        let split = range.lowerBound + Self.split(range.count)
        let (left, right) = (range.lowerBound..<split, split..<range.upperBound)
        return index < split ? path(index, left) + [root(right)] : path(index, right) + [root(left)]
    }

    /// SUBPROOF(size, D[range], isWhole).
    func consistency(_ size: Int, _ range: Range<Int>, isWhole: Bool = true) -> [Hash] {
        if size == range.count { return isWhole ? [] : [root(range)] }
        let middle = Self.split(range.count)
        let split = range.lowerBound + middle
        let (left, right) = (range.lowerBound..<split, split..<range.upperBound)
        return size <= middle
            ? consistency(size, left, isWhole: isWhole) + [root(right)]
            : consistency(size - middle, right, isWhole: false) + [root(left)]
    }

    func hash(level: Int, index: UInt64) throws -> Hash {
        let start = Int(index) << level
        guard start + (1 << level) <= leaves.count else { throw Missing() }
        return root(start..<start + (1 << level))
    }

    private static func split(_ count: Int) -> Int {
        var power = 1
        while power * 2 < count { power *= 2 }
        return power
    }
}

/// The complete subtrees of a tree, each hashed once, for tests over many sizes.
struct CachedTree: HashReader {
    struct Missing: Error {}

    let levels: [[Hash]]

    init(leaves: [[UInt8]]) {
        var levels = [leaves.map(Hash.leaf)]
        while let last = levels.last, last.count > 1 {
            levels.append(stride(from: 0, to: last.count - 1, by: 2).map { .node(last[$0], last[$0 + 1]) })
        }
        self.levels = levels
    }

    func hash(level: Int, index: UInt64) throws -> Hash {
        guard level < levels.count, index < levels[level].count else { throw Missing() }
        return levels[level][Int(index)]
    }
}

/// The part of a tree from leaf `start`, a multiple of the part's size rounded up to a power of two.
struct Part: HashReader {
    let tree: CachedTree
    let start: UInt64

    func hash(level: Int, index: UInt64) throws -> Hash {
        try tree.hash(level: level, index: index + start >> level)
    }
}
