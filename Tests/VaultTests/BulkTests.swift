import Foundation
import Sealing
import TestSupport
import Testing
import Vault

@Suite("Many envelopes at once")
struct BulkTests {
    @Test(
        "open as each of them does alone, in their order, and what does not open is nobody's",
        arguments: [1, 2]
    )
    func alike(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        try await StoreFolder.withVault(cacheCapacity: 8) { vault, _ in
            let people = (0..<40).map { _ in SubjectID.random() }
            var samples = try (0..<150).map { number in
                try SealedSample(
                    vault,
                    "value \(number)",
                    subject: people[Int.random(in: 0..<40, using: &random)]
                )
            }
            try vault.shred(subject: people[0], class: .contact, now: StoreFolder.now)
            samples.append(try SealedSample(vault, "alone"))
            var envelopes = samples.map {
                BulkEnvelope(row: $0.row, subject: $0.subject, revision: 1, sealed: $0.sealed)
            }
            for place in stride(from: 3, to: 150, by: 10) {
                let whole = envelopes[place]
                var bytes = whole.sealed
                let (row, byte) = (
                    Bool.random(using: &random), Int.random(in: 0..<bytes.count, using: &random)
                )
                if !row { bytes[byte] ^= 1 }
                envelopes[place] = BulkEnvelope(
                    row: row ? .random() : whole.row,
                    subject: whole.subject,
                    revision: whole.revision,
                    sealed: bytes
                )
            }
            envelopes.append(BulkEnvelope(row: .random(), subject: people[1], revision: 1, sealed: []))
            let alone = envelopes.map { envelope in
                try? vault.open(
                    envelope.sealed,
                    table: "customer",
                    row: envelope.row,
                    revision: envelope.revision,
                    class: .contact,
                    subject: envelope.subject
                )["name"]?.disclose()
            }
            #expect(alone.count { $0 == nil } > 15 && alone.count { $0 != nil } > 100)
            for count in [0, 1, 17, envelopes.count] {
                let found = try vault.open(Array(envelopes.prefix(count)), table: "customer", class: .contact)
                {
                    $0["name"]?.disclose()
                }
                #expect(found.map { $0 ?? nil } == Array(alone.prefix(count)), "seed \(seed)")
            }
        }
    }
}
