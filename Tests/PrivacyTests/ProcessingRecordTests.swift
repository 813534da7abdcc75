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

    @Test("is in Chinese where it is asked for; names of the policy stay as they are")
    func chinese() async throws {
        try await PrivacyStore.with { store in
            let english = try await store.perform(ProcessingRecord())
            let chinese = try await store.perform(ProcessingRecord(language: .simplifiedChinese))
            #expect(english.language == .english && chinese.html.contains("<html lang=\"zh-Hans\">"))
            #expect(chinese.activities.map(\.purpose) == english.activities.map(\.purpose))
            #expect(chinese.activities.map(\.roles) == english.activities.map(\.roles))
            for (one, other) in zip(chinese.activities, english.activities) {
                #expect(one.text != other.text && one.basis != other.basis, "\(other.text)")
                #expect(one.retention.count == other.retention.count)
            }
            let shipping = try #require(chinese.activities.first { $0.purpose == "fulfilment" })
            #expect(shipping.recipients == ["承运人"] && shipping.subjects == ["客户"])
            #expect(shipping.retention[0].hasPrefix("联系方式（contact）：客户最后一次订购或联系起 3 年；"))
            let texts = chinese.html.replacing(
                /<style>[^<]*<\/style>|<dd>[^<]*<\/dd>|<[^>]*>|`[^`]*`/,
                with: ""
            )
            let sentences = texts.matches(of: /[A-Za-z]+ [a-z]+ [a-z]+/).map { String($0.output) }
            #expect(sentences == [])
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
