internal import ArgumentParser
internal import FoundationEssentials

/// How the figures are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

    /// A report as one JSON object.
    static func json(_ report: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }
}

/// All lines of one run.
struct Report: Encodable {
    let date: Date
    let rows: Int
    let machine: Machine
    var measurements: [Measurement] = []
    var memory: [MemoryFigure] = []
    /// What was left out, and why.
    var skipped: [String] = []

    /// The report as text or as one JSON object.
    func text(_ format: ReportFormat) throws -> String {
        switch format {
        case .text: table
        case .json: try ReportFormat.json(self)
        }
    }

    private var table: String {
        let lines = measurements.map { line in
            [
                line.name, line.floor, Self.time(line.floorSeconds), Self.time(line.oursSeconds),
                Self.decimal(line.ratio), Self.target(line.target), Self.verdict(line),
            ]
        }
        return ReportTable(
            head: ["measurement", "floor is", "floor", "ours", "ratio", "target", ""],
            lines: lines + memory.map(\.cells),
            notes: machine.warnings.map { "careful: \($0)" } + skipped.map { "skipped: \($0)" }
        ).text
    }

    private static func target(_ target: Measurement.Target) -> String {
        switch target {
        case .ratio(let most): "≤ \(decimal(most)) ×"
        case .time(let most): "≤ \(time(most))"
        case .none: "-"
        }
    }

    private static func verdict(_ line: Measurement) -> String {
        if case .none = line.target { return "" }
        return line.isReached ? "ok" : "over"
    }

    private static func time(_ seconds: Double) -> String {
        switch seconds {
        case ..<1e-6: "\(decimal(seconds * 1e9)) ns"
        case ..<1e-3: "\(decimal(seconds * 1e6)) µs"
        default: "\(decimal(seconds * 1e3)) ms"
        }
    }

    /// Two decimals.
    private static func decimal(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
