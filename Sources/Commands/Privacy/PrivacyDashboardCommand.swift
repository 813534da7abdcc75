internal import ArgumentParser
internal import Engine
internal import Privacy

/// `coffer privacy dashboard`: the officer's morning.
struct PrivacyDashboardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "dashboard", abstract: Dashboard.summary)

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let answer = try await global.forPrivacy.answer(to: Dashboard())
        try global.output.emit(json: answer) { DashboardText(tree: $0, style: $1).text }
    }
}
