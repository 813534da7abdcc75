internal import ArgumentParser
internal import FoundationEssentials

/// How the figures are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
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
        case .json:
            try String(decoding: Self.encoder.encode(self), as: UTF8.self)
        }
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return encoder
    }

    private var table: String {
        let head = ["measurement", "floor is", "floor", "ours", "ratio", "target", ""]
        let lines = measurements.map { line in
            [
                line.name, line.floor, Self.time(line.floorSeconds), Self.time(line.oursSeconds),
                Self.decimal(line.ratio), Self.target(line.target), Self.verdict(line),
            ]
        }
        let all = [head] + lines + memory.map(\.cells)
        let widths = head.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let texts = all.map { line in
            line.indices.map { Self.pad(line[$0], to: widths[$0], left: $0 < 2) }.joined(separator: "  ")
        }
        let notes = machine.warnings.map { "careful: \($0)" } + skipped.map { "skipped: \($0)" }
        return (texts + notes).joined(separator: "\n")
    }

    private static func pad(_ text: String, to width: Int, left: Bool) -> String {
        let space = String(repeating: " ", count: width - text.count)
        return left ? text + space : space + text
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
