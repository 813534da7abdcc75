public import Engine
internal import Storage

/// When backups run and what stays of them, as one module of the engine.
public let backupSchedules = EngineModule(
    name: "backup-schedules",
    schema: SchemaModule(
        name: "backup-schedules",
        migrations: [scheduleMigration1],
        tables: [
            Table(
                "backup_schedule",
                about: "what is done to the backups when",
                columns: [
                    .key("id"), .business("name"), .business("task"), .business("target"),
                    .business("timetable"), .business("zone"), .business("jitter"), .system("created"),
                    .system("since"), .business("paused"), .reference("changed_by", to: "principal"),
                ]
            ),
            Table(
                "backup_retention",
                about: "how long archives stay, for all targets or for one",
                columns: [
                    .business("target"), .business("hourly"), .business("daily"), .business("weekly"),
                    .business("monthly"), .business("yearly"), .business("vaults"), .business("minimum_age"),
                    .business("zone"), .system("changed"), .reference("changed_by", to: "principal"),
                ]
            ),
        ]
    ),
    operations: [
        BackupPrune.self, BackupRetentionPlan.self, BackupRetentionSet.self, BackupRetentionShow.self,
        BackupScheduleAdd.self, BackupScheduleList.self,
        BackupSchedulePause.self, BackupScheduleRemove.self, BackupScheduleResume.self,
    ],
    fields: [],
    checks: [],
    goesAlong: false
)

/// The first tables of schedules.
private let scheduleMigration1 = Migration(
    number: 1,
    name: "schedules and retention of backups",
    statements: [
        """
        CREATE TABLE backup_schedule (
            id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, task TEXT NOT NULL, target TEXT,
            timetable TEXT NOT NULL, zone TEXT NOT NULL, jitter INTEGER CHECK (jitter > 0),
            created INTEGER NOT NULL, since INTEGER NOT NULL,
            paused INTEGER NOT NULL CHECK (paused IN (0, 1)), changed_by BLOB NOT NULL
        ) STRICT
        """,
        // Why an empty target: it is the rule for every target without one of its own.
        """
        CREATE TABLE backup_retention (
            target TEXT NOT NULL PRIMARY KEY, hourly INTEGER NOT NULL CHECK (hourly >= 0),
            daily INTEGER NOT NULL CHECK (daily >= 0), weekly INTEGER NOT NULL CHECK (weekly >= 0),
            monthly INTEGER NOT NULL CHECK (monthly >= 0), yearly INTEGER NOT NULL CHECK (yearly >= 0),
            vaults INTEGER NOT NULL CHECK (vaults > 0), minimum_age INTEGER NOT NULL CHECK (minimum_age > 0),
            zone TEXT NOT NULL, changed INTEGER NOT NULL, changed_by BLOB NOT NULL
        ) STRICT
        """,
    ]
)
