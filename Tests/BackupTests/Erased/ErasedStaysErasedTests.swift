import Foundation
import Sealing
import TestSupport
import Testing

@Suite("Whoever was erased stays erased")
struct ErasedStaysErasedTests {
    /// Which schedules: `COFFER_ERASED_SCHEDULES` many from `COFFER_ERASED_SEED` on; a few where neither is set.
    private static let seeds: Range<UInt64> = {
        let environment = ProcessInfo.processInfo.environment
        let first = environment["COFFER_ERASED_SEED"].flatMap { UInt64($0) } ?? 2029
        let count = environment["COFFER_ERASED_SCHEDULES"].flatMap { UInt64($0) } ?? 20
        return first..<first + count
    }()

    @Test(
        "through writes, edits, holds, backups, crashes, prunes and restores of stale data, vaults and decisions, and nobody else is lost"
    )
    func schedules() async throws {
        let template = try await Template.make()
        var seen = 0
        for seed in Self.seeds {
            let world = try World(seed: seed, from: template)
            do {
                seen += try await world.run()
            } catch {
                Issue.record(
                    """
                    COFFER_ERASED_SEED=\(seed) COFFER_ERASED_SCHEDULES=1: \(error)
                    \(world.steps.enumerated().map { "\($0.offset): \($0.element)" }.joined(separator: "\n"))
                    """
                )
                try? world.close()
            }
        }
        #expect(seen > Self.seeds.count, "the search sees what is not erased")
    }

    @Test(
        "also for the independent decoder: no key of today opens an envelope of theirs, and others open",
        .enabled(if: IndependentDecoder.isPresent, Comment(rawValue: IndependentDecoder.absence))
    )
    func decoder() async throws {
        let world = try World(seed: 2026, from: try await Template.make())
        _ = try await world.run()
        let keys = try world.today().keys.vault
        let forgotten = Set(world.now.forgotten.map { "\($0.subject)/\($0.retentionClass.rawValue)" })
        func isGone(_ value: SealedValue) -> Bool {
            forgotten.contains("\(value.subject)/\(value.context.class)")
        }
        let gone = world.attic.sealed.filter(isGone).prefix(8)
        #expect(!gone.isEmpty)
        let tried = try gone.flatMap { value in try keys.values.map { try value.line(with: $0) } }
        let refused = try IndependentDecoder.open(lines: tried)
        #expect(refused.count == tried.count && refused.allSatisfy { $0.contains("\"error\"") })
        let others = world.attic.sealed.filter { !isGone($0) && keys[$0.keyID] != nil }.prefix(40)
        let opened = try IndependentDecoder.open(
            lines: others.map { try $0.line(with: keys[$0.keyID] ?? []) }
        )
        #expect(!others.isEmpty)
        #expect(opened == others.map { $0.text(with: keys[$0.keyID] ?? []) ?? "" })
    }
}
