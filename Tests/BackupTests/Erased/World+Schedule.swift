import Engine
import Foundation

@testable import Backup

extension World {
    /// Everything that can happen, the commoner the more often named.
    private enum Step: CaseIterable {
        case write, edit, order, hold, release, erase, finish, backUp, backUpAgain, crashedBackup, crash,
            crashRenewal, prune
        case move, copy, comeBack, comeBackAgain
    }

    /// One schedule: a beginning that every one has, steps in any order, and an end that brings the store back once more.
    ///
    /// - Returns: How many values were read that are not erased.
    func run() async throws -> Int {
        try await begin()
        var seen = 0
        for _ in 0..<Int.random(in: 8...14, using: &random) {
            guard let step = pick(Step.allCases) else { continue }
            try await take(step)
            try await checkDesk()
            if chance(1, in: 4) { seen += try checkCopies() }
        }
        try await erase()
        try await finish()
        for target in Self.targets { try bringBack(target) }
        try await backUp()
        seen += try checkCopies()
        // Why once more: two vaults of one epoch lie on a target then, and only the newer one has this person's keys.
        try await write()
        try await backUp()
        try await comeBack(pick([.lostHost, .staleData, .staleVault, .staleDecisions]) ?? .lostHost)
        try await checkDesk()
        try await checkRoles()
        seen += try checkCopies()
        try close()
        return seen
    }

    private func begin() async throws {
        _ = try await perform(StoreAdopt())
        now.life = try opened().incarnation().id
        let door = BackedStore.Door(store: try opened())
        for target in Self.targets { try await backed.add(target, to: door) }
        try await backed.keepTwoDays(door)
        for _ in 0..<2 { try await write() }
        try await backUp()
        try copy()
    }

    private func take(_ step: Step) async throws {
        switch step {
        case .write: try await write()
        case .edit: try await edit()
        case .order: try await order()
        case .hold: try await hold()
        case .release: try await release()
        case .erase: try await erase()
        case .finish: try await finish()
        case .backUp, .backUpAgain: try await backUp()
        case .crashedBackup: try await backUp(crashing: true)
        case .crash: try crash()
        case .crashRenewal: try crashRenewal()
        case .prune: try await prune()
        case .move: try move()
        case .copy: try copy()
        case .comeBack, .comeBackAgain: try await comeBack(pick(ReturnOfStore.allCases) ?? .lostHost)
        }
    }
}
