/// Where the hashes of a tree come from: a database, a file, an array.
///
/// Only complete subtrees are asked for: the one at `level` and `index` covers the 2^level leaves that start at
/// leaf index × 2^level. Level 0 are the leaves' own hashes. Complete subtrees never change as a tree grows.
public protocol HashReader {
    /// The hash of a complete subtree.
    ///
    /// - Throws: Whatever keeps the reader from answering; a hash that is missing is an error too.
    func hash(level: Int, index: UInt64) throws -> Hash
}

extension HashReader {
    /// The root of the tree over the first `size` leaves.
    public func root(size: UInt64) throws -> Hash {
        size == 0 ? .emptyTree : try treeHash(start: 0, count: size)
    }

    /// The hash over `count` leaves from `start`, which is a multiple of the next power of two (MTH, RFC 6962 §2.1).
    func treeHash(start: UInt64, count: UInt64) throws -> Hash {
        let level = count.trailingZeroBitCount
        guard count != 1 << level else { return try hash(level: level, index: start >> level) }
        let split = count.splitPoint
        return .node(
            try treeHash(start: start, count: split),
            try treeHash(start: start + split, count: count - split)
        )
    }
}

extension UInt64 {
    /// The largest power of two smaller than a count above 1: where RFC 6962 divides a tree.
    var splitPoint: UInt64 {
        precondition(self > 1)
        return 1 << (63 - (self - 1).leadingZeroBitCount)
    }
}
