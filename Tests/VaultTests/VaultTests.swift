import Foundation
import Sealing
import Storage
import Testing

@testable import Vault

@Suite("Vault")
struct VaultTests {
    @Test("opens what it sealed, after it was closed and opened again")
    func reopened() async throws {
        try await StoreFolder.with { folder in
            let first = try folder.create()
            let sample = try SealedSample(first, "Example Person")
            let (publicKey, tag) = (first.signingPublicKey, try first.authorityTag([1, 2, 3]))
            let root = try first.withIndexRoot { $0.withUnsafeBytes { Array($0) } }
            let signature = try first.sign([7])
            let audit = try first.key(label: "2026-Q4", kind: .audit)
            try first.close()

            let second = try folder.open()
            #expect(try sample.opened(second) == "Example Person")
            #expect(second.store == folder.store && second.epoch == 1)
            #expect(
                second.signingPublicKey == publicKey
                    && Ed25519.verify(signature, of: [7], publicKey: publicKey)
            )
            #expect(try second.authorityTag([1, 2, 3]) == tag)
            #expect(try second.withIndexRoot { $0.withUnsafeBytes { Array($0) } } == root)
            #expect(try second.key(label: "2026-Q4", kind: .audit) == audit && second.holds(audit))
            #expect(try second.key(label: "2027-Q1", kind: .audit) != audit)
            try second.close()
        }
    }

    @Test("keeps one key per subject and class, and makes none unless told")
    func keys() async throws {
        try await StoreFolder.withVault { vault, _ in
            let subject = SubjectID.random()
            #expect(throws: VaultError.noKey(subject: subject, class: .fiscal)) {
                try vault.key(subject: subject, class: .fiscal, createIfMissing: false)
            }
            let contact = try vault.key(subject: subject, class: .contact, createIfMissing: true)
            try vault.prepareKeys(for: [(subject, .contact), (subject, .fiscal), (.random(), .staff)])
            #expect(try vault.key(subject: subject, class: .contact, createIfMissing: false) == contact)
            #expect(try vault.key(subject: subject, class: .fiscal, createIfMissing: false) != contact)
        }
    }

    @Test("serves many tasks at once, also with fewer cached keys than are in use")
    func concurrent() async throws {
        try await StoreFolder.withVault(cacheCapacity: 3) { vault, folder in
            let shared = SubjectID.random()
            let samples = try await withThrowingTaskGroup(of: [SealedSample].self) { group in
                for task in 0..<8 {
                    group.addTask {
                        try (0..<10).map { index in
                            try SealedSample(
                                vault,
                                "\(task)/\(index)",
                                subject: index.isMultiple(of: 2) ? shared : .random()
                            )
                        }
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(samples.count == 80)
            for sample in samples.shuffled() { #expect(try sample.opened(vault) == sample.text) }
            let keys = try Set(
                samples.filter { $0.subject == shared }.map { try Envelope.header(of: $0.sealed).keyID }
            )
            #expect(keys.count == 1)
            let other = try folder.open(cacheCapacity: 1)
            for sample in samples { #expect(try sample.opened(other) == sample.text) }
            try other.close()
        }
    }

    @Test("with any bit of a wrapped key flipped refuses and names the key")
    func flippedWrap() async throws {
        try await StoreFolder.withVault { vault, _ in
            let sample = try SealedSample(vault, "x")
            let id = try Envelope.header(of: sample.sealed).keyID
            let row = try #require(try vault.reading { try $0.wrappedKey(id) })
            let expected = VaultError.wrappedKeyDamaged(
                key: id,
                what: "contact key of subject `\(sample.subject)`"
            )
            for bit in 0..<row.sealed.count * 8 {
                var sealed = row.sealed
                sealed[bit / 8] ^= 1 << UInt8(bit % 8)
                let damaged = WrappedKey(id: id, place: row.place, sealed: sealed, created: row.created)
                #expect(throws: expected, "bit \(bit)") {
                    try vault.epochInUse.key.withUnwrapped(damaged) { _ in }
                }
            }
            try vault.update(id, sealed: row.sealed.reversed())
            #expect(throws: expected) { try sample.opened(vault) }
            #expect(
                try vault.problems() == [
                    "the contact key of subject `\(sample.subject)` (`\(id)`) is damaged"
                ]
            )
            try vault.update(id, sealed: row.sealed)
            #expect(try vault.problems() == [])
            #expect(try sample.opened(vault) == "x")
        }
    }

    @Test("refuses wraps that were swapped between rows")
    func swapped() async throws {
        try await StoreFolder.withVault { vault, _ in
            let (first, second) = (try SealedSample(vault, "1"), try SealedSample(vault, "2"))
            let a = try Envelope.header(of: first.sealed).keyID
            let b = try Envelope.header(of: second.sealed).keyID
            let rows = try vault.reading { connection in
                try [a, b].map { try #require(try connection.wrappedKey($0)) }
            }
            try vault.update(a, sealed: rows[1].sealed)
            try vault.update(b, sealed: rows[0].sealed)
            for sample in [first, second] { #expect(throws: VaultError.self) { try sample.opened(vault) } }
            try vault.update(a, sealed: rows[0].sealed)
            #expect(try first.opened(vault) == "1")

            let quarters = try ["2026-Q3", "2026-Q4"].map { try vault.key(label: $0, kind: .audit) }
            try vault.epochInUse.database.writeNow { connection in
                for (id, label) in [(quarters[0], "x"), (quarters[1], "2026-Q3"), (quarters[0], "2026-Q4")] {
                    try connection.execute(
                        "UPDATE wrapped_key SET label = ?2 WHERE id = ?1",
                        .blob(id.bytes),
                        .text(label)
                    )
                }
            }
            vault.cache.evictAll()
            for id in quarters { #expect(throws: VaultError.self) { try vault.withKey(id) { _ in } } }
        }
    }

    @Test("opens nothing of a shredded key, makes none again, and says so")
    func shredded() async throws {
        try await StoreFolder.withVault { vault, folder in
            let (gone, kept) = (try SealedSample(vault, "gone"), try SealedSample(vault, "kept"))
            try vault.shred(subject: gone.subject, class: .contact, now: StoreFolder.now)
            let expected = VaultError.shredded(subject: gone.subject, class: .contact)
            #expect(throws: expected) { try gone.opened(vault) }
            #expect(throws: expected) { try SealedSample(vault, "again", subject: gone.subject) }
            #expect(throws: expected) {
                try vault.key(subject: gone.subject, class: .contact, createIfMissing: false)
            }
            #expect(try kept.opened(vault) == "kept")
            #expect(try vault.key(subject: gone.subject, class: .fiscal, createIfMissing: true) != .zero)
            try vault.shred(subject: gone.subject, class: .contact, now: StoreFolder.now)
            try vault.renewEpoch()
            #expect(throws: expected) { try gone.opened(vault) }
            #expect(throws: expected) { try SealedSample(vault, "again", subject: gone.subject) }
            let log = try #require(FileManager.default.contents(atPath: folder.file("vault-2.db-wal")))
            #expect(log.allSatisfy { $0 == 0 }, "the log holds something of what went through it")
        }
    }

    @Test("has a description for every column")
    func mapped() async throws {
        try await StoreFolder.withVault { vault, _ in
            let unmapped = try vault.reading { try $0.unmappedColumns([VaultSchema.module]) }
            #expect(unmapped == [])
        }
    }

    @Test("is not made where a store already is")
    func exists() async throws {
        try await StoreFolder.withVault { _, folder in
            #expect(throws: VaultError.alreadyExists(path: folder.file("store.json"))) { try folder.create() }
        }
    }
}

extension Vault {
    /// Puts other bytes into a row, as someone who can write to the disk would, and forgets what is cached.
    func update(_ id: KeyID, sealed: [UInt8]) throws {
        try epochInUse.database.writeNow { connection in
            _ = try connection.execute(
                "UPDATE wrapped_key SET sealed = ?2 WHERE id = ?1",
                .blob(id.bytes),
                .blob(sealed)
            )
        }
        cache.evictAll()
    }
}
