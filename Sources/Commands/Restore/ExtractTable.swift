internal import ArgumentParser
internal import Engine
internal import OrderDesk

/// A table that can be read out of an archive by itself.
enum ExtractTable: String, CaseIterable, ExpressibleByArgument {
    case customers, products, orders, shipments, invoices, payments

    private static let pageRows = 1000

    /// Hands over its rows page by page, as whoever asks may see them; one page where there are none.
    func forEachPage(
        of store: Store,
        for request: Request,
        _ body: ([any Encodable & Sendable]) throws -> Void
    ) async throws {
        var after: String?
        repeat {
            let page = try await page(of: store, for: request, after: after)
            try body(page.rows)
            after = page.next
        } while after != nil
    }

    private func page(
        of store: Store,
        for request: Request,
        after: String?
    ) async throws -> (rows: [any Encodable & Sendable], next: String?) {
        switch self {
        case .customers:
            let page = try await store.perform(
                CustomerList(limit: Self.pageRows, after: after),
                for: request
            )
            return (page.customers, page.next)
        case .products:
            let page = try await store.perform(
                ProductList(limit: Self.pageRows, after: after),
                for: request
            )
            return (page.products, page.next)
        case .orders:
            var query = OrderList()
            (query.limit, query.after) = (Self.pageRows, after)
            let page = try await store.perform(query, for: request)
            return (page.orders ?? [], page.next)
        case .shipments:
            var query = ShipmentList()
            (query.limit, query.after) = (Self.pageRows, after)
            let page = try await store.perform(query, for: request)
            return (page.shipments, page.next)
        case .invoices:
            var query = InvoiceList()
            (query.limit, query.after) = (Self.pageRows, after)
            let page = try await store.perform(query, for: request)
            return (page.invoices, page.next)
        case .payments:
            var query = PaymentList()
            (query.limit, query.after) = (Self.pageRows, after)
            let page = try await store.perform(query, for: request)
            return (page.payments, page.next)
        }
    }
}

/// The rows of a table, under its name.
struct ExtractAnswer: Encodable {
    let table: ExtractTable
    let rows: [any Encodable & Sendable]

    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        var list = container.nestedUnkeyedContainer(forKey: Key(stringValue: table.rawValue))
        for row in rows { try row.encode(to: list.superEncoder()) }
    }
}
