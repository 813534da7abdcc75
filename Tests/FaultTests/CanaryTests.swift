import Foundation
import Testing

@Suite(
    "A canary in every personal field",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence),
    .enabled(if: Tool.tracer, Tool.noTracer)
)
struct CanaryTests {
    private static let first = Canary.customer("ada")
    private static let edited = Canary.customer("eve")
    private static let killed = Canary.customer("kim")
    private static let ship = Canary.shipTo("sam")
    /// What is put in place of a field of the first customer.
    private static let edits = edited.filter {
        ["--street", "--phone", "--email", "--bill-city"].contains($0.option)
    }
    private static let all = Canary.needles(first + edits + killed + ship)

    @Test("is found in no file of the store or beside it, and in no message")
    func files() async throws {
        try await withCanaries { shop, outcomes in
            let search = CanarySearch(Self.all)
            let crash = KillLoop(shop: shop, command: ["customer", "add"] + Canary.words(Self.killed))
            // The log holds all of the new customer then, and nothing of it is in the data file yet.
            #expect(try await crash.killAtFirst("fdatasync data.db-wal").code == 137)
            let names = try FileManager.default.contentsOfDirectory(atPath: shop.store)
            #expect(names.contains("data.db-wal") && names.contains("data.db-shm"))
            #expect(try search.hits(inFolder: shop.path) == [])
            #expect(
                try CanarySearch(["Corner Shop"]).hits(inFolder: shop.store) != [],
                "what is not personal is found"
            )
            let later = [
                try await shop.coffer(["customer", "show", "C-000002", "--output", "json"]),
                try await shop.coffer(["key", "renew", "--yes"]),
                try await shop.coffer(["doctor", "--output", "json"]),
            ]
            #expect(later.allSatisfy { $0.code == 0 })
            #expect(try search.hits(inFolder: shop.path) == [])
            #expect((outcomes + later).flatMap { search.hits($0.errors) } == [])
            // The control: the killed customer is there, and was sealed in the log that was searched.
            #expect(CanarySearch(Canary.needles(Self.killed)).hits(later[0].output).isEmpty == false)
        }
    }

    @Test("is found by this search in every spelling, wherever it is planted")
    func control() async throws {
        try await ShopFolder.with { scratch in
            let canary = "Zqnamadaovic"
            let search = CanarySearch([canary])
            let planted: [[UInt8]] = [
                Array(canary.utf8), Array(canary.uppercased().utf8), canary.utf16.flatMap { [UInt8($0), 0] },
                Array(Data(canary.utf8).base64EncodedString().utf8),
                Array(Data("x\(canary.lowercased())yz".utf8).base64EncodedString().utf8),
                Array(Data("xx\(canary)y".utf8).base64EncodedString().utf8),
                canary.utf8.flatMap { Array(String($0, radix: 16).utf8) },
            ]
            for (index, bytes) in planted.enumerated() {
                #expect(try search.hits(inFolder: scratch.temporary) == [])
                let file = URL(filePath: "\(scratch.temporary)/planted-\(index)")
                try Data([0, 255] + bytes + [0]).write(to: file)
                #expect(try search.hits(inFolder: scratch.temporary).isEmpty == false, "\(index)")
                try FileManager.default.removeItem(at: file)
            }
        }
    }

    @Test(
        "is not in what an auditor, an admin or the warehouse is answered, but in what a clerk and finance are"
    )
    func answers() async throws {
        try await withCanaries { shop, _ in
            let order = try await shop.coffer(["order", "list", "--output", "json"]).succeeded().output
            let numbers = Set(order.split(separator: "\"").filter { $0.hasPrefix("SO-") }.map(String.init))
                .sorted()
            #expect(numbers.count == 2)
            let nothing = CanarySearch(Self.all)
            for (user, words) in Self.readings(numbers) {
                let outcome = try await shop.coffer(words + ["--as", user, "--output", "json"])
                #expect([0, 77].contains(outcome.code), "\(user) \(words): \(outcome.errors)")
                let hits = nothing.hits(outcome.output) + nothing.hits(outcome.errors)
                #expect(hits == [], "\(user) \(words)")
            }
            try await expectParcelsOnly(shop, numbers)
            let clerk = try await shop.coffer([
                "customer", "show", "C-000001", "--as", "clara", "--output", "json",
            ])
            let finance = try await shop.coffer([
                "customer", "show", "C-000001", "--as", "fred", "--output", "json",
            ])
            for (option, value) in Self.first where !Self.edits.contains(where: { $0.option == option }) {
                let isFiscal = option.hasPrefix("--bill") || option == "--tax-id"
                #expect((isFiscal ? finance : clerk).output.contains(value), "\(option)")
                #expect(!(isFiscal ? clerk : finance).output.contains(value), "\(option)")
            }
        }
    }

    /// The warehouse sees where a parcel goes, and of the customer nothing else.
    private func expectParcelsOnly(_ shop: ShopFolder, _ numbers: [String]) async throws {
        let parcel = CanarySearch(Canary.needles(Self.ship))
        let customer = CanarySearch(Canary.needles(Self.first + Self.edits))
        let own = ["--name", "--street", "--city", "--region", "--postcode", "--phone"]
        let private_ = CanarySearch(
            Canary.needles((Self.first + Self.edits).filter { !own.contains($0.option) })
        )
        var parcels = 0
        for number in numbers {
            let outcome = try await shop.coffer([
                "order", "show", number, "--as", "wendy", "--output", "json",
            ]).succeeded()
            #expect(private_.hits(outcome.output) == [])
            guard !parcel.hits(outcome.output).isEmpty else { continue }
            parcels += 1
            #expect(customer.hits(outcome.output) == [])
        }
        #expect(parcels == 1)
        let refused = try await shop.coffer([
            "customer", "show", "C-000001", "--as", "wendy", "--output", "json",
        ])
        #expect(refused.code == 77 && refused.output.isEmpty && customer.hits(refused.errors) == [])
    }

    /// What those may ask who never see whom it is about, and some of what they may not.
    private static func readings(_ orders: [String]) -> [(String, [String])] {
        let auditor =
            [
                ["audit", "list", "--limit", "500"], ["audit", "verify", "--rows"], ["audit", "prove", "3"],
                ["order", "list", "--totals"], ["user", "list"], ["key", "status"], ["status"],
                ["customer", "show", "C-000001"], ["customer", "list"],
            ] + orders.map { ["order", "show", $0] } + (0..<8).map { ["audit", "show", "\($0)"] }
        let admin = [
            ["doctor"], ["audit", "verify", "--rows"], ["audit", "checkpoint"], ["status"], ["user", "list"],
            ["customer", "show", "C-000001"], ["order", "show", orders[0]],
        ]
        let warehouse = [
            ["order", "list"], ["stock", "show", "TEA"], ["product", "list"], ["customer", "list"],
        ]
        return auditor.map { ("otto", $0) } + admin.map { ("adam", $0) }
            + warehouse.filter { $0 != ["order", "list"] }.map { ("wendy", $0) }
    }

    /// A shop in which every personal field was filled, changed, looked for and copied to orders.
    private func withCanaries(_ test: (ShopFolder, [Outcome]) async throws -> Void) async throws {
        try await ShopFolder.with { shop in
            var outcomes = [try await shop.coffer(["init", shop.store, "--name", "Corner Shop"])]
            for (user, role) in [
                ("clara", "clerk"), ("fred", "finance"), ("wendy", "warehouse"), ("otto", "auditor"),
                ("adam", "admin"),
            ] {
                outcomes.append(
                    try await shop.coffer(["user", "add", user, "--unix", "\(user)-unix", "--role", role])
                )
            }
            let money = ["--purpose", "accounting"]
            let value = { (option: String) in [option, Self.first.first { $0.option == option }?.value ?? ""]
            }
            let open = ["order", "open", "--customer", "C-000001", "--line", "TEA:1", "--confirm"]
            for words in [
                ["product", "add", "--sku", "TEA", "--name", "Tea", "--price", "12.50", "--tax", "S:19"],
                ["stock", "receive", "TEA", "10"], ["customer", "add"] + Canary.words(Self.first),
                ["customer", "find"] + value("--email"), ["customer", "find"] + value("--phone"),
                ["customer", "find"] + value("--name"), ["customer", "find"] + value("--postcode"),
                ["customer", "find"] + value("--tax-id") + money,
                open + Canary.words(Self.ship) + ["--dry-run"],
                open + Canary.words(Self.ship), open + ["--output", "json"],
                ["customer", "edit", "C-000001", "--version", "1"] + Canary.words(Self.edits),
                ["customer", "find"] + Canary.words(Self.edits.filter { $0.option == "--email" }),
                ["order", "list", "--reason", "asked by \(Self.first[0].value)"],
            ] { outcomes.append(try await shop.coffer(words)) }
            for outcome in outcomes { _ = try outcome.succeeded() }
            outcomes += [
                try await shop.coffer(
                    ["customer", "add"] + value("--name") + ["--country", Self.first[7].value]
                ),
                try await shop.coffer(["customer", "add", "--email", Self.first[0].value]),
                try await shop.coffer(["customer", "find", "--as", "wendy"] + value("--email")),
                try await shop.coffer(["customer", "find", "--as", "clara"] + value("--tax-id")),
            ]
            #expect(outcomes.suffix(4).map(\.code) == [65, 65, 77, 77])
            try await test(shop, outcomes)
        }
    }
}
