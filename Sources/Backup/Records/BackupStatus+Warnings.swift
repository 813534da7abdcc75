extension BackupStatus.Answer {
    /// What is over its limit or did not go well, in a line each.
    public var warnings: [String] {
        var lines: [String] = []
        if isRecoveryPointOver {
            lines.append(
                recoveryPointSeconds.map { age in
                    "the newest verified backup is \(age / 3600) h \(age / 60 % 60) min old, and the limit is "
                        + "\(recoveryPointLimitSeconds / 60) min; make one with `coffer backup run`"
                } ?? "there is no verified backup; make one with `coffer backup run`"
            )
        }
        if isRecoveryTimeOver, let recoveryTimeSeconds {
            lines.append(
                "the store took \(recoveryTimeSeconds) s to come back in the last drill, and the limit is "
                    + "\(recoveryTimeLimitSeconds) s; keep archives on a faster target"
            )
        }
        if let lastDrill, let problem = lastDrill.problem {
            lines.append(
                "the last drill, on `\(lastDrill.target)`, failed (\(problem)); look into it with `coffer backup drill`"
            )
        }
        for target in targets where target.archives > 0 && !target.isDrillable {
            lines.append(
                "drills leave `\(target.target)` out: its keys are of an epoch that has ended; "
                    + "`coffer backup run` puts new ones there"
            )
        }
        return lines
    }
}
