internal import Backup
internal import Engine
internal import FoundationEssentials

/// The way to the store that backups take, over whatever client a command has.
struct ClientDoor: StoreDoor {
    let client: any Client

    func perform<C: Command>(_ command: C) async throws -> C.Output where C.Output: Decodable {
        try JSONDecoder().decode(C.Output.self, from: Data(try await client.perform(command)))
    }

    func perform<Q: Query>(_ query: Q) async throws -> Q.Output where Q.Output: Decodable {
        try JSONDecoder().decode(Q.Output.self, from: Data(try await client.perform(query)))
    }
}
