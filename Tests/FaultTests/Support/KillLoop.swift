import Foundation
import TestSupport
import Testing

/// A command that was killed as it was about to change the disk.
struct Kill: Sendable {
    /// The how-manieth change of the command it was.
    let number: Int
    /// What it was about to do, and to which file.
    let change: String
    /// The folder of the store it left behind.
    let store: String
    let outcome: Outcome
}

/// Kills a command at each of its changes of the disk, each time on a fresh copy of the same store.
struct KillLoop: Sendable {
    let shop: ShopFolder
    let command: [String]

    /// Why two: the tests share the machine with others.
    private static let workers = 2

    /// Runs the command to its end, then once for each change, and hands every store left behind to `check`.
    ///
    /// - Returns: The changes of an undisturbed run, every one of which it was killed at.
    func run(_ check: @escaping @Sendable (Kill) async throws -> Void) async throws -> [String] {
        let (whole, changes) = try await attempt(0, store: shop.copy("whole"))
        _ = try whole.succeeded()
        let killed = try await withThrowingTaskGroup(of: Set<Int>.self) { group in
            for worker in 0..<Self.workers {
                group.addTask { try await killEach(from: 1 + worker, check) }
            }
            return try await group.reduce(into: Set<Int>()) { $0.formUnion($1) }
        }
        let missed = Set(1...changes.count).subtracting(killed)
        #expect(missed.isEmpty, "not killed at these changes")
        return changes
    }

    /// Kills at every `workers`-th change until the command outlives it.
    private func killEach(from first: Int, _ check: @Sendable (Kill) async throws -> Void) async throws
        -> Set<Int>
    {
        var killed: Set<Int> = []
        var number = first
        while true {
            let copy = try await shop.copy("kill-\(number)")
            let (outcome, changes) = try await attempt(number, store: copy)
            guard outcome.code == 137 else {
                _ = try outcome.succeeded()
                return killed
            }
            killed.insert(number)
            try await check(Kill(number: number, change: changes.last ?? "", store: copy, outcome: outcome))
            try FileManager.default.removeItem(atPath: copy)
            number += Self.workers
        }
    }

    /// Kills the command on the shop's own store as it is about to make this change for the first time.
    func killAtFirst(_ change: String) async throws -> Outcome {
        let rehearsal = try await shop.copy("rehearsal")
        let (_, changes) = try await attempt(0, store: rehearsal)
        try FileManager.default.removeItem(atPath: rehearsal)
        let index = try #require(changes.firstIndex(of: change))
        return try await attempt(index + 1, store: shop.store).0
    }

    private func attempt(_ number: Int, store: String) async throws -> (Outcome, [String]) {
        let script = try ProjectFiles.path(Tool.tracerScript)
        let log = "\(shop.path)/changes-\(number)"
        let outcome = try await shop.coffer(
            command,
            under: ["python3", script, "\(number)", log],
            store: store
        )
        let changes = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
        return (outcome, changes)
    }
}
