internal import ArgumentParser
internal import Foundation
internal import Policy

/// `Benchmarks backup`: backups beside the programs that people use, on the same store by turns.
struct BackupBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Measure backups beside restic, borg and tar | zstd | age; see docs/benchmarks.md."
    )

    @Option(help: ArgumentHelp("How large the store is at least, as 1GiB or 256MiB.", valueName: "size"))
    var size = ByteSize(gibibytes: 1)

    @Option(help: "How often each thing goes by turns with the others.")
    var rounds = 3

    @Option(help: "How to print: text or json.")
    var output = ReportFormat.text

    @Option(help: "Where to put everything, on the disk to be measured. Removed afterwards.")
    var folder = FileManager.default.temporaryDirectory.path

    @Option(help: "A folder that keeps the filled store for the next run; made where it is not there.")
    var store: String?

    @Option(help: "The coffer program, with cofferd beside it; the release build if not given.")
    var coffer: String?

    @Flag(help: "Leave the other programs out; for memory at a size at which they would take long.")
    var alone = false

    func validate() throws {
        guard rounds >= 1, size.bytes >= 1 << 28 else {
            throw ValidationError("take at least one round and 256MiB")
        }
    }

    func run() async throws {
        let scratch = "\(folder)/coffer-bench-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        guard let texts = Benchmarks.found("Policies") else { throw BenchmarkError.notFound("Policies") }
        guard let program = coffer ?? Benchmarks.found(".build/release/coffer") else {
            throw BenchmarkError.notFound(".build/release/coffer")
        }
        var told: Int64 = 0
        let filled = try await BackupScene.make(
            in: store ?? "\(scratch)/filled",
            bytes: size.bytes,
            policies: try PolicyFiles.load(URL(filePath: texts)).texts,
            coffer: program
        ) { if $0 >> 28 > told >> 28 { Measure.say("\($0 >> 20) MiB of store"); told = $0 } }
        let scene = store == nil ? filled : try filled.copy(to: "\(scratch)/scene")
        var report = BackupReport(
            date: .now,
            storeBytes: try scene.storeBytes(),
            rounds: rounds,
            machine: Machine(folder: folder)
        )
        let peers = alone ? [] : Peer.all.filter(\.isThere)
        for peer in Peer.all where !peers.contains(where: { $0.name == peer.name }) {
            report.skipped.append(
                "\(peer.name), \(alone ? "as --alone was given" : "as it is not installed")"
            )
        }
        var rounds = BackupRounds(scene: scene, peers: peers, folder: scratch)
        try rounds.prepare()
        for round in 1...self.rounds {
            Measure.say("backups, verification and restores, round \(round) of \(self.rounds)")
            try rounds.take(round)
        }
        rounds.add(to: &report)
        Measure.say("orders while a backup runs")
        report.comparisons.append(try await OrdersDuringBackup(scene: scene).measure())
        print(try report.text(output))
    }
}
