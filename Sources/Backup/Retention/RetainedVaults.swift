/// The vault archives of a target, newest first.
///
/// Those of a past epoch go whatever their age, since they open with keys that were given up; but only once a verified
/// one of a newer epoch lies on the same target, so that it never is without a vault.
struct RetainedVaults {
    private let rules: RetentionRules
    private let now: Int64
    /// The newest epoch that has a verified archive here.
    private let newestEpoch: UInt64?
    /// The verified archives of that epoch, newest first.
    private let copies: [RetainedArchive]

    init(_ archives: [RetainedArchive], _ rules: RetentionRules, _ now: Int64) {
        (self.rules, self.now) = (rules, now)
        let verified = archives.filter(\.isVerified)
        let newest = verified.compactMap(\.epoch).max()
        newestEpoch = newest
        copies = verified.filter { $0.epoch == newest }
    }

    func decide(_ archive: RetainedArchive) -> RetentionDecision {
        func kept(_ reasons: [String]) -> RetentionDecision {
            RetentionDecision(archive: archive, isKept: true, reasons: reasons)
        }
        func gone(_ reason: String) -> RetentionDecision {
            RetentionDecision(archive: archive, isKept: false, reasons: [reason])
        }
        guard let epoch = archive.epoch, let newestEpoch else {
            return kept(["not verified, and no verified vault is here"])
        }
        if epoch < newestEpoch { return gone("epoch \(epoch) is past, and epoch \(newestEpoch) is here") }
        var reasons: [String] = []
        let place = copies.firstIndex(of: archive)
        if place == 0 { reasons.append("the newest verified one of epoch \(epoch)") }
        if let place, place < rules.vaults { reasons.append("vault \(place + 1) of \(rules.vaults)") }
        if let young = RetentionRule.young(archive, rules, now) { reasons.append(young) }
        if place == nil, copies.allSatisfy({ $0.created <= archive.created }) || epoch > newestEpoch {
            reasons.append("not verified, and no verified one is newer")
        }
        guard reasons.isEmpty else { return kept(reasons) }
        return gone(
            place == nil
                ? "not verified, and a verified one is newer"
                : rules.vaults == 1
                    ? "1 newer vault of its epoch" : "\(rules.vaults) newer vaults of its epoch"
        )
    }
}

extension RetainedArchive {
    /// The epoch of a vault.
    fileprivate var epoch: UInt64? {
        if case .vault(let epoch) = content { epoch } else { nil }
    }
}
