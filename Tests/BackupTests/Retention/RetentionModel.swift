import Backup
import Foundation

/// Retention once more, slowly: labels from Foundation's calendar, and the definition word by word.
struct RetentionModel {
    let rules: RetentionRules
    private let calendar: Calendar

    init(_ rules: RetentionRules) {
        self.rules = rules
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = TimeZone(identifier: rules.zone.name) ?? .gmt
        self.calendar = calendar
    }

    /// What the hour, day, week, month and year of an instant are called.
    func labels(_ instant: Int64) -> [String] {
        let date = Date(timeIntervalSince1970: Double(instant))
        let parts = calendar.dateComponents(
            [.year, .month, .day, .hour, .weekOfYear, .yearForWeekOfYear],
            from: date
        )
        let year = "\(parts.year ?? 0)"
        let month = "\(year)-\(parts.month ?? 0)"
        let day = "\(month)-\(parts.day ?? 0)"
        let hour = "\(day) \(parts.hour ?? 0) \(calendar.timeZone.secondsFromGMT(for: date))"
        return [hour, day, "\(parts.yearForWeekOfYear ?? 0)w\(parts.weekOfYear ?? 0)", month, year]
    }

    /// The names that stay.
    func kept(_ archives: [RetainedArchive], now: Int64, labels known: [String: [String]] = [:]) -> Set<
        String
    > {
        var kept: Set<String> = []
        let data = archives.filter { $0.content == .data }
        let verified = data.filter(\.isVerified)
        if let newest = verified.max(by: isOlder) { kept.insert(newest.name) }
        let counts = [rules.hourly, rules.daily, rules.weekly, rules.monthly, rules.yearly]
        for (place, count) in counts.enumerated() {
            // The newest of every period, and of these the newest ones.
            var newest: [String: RetainedArchive] = [:]
            for archive in verified {
                let label = (known[archive.name] ?? labels(archive.created))[place]
                if newest[label].map({ isOlder($0, archive) }) ?? true { newest[label] = archive }
            }
            kept.formUnion(newest.values.sorted { isOlder($1, $0) }.prefix(count).map(\.name))
        }
        for archive in data where now - archive.created < rules.minimumAge.seconds {
            kept.insert(archive.name)
        }
        for archive in data where !archive.isVerified {
            if !verified.contains(where: { $0.created > archive.created }) { kept.insert(archive.name) }
        }
        kept.formUnion(keptVaults(archives.filter { $0.content != .data }, now))
        return kept
    }

    private func keptVaults(_ vaults: [RetainedArchive], _ now: Int64) -> [String] {
        let verified = vaults.filter(\.isVerified).sorted { isOlder($1, $0) }
        guard let newest = verified.map(epoch).max() else { return vaults.map(\.name) }
        let current = verified.filter { epoch($0) == newest }
        return vaults.filter { vault in
            if epoch(vault) < newest { return false }
            if current.prefix(rules.vaults).contains(vault) { return true }
            if now - vault.created < rules.minimumAge.seconds { return true }
            if vault.isVerified { return false }
            return epoch(vault) > newest || !current.contains { $0.created > vault.created }
        }.map(\.name)
    }

    private func epoch(_ archive: RetainedArchive) -> UInt64 {
        if case .vault(let epoch) = archive.content { epoch } else { 0 }
    }

    private func isOlder(_ left: RetainedArchive, _ right: RetainedArchive) -> Bool {
        (left.created, left.name) < (right.created, right.name)
    }
}
