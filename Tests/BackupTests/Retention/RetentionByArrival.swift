import Backup

/// Retention of data archives a third time, for histories that are long: told of each archive as it is made.
///
/// The newest archive of each period is the last that arrived in it, so that a list of periods with the name of one
/// archive each is all there is to remember. ``RetentionModel`` looks at everything again and must say the same.
struct RetentionByArrival {
    private let model: RetentionModel
    /// For hours, days, weeks, months and years: each that has a verified archive, with the newest, in order.
    private var periods: [[(label: String, newest: String)]] = Array(repeating: [], count: 5)
    private var newestVerified: RetainedArchive?
    private var young: [RetainedArchive] = []
    private var unverified: [RetainedArchive] = []

    init(_ model: RetentionModel) { self.model = model }

    /// An archive was made, later than any before it.
    mutating func add(_ archive: RetainedArchive) {
        young.append(archive)
        guard archive.isVerified else { return unverified.append(archive) }
        newestVerified = archive
        unverified = []
        for (place, label) in model.labels(archive.created).enumerated() {
            if periods[place].last?.label == label { periods[place].removeLast() }
            periods[place].append((label, archive.name))
        }
    }

    /// The names that stay.
    mutating func kept(now: Int64) -> Set<String> {
        let rules = model.rules
        young.removeAll { now - $0.created >= rules.minimumAge.seconds }
        var kept = Set((young + unverified).map(\.name))
        if let newestVerified { kept.insert(newestVerified.name) }
        let counts = [rules.hourly, rules.daily, rules.weekly, rules.monthly, rules.yearly]
        for (place, count) in counts.enumerated() {
            kept.formUnion(periods[place].suffix(count).map(\.newest))
        }
        return kept
    }
}
