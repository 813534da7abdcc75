import Foundation
import Testing

@testable import Commands

@Suite("An order from a file", .enabled(if: Program.isBuilt, "the program was not built"))
struct OrderFileTests {
    private func open(_ shop: Shop, _ json: String, _ more: String...) throws -> Program.Outcome {
        let file = shop.folder.appending(path: "order.json")
        try Data(json.utf8).write(to: file)
        return try Program.run(
            ["--store", shop.store, "order", "open", "--file", "order.json"] + more,
            in: shop.folder
        )
    }

    @Test("is opened as one that is given by options")
    func opened() throws {
        try Shop.with { shop in
            try shop.stock()
            let order = """
                {"customer": "C-000001", "confirm": true, "externalReference": "SHOP-7",
                 "lines": [{"sku": "TEA-1", "quantity": "2", "discountPercent": "5"}], "shipTo": {"name": "Zoë"}}
                """
            let opened = try open(shop, order, "--output", "json")
            #expect(opened.code == 0, "\(opened.errors)")
            let answer = try #require(try opened.json["order"] as? [String: Any])
            #expect(answer["state"] as? String == "confirmed" && answer["externalRef"] as? String == "SHOP-7")
            #expect((answer["lines"] as? [[String: Any]])?.first?["discount"] as? String == "0.05")
            #expect(try open(shop, order).code == 75, "the reference is taken")
            #expect(try open(shop, order, "--customer", "C-000001").code == 64, "one or the other")
        }
    }

    @Test("is refused where it is no order, with the field that is wrong")
    func refused() throws {
        try Shop.with { shop in
            for (json, code, words) in [
                ("", 65, "the body cannot be read"), ("[]", 65, "the body cannot be read"),
                (#"{"customer": "C-1", "lines": [], "custmer": 1}"#, 65, "custmer"),
                (#"{"lines": []}"#, 65, "`customer` cannot be used"),
                (#"{"customer": "C-1", "lines": [{"sku": "A", "quantity": 2}]}"#, 65, "`lines.0.quantity`"),
                (#"{"customer": "C-1", "customer": "C-2", "lines": []}"#, 65, "the body cannot be read"),
            ] {
                let outcome = try open(shop, json)
                #expect(
                    outcome.code == Int32(code) && outcome.errors.contains(words),
                    "\(json): \(outcome.errors)"
                )
            }
            let nothing = try Program.run(["--store", shop.store, "order", "open", "--file", "none.json"])
            #expect(nothing.code == 66)
            #expect(try Program.run(["--store", shop.store, "order", "open"]).code == 64)
        }
    }
}
