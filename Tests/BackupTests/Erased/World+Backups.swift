import Audit
import Engine
import Foundation
import Sealing
import Storage

@testable import Backup

/// What becomes of the targets.
extension World {
    func path(_ target: String) -> String { backed.path(target) }

    /// A run over all targets that are within reach, or one that ends at any one of its steps.
    func backUp(crashing: Bool = false) async throws {
        let step = crashing ? pick(RunStep.allCases) : nil
        happen(
            "back up\(step.map { ", crash at \($0.rawValue)" } ?? "")\(away.isEmpty ? "" : " without \(away.sorted())")"
        )
        backed.clock.advance(seconds: 2)
        let run = backed.run(BackedStore.Door(store: try opened()), crashAt: step)
        var foreign: [String] = []
        do {
            let report = try await run.run()
            for target in Self.targets {
                guard let failure = report.failures.first(where: { $0.target == target }) else {
                    renewed.insert(target)
                    continue
                }
                if away.contains(target) { continue }
                guard failure.code == "target-other-incarnation", try isForeign(target) else {
                    throw BrokenPromise(what: "no backup on `\(target)`: \(failure.text)")
                }
                foreign.append(target)
            }
        } catch is RunInterruption {
            try close()
        }
        try harvest()
        guard !foreign.isEmpty else { return }
        for target in foreign {
            happen("`\(target)` begins anew")
            removed.formUnion(try archives(on: target))
            try FileManager.default.removeItem(atPath: path(target))
            try FileManager.default.createDirectory(atPath: path(target), withIntermediateDirectories: true)
        }
        try await backUp()
    }

    /// Whether a life wrote to a target last that the archive did not know which the store came back from.
    private func isForeign(_ target: String) throws -> Bool {
        let writer = try catalogue(on: target).incarnation
        return formerLife != nil && ![now.life, formerLife].contains(writer)
    }

    /// Takes every archive that is new on a target to the attic, as one of what is known now.
    private func harvest() throws {
        for target in Self.targets {
            for name in try attic.take(from: path(target)) { archived[name] = now }
        }
    }

    func prune() async throws {
        happen("prune")
        backed.clock.advance(days: Int.random(in: 1...3, using: &random))
        try await backed.pruneNow(BackedStore.Door(store: try opened()))
    }

    /// A target goes out of reach, or comes back.
    func move() throws {
        guard let target = pick(Self.targets) else { return }
        if away.contains(target) {
            try bringBack(target)
        } else if FileManager.default.fileExists(atPath: path(target)) {
            happen("`\(target)` is away")
            try FileManager.default.moveItem(atPath: path(target), toPath: "\(path(target))-away")
            away.insert(target)
        }
    }

    func bringBack(_ target: String) throws {
        guard away.remove(target) != nil else { return }
        happen("`\(target)` is back")
        try FileManager.default.moveItem(atPath: "\(path(target))-away", toPath: path(target))
    }

    /// Somebody copies a whole target.
    func copy() throws {
        guard let target = pick(Self.targets.filter { !away.contains($0) && isUsed($0) }) else { return }
        happen("copy `\(target)`")
        let copy = "\(scratch)/copy-\(target)-\(copies[target]?.count ?? 0)"
        try FileManager.default.copyItem(atPath: path(target), toPath: copy)
        copies[target, default: []].append(copy)
    }

    /// Puts an older copy of a target in its place, whole or its decisions only, for what `body` does; it is noticed then.
    func withOlder(
        _ target: String,
        from copy: String,
        decisionsOnly: Bool,
        _ body: () async throws -> Void
    ) async throws {
        let files = FileManager.default
        let kept = "\(scratch)/kept"
        try files.copyItem(atPath: path(target), toPath: kept)
        try putBack(target, from: copy, decisionsOnly: decisionsOnly)
        try await body()
        try files.removeItem(atPath: path(target))
        try files.moveItem(atPath: kept, toPath: path(target))
    }

    private func putBack(_ target: String, from copy: String, decisionsOnly: Bool) throws {
        let files = FileManager.default
        if decisionsOnly {
            let name = DecisionsLog.fileName
            guard files.fileExists(atPath: "\(copy)/\(name)") else { return }
            try files.removeItem(atPath: "\(path(target))/\(name)")
            try files.copyItem(atPath: "\(copy)/\(name)", toPath: "\(path(target))/\(name)")
        } else {
            try files.removeItem(atPath: path(target))
            try files.copyItem(atPath: copy, toPath: path(target))
        }
    }

    /// Whether a run ended on a target some time.
    func isUsed(_ target: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path(target))/\(TargetLayout.catalogue.text)")
    }

    /// The decisions that lie on a target, or none.
    func decisions(on target: String) throws -> [DecisionEntry] {
        let file = away.contains(target) ? "\(path(target))-away" : path(target)
        guard let bytes = FileManager.default.contents(atPath: "\(file)/\(DecisionsLog.fileName)") else {
            return []
        }
        let shelf = backed.shelf
        return try DecisionsLog(Array(bytes), store: shelf.store, publicKey: shelf.signingKey).entries
    }
}
