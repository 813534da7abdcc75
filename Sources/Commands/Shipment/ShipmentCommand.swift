internal import ArgumentParser
internal import OrderDesk

/// `coffer shipment`: from the shelf to the customer.
struct ShipmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shipment",
        abstract: "Shipments: pick, pack, ship, deliver.",
        subcommands: [
            Pick.self, Pack.self, Ship.self, Deliver.self, Cancel.self, Show.self, List.self,
            PickingList.self,
            Document.self,
        ]
    )
}

extension ShipmentCommand {
    struct Pick: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "pick", abstract: ShipmentPick.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's number or id.") var order: String
        @Option(
            help: ArgumentHelp(
                "Take so many of a line, of a lot where one is named.",
                valueName: "position=quantity[@lot]"
            )
        )
        var line: [PartArgument] = []

        func run() async throws {
            let parts = line.map(\.part)
            try await global.perform(ShipmentPick(order: order, lines: parts.isEmpty ? nil : parts))
        }
    }

    struct Ship: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "ship", abstract: ShipmentShip.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The shipment's number.") var shipment: String
        @Option(help: ArgumentHelp("Who carries it.", valueName: "name")) var carrier: String?
        @Option(help: ArgumentHelp("What the carrier calls it.", valueName: "code")) var tracking: String?

        func run() async throws {
            try await global.perform(
                ShipmentShip(shipment: shipment, carrier: carrier, tracking: tracking)
            )
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: ShipmentList.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Option(help: "Only shipments of this order, by number or id.") var order: String?
        @Option(help: "Only shipments in this state.") var state: String?

        func run() async throws {
            var list = ShipmentList()
            list.limit = page.limit
            list.after = page.after
            list.order = order
            list.state = state
            try await global.perform(list)
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: ShipmentShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The shipment's number.") var shipment: String

        func run() async throws { try await global.perform(ShipmentShow(shipment: shipment)) }
    }

    struct Pack: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "pack", abstract: ShipmentPack.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The shipment's number.") var shipment: String

        func run() async throws { try await global.perform(ShipmentPack(shipment: shipment)) }
    }

    struct Deliver: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "deliver",
            abstract: ShipmentDeliver.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The shipment's number.") var shipment: String

        func run() async throws { try await global.perform(ShipmentDeliver(shipment: shipment)) }
    }

    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel",
            abstract: ShipmentCancel.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The shipment's number.") var shipment: String

        func run() async throws { try await global.perform(ShipmentCancel(shipment: shipment)) }
    }

    struct Document: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "document",
            abstract: ShipmentDocument.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var document: DocumentOptions
        @Argument(help: "The shipment's number.") var shipment: String

        func run() async throws {
            try await document.write(
                ShipmentDocument(shipment: shipment, language: document.language),
                global
            )
        }
    }

    struct PickingList: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "picking-list",
            abstract: ShipmentPickingList.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "File") var file: PageFileOptions
        @Option(help: "The language; English if not given.") var language: DocumentLanguage?
        @Argument(help: "The shipment's number.") var shipment: String

        func run() async throws {
            try await DocumentOptions.write(
                ShipmentPickingList(shipment: shipment, language: language),
                to: file,
                global
            )
        }
    }
}
