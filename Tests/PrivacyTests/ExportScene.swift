import Engine
import Foundation
import OrderDesk
import Privacy

/// A store with a customer who did everything that leaves rows behind, and another whose data must not be in a package.
enum ExportScene {
    static let name = "Ada <Example> & Co"

    /// The tables that hold rows of the customer.
    static let tables: Set = [
        "customer", "sales_order", "order_line", "order_tax", "order_event", "order_charge", "allocation",
        "stock_movement", "shipment", "shipment_line", "invoice", "invoice_line", "invoice_tax", "payment",
        "settlement", "privacy_request", "privacy_event", "privacy_package",
    ]

    static func with(
        policy: (from: String, to: String)? = nil,
        _ test: (PrivacyStore) async throws -> Void
    ) async throws {
        try await PrivacyStore.with(policy: policy) { store in
            try await fill(store)
            try await test(store)
        }
    }

    private static func fill(_ store: PrivacyStore) async throws {
        try await store.addCustomer(name)
        try await store.addCustomer("Berta Stranger")
        let tea = ProductAdd(sku: "TEA-1", productName: "Tea", price: "2.50", tax: "S:19")
        _ = try await store.perform(tea, purpose: nil)
        _ = try await store.perform(StockReceive(sku: "TEA-1", quantity: "99"), purpose: nil)
        var orders: [String] = []
        for customer in ["C-000001", "C-000001", "C-000002"] {
            var open = OrderOpen(customer: customer, lines: [OrderLineInput(sku: "TEA-1", quantity: "2")])
            open.confirm = true
            open.charges = [OrderChargeInput(kind: "freight", amount: "5.00", tax: "S:19")]
            orders.append(try await store.perform(open, purpose: nil).order.number ?? "")
        }
        for order in [orders[0], orders[2]] { try await fulfil(order, store) }
        let opened = try await store.perform(RequestOpen(kind: .access, subject: "C-000001")).request
        let known = RequestVerifyIdentity(request: opened.number, method: .account, note: "she, herself")
        _ = try await store.perform(known)
    }

    /// Ships an order, bills it and has it paid.
    private static func fulfil(_ order: String, _ store: PrivacyStore) async throws {
        let shipment = try await store.perform(ShipmentPick(order: order), purpose: nil).shipment.number
        _ = try await store.perform(ShipmentPack(shipment: shipment), purpose: nil)
        _ = try await store.perform(
            ShipmentShip(shipment: shipment, carrier: "Post", tracking: "RR1"),
            purpose: nil
        )
        let invoice = try await store.perform(InvoiceIssue(order: order), purpose: nil).invoice
        let shown = try await store.perform(OrderShow(order: order), purpose: nil).order
        _ = try await store.perform(
            PaymentRecord(
                customer: shown.customer.number,
                amount: "5.00",
                method: "transfer",
                reference: invoice.number
            ),
            purpose: nil
        )
    }
}
