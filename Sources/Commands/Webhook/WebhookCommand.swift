internal import ArgumentParser
internal import Engine

/// `coffer webhook`: other programs are told what was changed.
struct WebhookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhook",
        abstract: "Tell another program what was changed, signed, in order and at least once.",
        subcommands: [Deliver.self, Secret.self]
    )
}

extension WebhookCommand {
    struct Deliver: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "deliver",
            abstract: "Post each change to an address, from where the last delivery stopped.",
            discussion: """
                The changes are those of `coffer events` that your own roles see, with no word about a person. A message \
                that is not taken is sent again, and no later one before it. --state keeps the place; the first delivery \
                begins with the next change, or behind --after. Messages are signed as Standard Webhooks 1.0.0 says.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "Where to: an https:// address, or http:// on this machine.") var address: String
        @Option(
            help: ArgumentHelp("The file of the secret that the receiver checks with.", valueName: "file"),
            completion: .file()
        )
        var secretFile: String
        @Option(
            help: ArgumentHelp("The file that keeps how far the deliveries came.", valueName: "file"),
            completion: .file()
        )
        var state: String
        @Flag(name: .shortAndLong, help: "Go on with what happens, until Ctrl-C.") var follow = false
        @Option(
            help: ArgumentHelp("Begin behind this place in the log; only at first.", valueName: "sequence")
        )
        var after: UInt64?
        @Option(
            help: ArgumentHelp(
                "Only this operation, or `noun.*`; repeat it for more.",
                valueName: "operation"
            )
        )
        var only: [String] = []
        @Option(
            help: ArgumentHelp(
                "How often to try a message; with --follow there is no end.",
                valueName: "count"
            )
        )
        var attempts = 5
        @Option(help: ArgumentHelp("How long a receiver may take.", valueName: "seconds")) var timeout = 10

        func validate() throws {
            guard attempts > 0 else { throw ValidationError("--attempts is above 0") }
            guard (1...300).contains(timeout) else { throw ValidationError("--timeout is 1 to 300") }
        }

        func run() async throws {
            let receiver = try WebhookReceiver(
                address,
                secretFile: FilePath.absolute(secretFile),
                timeoutSeconds: timeout
            )
            let file = try WebhookStateFile(FilePath.absolute(state))
            try await global.withClient(.shared) { client in
                guard !client.isTraining else {
                    throw CommandError.trainingTold(folder: try global.location.folder())
                }
                let begun = try await begin(client, file)
                let (only, attempts, output) = (only, attempts, global.output)
                let delivery = WebhookDelivery(client, to: receiver, from: file, begun, operations: only) {
                    try output.note($0)
                }
                guard follow else {
                    var delivery = delivery
                    try await delivery.run(attempts: attempts)
                    return try output.emit(Delivered(delivery))
                }
                try await Interruption.ends {
                    var delivery = delivery
                    try await delivery.follow()
                }
            }
        }

        /// Where to go on; a first delivery begins with the next change.
        private func begin(_ client: any Client, _ file: WebhookStateFile) async throws -> WebhookState {
            if let state = try file.load() {
                guard state.address == address else {
                    throw WebhookError.badState(path: self.state, reason: "it is for `\(state.address)`")
                }
                guard after == nil else {
                    throw WebhookError.badState(
                        path: self.state,
                        reason: "it says so itself, and --after is given"
                    )
                }
                return state
            }
            let place: UInt64
            if let after { place = after } else { place = try await WebhookDelivery.newest(client) }
            let state = WebhookState(address: address, after: place)
            try file.store(state)
            try global.output.note("begins behind place \(place) of the log")
            return state
        }
    }

    struct Secret: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "secret",
            abstract: "Draw the secret that a receiver checks messages with, and write it to a new file."
        )

        @OptionGroup(title: "Output") var output: OutputOptions
        @Argument(help: "The file; only you may read it.", completion: .file()) var file: String

        func run() async throws {
            try WebhookSecret.make(at: FilePath.absolute(file))
            try output.note("the secret is in `\(file)`; give the receiver a copy of it")
        }
    }
}

/// What a delivery came to, under the key `webhook`.
private struct Delivered: Encodable {
    struct Counts: Encodable {
        let delivered: UInt64
        let after: UInt64
    }

    let webhook: Counts

    init(_ delivery: WebhookDelivery) {
        webhook = Counts(delivered: delivery.delivered, after: delivery.state.after)
    }
}
