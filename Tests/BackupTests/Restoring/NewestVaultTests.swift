import Engine
import Foundation
import Testing

@testable import Backup

@Suite("The vault that a store comes back with")
struct NewestVaultTests {
    private static let time = Timestamp(seconds: 1_795_953_600)

    /// A shelf with two runs of one epoch, customers added between them; answers both vault archives, the older one first.
    private func twoVaults() async throws -> (shelf: Shelf, vaults: [ArchiveName]) {
        let shelf = try await Shelf.make()
        let first = try await shelf.backUp(at: Self.time)
        try await shelf.trade(customers: 2)
        let later = Timestamp(seconds: Self.time.seconds + 3_600)
        let parts = try await shelf.parts(at: later)
        let data = try shelf.pack(parts.data, from: parts.folder)
        let vault = try shelf.pack(parts.vault, from: parts.folder)
        try await shelf.list(first.archives + [data, vault], time: later, sequence: 2)
        let older = try #require(first.archives.first { $0.name.kind == .vault })
        #expect(older.epoch == vault.epoch && older.name.time < vault.name.time)
        return (shelf, [older.name, vault.name])
    }

    @Test("is the newest of its epoch: the keys of who came between two runs are there")
    func newest() async throws {
        let (shelf, vaults) = try await twoVaults()
        let outcome = try shelf.restore()
        #expect(outcome.summary.vaultArchive == vaults[1].text)
        #expect(outcome.signed.report.lostKeys == [])
        let emails = try await shelf.emails(in: shelf.back)
        #expect(try await emails == shelf.emails(in: shelf.folder) && emails.count == 5)
    }

    @Test("is the one before where the newest is gone, and whose keys are lost is reported")
    func gone() async throws {
        let (shelf, vaults) = try await twoVaults()
        try FileManager.default.removeItem(atPath: "\(shelf.shelf)/\(vaults[1].text)")
        let outcome = try shelf.restore()
        #expect(outcome.summary.vaultArchive == vaults[0].text)
        #expect(outcome.summary.warnings.contains { $0.contains(vaults[1].text) })
        #expect(Set(outcome.signed.report.lostKeys.map(\.subject)).count == 2)
    }
}
