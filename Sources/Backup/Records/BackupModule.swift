public import Engine
internal import Storage

/// What backups bring to the engine: where they go, and the record of what is there.
public let backupModule = EngineModule(
    name: "backup",
    schema: SchemaModule(
        name: "backup",
        migrations: [Migration0001.step, Migration0002.step, Migration0003.step],
        tables: [
            Table(
                "backup_target",
                about: "a place where backups lie, and what was last written there",
                columns: [
                    .key("id"), .business("name"), .business("address"), .business("added"),
                    .reference("added_by", to: "principal"), .system("incarnation"), .system("sequence"),
                    .system("confirmed"), .system("confirmed_time"), .system("epoch"),
                    .system("epoch_digest"), .system("decisions"), .system("decisions_root"),
                    .business("retains"), .system("retained_epoch"), .system("retained_until"),
                ]
            ),
            Table(
                "backup_archive",
                about: "an archive on a target",
                columns: [
                    .reference("target_id", to: "backup_target"), .business("name"), .business("kind"),
                    .business("bytes"), .system("digest"), .system("epoch"), .business("level"),
                    .business("taken"), .system("added_in"), .system("removed_in"),
                ]
            ),
            Table(
                "backup_drill",
                about: "a store that was brought back from a backup to see whether it can be",
                columns: [
                    .key("id"), .business("target"), .business("data"), .business("vault"), .business("time"),
                    .business("way"), .business("milliseconds"), .business("problem"),
                ]
            ),
        ]
    ),
    operations: [
        BackupTargetAdd.self, BackupTargetList.self, BackupTargetRemove.self, BackupTargetClaim.self,
        BackupRecord.self, BackupConfirm.self, BackupList.self, BackupStatus.self, BackupDrillBegin.self,
        BackupDrillOpen.self,
        BackupDrillRecord.self, BackupExtractRecord.self,
    ],
    fields: [],
    checks: [],
    gauges: [
        StoreGauge(
            name: "coffer_backup_verified_age_seconds",
            about: "How long ago the snapshot of the newest verified backup was taken.",
            read: { connection, now in
                try ListedArchive.newestVerified(connection).map { Double(now - $0) / 1000 }
            }
        ),
        StoreGauge(
            name: "coffer_backup_recovery_seconds",
            about: "How long the store took to come back in the last drill that passed.",
            read: { connection, _ in
                try DrillRow.last(passed: true, connection).map { Double($0.milliseconds) / 1000 }
            }
        ),
    ],
    copies: { connection, now in
        try TargetRow.all(connection).flatMap { row in
            let there = try row.oldestEpoch(connection).map { CopyStanding(target: row.name, epoch: $0) }
            return [there, row.retained(at: now)].compactMap { $0 }
        }
    },
    lastDrill: { connection in
        try DrillRow.last(connection).map {
            DrillStanding(target: $0.target, milliseconds: $0.time, problem: $0.problem)
        }
    },
    goesAlong: false
)
