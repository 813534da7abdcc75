import Engine
import Foundation
import OrderDesk
import Storage
import Testing

@testable import Privacy

@Suite("The record of processing activities")
struct ProcessingRecordTests {
    @Test(
        "has each purpose of the policy with its basis, who works under it, on what, and how long it is kept"
    )
    func activities() async throws {
        try await PrivacyStore.with { store in
            let record = try await store.perform(ProcessingRecord())
            #expect(record.controller == "Shop" && record.country == "DE" && !record.measures.isEmpty)
            let shipping = try #require(record.activities.first { $0.purpose == "fulfilment" })
            #expect(shipping.roles == ["warehouse"] && shipping.recipients == ["carrier"])
            #expect(shipping.fields.allSatisfy { $0.hasPrefix("contact.ship") } && shipping.fields.count == 8)
            #expect(shipping.retention.count == 1 && shipping.retention[0].hasPrefix("contact: P3Y after"))
            let books = try #require(record.activities.first { $0.purpose == "accounting" })
            #expect(
                books.basis == "legal obligation, GDPR Art. 6(1)(c)" && books.fields.contains("fiscal.taxID")
            )
            let running = try #require(record.activities.first { $0.purpose == "administration" })
            #expect(
                running.fields.isEmpty && running.subjects.isEmpty
                    && running.roles == ["admin", "backup-agent"]
            )
        }
    }

    @Test("names every sealed field of every table under some purpose, so that none is processed for nothing")
    func complete() async throws {
        try await PrivacyStore.with { store in
            let named = Set(try await store.perform(ProcessingRecord()).activities.flatMap(\.fields))
            for table in Store.schemas(PrivacyStore.modules).flatMap(\.tables) {
                for column in table.columns {
                    guard case .sealed(let name, let fields) = column.content else { continue }
                    for field in fields {
                        #expect(named.contains("\(name).\(field)"), "\(table.name).\(field)")
                    }
                }
            }
        }
    }

    @Test("follows the policy: what no role sees any more is not in it, and the page escapes what it says")
    func changed() async throws {
        let change = ("    text: packing and shipping confirmed orders", "    text: packing <all> & shipping")
        try await PrivacyStore.with(policy: change) { store in
            let record = try await store.perform(ProcessingRecord())
            #expect(record.activities.map(\.text).contains("packing <all> & shipping"))
            #expect(record.html.contains("<h2>packing &lt;all&gt; &amp; shipping</h2>"))
            for activity in record.activities {
                #expect(record.html.contains("<dd>\(activity.purpose)</dd>"))
            }
        }
    }
}
