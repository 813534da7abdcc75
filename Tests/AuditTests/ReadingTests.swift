import Audit
import MerkleLog
import Sealing
import Storage
import Testing

@Suite("Reading the log")
struct ReadingTests {
    @Test("lists the newest first, and only what the filter asks for")
    func list() throws {
        let fixture = try LogFixture()
        let subject = SubjectID.random()
        var entries = (0..<20).map {
            LogFixture.entry($0, operation: $0 % 2 == 0 ? "order.open" : "stock.receive")
        }
        entries[4].principal = AuditPrincipal(id: "p-9", name: "lead")
        entries[6].actingAs = AuditPrincipal(id: "p-9", name: "lead")
        entries[8].subjects = [subject]
        entries[11].released = [
            ReleasedField(subject: subject, class: .contact, field: "name", visibility: "full")
        ]
        entries[12].objects = ["SO-2026-000001"]
        for entry in entries {
            try fixture.append(entry)
        }
        func sequences(_ change: (inout AuditFilter) -> Void) throws -> [UInt64] {
            var filter = AuditFilter()
            change(&filter)
            return try fixture.log.list(filter).map(\.sequence)
        }
        #expect(try sequences { $0.limit = 3 } == [19, 18, 17])
        #expect(try sequences { $0.limit = 0 } == [])
        #expect(try sequences { $0.principal = "lead" } == [6, 4])
        #expect(try sequences { $0.principal = "p-9" } == [6, 4])
        #expect(try sequences { $0.subject = subject } == [11, 8])
        #expect(try sequences { $0.object = "SO-2026-000001" } == [12])
        #expect(try sequences { $0.operation = "stock.receive" }.count == 10)
        #expect(try sequences { $0.operation = "order." }.count == 10)
        #expect(try sequences { $0.operation = "order" } == [])
        #expect(
            try sequences {
                $0.fromMilliseconds = LogFixture.entry(5).timeMilliseconds
                $0.beforeMilliseconds = LogFixture.entry(8).timeMilliseconds
            } == [7, 6, 5]
        )
    }

    @Test("proves every entry against every size", arguments: [1, 2, 7, 8, 21])
    func prove(size: Int) throws {
        let fixture = try LogFixture()
        try fixture.fill(size)
        for sequence in UInt64(0)..<UInt64(size) {
            for atSize in (sequence + 1)...UInt64(size) {
                let proof = try fixture.log.prove(sequence, size: atSize)
                try proof.proof.verify(leaf: .leaf(proof.leaf), root: proof.root)
                #expect((proof.checkpoint == nil) == (atSize != UInt64(size)))
            }
        }
        #expect(throws: ProofError.noSuchLeaf(index: UInt64(size), size: UInt64(size))) {
            try fixture.log.prove(UInt64(size))
        }
    }

    @Test("gives a proof that stands alone")
    func proofText() throws {
        let fixture = try LogFixture()
        try fixture.fill(13)
        let proof = try fixture.log.prove(5)
        let read = try InclusionProof.parse(try #require(proof.text))
        let checkpoint = try Checkpoint.open(read.checkpoint, key: fixture.log.verifierKey)
        try read.proof.verify(leaf: .leaf(proof.leaf), root: checkpoint.root)
        #expect(proof.leaf.count == 64)
    }

    @Test("proves that the log grew from each of its checkpoints")
    func consistency() throws {
        let fixture = try LogFixture()
        var checkpoints: [Checkpoint] = []
        for _ in 0..<10 {
            try fixture.fill(1)
            checkpoints.append(try Checkpoint.open(fixture.log.checkpoint(), key: fixture.log.verifierKey))
        }
        for earlier in checkpoints {
            for later in checkpoints where earlier.size <= later.size {
                let proof = try fixture.log.consistency(from: earlier.size, to: later.size)
                try proof.verify(earlier: earlier.root, later: later.root)
            }
        }
        #expect(throws: ProofError.sizesReversed(from: 11, to: 10)) {
            try fixture.log.consistency(from: 1, to: 11)
        }
    }
}
