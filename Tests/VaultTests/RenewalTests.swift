import Foundation
import Sealing
import Storage
import Testing

@testable import Vault

@Suite("Epoch renewal")
struct RenewalTests {
    private struct Crash: Error {}

    @Test("keeps every key and leaves nothing of the old epoch")
    func renewed() async throws {
        try await StoreFolder.withVault { vault, folder in
            let samples = try (0..<20).map { try SealedSample(vault, "\($0)") }
            let publicKey = vault.signingPublicKey
            let oldKey = try Data(contentsOf: URL(filePath: folder.file("epoch-1.key")))
            for epoch in 2...4 as ClosedRange<UInt64> {
                try vault.renewEpoch()
                #expect(vault.epoch == epoch)
            }
            for sample in samples { #expect(try sample.opened(vault) == sample.text) }
            let later = try SealedSample(vault, "later")
            let names = try folder.names().filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
            #expect(names == ["epoch-4.key", "root.key", "store.json", "vault-4.db"])
            let other = try folder.open(cacheCapacity: 1)
            for sample in samples + [later] { #expect(try sample.opened(other) == sample.text) }
            #expect(other.signingPublicKey == publicKey && other.epoch == 4)
            try other.close()

            // An old epoch key does not pass for the new one.
            try oldKey.write(to: URL(filePath: folder.file("epoch-4.key")))
            #expect(throws: VaultError.epochKeyDamaged(path: folder.file("epoch-4.key"))) {
                try folder.open()
            }
        }
    }

    @Test("keeps each of thousands of keys at its place, those of others shredded between them")
    func thousands() async throws {
        try await StoreFolder.withVault { vault, folder in
            let people = (0..<6000).map { _ in SubjectID.random() }
            let samples = try stride(from: 0, to: people.count, by: 500).map {
                try SealedSample(vault, "\($0)", subject: people[$0])
            }
            try vault.prepareKeys(for: people.map { ($0, .contact) })
            let shredded = stride(from: 1, to: people.count, by: 3).map { people[$0] }
            try vault.shred(
                shredded.map { (subject: $0, retentionClass: .contact) },
                now: StoreFolder.now
            )
            func places() throws -> [KeyID: KeyPlace] {
                try vault.reading { connection in
                    let rows = try connection.rows("SELECT \(WrappedKey.columns) FROM wrapped_key") {
                        try WrappedKey($0)
                    }
                    for row in rows { try vault.epochInUse.key.withUnwrapped(row) { _ in } }
                    return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.place) })
                }
            }
            let before = try places()
            #expect(before.count == CoreKeys.kinds.count + people.count - shredded.count)
            for epoch in 2...3 as ClosedRange<UInt64> {
                try vault.renewEpoch()
                #expect(try vault.epoch == epoch && places() == before)
            }
            #expect(try vault.problems() == [])
            for sample in samples where !shredded.contains(sample.subject) {
                #expect(try sample.opened(vault) == sample.text)
            }
            #expect(throws: VaultError.shredded(subject: people[1], class: .contact)) {
                try vault.key(subject: people[1], class: .contact, createIfMissing: true)
            }
        }
    }

    @Test("stopped anywhere leaves a store that opens with every key, before or after, and nothing else")
    func everyStep() async throws {
        try await StoreFolder.withVault { vault, folder in
            let samples = try (0..<5).map { try SealedSample(vault, "\($0)") }
            var seen: [RenewalStep] = []
            let seal: EpochCopy.Seal = { text in Array(text.bytes.reversed()) }
            try vault.writeEpochCopy(seal)
            try vault.renewEpoch(copy: seal) { step in
                seen.append(step)
                // The folder as a process killed at this moment leaves it, logs and all.
                let copy = folder.path + "-\(step.rawValue)"
                try FileManager.default.copyItem(atPath: folder.path, toPath: copy)
                defer { try? FileManager.default.removeItem(atPath: copy) }
                let isCommitted = seen.contains(.committed)
                for _ in 1...2 {
                    let opened = try Vault.open(in: copy, unlock: nil)
                    #expect(opened.epoch == (isCommitted ? 2 : 1), "\(step)")
                    for sample in samples { #expect(try sample.opened(opened) == sample.text, "\(step)") }
                    // The copy beside the vault is of the epoch that counts, whatever was cut short.
                    let text = Array(try #require(try opened.epochCopy(), "\(step)").reversed())
                    let copied = try EpochCopy(text: text.span.bytes)
                    #expect(copied.fingerprint == opened.epochFingerprint, "\(step)")
                    #expect(copied.epoch == opened.epoch && copied.store == opened.store, "\(step)")
                    try opened.close()
                }
                let names = try FileManager.default.contentsOfDirectory(atPath: copy)
                let kept =
                    isCommitted
                    ? ["epoch-2.age", "epoch-2.key", "vault-2.db"]
                    : ["epoch-1.age", "epoch-1.key", "vault-1.db"]
                #expect(Set(names) == Set(kept + ["root.key", "store.json"]), "\(step)")
            }
            #expect(seen == RenewalStep.allCases)
        }
    }

    @Test(
        "cut short goes on with the old epoch, and can be done again",
        arguments: RenewalStep.allCases.prefix(5)
    )
    func again(step: RenewalStep) async throws {
        try await StoreFolder.withVault { vault, folder in
            let sample = try SealedSample(vault, "x")
            #expect(throws: Crash.self) {
                try vault.renewEpoch { if $0 == step { throw Crash() } }
            }
            #expect(vault.epoch == 1)
            let later = try SealedSample(vault, "later")
            try vault.renewEpoch()
            #expect(vault.epoch == 2)
            #expect(try sample.opened(vault) == "x" && later.opened(vault) == "later")
            #expect(try !folder.names().contains { $0.contains("-1.") || $0.hasSuffix(".new") })
        }
    }

    @Test("runs beside readers and makers of keys without losing one")
    func beside() async throws {
        try await StoreFolder.withVault(cacheCapacity: 2) { vault, folder in
            let samples = try await withThrowingTaskGroup(of: [SealedSample].self) { group in
                for task in 0..<4 {
                    group.addTask {
                        try (0..<15).map { index in
                            let sample = try SealedSample(vault, "\(task)/\(index)")
                            #expect(try sample.opened(vault) == sample.text)
                            return sample
                        }
                    }
                }
                group.addTask {
                    for _ in 0..<3 { try vault.renewEpoch() }
                    return []
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(vault.epoch == 4 && samples.count == 60)
            let other = try folder.open()
            for sample in samples { #expect(try sample.opened(other) == sample.text) }
            try other.close()
        }
    }

    @Test("never happens by a key file with any bit flipped: it is refused by name")
    func flippedEpochKey() async throws {
        try await StoreFolder.with { folder in
            try folder.create().close()
            let path = folder.file("epoch-1.key")
            let sound = try Data(contentsOf: URL(filePath: path))
            for bit in 0..<sound.count * 8 {
                var damaged = sound
                damaged[bit / 8] ^= 1 << UInt8(bit % 8)
                try damaged.write(to: URL(filePath: path))
                #expect(throws: VaultError.epochKeyDamaged(path: path), "bit \(bit)") { try folder.open() }
            }
            for count in [0, 1, 74, sound.count - 1] {
                try sound.prefix(count).write(to: URL(filePath: path))
                #expect(throws: VaultError.epochKeyDamaged(path: path), "\(count) bytes") {
                    try folder.open()
                }
            }
            try sound.write(to: URL(filePath: path))
            try folder.open().close()
        }
    }

    @Test("leaves a store without a pair of files refused")
    func noPair() async throws {
        try await StoreFolder.with { folder in
            try folder.create().close()
            try FileManager.default.moveItem(
                atPath: folder.file("vault-1.db"),
                toPath: folder.file("vault-2.db")
            )
            #expect(throws: VaultError.noEpoch(folder: folder.path)) { try folder.open() }
            #expect(try folder.names().contains("epoch-1.key"), "nothing is removed when nothing opens")
        }
    }
}

extension RawSpan {
    /// The bytes, as a test looks at them.
    fileprivate var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
}
