internal import ArgumentParser
internal import OrderDesk

/// Which order, and at which version it was read.
struct OrderOptions: ParsableArguments {
    @Argument(help: "The order's number, or its id while it has none.") var order: String
    @Option(help: ArgumentHelp("The version you read; any if not given.", valueName: "number"))
    var version: Int64?
}

extension OrderCommand {
    struct Submit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "submit", abstract: OrderSubmit.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var at: OrderOptions

        func run() async throws {
            try await global.perform(OrderSubmit(order: at.order, expectedVersion: at.version))
        }
    }

    struct Approve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "approve",
            abstract: OrderApprove.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var at: OrderOptions
        @Flag(help: "You looked at what is unusual; --reason says why it stands.") var acceptUnusual = false

        func run() async throws {
            try await global.perform(
                OrderApprove(
                    order: at.order,
                    expectedVersion: at.version,
                    acceptUnusual: acceptUnusual ? true : nil
                )
            )
        }
    }

    struct Refuse: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "refuse", abstract: OrderRefuse.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var at: OrderOptions

        func run() async throws {
            try await global.perform(OrderRefuse(order: at.order, expectedVersion: at.version))
        }
    }

    struct Hold: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "hold", abstract: OrderHold.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var at: OrderOptions

        func run() async throws {
            try await global.perform(OrderHold(order: at.order, expectedVersion: at.version))
        }
    }

    struct Release: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "release",
            abstract: OrderRelease.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var at: OrderOptions

        func run() async throws {
            try await global.perform(OrderRelease(order: at.order, expectedVersion: at.version))
        }
    }

    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "cancel", abstract: OrderCancel.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var at: OrderOptions

        func run() async throws {
            try global.confirm("give up order `\(at.order)`")
            try await global.perform(OrderCancel(order: at.order, expectedVersion: at.version))
        }
    }

    struct Void: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "void", abstract: OrderVoid.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var at: OrderOptions

        func run() async throws {
            try global.confirm("give up the confirmed order `\(at.order)`")
            try await global.perform(OrderVoid(order: at.order, expectedVersion: at.version))
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "close", abstract: OrderClose.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var at: OrderOptions

        func run() async throws {
            try await global.perform(OrderClose(order: at.order, expectedVersion: at.version))
        }
    }

    struct Reopen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "reopen", abstract: OrderReopen.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var at: OrderOptions

        func run() async throws {
            try await global.perform(OrderReopen(order: at.order, expectedVersion: at.version))
        }
    }
}
