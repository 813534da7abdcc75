/// A proof that a leaf stands at its place in a tree (RFC 9162 §2.1.3).
public struct InclusionProof: Sendable, Equatable {
    /// The leaf's place, from 0.
    public let index: UInt64
    /// The number of leaves of the tree.
    public let size: UInt64
    /// The hashes beside the way from the leaf up to the root.
    public let path: [Hash]

    /// A proof received from elsewhere; it says nothing before ``verify(leaf:root:)``.
    public init(index: UInt64, size: UInt64, path: [Hash]) {
        self.index = index
        self.size = size
        self.path = path
    }

    /// Makes the proof for leaf `index` in the tree over the first `size` leaves.
    ///
    /// - Throws: ``ProofError/noSuchLeaf(index:size:)``, or what the reader throws.
    public static func make(index: UInt64, size: UInt64, from reader: some HashReader) throws
        -> InclusionProof
    {
        guard index < size else { throw ProofError.noSuchLeaf(index: index, size: size) }
        var path: [Hash] = []
        var start: UInt64 = 0
        var count = size
        while count > 1 {
            let split = count.splitPoint
            if index - start < split {
                path.append(try reader.treeHash(start: start + split, count: count - split))
                count = split
            } else {
                path.append(try reader.treeHash(start: start, count: split))
                start += split
                count -= split
            }
        }
        return InclusionProof(index: index, size: size, path: path.reversed())
    }

    /// Checks that `leaf` stands at ``index`` in the tree with this root.
    ///
    /// - Throws: ``ProofError`` by what does not fit.
    public func verify(leaf: Hash, root: Hash) throws(ProofError) {
        guard index < size else { throw .noSuchLeaf(index: index, size: size) }
        let expected = Self.length(index: index, size: size)
        guard path.count == expected else { throw .wrongLength(expected: expected, found: path.count) }
        var node = index
        var last = size - 1
        var hash = leaf
        for sibling in path {
            if node & 1 == 1 || node == last {
                hash = .node(sibling, hash)
                while node & 1 == 0 && node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                hash = .node(hash, sibling)
            }
            node >>= 1
            last >>= 1
        }
        guard hash == root else { throw .rootMismatch(size: size) }
    }

    /// How many hashes a proof has: the levels below the subtree that leaf and right edge share, and from there one
    /// for each complete subtree to the left.
    private static func length(index: UInt64, size: UInt64) -> Int {
        let inner = 64 - (index ^ (size - 1)).leadingZeroBitCount
        let border = inner == 64 ? 0 : (index >> inner).nonzeroBitCount
        return inner + border
    }
}
