internal import FoundationEssentials

/// One line of the table: what was measured, beside its floor from the same run.
struct Measurement: Encodable {
    /// What a line must reach.
    enum Target: Encodable {
        /// Ours, divided by the floor.
        case ratio(atMost: Double)
        /// Ours, in seconds; the floor only shows what the machine can do.
        case time(atMostSeconds: Double)
        /// Nothing: the line says what a target is worth on this machine.
        case none
    }

    let name: String
    let floor: String
    let floorSeconds: Double
    let oursSeconds: Double
    let target: Target

    /// Takes the medians of interleaved samples.
    init(_ name: String, floor: String, _ samples: Samples, target: Target) {
        self.name = name
        self.floor = floor
        self.target = target
        floorSeconds = samples.floor.median
        oursSeconds = samples.ours.median
    }

    /// Ours, divided by the floor.
    var ratio: Double { oursSeconds / floorSeconds }

    /// Whether the target is reached.
    var isReached: Bool {
        switch target {
        case .ratio(let most): ratio <= most
        case .time(let most): oursSeconds <= most
        case .none: true
        }
    }

    private enum Key: String, CodingKey {
        case name, floor, floorSeconds, oursSeconds, ratio, targetRatio, targetSeconds, reached
    }

    /// Writes times in seconds; `reached` and one of `targetRatio` and `targetSeconds` are there where the line has a target.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(name, forKey: .name)
        try container.encode(floor, forKey: .floor)
        try container.encode(floorSeconds, forKey: .floorSeconds)
        try container.encode(oursSeconds, forKey: .oursSeconds)
        try container.encode(ratio, forKey: .ratio)
        switch target {
        case .ratio(let most): try container.encode(most, forKey: .targetRatio)
        case .time(let most): try container.encode(most, forKey: .targetSeconds)
        case .none: return
        }
        try container.encode(isReached, forKey: .reached)
    }
}
