internal import ArgumentParser
internal import Demo
internal import Engine
internal import FoundationEssentials

/// `coffer demo`: stores to look around in.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Stores to look around in: a shop that has been at work for some weeks.",
        subcommands: [Create.self, Faults.self]
    )
}

extension DemoCommand {
    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Make a training store with six weeks of orders, shipments, invoices and payments.",
            discussion: """
                The same seed makes the same people, orders and moments. In the faulty shop a number of things are wrong; find \
                them with `coffer doctor` and the reports. `coffer demo faults` tells what they are and where each shows.
                """
        )

        /// What the shop is like.
        enum Kind: String, CaseIterable, ExpressibleByArgument {
            case good, faulty

            /// The same as the maker of such stores knows it.
            var shop: Demo.Kind { self == .good ? .good : .faulty }
        }

        @Argument(help: "The folder to make; it must not exist yet, or be empty.", completion: .directory)
        var dir: String

        @Option(help: "What the shop is like: as it should be, or with faults to find.") var kind: Kind =
            .good

        @Option(help: ArgumentHelp("What the story follows from.", valueName: "number")) var seed: UInt64 = 1

        @Option(
            help: ArgumentHelp(
                "The policies to begin with; the shipped ones if not given.",
                valueName: "dir"
            ),
            completion: .directory
        )
        var policies: String?

        @OptionGroup(title: "Output") var output: OutputOptions

        func run() async throws {
            let folder = FilePath.absolute(dir)
            let demo = Demo(
                kind: kind.shop,
                seed: seed,
                folder: folder,
                policies: try PolicyFolder.texts(policies ?? ShippedPolicies.folder()),
                modules: storeModules
            )
            let progress = RowProgress("demo", isQuiet: output.quiet)
            let creation = try await demo.make(endingAt: Date(), for: .current()) {
                progress.update($0, of: $1)
            }
            progress.finish()
            try output.emit(Made(creation, kind: kind, seed: seed)) { _, style in
                Self.text(kind, dir: dir, style)
            }
        }

        /// The commands that show the faults, each once.
        private static var showing: [[String]] {
            DemoFault.allCases.map(\.command).reduce(into: []) { known, command in
                if !known.contains(command) { known.append(command) }
            }
        }

        private static func text(_ kind: Kind, dir: String, _ style: TextStyle) -> String {
            let next =
                switch kind {
                case .good: [["order", "list"], ["order", "next"], ["report", "delivery"], ["doctor"]]
                case .faulty: showing + [["demo", "faults"]]
                }
            let made =
                switch kind {
                case .good: "made a demo store in \(dir)"
                case .faulty: "made a demo store with \(DemoFault.allCases.count) faults in \(dir)"
                }
            let lines = [
                style.heading(style.said(made)), "  " + style.said("training store: nothing in it is real"),
                "",
                style.heading(style.said("next")), "  export COFFER_STORE=\(dir)",
            ]
            return (lines + next.map { "  coffer \($0.joined(separator: " "))" }).joined(separator: "\n")
                + "\n"
        }
    }

    struct Faults: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "faults",
            abstract: "Tell what is wrong in the faulty demo store, and which command shows it."
        )

        @OptionGroup(title: "Output") var output: OutputOptions

        func run() async throws {
            try output.emit(
                FaultsAnswer(
                    faults: DemoFault.allCases.map { fault in
                        FaultsAnswer.Fault(
                            name: fault.rawValue,
                            text: Messages.text(fault.text, in: output.language),
                            command: (["coffer"] + fault.command).joined(separator: " ")
                        )
                    }
                )
            )
        }
    }
}

/// A demo store, as answered.
private struct Made: Encodable {
    struct Body: Encodable {
        let id: String
        let folder: String
        let kind: String
        let seed: UInt64
        let training = true
    }

    let store: Body

    init(_ creation: StoreCreation, kind: DemoCommand.Create.Kind, seed: UInt64) {
        store = Body(id: creation.store, folder: creation.folder, kind: kind.rawValue, seed: seed)
    }
}

/// What is wrong in the faulty store, as answered.
private struct FaultsAnswer: Encodable {
    struct Fault: Encodable {
        let name: String
        let text: String
        let command: String
    }

    let faults: [Fault]
}
