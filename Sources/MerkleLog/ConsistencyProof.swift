/// A proof that a tree grew from an earlier one: nothing in the earlier was changed or taken away (RFC 9162 §2.1.4).
public struct ConsistencyProof: Sendable, Equatable {
    /// The number of leaves of the earlier tree.
    public let from: UInt64
    /// The number of leaves of the later tree.
    public let to: UInt64
    /// The hashes that both roots are built from.
    public let path: [Hash]

    /// A proof received from elsewhere; it says nothing before ``verify(earlier:later:)``.
    public init(from: UInt64, to: UInt64, path: [Hash]) {
        self.from = from
        self.to = to
        self.path = path
    }

    /// Makes the proof between the trees over the first `from` and the first `to` leaves.
    ///
    /// Between equal sizes, and from the empty tree, the proof has no hashes.
    ///
    /// - Throws: ``ProofError/sizesReversed(from:to:)``, or what the reader throws.
    public static func make(from: UInt64, to: UInt64, reader: some HashReader) throws -> ConsistencyProof {
        guard from <= to else { throw ProofError.sizesReversed(from: from, to: to) }
        guard from > 0, from < to else { return ConsistencyProof(from: from, to: to, path: []) }
        var path: [Hash] = []
        var start: UInt64 = 0
        var count = to
        // SUBPROOF of RFC 6962 §2.1.2, walked from the root down.
        while from - start != count {
            let split = count.splitPoint
            if from - start <= split {
                path.append(try reader.treeHash(start: start + split, count: count - split))
                count = split
            } else {
                path.append(try reader.treeHash(start: start, count: split))
                start += split
                count -= split
            }
        }
        // Where the earlier tree is itself a complete subtree of the later one, the verifier holds its root already.
        if start != 0 { path.append(try reader.treeHash(start: start, count: count)) }
        return ConsistencyProof(from: from, to: to, path: path.reversed())
    }

    /// Checks that the tree with root `later` grew from the one with root `earlier`.
    ///
    /// - Throws: ``ProofError`` by what does not fit; a mismatch names the size of the tree whose root it is.
    public func verify(earlier: Hash, later: Hash) throws(ProofError) {
        guard from <= to else { throw .sizesReversed(from: from, to: to) }
        guard from > 0, from < to else {
            guard path.isEmpty else { throw .wrongLength(expected: 0, found: path.count) }
            if from == 0, earlier != .emptyTree { throw .rootMismatch(size: 0) }
            if from == to, earlier != later { throw .rootMismatch(size: to) }
            return
        }
        let expected = Self.length(from: from, to: to)
        guard path.count == expected else { throw .wrongLength(expected: expected, found: path.count) }
        var node = from - 1
        var last = to - 1
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        // The earlier tree's root is left out of the proof where it is a complete subtree of the later one.
        var rest = path[...]
        let seed = from.nonzeroBitCount == 1 ? earlier : rest.removeFirst()
        var first = seed
        var second = seed
        for hash in rest {
            if node & 1 == 1 || node == last {
                first = .node(hash, first)
                second = .node(hash, second)
                while node & 1 == 0 && node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                second = .node(second, hash)
            }
            node >>= 1
            last >>= 1
        }
        guard first == earlier else { throw .rootMismatch(size: from) }
        guard second == later else { throw .rootMismatch(size: to) }
    }

    /// How many hashes a proof between unequal, non-empty trees has.
    private static func length(from: UInt64, to: UInt64) -> Int {
        let shift = from.trailingZeroBitCount
        let index = (from - 1) >> shift
        let inner = 64 - ((from - 1) ^ (to - 1)).leadingZeroBitCount - shift
        let border = inner + shift >= 64 ? 0 : ((from - 1) >> (inner + shift)).nonzeroBitCount
        return inner + border + (index == 0 ? 0 : 1)
    }
}
