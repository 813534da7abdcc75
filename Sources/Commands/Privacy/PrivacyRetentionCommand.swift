internal import ArgumentParser
internal import Engine
internal import FoundationEssentials
internal import Privacy

/// `coffer privacy retention`: data at the end of its term.
struct PrivacyRetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Data that has reached the end of its term.",
        subcommands: [Report.self, Run.self, Sweep.self]
    )

    struct Report: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "report",
            abstract: RetentionReport.summary
        )

        @OptionGroup var global: GlobalOptions
        @Option(help: ArgumentHelp("The day to look from; today otherwise.", valueName: "day")) var on:
            String?

        func run() async throws { try await global.forPrivacy.perform(RetentionReport(on: on)) }
    }

    struct Sweep: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sweep",
            abstract: "What the backup service runs by schedule: erases as `run`, and tells only how much.",
            discussion: """
                It also ends erasures that were begun and interrupted. Where the last sweep was more than 35 days ago it \
                waits for a person: a clock that runs ahead must not end every term at once.
                """
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            try global.confirm("erase the data that has reached the end of its term")
            var end = try await finish()
            let swept: ServiceSweep.Answer = try await answer(to: ServiceSweep())
            if global.request.dryRun {
                try global.output.note("dry run: nothing was written")
            } else if !swept.erased.isEmpty {
                end = try await finish()
            }
            try global.output.emit(Outcome(erased: swept.erased, stays: swept.stays, epoch: end.epoch))
        }

        private func finish() async throws -> ServiceFinish.Answer { try await answer(to: ServiceFinish()) }

        private func answer<C: Command>(to command: C) async throws -> C.Output where C.Output: Decodable {
            let json = try await global.withClient(C.access) { try await $0.perform(command) }
            return try JSONDecoder().decode(C.Output.self, from: Data(json))
        }

        private struct Outcome: Encodable {
            let erased: [String: Int]
            let stays: [String: Int]
            let epoch: UInt64
        }
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run",
            abstract: RetentionRun.summary,
            discussion: """
                What a legal hold or a restriction keeps, and what the policy puts before a person, stays and is told. The \
                keys are shredded and the epoch renewed; it has the store alone for a moment.
                """
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            let global = global.forPrivacy
            try global.confirm("erase the data that has reached the end of its term")
            let answer = try await global.withClient(RetentionRun.access) {
                try await $0.perform(RetentionRun())
            }
            if global.request.dryRun {
                try global.output.note("dry run: nothing was written")
            } else {
                _ = try await global.withClient(ErasureFinish.access) {
                    try await $0.perform(ErasureFinish())
                }
            }
            let renderer = { (style: TextStyle) in TextAnswer(style: style, language: global.output.language)
            }
            try global.output.emit(json: answer) { tree, style in
                let erased = renderer(style).render(.object(["erased": tree["erased"] ?? .list([])]))
                guard let due = tree["due"], !due.elements.isEmpty else { return erased }
                let stays = Messages.text("over and still there:", in: global.output.language)
                return "\(erased)\n\(style.heading(stays))\n" + renderer(style).render(.object(["due": due]))
            }
        }
    }
}
