internal import FoundationEssentials

/// All lines about backups of one run.
struct BackupReport: Encodable {
    let date: Date
    let storeBytes: Int64
    let rounds: Int
    let machine: Machine
    var comparisons: [Comparison] = []
    var memory: [MemoryFigure] = []
    /// What was left out, and why.
    var skipped: [String] = []

    /// The report as text or as one JSON object.
    func text(_ format: ReportFormat) throws -> String {
        switch format {
        case .text:
            ReportTable(
                head: ["measurement", "peer", "peer", "ours", "ratio", "target", ""],
                lines: comparisons.map(\.cells) + memory.map(\.cells),
                notes: machine.warnings.map { "careful: \($0)" } + skipped.map { "skipped: \($0)" }
            ).text
        case .json: try ReportFormat.json(self)
        }
    }
}
