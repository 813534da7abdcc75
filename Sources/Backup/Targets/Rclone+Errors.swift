extension Rclone {
    /// Throws what a failed run means.
    func check(_ outcome: ChildOutcome) throws(TargetError) {
        guard outcome.code != 0 else { return }
        let reason = Self.reason(outcome)
        let words = reason.lowercased()
        func says(_ texts: String...) -> Bool { texts.contains { words.contains($0) } }
        if says("no space left", "insufficient storage", "quota exceeded", "disk quota") {
            throw .full(address: address)
        }
        if says("permission denied", "access denied", "accessdenied", "forbidden", "unauthorized") {
            throw .permission(address: address, reason: reason)
        }
        // Exit codes as documented by rclone: 3 directory not found, 4 file not found.
        if outcome.code == 3 || outcome.code == 4
            || says("directory not found", "object not found", "didn't find section in config file")
        {
            throw .vanished(address: address, reason: reason)
        }
        throw .unreachable(address: address, reason: reason)
    }

    /// The last line it said, without time and level.
    private static func reason(_ outcome: ChildOutcome) -> String {
        guard let line = outcome.errors.split(separator: "\n").last else {
            return "`rclone` ended with code \(outcome.code) and said nothing"
        }
        // A line begins with `2026/11/25 10:42:47 `.
        let isDated = line.utf8.count > 20 && line.utf8.prefix(5).last == UInt8(ascii: "/")
        return String((isDated ? line.dropFirst(20) : line).prefix(300)).printable
    }
}
