/// The right edge of a growing tree: its size and the roots of the complete subtrees it is made of.
///
/// That is all that appending needs: at most 64 hashes, whatever the size. A frontier is a value, so keeping an
/// old one is how an append is taken back.
public struct Frontier: Sendable, Equatable {
    /// A complete subtree with its place in the tree, as a ``HashReader`` answers it.
    public struct Subtree: Sendable, Equatable {
        /// Its height: it covers 2^level leaves.
        public let level: Int
        /// Its place among the subtrees of its level, from 0.
        public let index: UInt64
        /// Its hash.
        public let hash: Hash
    }

    /// How many leaves the tree has.
    public private(set) var size: UInt64
    /// The roots of the complete subtrees, largest first: one for each 1 in the size's binary form.
    public private(set) var edge: [Hash]

    /// The frontier of the tree without leaves.
    public init() {
        size = 0
        edge = []
    }

    /// Reads the frontier of a tree of `size` leaves.
    ///
    /// - Throws: What the reader throws.
    public init(size: UInt64, from reader: some HashReader) throws {
        self.size = size
        edge = []
        var start: UInt64 = 0
        for level in (0..<64).reversed() where size & (1 << level) != 0 {
            edge.append(try reader.hash(level: level, index: start >> level))
            start += 1 << level
        }
    }

    /// The root of the tree.
    public var root: Hash {
        guard var root = edge.last else { return .emptyTree }
        for hash in edge.dropLast().reversed() { root = .node(hash, root) }
        return root
    }

    /// Adds a leaf by its hash.
    ///
    /// - Returns: The subtrees of level 1 and above that this leaf completed, lowest first.
    @discardableResult
    public mutating func append(_ leaf: Hash) -> [Subtree] {
        var completed: [Subtree] = []
        var hash = leaf
        var level = 0
        while size & (1 << level) != 0 {
            hash = .node(edge.removeLast(), hash)
            level += 1
            completed.append(Subtree(level: level, index: size >> level, hash: hash))
        }
        edge.append(hash)
        size += 1
        return completed
    }
}
