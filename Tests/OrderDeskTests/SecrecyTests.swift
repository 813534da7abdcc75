import Engine
import Foundation
import OrderDesk
import Testing

@Suite("Secrecy of the desk")
struct SecrecyTests {
    /// One value per personal field, recognisable wherever it turns up; country codes cannot be told apart.
    private static var fields: CustomerFields {
        var fields = CustomerFields()
        fields.name = "Canary Alpha"
        fields.contactName = "Canary Bravo"
        fields.contactTitle = "Canary Charlie"
        fields.email = "canary-delta@example.org"
        fields.phone = "+49 30 7770001"
        fields.fax = "+49 30 7770002"
        fields.street = "Canary Echo 7"
        fields.city = "Canary Foxtrot"
        fields.region = "Canary Golf"
        fields.postcode = "77700"
        fields.taxID = "DE777000333"
        fields.billName = "Canary Hotel"
        fields.billStreet = "Canary India 8"
        fields.billCity = "Canary Juliett"
        fields.billRegion = "Canary Kilo"
        fields.billPostcode = "77701"
        return fields
    }

    private static let canaries = ["anary", "777000", "77700", "77701", "7770001", "7770002"]

    @Test("leaves no personal value in clear in any file of the store")
    func nothingInClear() async throws {
        try await withDesk { desk in
            try await sell(desk)
            let folder = desk.folder + "/store"
            let names = try #require(FileManager.default.enumerator(atPath: folder)).compactMap {
                $0 as? String
            }
            let files = names.compactMap { name in
                FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, $0) }
            }
            #expect(files.contains { $0.0.hasSuffix("data.db") || $0.0.hasSuffix("data.db-wal") })
            for (name, bytes) in files {
                for canary in Self.canaries {
                    #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary) stands in \(name)")
                }
            }
        }
    }

    @Test("shows an auditor the figures and nobody's data", arguments: ["auditor"])
    func nobodyForAuditors(role: String) async throws {
        try await withDesk { desk in
            let order = try await sell(desk)
            let auditor = try await desk.person("watcher", role: role)
            let shown = try await desk.perform(OrderShow(order: order), as: auditor)
            let text = String(decoding: try JSONEncoder().encode(shown), as: UTF8.self)
            for canary in Self.canaries { #expect(!text.contains(canary), "\(canary)") }
            #expect(shown.order.figures.values["gross"] == "14.88")
            #expect(shown.order.shipTo?.withheld.contains("street") == true)
        }
    }

    @Test("repeats no personal value in the error about it")
    func silentErrors() async throws {
        try await withDesk { desk in
            var fields = Self.fields
            fields.country = "Canary Lima"
            let add = CustomerAdd(fields: fields)
            let error = await #expect(throws: InputError.self) { _ = try await desk.perform(add) }
            #expect(error?.description.contains("anary") == false)
        }
    }

    @discardableResult
    private func sell(_ desk: Desk) async throws -> String {
        try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "10")
        let customer = try await desk.perform(CustomerAdd(fields: Self.fields)).customer.number
        var open = OrderOpen(
            customer: customer,
            lines: [OrderLineInput(sku: "TEA-1", quantity: "1")],
            confirm: true
        )
        open.shipTo = ShipTo()
        open.shipTo?.street = "Canary Mike 9"
        let order = try await desk.perform(open, key: "once").order
        return try #require(order.number)
    }
}
