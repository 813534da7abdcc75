import MerkleLog
import TestSupport
import Testing

@Suite("Proofs")
struct ProofTests {
    static let largest = 130

    @Test("of inclusion hold for every leaf of every tree up to 130 leaves", arguments: [UInt64(1), 2])
    func inclusion(seed: UInt64) throws {
        let tree = Self.tree(seed)
        for size in UInt64(1)...UInt64(Self.largest) {
            let root = try tree.root(size: size)
            for index in 0..<size {
                let proof = try InclusionProof.make(index: index, size: size, from: tree)
                try proof.verify(leaf: tree.hash(level: 0, index: index), root: root)
            }
        }
    }

    @Test("of consistency hold between all sizes up to 130 leaves", arguments: [UInt64(3), 4])
    func consistency(seed: UInt64) throws {
        let tree = Self.tree(seed)
        let roots = try (0...Self.largest).map { try tree.root(size: UInt64($0)) }
        for to in 0...Self.largest {
            for from in 0...to {
                let proof = try ConsistencyProof.make(from: UInt64(from), to: UInt64(to), reader: tree)
                try proof.verify(earlier: roots[from], later: roots[to])
            }
        }
    }

    @Test("are those of the definition", arguments: [UInt64(5)])
    func definition(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let reference = ReferenceTree(leaves: (0..<40).map { _ in generator.bytes(3) })
        for size in 1...40 {
            #expect(try reference.root(size: UInt64(size)) == reference.root(0..<size))
            for other in 0..<size {
                let inclusion = try InclusionProof.make(
                    index: UInt64(other),
                    size: UInt64(size),
                    from: reference
                )
                #expect(inclusion.path == reference.path(other, 0..<size))
                guard other > 0 else { continue }
                let consistency = try ConsistencyProof.make(
                    from: UInt64(other),
                    to: UInt64(size),
                    reader: reference
                )
                #expect(consistency.path == reference.consistency(other, 0..<size))
            }
        }
    }

    @Test("refuse when any byte of them is flipped", arguments: [UInt64(6), 7, 8])
    func flippedByte(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let tree = Self.tree(seed)
        for _ in 0..<20 {
            let size = UInt64.random(in: 2...130, using: &generator)
            let other = UInt64.random(in: 1..<size, using: &generator)
            let (leaf, root) = (try tree.hash(level: 0, index: other), try tree.root(size: size))
            let earlier = try tree.root(size: other)
            let inclusion = try InclusionProof.make(index: other, size: size, from: tree)
            let consistency = try ConsistencyProof.make(from: other, to: size, reader: tree)
            for path in Self.flips(inclusion.path, &generator) {
                #expect(throws: ProofError.rootMismatch(size: size)) {
                    try InclusionProof(index: other, size: size, path: path).verify(leaf: leaf, root: root)
                }
            }
            for path in Self.flips(consistency.path, &generator) {
                #expect(throws: ProofError.self) {
                    try ConsistencyProof(from: other, to: size, path: path).verify(
                        earlier: earlier,
                        later: root
                    )
                }
            }
            #expect(throws: ProofError.rootMismatch(size: size)) {
                try inclusion.verify(leaf: Self.flip(leaf, &generator), root: root)
            }
            #expect(throws: ProofError.rootMismatch(size: size)) {
                try consistency.verify(earlier: earlier, later: Self.flip(root, &generator))
            }
            #expect(throws: ProofError.self) {
                try consistency.verify(earlier: Self.flip(earlier, &generator), later: root)
            }
        }
    }

    @Test("refuse for another leaf, another size, and with a hash too few or too many")
    func wrongShape() throws {
        let tree = Self.tree(9)
        let (leaf, root) = (try tree.hash(level: 0, index: 37), try tree.root(size: 100))
        let proof = try InclusionProof.make(index: 37, size: 100, from: tree)
        for index in UInt64(0)..<100 where index != 37 {
            #expect(throws: ProofError.self) {
                try InclusionProof(index: index, size: 100, path: proof.path).verify(leaf: leaf, root: root)
            }
        }
        #expect(throws: ProofError.wrongLength(expected: 7, found: 6)) {
            try InclusionProof(index: 37, size: 100, path: proof.path.dropLast()).verify(
                leaf: leaf,
                root: root
            )
        }
        #expect(throws: ProofError.wrongLength(expected: 7, found: 8)) {
            try InclusionProof(index: 37, size: 100, path: proof.path + [leaf]).verify(leaf: leaf, root: root)
        }
        #expect(throws: ProofError.noSuchLeaf(index: 100, size: 100)) {
            try InclusionProof.make(index: 100, size: 100, from: tree)
        }
        #expect(throws: ProofError.sizesReversed(from: 3, to: 2)) {
            try ConsistencyProof.make(from: 3, to: 2, reader: tree)
        }
        #expect(throws: ProofError.rootMismatch(size: 0)) {
            try ConsistencyProof(from: 0, to: 4, path: []).verify(earlier: leaf, later: root)
        }
        #expect(throws: ProofError.rootMismatch(size: 4)) {
            try ConsistencyProof(from: 4, to: 4, path: []).verify(earlier: leaf, later: root)
        }
    }

    @Test("stay within bounds at the largest sizes there are")
    func largestSizes() {
        let hash = Hash.leaf([])
        let path = Array(repeating: hash, count: 64)
        #expect(throws: ProofError.rootMismatch(size: .max)) {
            try InclusionProof(index: 0, size: .max, path: path).verify(leaf: hash, root: hash)
        }
        let sizes: [UInt64] = [1, 2, 3, 1 << 63, 1 << 63 + 1, .max - 1]
        for from in sizes {
            #expect(throws: ProofError.self) {
                try ConsistencyProof(from: from, to: .max, path: path).verify(earlier: hash, later: hash)
            }
        }
    }

    @Test("survive their text form, and nothing else is read as one")
    func text() throws {
        let tree = Self.tree(10)
        let checkpoint = "example.org/log\n11\n\(try tree.root(size: 11))\n\n— a b\n"
        let proof = try InclusionProof.make(index: 6, size: 11, from: tree)
        let text = proof.text(checkpoint: checkpoint)
        let read = try InclusionProof.parse(text)
        #expect(read.proof == proof)
        #expect(read.checkpoint == checkpoint)
        let withExtra = text.split(separator: "\n", maxSplits: 1).joined(separator: "\nextra AAAA\n")
        #expect(try InclusionProof.parse(withExtra).proof == proof)
        for wrong in [
            "", "c2sp.org/tlog-proof@v2\nindex 1\n\na\n1\nb\n", "c2sp.org/tlog-proof@v1\n",
            "c2sp.org/tlog-proof@v1\nindex 01\n\na\n2\nb\n",
            "c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\na\n2\nb\n",
            "c2sp.org/tlog-proof@v1\nindex 1\n\na\n-2\nb\n", "c2sp.org/tlog-proof@v1\nindex 1\n\na",
        ] {
            #expect(throws: ProofError.self) { try InclusionProof.parse(wrong) }
        }
    }

    private static func tree(_ seed: UInt64) -> CachedTree {
        var generator = SeededGenerator(seed: seed)
        return CachedTree(leaves: (0..<largest).map { _ in generator.bytes(5) })
    }

    private static func flip(_ hash: Hash, _ generator: inout SeededGenerator) throws -> Hash {
        var bytes = hash.bytes
        bytes[Int.random(in: 0..<32, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        return try #require(Hash(bytes: bytes))
    }

    /// The path with one bit changed, once in each of its hashes.
    private static func flips(_ path: [Hash], _ generator: inout SeededGenerator) -> [[Hash]] {
        path.indices.compactMap { index in
            var changed = path
            guard let hash = try? flip(path[index], &generator) else { return nil }
            changed[index] = hash
            return changed
        }
    }
}
