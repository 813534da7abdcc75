internal import Foundation

/// Everything that is done by turns, and what it took.
struct BackupRounds {
    let scene: BackupScene
    let peers: [Peer]
    /// Where the peers have their folders.
    let folder: String

    private var backups: [OwnBackup] = []
    private var decrypted: [ProgramCost] = []
    private var verified: [ProgramCost] = []
    private var restored: [ProgramCost] = []
    private var compressed: [ProgramCost] = []
    private var theirs: [String: Taken] = [:]

    /// What a peer took, round by round.
    private struct Taken {
        var backups: [ProgramCost] = []
        var restores: [ProgramCost] = []
        var checks: [ProgramCost] = []
        var storedBytes: [Double] = []
    }

    init(scene: BackupScene, peers: [Peer], folder: String) {
        (self.scene, self.peers, self.folder) = (scene, peers, folder)
    }

    /// Names the target; not measured.
    func prepare() throws {
        if scene.isCopy { try MeasuredProgram.run(scene.words("restore", "adopt", "--yes")) }
        try MeasuredProgram.run(scene.words("backup", "target", "add", "shelf", scene.shelf))
    }

    /// One round: each backs up, then each verifies, then each brings back.
    mutating func take(_ round: Int) throws {
        let own = "\(folder)/round"
        let files = FileManager.default
        try files.createDirectory(atPath: own, withIntermediateDirectories: true)
        defer { try? files.removeItem(atPath: own) }
        let file = "\(own)/data.db"
        try settle()
        let backup = try OwnBackup(
            scene,
            words: scene.words("backup", "run", "--target", "shelf", "--output", "json"),
            keeping: file
        )
        backups.append(backup)
        for peer in peers { try backUp(peer, "\(own)/\(peer.stored)-\(peer.programs[0])") }
        if !peers.isEmpty, Peer.isInstalled("zstd") {
            try settle()
            compressed.append(
                try MeasuredProgram.run([
                    "/usr/bin/env", "zstd", "-q", "-3", "-T2", file, "-o", "\(own)/zst",
                ])
            )
        }
        try settle()
        decrypted.append(try verify(backup, level: 1))
        verified.append(try verify(backup, level: 3))
        for peer in peers { try check(peer, "\(own)/\(peer.stored)-\(peer.programs[0])") }
        try settle()
        restored.append(try restore("\(own)/restored"))
        for peer in peers { try bringBack(peer, "\(own)/\(peer.stored)-\(peer.programs[0])") }
    }

    /// Waits until nothing of what ran before is still on its way to the disk.
    private func settle() throws { try MeasuredProgram.run(["/usr/bin/env", "sync"]) }

    private mutating func backUp(_ peer: Peer, _ own: String) throws {
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        _ = try peer.run(peer.prepare, store: scene.shop.storeFolder, own: own)
        try settle()
        let cost = try peer.run(peer.backup, store: scene.shop.storeFolder, own: own)
        theirs[peer.name, default: Taken()].backups.append(cost)
        let stored = try BackupScene.bytes(of: ["\(own)/\(peer.stored)"])
        theirs[peer.name, default: Taken()].storedBytes.append(Double(stored))
    }

    private mutating func check(_ peer: Peer, _ own: String) throws {
        guard let script = peer.check else { return }
        try settle()
        let cost = try peer.run(script, store: scene.shop.storeFolder, own: own)
        theirs[peer.name, default: Taken()].checks.append(cost)
    }

    private mutating func bringBack(_ peer: Peer, _ own: String) throws {
        guard let script = peer.restore else { return }
        try settle()
        let cost = try peer.run(script, store: scene.shop.storeFolder, own: own)
        theirs[peer.name, default: Taken()].restores.append(cost)
        try FileManager.default.removeItem(atPath: own)
    }

    private func verify(_ backup: OwnBackup, level: Int) throws -> ProgramCost {
        try MeasuredProgram.run(scene.words("backup", "verify", backup.dataArchive, "--level", "\(level)"))
    }

    private func restore(_ place: String) throws -> ProgramCost {
        try MeasuredProgram.run([
            scene.coffer, "restore", "--from", scene.shelf, "--identity", scene.recoveryKey, "--to", place,
            "--yes",
        ])
    }

    /// The lines of all rounds.
    func add(to report: inout BackupReport) {
        for peer in peers { if let taken = theirs[peer.name] { report.comparisons += lines(peer, taken) } }
        if !compressed.isEmpty {
            report.comparisons += [
                Comparison(
                    "the pipeline alone, wall",
                    "zstd -3 -T2",
                    .seconds,
                    ours: backups.map(\.pipeline.wallSeconds),
                    theirs: compressed.map(\.wallSeconds),
                    atMost: 1.3
                ),
                Comparison(
                    "the pipeline alone, processors",
                    "zstd -3 -T2",
                    .seconds,
                    ours: backups.map(\.pipeline.processorSeconds),
                    theirs: compressed.map(\.processorSeconds),
                    atMost: nil
                ),
            ]
        }
        report.memory += [
            MemoryFigure("backup", backups.map(\.whole.peakBytes).max() ?? 0, atMost: 96),
            MemoryFigure("verification", (verified + decrypted).map(\.peakBytes).max() ?? 0, atMost: 64),
            MemoryFigure("restore", restored.map(\.peakBytes).max() ?? 0, atMost: 64),
        ]
    }

    private func lines(_ peer: Peer, _ taken: Taken) -> [Comparison] {
        let targets = BackupTargets(of: peer)
        func line(
            _ name: String,
            _ ours: [Double],
            _ theirs: [Double],
            _ most: Double? = nil,
            in unit: Comparison.Unit = .seconds
        ) -> Comparison? {
            guard !theirs.isEmpty else { return nil }
            return Comparison(name, peer.name, unit, ours: ours, theirs: theirs, atMost: most)
        }
        let megabytes = backups.map { Double($0.storedBytes) / 1e6 }
        let theirMegabytes = taken.storedBytes.map { $0 / 1e6 }
        func each(_ costs: [ProgramCost], _ megabytes: [Double]) -> [Double] {
            zip(costs, megabytes).map { $0.wallSeconds / $1 }
        }
        let (stored, whole) = (backups.map(\.stored), backups.map(\.whole))
        let checks = each(taken.checks, theirMegabytes)
        let checked = zip(taken.backups, taken.checks).map {
            (wall: $0.wallSeconds + $1.wallSeconds, processors: $0.processorSeconds + $1.processorSeconds)
        }
        let lines = [
            line(
                "backup until it is stored, wall",
                stored.map(\.wallSeconds),
                taken.backups.map(\.wallSeconds),
                targets.wall
            ),
            line(
                "  processors",
                stored.map(\.processorSeconds),
                taken.backups.map(\.processorSeconds),
                targets.processors
            ),
            line(
                "  stored",
                backups.map { Double($0.storedBytes) },
                taken.storedBytes,
                targets.stored,
                in: .bytes
            ),
            line("backup and level 3, backup and check, wall", whole.map(\.wallSeconds), checked.map(\.wall)),
            line("  processors", whole.map(\.processorSeconds), checked.map(\.processors)),
            line(
                "verification, level 1",
                each(decrypted, megabytes),
                checks,
                targets.check,
                in: .secondsPerMegabyte
            ),
            line("  level 3", each(verified, megabytes), checks, in: .secondsPerMegabyte),
            line(
                "restore, wall",
                restored.map(\.wallSeconds),
                taken.restores.map(\.wallSeconds),
                targets.restore
            ),
            line("  processors", restored.map(\.processorSeconds), taken.restores.map(\.processorSeconds)),
        ]
        return lines.compactMap(\.self)
    }
}

/// What ours may take, as a part of what a peer takes.
private struct BackupTargets {
    var wall: Double?
    var processors: Double?
    var stored: Double?
    var check: Double?
    var restore: Double?

    init(of peer: Peer) {
        switch peer.name {
        case Peer.resticName: (wall, processors, stored, check, restore) = (0.6, 0.6, 1, 0.5, 0.75)
        case Peer.borgName: restore = 0.4
        default: wall = 1
        }
    }
}
