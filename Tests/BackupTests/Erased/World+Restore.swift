import Audit
import Engine
import Foundation
import OrderDesk
import Privacy
import Sealing

@testable import Backup

/// The ways in which a store comes back.
enum ReturnOfStore: String, CaseIterable {
    /// The newest state, from both targets; the old host is gone.
    case lostHost
    /// An older archive than the newest.
    case staleData
    /// One target was put back to an older copy of itself, keys and all.
    case staleVault
    /// The decisions of one target were put back to an older copy.
    case staleDecisions
    /// One target does not answer; the old host is still there.
    case offlineTarget
    /// Only a target whose decisions are older than its catalogue says: refused.
    case fewerDecisions
}

extension World {
    /// Brings the store back, and goes on with what came.
    func comeBack(_ way: ReturnOfStore) async throws {
        for target in Self.targets where !(way == .offlineTarget && isUsed(target)) { try bringBack(target) }
        let sources = Self.targets.filter { !away.contains($0) && isUsed($0) }
        guard !sources.isEmpty else { return }
        let names = try sources.flatMap { try archives(on: $0) }
        guard let newest = names.max() else { return }
        var wish = RestoreWish.newest
        var keepsHost = way == .offlineTarget || chance(1, in: 3)
        if way == .staleData, let older = pick(Set(names).subtracting([newest]).sorted()) {
            wish = .archive(try ArchiveName(older))
        }
        guard [.staleVault, .staleDecisions, .fewerDecisions].contains(way) else {
            try await restore(way, from: sources, wish, keepsHost: keepsHost)
            return
        }
        guard let target = pick(sources), let copy = pick(copies[target] ?? []) else { return }
        // Why another place must know what this one forgets: a roll-back of every place at once is not seen.
        let known = try decisions(on: target).count
        let others = try sources.filter { $0 != target }.map { try decisions(on: $0).count }.max() ?? -1
        if others < known { keepsHost = true }
        let named = try catalogue(on: target).decisions.size
        try await withOlder(target, from: copy, decisionsOnly: way != .staleVault) {
            if way == .fewerDecisions {
                try expectRefused(from: target, try decisions(on: target).count < Int(named))
            } else {
                try await restore(way, from: sources, wish, keepsHost: keepsHost)
            }
        }
    }

    /// Whether what is asked knows every decision that any place has which still exists; else it is not asked.
    private func knowsNewest(_ sources: [String], _ keepsHost: Bool) throws -> Bool {
        let all = try Self.targets.map { try decisions(on: $0).count }.max() ?? 0
        return try keepsHost || sources.map { try decisions(on: $0).count }.max() == all
    }

    /// Nothing comes back from a target alone whose decisions are fewer than its own catalogue names.
    private func expectRefused(from target: String, _ isFewer: Bool) throws {
        guard isFewer else { return }
        happen("come back from `\(target)` with fewer decisions")
        do {
            _ = try bringBack(from: [target], .newest, keepsHost: false)
        } catch let error as DecisionError {
            guard case .smaller = error else { throw error }
            return
        }
        throw BrokenPromise(what: "a store came back with fewer decisions than its target's catalogue names")
    }

    private func restore(
        _ way: ReturnOfStore,
        from sources: [String],
        _ wish: RestoreWish,
        keepsHost: Bool
    ) async throws {
        guard try knowsNewest(sources, keepsHost) else { return }
        happen("come back: \(way.rawValue)\(keepsHost ? ", old host there" : ""), \(wish)")
        try await restore(from: sources, wish, keepsHost: keepsHost)
        for target in Self.targets { try bringBack(target) }
    }

    private func restore(from sources: [String], _ wish: RestoreWish, keepsHost: Bool) async throws {
        try close()
        // What only the old host knows is lost with it; what it lies in may come to light later all the same.
        attic.keep(
            try SealedValue.all(in: "\(folder)/data.db", store: backed.shelf.store, schemas: Self.schemas)
        )
        // Why the longest: all others are its beginnings, else nothing comes back.
        var logs = try sources.map { try decisions(on: $0).map(\.decision) }
        if keepsHost { logs.append(try await hostDecisions()) }
        try close()
        let outcome = try bringBack(from: sources, wish, keepsHost: keepsHost)
        let inForce = DecisionsInForce(logs.max { $0.count < $1.count } ?? [])
        let tombstones = Set(
            inForce.tombstones.keys.map {
                Part(subject: $0.subject, retentionClass: $0.retentionClass)
            }
        )
        guard let state = archived[outcome.summary.dataArchive] else {
            throw BrokenPromise(what: "an archive came back that nobody knows")
        }
        let before = now
        now = state
        now.forgotten = tombstones.intersection(before.emptied.union(state.emptied))
        now.emptied = now.forgotten
        takeHolds(from: inForce)
        try forgetLost(outcome.signed.report, known: before.people)
        for place in now.people.indices where !now.people[place].isErased {
            let person = now.people[place]
            now.people[place].isErased = person.left(without: now.emptied).count < 3
        }
        try FileManager.default.removeItem(atPath: folder)
        try FileManager.default.moveItem(atPath: backed.shelf.back, toPath: folder)
        _ = try await perform(StoreAdopt())
        formerLife = state.life
        now.life = try opened().incarnation().id
        renewed = []
    }

    private func bringBack(from sources: [String], _ wish: RestoreWish, keepsHost: Bool) throws
        -> RestoreOutcome
    {
        try close()
        let shelf = backed.shelf
        var request = RestoreRequest(
            sources: sources.map { .folder(path($0)) },
            identities: [shelf.identity],
            facts: RecoveryFacts(text: try String(contentsOfFile: shelf.identityFile, encoding: .utf8)),
            wish: wish,
            destination: shelf.back,
            caller: Shelf.caller
        )
        request.oldStore = keepsHost ? folder : nil
        let clock = backed.clock
        request.clock = { clock.now() }
        return try RestoreRun(request, modules: Self.modules).run { _ in }
    }

    private func hostDecisions() async throws -> [Decision] {
        let shelf = backed.shelf
        let file = try opened().decisionsFile()
        return try DecisionsLog(file, store: shelf.store, publicKey: shelf.signingKey).entries.map(\.decision)
    }

    func catalogue(on target: String) throws -> Catalogue {
        try Catalogue.open(
            backed.bytes("catalogue.note", target),
            store: backed.shelf.store,
            publicKey: backed.shelf.signingKey
        )
    }

    /// The data archives that a target lists, but for those that were removed with all that lay on it.
    func archives(on target: String) throws -> [String] {
        let listed = try catalogue(on: target).archives.filter { $0.name.kind == .data }.map(\.name.text)
        return listed.filter {
            !removed.contains($0) || FileManager.default.fileExists(atPath: "\(path(target))/\($0)")
        }
    }

    /// Forgets whose keys are gone, as the store told: people whom the life that renewed the epoch last did not know.
    ///
    /// A store that came back from an older archive does not know who came after it, and the copies of their keys go with
    /// the epoch, whatever newer data archive still names them.
    private func forgetLost(_ report: RecoveryReport, known: [Person]) throws {
        let lost = Set(report.lostKeys.map(\.subject))
        if let person = known.first(where: { lost.contains("\($0.subject)") }) {
            throw BrokenPromise(what: "\(person.number), whom the store knew, is lost")
        }
        guard !lost.isEmpty else { return }
        happen("lost: \(now.people.filter { lost.contains("\($0.subject)") }.map(\.number))")
        now.people.removeAll { lost.contains("\($0.subject)") }
    }
}
