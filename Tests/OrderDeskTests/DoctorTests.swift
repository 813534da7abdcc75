import Engine
import OrderDesk
import Storage
import Testing

@Suite("Doctor on the desk's rows")
struct DoctorTests {
    private static let id = [UInt8](repeating: 1, count: 16)
    private static let product = """
        INSERT INTO product (
            id, sku, name, unit, quantity_scale, price_coefficient, price_scale, currency, tax_category,
                tax_rate,
            reorder_level, discontinued, created, changed, changed_by, version
        ) VALUES (?1, 'TEA-1', 'Tea', 'C62', 0, 1250, 2, 'EUR', 'S', 1900, 0, 0, 0, 0, ?1, 1)
        """
    private static let customer = """
        INSERT INTO customer (
            id, number, subject_id, contact_revision, fiscal_revision, currency, language, owner_id, team,
                created,
            changed, changed_by, version
        ) VALUES (?1, 'C-000002', ?1, 0, 0, 'EUR', 'en', ?1, 'main', 0, 0, ?1, 1)
        """

    @Test(
        "finds each thing that does not follow from the rows below it",
        arguments: [
            (
                "stock balances equal their movements",
                """
                INSERT INTO stock_balance (product_id, location, on_hand, allocated, unavailable, incoming)
                VALUES (?1, 'main', 5, 0, 0, 0)
                """
            ),
            (
                "stock balances equal their movements",
                """
                INSERT INTO stock_movement (
                    id, product_id, location, kind, on_hand, allocated, unavailable, incoming, moved, moved_by
                ) VALUES (1, ?1, 'main', 'receive', 5, 0, 0, 0, 0, ?1)
                """
            ),
            (
                "number series have no gaps",
                "INSERT INTO number_series SELECT 'main', 'customer', 0, 2 FROM product WHERE id = ?1"
            ),
            (
                "order totals equal their lines",
                """
                INSERT INTO sales_order (
                    id, number, customer_id, subject_id, state, on_hold, imported, currency, net, tax, gross,
                        charges,
                    ship_contact_revision, bill_fiscal_revision, owner_id, team, opened, confirmed, changed,
                    changed_by, version
                ) VALUES (?1, NULL, ?1, ?1, 'draft', 0, 0, 'EUR', 100, 19, 119, 0, 0, 0, ?1, 'main', 0, NULL,
                    0, ?1, 1)
                """
            ),
            (
                "coupons are used as often as they count",
                """
                INSERT INTO coupon (id, code, percent, combines, used, changed, changed_by)
                VALUES (?1, 'SPRING', 50000, 0, 1, 0, ?1)
                """
            ),
            (
                "discounts equal their shares",
                """
                INSERT INTO sales_order (
                    id, number, customer_id, subject_id, state, on_hold, imported, currency, net, tax, gross,
                        charges,
                    ship_contact_revision, bill_fiscal_revision, owner_id, team, opened, confirmed, changed,
                    changed_by, version, discounts
                ) VALUES (?1, NULL, ?1, ?1, 'draft', 0, 0, 'EUR', 0, 0, 0, 0, 0, 0, ?1, 'main', 0, NULL,
                    0, ?1, 1, 1)
                """
            ),
            (
                "reservations belong to open orders",
                """
                INSERT INTO stock_balance (product_id, location, on_hand, allocated, unavailable, incoming)
                VALUES (?1, 'main', 5, 2, 0, 0)
                """
            ),
            (
                "reservations lie where balances say",
                """
                INSERT INTO stock_balance (product_id, location, on_hand, allocated, unavailable, incoming)
                VALUES (?1, 'main', 5, 2, 0, 0)
                """
            ),
            (
                "stock balances equal their movements",
                """
                INSERT INTO stock_movement (
                    id, product_id, location, lot, kind, on_hand, allocated, unavailable, incoming, moved, moved_by
                ) VALUES (1, ?1, 'main', 'L-1', 'receive', 5, 0, 0, 0, 0, ?1)
                """
            ),
            (
                "goods are of lots where products have them",
                """
                INSERT INTO stock_balance (product_id, location, lot, on_hand, allocated, unavailable, incoming)
                VALUES (?1, 'main', 'L-1', 5, 0, 0, 0)
                """
            ),
            (
                "expected goods come to what is incoming",
                "INSERT INTO stock_expected (product_id, location, quantity) VALUES (?1, 'main', 5)"
            ),
            (
                "products know whether customers have codes for them",
                """
                INSERT INTO customer_code (customer_id, product_id, buyer_code, changed, changed_by)
                VALUES (?1, ?1, '4711', 0, ?1)
                """
            ),
            (
                "amended orders keep every version",
                """
                INSERT INTO sales_order (
                    id, number, customer_id, subject_id, state, on_hold, imported, currency, net, tax, gross,
                        charges,
                    ship_contact_revision, bill_fiscal_revision, owner_id, team, opened, confirmed, changed,
                    changed_by, version, revision
                ) VALUES (?1, 'SO-2026-000001', ?1, ?1, 'confirmed', 0, 0, 'EUR', 0, 0, 0, 0, 0, 0, ?1,
                    'main', 0, 0, 0, ?1, 2, 2)
                """
            ),
        ]
    )
    func found(check name: String, damage: String) throws {
        try withFolder { folder in
            let database = try Database(
                path: folder + "/desk.db",
                modules: [orderDesk.schema],
                mode: .single,
                create: true
            )
            let check = try #require(orderDesk.checks.first { $0.name == name })
            try database.writeNow { connection in
                try connection.execute(Self.product, .blob(Self.id))
                try connection.execute(Self.customer, .blob(Self.id))
            }
            let before = try database.read { try check.run($0) }
            #expect(before.isEmpty)
            try database.writeNow { connection in _ = try connection.execute(damage, .blob(Self.id)) }
            let after = try database.read { try check.run($0) }
            #expect(after.count == 1)
            try database.close()
        }
    }

    @Test(
        "finds nothing after any course of business, and stock is never promised twice",
        arguments: [1, 2, 3]
    )
    func clean(seed: UInt64) async throws {
        try await withDesk { desk in
            var random = SplitMix(seed: seed)
            try await desk.addCustomer("Ada Example")
            for sku in ["A", "B", "C"] { try await desk.stock(sku, price: "1.37", tax: "S:7", quantity: "5") }
            var confirmed = 0
            for _ in 0..<25 {
                let sku = ["A", "B", "C"].randomElement(using: &random) ?? "A"
                let quantity = String(Int.random(in: 1...6, using: &random))
                let lines = [
                    OrderLineInput(sku: sku, quantity: quantity), OrderLineInput(sku: "A", quantity: "1"),
                ]
                let open = OrderOpen(customer: "C-000001", lines: lines, confirm: true)
                let isDryRun = Int.random(in: 0..<4, using: &random) == 0
                if Int.random(in: 0..<3, using: &random) == 0 {
                    _ = try await desk.perform(StockReceive(sku: sku, quantity: quantity))
                }
                do {
                    _ = try await desk.perform(open, isDryRun: isDryRun)
                    confirmed += isDryRun ? 0 : 1
                } catch let error as EngineError { #expect(error.code == "conflict") }
            }
            let findings = try await desk.findings()
            #expect(findings.isEmpty)
            let orders = try await desk.allOrders()
            #expect(orders.count == confirmed && confirmed > 0)
        }
    }
}

/// A small generator whose seed makes a failure reproduce itself (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
