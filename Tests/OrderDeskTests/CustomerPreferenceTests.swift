import Engine
import Foundation
import OrderDesk
import Testing

@Suite("Customers' preferences")
struct CustomerPreferenceTests {
    private static let note = "Zqnote: behind the green door"

    /// Ada of Berlin, who has parcels left with Bert in Bonn, carried by Post.
    private func withPreferences(_ body: (Desk) async throws -> Void) async throws {
        try await withDesk { desk in
            try await desk.stock("TEA", price: "10.00", tax: "S:19", quantity: "100")
            try await desk.addCustomer("Ada Example")
            let set = prefer(1) {
                $0.carrier = "Post"
                ($0.contactBy, $0.documentsBy) = ("phone", "ubl")
                var shipTo = ShipTo()
                (shipTo.name, shipTo.street, shipTo.city) = ("Bert", "Side Street 2", "Bonn")
                shipTo.note = Self.note
                $0.shipTo = shipTo
            }
            let answer = try await desk.perform(set)
            #expect(answer.version == 2 && answer.preferences.carrier == "Post")
            try await body(desk)
        }
    }

    private func prefer(_ version: Int64, _ change: (inout CustomerPrefer) -> Void) -> CustomerPrefer {
        var prefer = CustomerPrefer(customer: "C-000001", expectedVersion: version)
        change(&prefer)
        return prefer
    }

    private func open(
        _ desk: Desk,
        _ change: (inout OrderOpen) -> Void = { _ in }
    ) async throws -> OrderView {
        let lines = [OrderLineInput(sku: "TEA", quantity: "1")]
        var open = OrderOpen(customer: "C-000001", lines: lines, confirm: true)
        change(&open)
        return try await desk.perform(open).order
    }

    private func address(_ order: OrderView) -> String {
        let fields = order.shipTo?.values ?? [:]
        let words = ["name", "street", "city", "postcode", "note"].map { fields[$0] ?? "-" }
        return (words + [order.carrier ?? "-"]).joined(separator: ", ")
    }

    private static let own = "Ada Example, Example Street 1, Berlin, 10115, -, -"

    @Test("are taken over by an order, address as a whole, unless it says something else")
    func taken() async throws {
        try await withPreferences { desk in
            let bonn = "Bert, Side Street 2, Bonn, -, \(Self.note), Post"
            #expect(address(try await open(desk)) == bonn)
            #expect(address(try await open(desk) { $0.withoutPreferences = true }) == Self.own)
            #expect(
                address(try await open(desk) { $0.carrier = "Rail" })
                    == bonn.replacingOccurrences(of: "Post", with: "Rail")
            )
            var rome = ShipTo()
            rome.city = "Roma"
            let there = rome
            #expect(address(try await open(desk) { $0.shipTo = there }) == "Ada Example, -, Roma, -, -, Post")
            var only = ShipTo()
            only.note = "ring twice"
            let ring = only
            #expect(
                address(try await open(desk) { $0.shipTo = ring })
                    == bonn.replacingOccurrences(of: Self.note, with: "ring twice")
            )
            let amended = try await open(desk)
            var amend = OrderAmend(order: amended.id, expectedVersion: amended.version)
            amend.shipTo = ring
            let next = try await desk.perform(amend, reason: "asked for").order
            #expect(address(next) == bonn.replacingOccurrences(of: Self.note, with: "ring twice"))
        }
    }

    @Test("reach the parcel, the delivery note and whoever sends a document")
    func used() async throws {
        try await withPreferences { desk in
            let order = try #require(try await open(desk).number)
            let packer = try await desk.person("wendy", role: "warehouse")
            let shipment = try await desk.perform(ShipmentPick(order: order), as: packer).shipment
            #expect(shipment.carrier == "Post" && shipment.shipTo?.values["note"] == Self.note)
            let note = try await desk.perform(ShipmentDocument(shipment: shipment.number), as: packer)
            #expect(note.page.contains("Please mind at delivery: \(Self.note)"))
            #expect(note.document.documentsBy == "ubl")
            _ = try await desk.perform(ShipmentPack(shipment: shipment.number), as: packer)
            let ship = ShipmentShip(shipment: shipment.number)
            #expect(try await desk.perform(ship, as: packer).shipment.carrier == "Post")
            let list = try await desk.perform(ShipmentList(), as: packer).shipments
            #expect(list.map(\.carrier) == ["Post"])
        }
    }

    @Test("change from the version that was read, field by field; an empty text takes one away")
    func changed() async throws {
        try await withPreferences { desk in
            await #expect(throws: EngineError.self, "an old version") {
                _ = try await desk.perform(prefer(1) { $0.carrier = "Rail" })
            }
            for wrong in [prefer(2) { $0.contactBy = "pigeon" }, prefer(2) { $0.documentsBy = "fax" }] {
                await #expect(throws: InputError.self) { _ = try await desk.perform(wrong) }
            }
            _ = try await desk.perform(
                prefer(2) {
                    ($0.carrier, $0.contactBy) = ("", "email")
                    var shipTo = ShipTo()
                    shipTo.note = ""
                    $0.shipTo = shipTo
                }
            )
            let shown = try await desk.perform(CustomerShow(customer: "C-000001")).preferences
            #expect(shown?.carrier == nil && shown?.contactBy == "email" && shown?.documentsBy == "ubl")
            #expect(shown?.shipTo?.values["city"] == "Bonn" && shown?.shipTo?.values["note"] == nil)
            #expect(address(try await open(desk)) == "Bert, Side Street 2, Bonn, -, -, -")
            var none = ShipTo()
            (none.name, none.street, none.city) = ("", "", "")
            let gone = none
            _ = try await desk.perform(prefer(3) { $0.shipTo = gone })
            #expect(address(try await open(desk)) == Self.own)
        }
    }

    @Test("are sealed, and seen by whom the policy lets")
    func sealed() async throws {
        try await withPreferences { desk in
            let support = try await desk.person("sue", role: "support")
            let masked = try await desk.perform(CustomerShow(customer: "C-000001"), as: support).preferences
            #expect(masked?.shipTo?.masked.contains("note") == true && masked?.carrier == "Post")
            #expect(masked?.shipTo?.values["note"] != Self.note)
            await #expect(throws: Denial.self) {
                _ = try await desk.perform(prefer(2) { $0.carrier = "Rail" }, as: support)
            }
            let folder = desk.folder + "/store"
            let names = try #require(FileManager.default.enumerator(atPath: folder))
                .compactMap { $0 as? String }
            for name in names {
                guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
                for text in ["Zqnote", "Side Street"] {
                    #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text) stands in \(name)")
                }
            }
        }
    }
}
