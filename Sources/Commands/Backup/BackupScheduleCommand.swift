internal import ArgumentParser
internal import Backup
internal import Engine

/// `coffer backup schedule`: what is done when.
struct BackupScheduleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule",
        abstract: "What is done to the backups when.",
        discussion: """
            The backup service carries schedules out: coffer-backupd. What was missed is made up for once; a time that the \
            clocks skip counts at the first moment after it, and one that they show twice counts once.
            """,
        subcommands: [Add.self, List.self, Remove.self, Pause.self, Resume.self]
    )
}

extension BackupScheduleCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: BackupScheduleAdd.summary,
            discussion: """
                TIMETABLE is five fields in quotes (minute, hour, day of the month, month, day of the week: \
                "30 2 * * mon-fri"), one of @hourly, @daily, @weekly, @monthly and @yearly, or a distance: "every 6h".
                """
        )

        @Argument(help: "What the schedule is called.") var schedule: String
        @Argument(help: "When.") var timetable: String
        @Option(
            help: ArgumentHelp("What is done: \(Self.tasks).", valueName: "task"),
            transform: Self.task
        )
        var task: Schedule.Task = .backup
        @Option(help: "The target it is done with; every one where none is given.") var target: String?
        @Option(help: "The time zone whose clocks count, as Europe/Berlin.") var zone = "UTC"
        @Option(
            help: ArgumentHelp(
                "By how much at most it begins later, always the same for a store, as 15m.",
                valueName: "time"
            )
        )
        var jitter: String?
        @OptionGroup var global: GlobalOptions

        private static let tasks = Schedule.Task.allCases.map(\.rawValue).joined(separator: ", ")

        private static func task(_ text: String) throws -> Schedule.Task {
            guard let task = Schedule.Task(rawValue: text) else {
                throw ValidationError("`\(text)` is none of \(tasks)")
            }
            return task
        }

        func run() async throws {
            try await global.perform(
                BackupScheduleAdd(
                    schedule: schedule,
                    task: task,
                    target: target,
                    timetable: timetable,
                    zone: zone,
                    jitter: jitter
                )
            )
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: BackupScheduleList.summary
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(BackupScheduleList()) }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: BackupScheduleRemove.summary
        )

        @Argument(help: "What the schedule is called.") var schedule: String
        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(BackupScheduleRemove(schedule: schedule)) }
    }

    struct Pause: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pause",
            abstract: BackupSchedulePause.summary
        )

        @Argument(help: "What the schedule is called.") var schedule: String
        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(BackupSchedulePause(schedule: schedule)) }
    }

    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "resume",
            abstract: BackupScheduleResume.summary,
            discussion: "What it missed meanwhile is not made up for."
        )

        @Argument(help: "What the schedule is called.") var schedule: String
        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(BackupScheduleResume(schedule: schedule)) }
    }
}
