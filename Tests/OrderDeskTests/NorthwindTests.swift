import Engine
import Foundation
import OrderDesk
import Testing

@Suite(
    "Northwind",
    .enabled(if: NorthwindFiles.folder != nil, "the data set ../shared/northwind is not here")
)
struct NorthwindTests {
    @Test("comes in as it is: every total, late shipment and low product, and a second run changes nothing")
    func everything() async throws {
        let folder = try #require(NorthwindFiles.folder)
        let files = try NorthwindFiles(folder: folder)
        try await withDesk(currency: "USD") { desk in
            try await desk.importNorthwind(from: folder, expecting: [91, 77, 830])

            let orders = try await desk.allOrders()
            #expect(orders.count == 830)
            for order in orders {
                let id = try #require(order.externalReference)
                #expect(cents(order.figures.values["net"]) == files.total(id), "order \(id)")
                #expect(order.figures.values["gross"] == order.figures.values["net"], "order \(id)")
                #expect(
                    cents(order.figures.values["chargeTotal"]) == files.orders[id]?.freight,
                    "order \(id)"
                )
                #expect(order.opened.description.prefix(10) == files.orders[id]?.opened ?? "", "order \(id)")
                #expect(order.requiredOn?.description == files.orders[id]?.required, "order \(id)")
                #expect(order.shippedOn?.description ?? "" == files.orders[id]?.shipped, "order \(id)")
                #expect(order.state == "confirmed")
            }
            let late = try await desk.allOrders { $0.late = true }
            #expect(Set(late.compactMap(\.externalReference)) == files.late && late.count == 37)

            try await compareCustomers(desk, files)
            let low = try await desk.perform(ProductList(low: true, limit: 1000)).products
            #expect(Set(low.compactMap(\.externalReference)) == files.low)
            try await compareProducts(desk, files)

            try await desk.importNorthwind(from: folder, expecting: [0, 0, 0])
            #expect(try await desk.allOrders() == orders)
            #expect(try await desk.findings().isEmpty)
        }
    }

    private func compareCustomers(_ desk: Desk, _ files: NorthwindFiles) async throws {
        var expected: [String: (orders: Int64, cents: Int)] = [:]
        for order in files.orders.values {
            let known = expected[order.customer] ?? (0, 0)
            expected[order.customer] = (known.orders + 1, known.cents + files.total(order.id))
        }
        var filter = OrderList()
        filter.byCustomer = true
        filter.totals = true
        filter.limit = 1000
        let answer = try await desk.perform(filter)
        let sums = try #require(answer.customers)
        #expect(sums.count == expected.count)
        for customer in sums {
            let reference = try #require(customer.externalReference)
            #expect(customer.totals.map(\.currency) == ["USD"])
            #expect(customer.totals.first?.orders == expected[reference]?.orders, "customer \(reference)")
            #expect(
                cents(customer.totals.first?.figures.values["net"]) == expected[reference]?.cents,
                "\(reference)"
            )
        }
        let all = files.orders.keys.reduce(0) { $0 + files.total($1) }
        #expect(answer.totals?.count == 1 && cents(answer.totals?.first?.figures.values["net"]) == all)
        let customers = try await desk.perform(CustomerList(limit: 1000, totals: true)).customers
        #expect(Set(customers.compactMap(\.externalReference)) == Set(files.customers))
        for customer in customers {
            let wanted = expected[customer.externalReference ?? ""]?.cents
            #expect(customer.totals?.first.map { cents($0.figures.values["net"]) } == wanted)
        }
    }

    private func compareProducts(_ desk: Desk, _ files: NorthwindFiles) async throws {
        let products = try await desk.perform(ProductList(limit: 1000)).products
        #expect(products.count == 77)
        let byReference = Dictionary(uniqueKeysWithValues: products.map { ($0.externalReference ?? "", $0) })
        for row in files.products {
            let product = try #require(byReference[row["ProductID"] ?? ""])
            #expect(
                product.stock.onHand == row["UnitsInStock"] && product.stock.incoming == row["UnitsOnOrder"]
            )
            #expect(product.reorderLevel == row["ReorderLevel"] && product.stock.allocated == "0")
            #expect(product.discontinued == (row["Discontinued"] == "1"))
        }
    }

    private func cents(_ amount: String?) -> Int {
        Int((amount ?? "x").replacingOccurrences(of: ".", with: "")) ?? -1
    }
}
