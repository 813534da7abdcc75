internal import ArgumentParser
internal import Engine
internal import Foundation
internal import Privacy

/// `coffer privacy holidays`: the days that move a deadline.
struct PrivacyHolidaysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holidays",
        abstract: "The public holidays that deadlines are reckoned with.",
        subcommands: [Show.self, SetCalendar.self]
    )

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: HolidaysShow.summary)

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.forPrivacy.perform(HolidaysShow()) }
    }

    struct SetCalendar: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "set", abstract: HolidaysSet.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The file with the calendar.") var file: String

        func run() async throws {
            let text: String
            do {
                text = try String(contentsOfFile: file, encoding: .utf8)
            } catch {
                throw CommandError.unreadable(path: file)
            }
            try await global.forPrivacy.perform(HolidaysSet(text: text))
        }
    }
}
