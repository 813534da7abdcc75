internal import Foundation

/// A time zone of the IANA database, and what its clocks show.
public struct Zone: Sendable, Hashable {
    /// Its name, as `Europe/Berlin`.
    public let name: String
    private let zone: TimeZone

    /// Coordinated universal time, where no clock is ever changed.
    public static let utc = Zone(name: "UTC", zone: .gmt)

    private init(name: String, zone: TimeZone) { (self.name, self.zone) = (name, zone) }

    /// The zone of that name.
    ///
    /// - Throws: ``ScheduleError/unknownZone(text:)``.
    public init(_ name: String) throws(ScheduleError) {
        guard name != "UTC" else {
            self = .utc
            return
        }
        // Why a slash: `EST` and `CET` mean other things than their readers think, and `GMT+3` is no place.
        guard name.contains("/"), name.utf8.count <= 64, let zone = TimeZone(identifier: name) else {
            throw .unknownZone(text: name)
        }
        self.init(name: name, zone: zone)
    }

    /// How many seconds its clocks are ahead of UTC at an instant, given in seconds since 1970.
    func offset(at instant: Int64) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant))))
    }

    /// What its clocks show at an instant.
    func wall(at instant: Int64) -> WallTime { WallTime(seconds: instant + offset(at: instant)) }

    /// The instant that a wall time names.
    ///
    /// A time that the clocks skip is the first moment after the gap; one that they show twice is the first of the two.
    func instant(of wall: WallTime) -> Int64 {
        // Why these bounds: no place is more than 14 hours ahead of UTC or 12 behind.
        let (low, high) = (wall.seconds - 15 * 3600, wall.seconds + 13 * 3600)
        let (before, after) = (offset(at: low), offset(at: high))
        guard before != after else { return wall.seconds - before }
        let change = change(from: low, to: high)
        if wall.seconds - before < change { return wall.seconds - before }
        return max(change, wall.seconds - after)
    }

    /// The first second of the new offset, where the offsets at both ends differ.
    private func change(from low: Int64, to high: Int64) -> Int64 {
        let before = offset(at: low)
        var (low, high) = (low, high)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offset(at: middle) == before { low = middle } else { high = middle }
        }
        return high
    }
}

extension Zone: CustomStringConvertible {
    /// Its name.
    public var description: String { name }
}
