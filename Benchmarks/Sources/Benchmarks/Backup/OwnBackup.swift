internal import Foundation

/// What one `coffer backup run` took, in its parts.
struct OwnBackup {
    /// The whole command: everything was read back, verified at level 3, and recorded.
    let whole: ProgramCost
    /// Up to the moment when both archives were durable on the target, as the others end.
    let stored: ProgramCost
    /// From the end of the snapshot until then.
    let pipeline: ProgramCost
    /// The length of both archives.
    let storedBytes: Int64
    /// The data archive's name.
    let dataArchive: String

    private struct Answer: Decodable {
        struct Archive: Decodable {
            let kind: String
            let name: String
            let bytes: Int64
        }

        let archives: [Archive]
    }

    private struct Event: Decodable {
        struct Progress: Decodable {
            let stage: String
        }

        let progress: Progress
    }

    /// Runs it; `keeping` gets the database of the snapshot under that name, for those who compress the same file.
    init(_ scene: BackupScene, words: [String], keeping: String? = nil) throws {
        let output = "\(scene.folder)/backup.json"
        var begun: [String: ProgramCost] = [:]
        whole = try MeasuredProgram.run(words, output: output) { line, program in
            guard let event = try? JSONDecoder().decode(Event.self, from: Data(line.utf8)),
                begun[event.progress.stage] == nil
            else { return }
            begun[event.progress.stage] = ProgramCost(
                wallSeconds: program.wallSeconds,
                processorSeconds: try program.processorSeconds(),
                peakBytes: 0
            )
            if event.progress.stage == "writing", let keeping {
                try Self.link(spool: "\(scene.shop.storeFolder)/spool", to: keeping)
            }
        }
        guard let writing = begun["writing"], let verifying = begun["verifying"] else {
            throw BenchmarkError.broken("`coffer backup run` tells no stages on standard error")
        }
        stored = verifying
        pipeline = ProgramCost(
            wallSeconds: verifying.wallSeconds - writing.wallSeconds,
            processorSeconds: verifying.processorSeconds - writing.processorSeconds,
            peakBytes: 0
        )
        let answer = try JSONDecoder().decode(
            Answer.self,
            from: try Data(contentsOf: URL(filePath: output))
        )
        guard let data = answer.archives.first(where: { $0.kind == "data" }) else {
            throw BenchmarkError.broken("`coffer backup run` wrote no data archive")
        }
        storedBytes = answer.archives.map(\.bytes).reduce(0, +)
        dataArchive = data.name
    }

    /// Why a link: the snapshot goes with the run, and is not written to any more.
    private static func link(spool: String, to path: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: spool) {
            let database = "\(spool)/\(name)/data/data.db"
            guard FileManager.default.fileExists(atPath: database) else { continue }
            return try FileManager.default.linkItem(atPath: database, toPath: path)
        }
        throw BenchmarkError.broken("there is no snapshot in `\(spool)` while it is backed up")
    }
}
