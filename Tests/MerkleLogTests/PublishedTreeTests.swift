import MerkleLog
import Sealing
import Testing

/// The vectors of the Certificate Transparency reference tree, which RFC 6962 implementations share.
@Suite("Published tree")
struct PublishedTreeTests {
    static let tree = CachedTree(
        leaves: [
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f",
        ].compactMap(Hexadecimal.decode)
    )

    static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    struct Case: Sendable {
        let first: UInt64
        let second: UInt64
        let path: [String]
    }

    static let inclusionProofs = [
        Case(first: 0, second: 1, path: []),
        Case(
            first: 0,
            second: 2,
            path: ["96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"]
        ),
        Case(
            first: 2,
            second: 3,
            path: ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]
        ),
        Case(
            first: 1,
            second: 5,
            path: [
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ]
        ),
        Case(
            first: 5,
            second: 8,
            path: [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        ),
    ]

    static let consistencyProofs = [
        Case(first: 1, second: 1, path: []),
        Case(
            first: 1,
            second: 8,
            path: [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        ),
        Case(
            first: 2,
            second: 5,
            path: [
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ]
        ),
        Case(
            first: 6,
            second: 8,
            path: [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        ),
    ]

    @Test("has the published root at every size", arguments: 0...8)
    func root(size: Int) throws {
        #expect(try Hexadecimal.encode(Self.tree.root(size: UInt64(size)).bytes) == Self.roots[size])
        var frontier = Frontier()
        for index in 0..<size { frontier.append(try Self.tree.hash(level: 0, index: UInt64(index))) }
        #expect(Hexadecimal.encode(frontier.root.bytes) == Self.roots[size])
    }

    @Test("has the published inclusion proofs", arguments: inclusionProofs)
    func inclusion(_ published: Case) throws {
        let proof = try InclusionProof.make(index: published.first, size: published.second, from: Self.tree)
        #expect(proof.path.map { Hexadecimal.encode($0.bytes) } == published.path)
        try proof.verify(
            leaf: Self.tree.hash(level: 0, index: published.first),
            root: Self.tree.root(size: published.second)
        )
    }

    @Test("has the published consistency proofs", arguments: consistencyProofs)
    func consistency(_ published: Case) throws {
        let proof = try ConsistencyProof.make(from: published.first, to: published.second, reader: Self.tree)
        #expect(proof.path.map { Hexadecimal.encode($0.bytes) } == published.path)
        try proof.verify(
            earlier: Self.tree.root(size: published.first),
            later: Self.tree.root(size: published.second)
        )
    }

    /// "Subtree Test Vectors" of draft-ietf-plants-merkle-tree-certs: one digest over every subtree up to 130 leaves.
    @Test("agrees with the published digests over all subtrees up to 130 leaves")
    func allSubtrees() throws {
        let tree = CachedTree(leaves: (0..<130).map { [UInt8($0)] })
        var hashes = ""
        var proofs = ""
        for end in UInt64(1)...130 {
            for start in 0..<end where Self.isSubtree(start, end) {
                let part = Part(tree: tree, start: start)
                hashes += "[\(start), \(end)) \(try Hexadecimal.encode(part.root(size: end - start).bytes))\n"
                for index in start..<end {
                    let proof = try InclusionProof.make(index: index - start, size: end - start, from: part)
                    proofs += "\(index) [\(start), \(end))"
                    proofs += proof.path.map { " " + Hexadecimal.encode($0.bytes) }.joined() + "\n"
                }
            }
        }
        #expect(
            Hexadecimal.encode(SHA256.hash(Array(hashes.utf8)))
                == "94a95384a8c69acea9b50d035a58285b3a777cb7a724005faa5e1f1e1190007f"
        )
        #expect(
            Hexadecimal.encode(SHA256.hash(Array(proofs.utf8)))
                == "ac2a8f989e44d99e399db448050ff5f19757df53cfb716aa81015d3955d8163f"
        )
    }

    /// Whether `start` is a multiple of the subtree's size rounded up to a power of two.
    private static func isSubtree(_ start: UInt64, _ end: UInt64) -> Bool {
        var power: UInt64 = 1
        while power < end - start { power *= 2 }
        return start % power == 0
    }
}
