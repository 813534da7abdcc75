internal import Engine
internal import FoundationEssentials

/// One operation as an endpoint: a body in, a body out.
struct Endpoint: Sendable {
    /// The operation's name.
    let name: String
    /// Decodes the body, carries the operation out and encodes its answer.
    let run: @Sendable (_ body: [UInt8], _ request: Request) async throws -> [UInt8]

    /// The endpoints of a store by their path, `/v1/NOUN/VERB`.
    static func all(of store: Store) -> [String: Endpoint] {
        var endpoints: [String: Endpoint] = [:]
        for operation in store.operations {
            let path = ServicePath.of(operation.name)
            if let command = operation as? any Command.Type {
                endpoints[path] = endpoint(command, store)
            } else if let query = operation as? any Query.Type {
                endpoints[path] = endpoint(query, store)
            }
        }
        return endpoints
    }

    private static func endpoint<C: Command>(_ type: C.Type, _ store: Store) -> Endpoint {
        Endpoint(name: C.name) { body, request in
            try encoded(try await store.perform(RequestBody.read(C.self, from: body), for: request))
        }
    }

    private static func endpoint<Q: Query>(_ type: Q.Type, _ store: Store) -> Endpoint {
        Endpoint(name: Q.name) { body, request in
            try encoded(try await store.perform(RequestBody.read(Q.self, from: body), for: request))
        }
    }

    private static func encoded(_ answer: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(answer))
    }
}
