import Engine
import Foundation
import OrderDesk
import Testing

@Suite("JSON of the desk")
struct JSONTests {
    @Test("has the fields that scripts rely on")
    func order() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "100")
            let customer = try await desk.addCustomer("Ada Example", email: "ada@example.org")
            #expect(try object(customer, "customer")["number"] as? String == "C-000001")
            #expect(try object(customer, "customer")["email"] as? String == "ada@example.org")
            var open = OrderOpen(
                customer: "C-000001",
                lines: [OrderLineInput(sku: "TEA-1", quantity: "3")],
                confirm: true
            )
            open.charges = [OrderChargeInput(kind: "freight", amount: "5", tax: "S:7")]
            let order = try object(try await desk.perform(open), "order")
            for (key, value) in [
                "state": "confirmed", "currency": "EUR", "net": "42.50", "tax": "7.48", "gross": "49.98",
                "chargeTotal": "5.00",
            ] {
                #expect(order[key] as? String == value, "\(key)")
            }
            #expect(UUID(uuidString: order["id"] as? String ?? "") != nil)
            #expect((order["customer"] as? [String: String])?["number"] == "C-000001")
            let line = try #require((order["lines"] as? [[String: Any]])?.first)
            #expect(line["sku"] as? String == "TEA-1" && line["quantity"] as? String == "3")
            #expect(line["price"] as? String == "12.50" && line["net"] as? String == "37.50")
            #expect(line["tax"] as? String == "S:19" && line["priceRule"] as? String == "base")
            let taxes = try #require(order["taxes"] as? [[String: String]])
            #expect(
                taxes == [
                    ["category": "S", "rate": "7", "base": "5.00", "tax": "0.35"],
                    ["category": "S", "rate": "19", "base": "37.50", "tax": "7.13"],
                ]
            )
            #expect((order["shipTo"] as? [String: Any])?["city"] as? String == "Berlin")
            #expect((order["billTo"] as? [String: Any])?["masked"] != nil)
            #expect((order["opened"] as? String)?.hasSuffix("Z") == true)
        }
    }

    @Test("names what is withheld, and leaves it out")
    func withheld() async throws {
        try await withDesk { desk in
            let packer = try await desk.person("packer", role: "warehouse")
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "100")
            let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
            _ = try await desk.perform(OrderConfirm(order: draft.id))
            let order = try object(try await desk.perform(OrderShow(order: draft.id), as: packer), "order")
            let withheld = try #require(order["withheld"] as? [String])
            #expect(Set(withheld).isSuperset(of: ["net", "tax", "gross", "taxes", "charges", "lines.price"]))
            #expect(Set(order.keys).isDisjoint(with: ["net", "tax", "gross", "taxes", "charges"]))
            let product = try object(
                try await desk.perform(ProductShow(product: "TEA-1"), as: packer),
                "product"
            )
            #expect((product["withheld"] as? [String])?.sorted() == ["cost", "price"])
            #expect(product["price"] == nil && product["cost"] == nil)
        }
    }

    private func object(_ answer: some Encodable, _ key: String) throws -> [String: Any] {
        let data = try JSONEncoder().encode(answer)
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(json[key] as? [String: Any])
    }
}
