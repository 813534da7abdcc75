internal import ArgumentParser
internal import Engine
internal import Foundation
internal import OrderDesk

extension PaymentCommand {
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Record what a bank's statement (camt.053) tells of; each entry once.",
            discussion: """
                Money that names an invoice (its RF reference or number) or an order becomes a payment and settles it as \
                far as it goes. What names nobody is told and left: record it with `coffer payment record`, with \
                --bank-reference, so that no later import takes it. Who paid, from which account and with which words \
                stays in the file.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The file of the bank.", completion: .file(extensions: ["xml"])) var file: String

        func run() async throws {
            let path = FilePath.absolute(file)
            let entries = try CamtStatement.read(Array(try Data(contentsOf: URL(filePath: path))))
            let name = URL(filePath: path).lastPathComponent
            let outcomes = try await global.withClient(.shared) { client in
                var outcomes: [BankOutcome] = []
                for start in stride(from: 0, to: entries.count, by: ImportPlan.chunk) {
                    let part = Array(entries[start..<min(start + ImportPlan.chunk, entries.count)])
                    let command = PaymentImport(source: name, entries: part)
                    outcomes += try await ClientDoor(client: client).perform(command).outcomes
                }
                return outcomes
            }
            if global.request.dryRun { try global.output.note("dry run: nothing was recorded") }
            try global.output.emit(BankImportAnswer(outcomes: outcomes))
        }
    }
}
