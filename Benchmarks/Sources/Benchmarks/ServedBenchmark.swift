internal import Engine
internal import Foundation
internal import OrderDesk

/// The same desk over a server's socket, beside the library in this process and beside bare SQLite.
struct ServedBenchmark {
    private static let clients = 16
    private static let ordersPerClient = 32

    /// The program `cofferd`.
    let program: String
    /// The program `coffer`.
    let coffer: String
    let shop: Shop
    let customers: Int
    let rounds: Int

    /// Measures on a copy of the shop's store, while the library has the shop's own open.
    func measure() async throws -> (times: [Measurement], memory: [MemoryFigure]) {
        let copy = try shop.copy(to: "\(shop.folder)/served")
        let server = try ServerProcess(program, copy)
        defer { server.stop() }
        // Why one first: what starting took is given back, and what answering needs comes with the first request.
        try PlainClient(server.socket).ask(PlainClient.request(ProductList(limit: 1)))
        let idle = try server.memory()
        let connections = try (0..<100).map { _ in try PlainClient(server.socket) }
        for connection in connections { try connection.ask(PlainClient.request(ProductList(limit: 1))) }
        let crowded = try server.memory()
        withExtendedLifetime(connections) {}
        let times = try await [one(server), many(server), command(server)]
        return (
            times,
            [
                MemoryFigure("cofferd, idle", idle, atMost: 60),
                MemoryFigure("100 idle connections add", crowded - idle, atMost: 10),
                try await growth(server),
            ]
        )
    }

    /// One client, beside the same operation in this process.
    private func one(_ server: ServerProcess) async throws -> Measurement {
        let store = try shop.open()
        let client = try PlainClient(server.socket)
        var next = 0
        func order() -> OrderOpen {
            next += 97
            return shop.order(next % customers)
        }
        let requests = try (0..<rounds * 12).map { _ in try PlainClient.request(order()) }
        var sent = 0
        let samples = try await Samples.interleaved(
            rounds: rounds,
            perRound: 10,
            floor: { _ = try await store.perform(order(), for: shop.request) },
            ours: {
                sent += 1
                try client.ask(requests[sent % requests.count])
            }
        )
        try store.close()
        return Measurement(
            "open and confirm, over the socket",
            floor: "in the library",
            samples,
            target: .ratio(atMost: 1.8)
        )
    }

    /// Many clients, beside one connection to bare SQLite that writes the same rows.
    private func many(_ server: ServerProcess) async throws -> Measurement {
        // Why again, after a moment: the floor copies the newest orders, and ids of one millisecond lie in any order.
        try await Task.sleep(for: .milliseconds(5))
        let store = try shop.open()
        try await shop.giveExamples(store, customers: customers)
        try store.close()
        let copy = "\(shop.folder)/served-floor.db"
        try BareDatabase(path: shop.database).execute("VACUUM INTO '\(copy)'")
        let bare = try BareOrder(try BareDatabase(path: copy))
        let requests = try (0..<customers).prefix(4096).map {
            try PlainClient.request(shop.order($0 * 97 % customers))
        }
        let clients = try (0..<Self.clients).map { _ in ClientThread(try PlainClient(server.socket)) }
        let floorOrders = 32
        var round = 0
        let samples = try await Samples.interleaved(
            rounds: max(5, rounds / 2),
            operations: (floorOrders, Self.clients * Self.ordersPerClient),
            floor: { for _ in 0..<floorOrders { try bare.write() } },
            ours: {
                round += 1
                for (index, client) in clients.enumerated() {
                    let first = (round * Self.clients + index) * Self.ordersPerClient
                    client.begin((0..<Self.ordersPerClient).map { requests[(first + $0) % requests.count] })
                }
                for client in clients { try client.end() }
            }
        )
        return Measurement(
            "the same by \(Self.clients) clients",
            floor: "same rows, bare SQLite",
            samples,
            target: .ratio(atMost: 1 / 1.2)
        )
    }

    /// A whole command that asks the server.
    private func command(_ server: ServerProcess) async throws -> Measurement {
        let show = [coffer, "customer", "show", Shop.customerNumber(0), "--socket", server.socket]
        let samples = try await Samples.interleaved(
            rounds: rounds,
            floor: { try CommandLineBenchmark.run(["/bin/true"]) },
            ours: { try CommandLineBenchmark.run(show) }
        )
        return Measurement(
            "coffer customer show, served",
            floor: "/bin/true",
            samples,
            target: .time(atMostSeconds: 0.03)
        )
    }

    /// How much a server holds after 100,000 requests beyond what it held after the first 10,000.
    private func growth(_ server: ServerProcess) async throws -> MemoryFigure {
        let requests = try (0..<1000).map {
            try PlainClient.request(CustomerShow(customer: Shop.customerNumber($0)))
        }
        let clients = try (0..<Self.clients).map { _ in ClientThread(try PlainClient(server.socket)) }
        func ask(_ count: Int) throws {
            for client in clients {
                client.begin((0..<count / Self.clients).map { requests[$0 % requests.count] })
            }
            for client in clients { try client.end() }
        }
        try ask(10_000)
        let before = try server.memory()
        try ask(100_000)
        return MemoryFigure("100,000 requests add", try server.memory() - before, atMost: 5)
    }
}
