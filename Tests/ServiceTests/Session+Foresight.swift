import Testing

extension Session {
    /// A product that was sold for years, ten times at least: what to order of it is forecast, and another order stands out.
    mutating func foresight() throws {
        let product = [
            "sku": "OLD-1", "productName": "Old", "price": "10", "tax": "S:19", "reorderLevel": "5",
        ]
        try ask("product.add", product)
        let lines = (0..<12).map { number in
            ["line": number + 2, "product": "OLD-1", "quantity": "\(number % 3 + 1)", "price": "10"]
                as [String: Any]
        }
        let past: [String: Any] = [
            "line": 2, "externalReference": "IO-OLD", "customer": "I-1", "currency": "EUR", "tax": "S:19",
            "opened": "2024-01-01", "requiredOn": "2024-01-20", "shippedOn": "2024-01-05", "shipTo": [:],
            "lines": lines,
        ]
        try ask(
            "order.import",
            ["source": "o.csv", "lineSource": "l.csv", "rows": [past], "skipBad": false]
        )
        try ask("supplier.reorder")
        let wanted = [["sku": "OLD-1", "quantity": "100", "price": "7"]]
        let draft =
            try ask("order.open", ["customer": "C-000002", "lines": wanted])["order"] as? [String: Any]
        let order = try #require(draft?["id"] as? String)
        try ask("order.submit", ["order": order])
        try ask("order.approve", ["order": order], status: 409)
        try ask("order.cancel", ["order": order])
        try nextOrder()
    }

    /// A customer of the past who consents to being profiled, and one who does not.
    private mutating func nextOrder() throws {
        for month in 1...8 {
            let past: [String: Any] = [
                "line": 2, "externalReference": "IO-N\(month)", "customer": "I-1", "currency": "EUR",
                "tax": "S:19", "opened": "2024-0\(month)-0\(month)", "requiredOn": "2024-12-20",
                "shippedOn": "2024-12-05", "shipTo": [:],
                "lines": [["line": 2, "product": "OLD-1", "quantity": "1", "price": "10"]],
            ]
            try ask(
                "order.import",
                ["source": "o.csv", "lineSource": "l.csv", "rows": [past], "skipBad": false]
            )
        }
        let customers = try ask("customer.list")["customers"] as? [[String: Any]]
        let known = customers?.first { $0["externalRef"] as? String == "I-1" }?["number"]
        let number = try #require(known as? String)
        try ask("insight.next-order", ["customer": number], status: 403)
        let consent = [
            "subject": number, "about": "profiling", "channel": "paper", "textVersion": "insight-1",
        ]
        try ask("privacy.consent-give", consent, "\r\nCoffer-Purpose: privacy-request")
        try ask("insight.next-order", ["customer": number])
        try ask("insight.next-order", ["customer": number, "asOf": "2023-12-31"], status: 409)
    }
}
