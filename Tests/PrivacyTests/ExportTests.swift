import Engine
import Foundation
import OrderDesk
import Storage
import Testing

@testable import Privacy

@Suite("A package about a person")
struct ExportTests {
    @Test("hands out or names with a reason every column of every table that holds rows of the person")
    func complete() async throws {
        try await ExportScene.with { store in
            let data = try await store.perform(SubjectExportMake(subject: "C-000001")).data
            let names = Set(data.tables.map(\.name))
            #expect(names.isSuperset(of: ExportScene.tables), "\(ExportScene.tables.subtracting(names))")
            for table in Store.schemas(PrivacyStore.modules).flatMap(\.tables) {
                let handed = data.tables.first { $0.name == table.name }
                let withheld = data.withheld.filter { $0.table == table.name }
                guard handed != nil || !withheld.isEmpty else { continue }
                let columns = Set(table.columns.flatMap(\.exportedNames))
                let handedOut = Set(handed?.columns ?? [])
                #expect(columns == handedOut.union(withheld.map(\.column)), "\(table.name)")
                #expect(handedOut.isDisjoint(with: withheld.map(\.column)), "\(table.name)")
                #expect(withheld.allSatisfy { !$0.reason.isEmpty })
                #expect(handed?.rows.allSatisfy { handedOut.isSuperset(of: $0.keys) } != false)
            }
            for beside in ["audit log", "vault", "backups"] {
                #expect(data.withheld.contains { $0.table == beside && !$0.reason.isEmpty })
            }
        }
    }

    @Test("holds the rows of the person, all of them and nobody else's")
    func rows() async throws {
        try await ExportScene.with { store in
            let data = try await store.perform(SubjectExportMake(subject: "C-000001")).data
            let counts = Dictionary(uniqueKeysWithValues: data.tables.map { ($0.name, $0.rows.count) })
            #expect(counts["customer"] == 1 && counts["sales_order"] == 2 && counts["order_line"] == 2)
            #expect(counts["privacy_event"] == 1 && counts["privacy_request"] == 1)
            let customer = try #require(data.tables.first { $0.name == "customer" }?.rows.first)
            #expect(customer["contact.name"] == ExportScene.name && customer["contact.city"] == "Berlin")
            #expect(customer["number"] == "C-000001" && customer["fiscal.taxID"] == nil)
            let all = String(describing: data)
            #expect(all.contains("she, herself") && !all.contains("Stranger"))
            #expect(data.terms.map(\.retentionClass) == ["contact", "fiscal", "service"])
            #expect(data.purposes.map(\.name).contains("fulfilment"))
            let carrier = SubjectExport.Recipient(
                name: "Post",
                what: "your name, address and telephone number, for the delivery",
                first: "2026-11-23T12:00:00.000Z",
                last: "2026-11-23T12:00:00.000Z",
                times: 1
            )
            #expect(data.recipients == [carrier])
        }
    }

    @Test("names every field that leaves in the audit log, each once")
    func audited() async throws {
        try await ExportScene.with { store in
            let data = try await store.perform(SubjectExportMake(subject: "C-000001")).data
            let left = Set(
                data.tables.flatMap(\.rows).flatMap(\.keys).filter { $0.contains(".") }
                    .compactMap { $0.split(separator: ".").last.map(String.init) }
            )
            let entries = try await store.perform(
                AuditList(principal: nil, operation: "privacy.export", subject: nil, limit: 10),
                purpose: nil
            ).entries
            let released = try #require(entries.first).released
            #expect(entries.count == 1 && released.allSatisfy { $0.visibility == "full" })
            let fields = released.compactMap { $0.field.split(separator: ".").last.map(String.init) }
            #expect(Set(fields) == left && left.count > 10)
            #expect(Set(released.map(\.field)).count == released.count)
        }
    }

    @Test("does not hand out what the policy masks or withholds, and says so")
    func masked() async throws {
        let change = (
            "      fiscal: full\n      service: full", "      fiscal: masked\n      service: withheld"
        )
        try await ExportScene.with(policy: change) { store in
            let officer = try await store.person("officer", uid: 2000)
            let data = try await store.perform(SubjectExportMake(subject: "C-000001"), as: officer).data
            let customer = try #require(data.tables.first { $0.name == "customer" })
            #expect(customer.rows.first?["contact.name"] == ExportScene.name)
            #expect(!customer.columns.contains { $0.hasPrefix("fiscal.") })
            let all = String(describing: data)
            #expect(!all.contains("she, herself") && !all.contains("fiscal.billName\": "))
            for column in ["fiscal.billName", "fiscal.taxID"] {
                #expect(data.withheld.contains { $0.column == column && $0.reason == ExportPart.unseen })
            }
            #expect(data.withheld.contains { $0.column == "note.note" && $0.reason == ExportPart.unseen })
        }
    }

    @Test("answers a request that was agreed to, in its language, and no other")
    func request() async throws {
        try await ExportScene.with { store in
            let other = try await store.assessed(.access, "C-000002").number
            let erasure = try await store.assessed(.erasure, "C-000001").number
            let early = try await store.assessed(.access, "C-000001").number
            await #expect(throws: InputError.self) {
                try await store.perform(SubjectExportMake(subject: "C-000001", request: other))
            }
            for refused in [erasure, early] {
                await #expect(throws: EngineError.self) {
                    try await store.perform(SubjectExportMake(subject: "C-000001", request: refused))
                }
            }
            #expect(try await store.perform(PackageList()).packages.isEmpty)
            _ = try await store.perform(RequestApprove(request: early))
            let made = try await store.perform(SubjectExportMake(subject: "C-000001", request: early))
            #expect(made.package.request == early && made.data.request == early)
            #expect(try await store.perform(PackageList()).packages.map(\.request) == [early])
        }
    }

    @Test("is kept in a register with when it is to be gone")
    func register() async throws {
        try await ExportScene.with { store in
            let made = try await store.perform(SubjectExportMake(subject: "C-000001")).package
            #expect(made.expires == "2026-12-23T12:00:00.000Z" && !made.isExpired)
            store.set("2026-12-24")
            let listed = try await store.perform(PackageList()).packages
            #expect(listed.map(\.id) == [made.id] && listed.first?.isExpired == true)
        }
    }

    @Test("is overdue from its day on until it is noted as gone, and its place is sealed")
    func overdue() async throws {
        try await ExportScene.with { store in
            let made = try await store.perform(SubjectExportMake(subject: "C-000001")).package
            let placed = PackagePlaced(package: made.id, file: "/home/officer/ada.zip", bytes: 4711)
            _ = try await store.perform(placed)
            #expect(try await store.perform(PackagesOverdue()).packages.isEmpty)
            store.set("2026-12-23")
            let overdue = try await store.perform(PackagesOverdue()).packages
            #expect(overdue.map(\.id) == [made.id] && overdue.map(\.bytes) == [4711])
            #expect(overdue.first?.fields.values["note"] == "/home/officer/ada.zip")
            #expect(try await store.perform(PackageList()).packages.map(\.isOverdue) == [true])
            let gone = try await store.perform(PackageGone(package: made.id)).package
            #expect(!gone.isOverdue && gone.gone?.hasPrefix("2026-12-23") == true)
            #expect(try await store.perform(PackagesOverdue()).packages.isEmpty)
            await #expect(throws: EngineError.self) {
                try await store.perform(PackageGone(package: "00000000-0000-7000-8000-000000000000"))
            }
        }
    }

    @Test("is made by compliance alone")
    func others() async throws {
        try await ExportScene.with { store in
            for (uid, role) in ["clerk", "sales-lead", "warehouse", "finance", "support", "auditor", "admin"]
                .enumerated()
            {
                let person = try await store.person("\(role)1", uid: UInt32(2000 + uid), role: role)
                await #expect(throws: Denial.self) {
                    try await store.perform(SubjectExportMake(subject: "C-000001"), as: person, purpose: nil)
                }
                await #expect(throws: Denial.self) {
                    try await store.perform(PackageList(), as: person, purpose: nil)
                }
            }
            #expect(try await store.perform(PackageList()).packages.isEmpty)
        }
    }
}
