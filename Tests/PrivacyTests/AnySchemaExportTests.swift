import Engine
import Foundation
import OrderDesk
import Sealing
import Storage
import TestSupport
import Testing

@testable import Privacy

@Suite("A package about a person, whatever the tables are")
struct AnySchemaExportTests {
    @Test(
        "hands out every value of the person or names its column with the reason, and nothing of anybody else",
        arguments: 0..<16
    )
    func complete(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let held = RandomHoldings(&random)
        let module = EngineModule(name: "held", schema: held.module, operations: [], fields: [], checks: [])
        try await PrivacyStore.with(more: [module]) { store in
            var subjects: [SubjectID] = []
            for (place, name) in ["Ada Example", "Berta Stranger"].enumerated() {
                try await store.addCustomer(name)
                let opened = RequestOpen(kind: .access, subject: "C-00000\(place + 1)")
                let request = try await store.perform(opened).request
                subjects.append(try #require(SubjectID(request.subject)))
            }
            try store.close()
            let schemas = Store.schemas(store.modules)
            try held.fill("\(store.folder)/store", schemas, person: subjects[0], stranger: subjects[1])
            try store.open()
            let data = try await store.perform(SubjectExportMake(subject: "C-000001")).data
            #expect(data.records == nil)
            try expectWhole(held, data.all[0])
        }
    }

    @Test(
        "hands out the same of every record of a person whose records are merged, each under its own",
        arguments: 0..<16
    )
    func merged(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let first = RandomHoldings(&random)
        let second = first.again(&random)
        let module = EngineModule(name: "held", schema: first.module, operations: [], fields: [], checks: [])
        try await PrivacyStore.with(more: [module]) { store in
            var subjects: [SubjectID] = []
            for (place, name) in ["Ada Example", "Example Ada", "Berta Stranger"].enumerated() {
                try await store.addCustomer(name)
                let opened = RequestOpen(kind: .access, subject: "C-00000\(place + 1)")
                subjects.append(
                    try #require(SubjectID(try await store.perform(opened).request.subject))
                )
            }
            let merge = CustomerMerge(customer: "C-000002", other: "C-000001")
            _ = try await store.perform(merge, purpose: nil)
            try store.close()
            let schemas = Store.schemas(store.modules)
            for (held, person) in [(first, subjects[0]), (second, subjects[1])] {
                try held.fill("\(store.folder)/store", schemas, person: person, stranger: subjects[2])
            }
            try store.open()
            for (asked, order) in [("C-000001", [first, second]), ("C-000002", [second, first])] {
                let data = try await store.perform(SubjectExportMake(subject: asked)).data
                try #require(data.all.count == 2)
                #expect(data.subjectNumber == asked && data.records?.map(\.subjectNumber) == data.mergedWith)
                for (held, record) in zip(order, data.all) { try expectWhole(held, record) }
            }
        }
    }

    private func expectWhole(_ held: RandomHoldings, _ record: SubjectExport.Record) throws {
        for table in held.tables {
            try expectWhole(table, held.rows[table.name]?.filter(\.isPersons) ?? [], record)
        }
    }

    private func expectWhole(
        _ table: Table,
        _ rows: [RandomHoldings.HeldRow],
        _ data: SubjectExport.Record
    ) throws {
        let handed = data.tables.first { $0.name == table.name }
        let withheld = data.withheld.filter { $0.table == table.name }
        guard !rows.isEmpty else {
            #expect(handed == nil && withheld.isEmpty, "\(table.name) holds nothing of the person")
            return
        }
        let all = Set(table.columns.flatMap(\.exportedNames))
        let keptBack = Set(table.columns.filter(RandomHoldings.isKeptBack).flatMap(\.exportedNames))
        #expect(Set(withheld.map(\.column)) == keptBack, "\(table.name)")
        #expect(withheld.allSatisfy { !$0.reason.isEmpty })
        #expect(Set(handed?.columns ?? []) == all.subtracting(keptBack), "\(table.name)")
        let own = Set(
            table.columns.filter { column in
                switch column.content {
                case .key, .subject, .reference: false
                default: !RandomHoldings.isKeptBack(column)
                }
            }.flatMap(\.exportedNames)
        )
        let expected = rows.map { row in row.values.filter { own.contains($0.key) } }
        let found = handed?.rows.map { row in row.filter { own.contains($0.key) } } ?? []
        #expect(found.map(Self.line).sorted() == expected.map(Self.line).sorted(), "\(table.name)")
        #expect(Set(handed?.rows.compactMap { $0["id"] } ?? []) == Set(rows.map { "\($0.id)" }))
    }

    /// A row in one order.
    private static func line(_ row: [String: String]) -> String {
        row.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }
}
