/// The data archives of a target, newest first, with what each period keeps.
struct RetainedData {
    private let rules: RetentionRules
    private let now: Int64
    private let newestVerified: RetainedArchive?
    /// For each archive that a period keeps: which, and the how manieth.
    private var kept: [String: [String]] = [:]
    /// For each verified archive that no period of a kind keeps: why.
    private var passed: [String: [String]] = [:]

    init(_ archives: [RetainedArchive], _ rules: RetentionRules, _ now: Int64) {
        (self.rules, self.now) = (rules, now)
        let verified = archives.filter(\.isVerified)
        newestVerified = verified.first
        for (unit, limit) in rules.keeps {
            var last: RetentionPeriod?
            var count = 0
            for archive in verified {
                let period = RetentionPeriod(unit, at: archive.created, in: rules.zone)
                let isNewest = period != last
                if isNewest { (last, count) = (period, count + 1) }
                if count > limit {
                    passed[archive.name, default: []].append(unit.newer(limit))
                } else if isNewest {
                    kept[archive.name, default: []].append(unit.kept(count, of: limit))
                } else {
                    passed[archive.name, default: []].append(unit.replaced)
                }
            }
        }
    }

    func decide(_ archive: RetainedArchive) -> RetentionDecision {
        var reasons = kept[archive.name] ?? []
        if archive == newestVerified { reasons.insert("the newest verified one", at: 0) }
        if let young = RetentionRule.young(archive, rules, now) { reasons.append(young) }
        if !archive.isVerified, isNewest(archive) {
            reasons.append("not verified, and no verified one is newer")
        }
        guard reasons.isEmpty else {
            return RetentionDecision(archive: archive, isKept: true, reasons: reasons)
        }
        let why =
            archive.isVerified ? passed[archive.name] ?? [] : ["not verified, and a verified one is newer"]
        return RetentionDecision(archive: archive, isKept: false, reasons: why)
    }

    /// Whether no verified archive is newer.
    private func isNewest(_ archive: RetainedArchive) -> Bool {
        newestVerified.map { $0.created <= archive.created } ?? true
    }
}
