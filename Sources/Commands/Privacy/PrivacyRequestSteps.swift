internal import ArgumentParser
internal import Engine
internal import Privacy

extension PrivacyRequestCommand {
    struct VerifyIdentity: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify-identity",
            abstract: RequestVerifyIdentity.summary,
            discussion:
                "Without --method it is noted that the person was asked; the clock stands still until then."
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var step: Step
        @Option(help: "How it was found out who asks.") var method: IdentityMethod?

        func run() async throws {
            try await global.forPrivacy.perform(
                RequestVerifyIdentity(request: step.request, method: method, on: step.on, note: step.note)
            )
        }
    }

    struct Assess: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "assess",
            abstract: RequestAssess.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var step: Step
        @Option(help: "What was found.") var finding: Assessment = .follow

        func run() async throws {
            try await global.forPrivacy.perform(
                RequestAssess(request: step.request, finding: finding, on: step.on, note: step.note)
            )
        }
    }

    struct Approve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "approve",
            abstract: RequestApprove.summary,
            discussion: "In a two-person store somebody else than who assessed it approves, as themselves."
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var step: Step

        func run() async throws {
            try await global.forPrivacy.perform(
                RequestApprove(request: step.request, on: step.on, note: step.note)
            )
        }
    }

    struct Extend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "extend",
            abstract: RequestExtend.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var step: Step
        @Option(help: "Why more time is needed.") var ground: ExtensionGround

        func run() async throws {
            try await global.forPrivacy.perform(
                RequestExtend(request: step.request, ground: ground, on: step.on, note: step.note)
            )
        }
    }

    struct Refuse: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "refuse",
            abstract: RequestRefuse.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var step: Step
        @Option(help: "Why it is not followed.") var ground: RefusalGround?
        @Option(help: ArgumentHelp("The request that it repeats.", valueName: "number")) var duplicateOf:
            String?

        func run() async throws {
            try await global.forPrivacy.perform(
                RequestRefuse(
                    request: step.request,
                    ground: ground,
                    duplicateOf: duplicateOf,
                    on: step.on,
                    note: step.note
                )
            )
        }
    }

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "withdraw",
            abstract: RequestWithdraw.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var step: Step

        func run() async throws {
            try await global.forPrivacy.perform(
                RequestWithdraw(request: step.request, on: step.on, note: step.note)
            )
        }
    }
}
