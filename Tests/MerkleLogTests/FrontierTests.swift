import MerkleLog
import TestSupport
import Testing

@Suite("Frontier")
struct FrontierTests {
    @Test("has the root of the definition at every size, appended or read back", arguments: [UInt64(11), 12])
    func roots(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let leaves = (0..<130).map { _ in generator.bytes(4) }
        let tree = CachedTree(leaves: leaves)
        let reference = ReferenceTree(leaves: leaves)
        var frontier = Frontier()
        for size in 0...130 {
            #expect(frontier.root == reference.root(0..<size))
            #expect(try Frontier(size: UInt64(size), from: tree) == frontier)
            #expect(frontier.edge.count == size.nonzeroBitCount)
            if size < 130 { frontier.append(.leaf(leaves[size])) }
        }
    }

    @Test("hands out each complete subtree once, with its place")
    func completed() throws {
        let leaves = (0..<64).map { [UInt8($0)] }
        let tree = CachedTree(leaves: leaves)
        var frontier = Frontier()
        var seen: Set<[UInt64]> = []
        for leaf in leaves {
            for subtree in frontier.append(.leaf(leaf)) {
                #expect(try tree.hash(level: subtree.level, index: subtree.index) == subtree.hash)
                #expect(seen.insert([UInt64(subtree.level), subtree.index]).inserted)
            }
        }
        #expect(seen.count == 63)
    }

    @Test("tells leaves from nodes: two leaves do not hash like the leaf that holds their hashes")
    func domains() {
        let (left, right) = (Hash.leaf([1]), Hash.leaf([2]))
        #expect(Hash.leaf(left.bytes + right.bytes) != Hash.node(left, right))
    }
}
