internal import FoundationEssentials

/// One line: what ours and a peer took for the same, by turns.
struct Comparison: Encodable {
    /// What the values are.
    enum Unit: String, Encodable {
        case seconds, bytes, secondsPerMegabyte
    }

    let name: String
    let peer: String
    let unit: Unit
    let peerValue: Double
    let oursValue: Double
    /// The middle one of the ratios of each pair.
    let ratio: Double
    let targetRatio: Double?
    let reached: Bool?

    /// Compares what was taken by turns: the first with the first, and so on.
    init(
        _ name: String,
        _ peer: String,
        _ unit: Unit,
        ours: [Double],
        theirs: [Double],
        atMost target: Double?
    ) {
        (self.name, self.peer, self.unit) = (name, peer, unit)
        oursValue = ours.median
        peerValue = theirs.median
        ratio = zip(ours, theirs).map { $0 / $1 }.median
        targetRatio = target
        reached = target.map { [ratio] in ratio <= $0 }
    }

    /// The line's cells, in the columns of ``Report``.
    var cells: [String] {
        [
            name, peer, text(peerValue), text(oursValue), Self.decimal(ratio),
            targetRatio.map { "≤ \(Self.decimal($0)) ×" } ?? "-", reached.map { $0 ? "ok" : "over" } ?? "",
        ]
    }

    private func text(_ value: Double) -> String {
        switch unit {
        case .seconds where value < 1: "\(Self.decimal(value * 1000)) ms"
        case .seconds: "\(Self.decimal(value)) s"
        case .bytes: "\(Self.decimal(value / Double(1 << 20))) MiB"
        case .secondsPerMegabyte: "\(Self.decimal(value * 1000)) ms/MB"
        }
    }

    private static func decimal(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
