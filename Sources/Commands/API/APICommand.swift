internal import ArgumentParser
internal import Engine
internal import Service

/// `coffer api`: what a server of this version takes and answers.
struct APICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "api",
        abstract: "Print what a server takes and answers, as an OpenAPI 3.1 document.",
        discussion: """
            It is what `GET /openapi.json` answers on the socket of a server of this version. No store is needed.
            """
    )

    func run() throws {
        let operations = ([engineModule] + storeModules).flatMap(\.operations)
        try StandardStream.output.write(
            String(decoding: OpenAPIDocument.json(of: operations), as: UTF8.self) + "\n"
        )
    }
}
