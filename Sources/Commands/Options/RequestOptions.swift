internal import ArgumentParser
internal import Engine

/// How a request is made.
struct RequestOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Act as this user of the store; the log records both names.", valueName: "user")
    )
    var actingAs: String?

    @Option(help: ArgumentHelp("The purpose, by its name in roles.yaml.", valueName: "name"))
    var purpose: String?

    @Option(help: ArgumentHelp("Why you ask; sealed in the audit log.", valueName: "text"))
    var reason: String?

    @Option(
        help: ArgumentHelp("Your own name for this request: repeated, it is done once.", valueName: "key")
    )
    var idempotencyKey: String?

    @Flag(help: "Show what would happen and change nothing.")
    var dryRun = false

    /// The request of whoever runs this process.
    var request: Request {
        Request(
            caller: .current(),
            actingAs: actingAs,
            purpose: purpose,
            reason: reason,
            idempotencyKey: idempotencyKey,
            isDryRun: dryRun
        )
    }
}
