import Engine
import Foundation
import OrderDesk
import Storage
import TestSupport
import Testing

@testable import Privacy

@Suite("A package about a person whose records are merged")
struct MergedPackageTests {
    private static let merge = CustomerMerge(customer: "C-000001", other: "C-000002")

    /// Two records, each with orders, shipments and bills, and a stranger.
    private func with(_ test: (PrivacyStore) async throws -> Void) async throws {
        try await ExportScene.with { store in
            try await store.addCustomer("Cleo Elsewhere")
            _ = try await store.perform(Self.merge, purpose: nil)
            try await test(store)
        }
    }

    @Test("hands out or names with a reason every column of every table of every record")
    func complete() async throws {
        try await with { store in
            let data = try await store.perform(SubjectExportMake(subject: "C-000001")).data
            #expect(
                data.mergedWith == ["C-000002"] && data.all.map(\.subjectNumber) == ["C-000001", "C-000002"]
            )
            for record in data.all {
                let names = Set(record.tables.map(\.name))
                #expect(
                    names.isSuperset(of: ["customer", "sales_order", "order_line", "shipment", "invoice"])
                )
                for table in Store.schemas(PrivacyStore.modules).flatMap(\.tables) {
                    let handed = record.tables.first { $0.name == table.name }
                    let withheld = record.withheld.filter { $0.table == table.name }
                    guard handed != nil || !withheld.isEmpty else { continue }
                    let columns = Set(handed?.columns ?? [])
                    #expect(
                        Set(table.columns.flatMap(\.exportedNames)) == columns.union(withheld.map(\.column))
                    )
                    #expect(columns.isDisjoint(with: withheld.map(\.column)), "\(table.name)")
                }
                #expect(record.tables.first { $0.name == "customer" }?.rows.count == 1)
            }
            #expect(data.records?.first?.tables.first { $0.name == "sales_order" }?.rows.count == 1)
            #expect(String(describing: data).contains("Berta") && !String(describing: data).contains("Cleo"))
            let alone = try await store.perform(SubjectExportMake(subject: "C-000003")).data
            #expect(alone.records == nil && alone.mergedWith == nil)
        }
    }

    @Test("is one set of files: a report over all records, and the tables of each")
    func files() async throws {
        try await with { store in
            let answer = try await store.perform(SubjectExportMake(subject: "C-000002"))
            var files: [String: String] = [:]
            try PackageFiles(answer).make { name, bytes in
                files[name] = String(decoding: bytes, as: UTF8.self)
            }
            let own = try #require(files["csv/customer.csv"])
            let other = try #require(files["csv/C-000001/customer.csv"])
            #expect(own.contains("Berta Stranger") && !own.contains("Ada <Example>"))
            #expect(other.contains("Ada <Example>") && !other.contains("Berta Stranger"))
            #expect(files["csv/C-000001/order_line.csv"] != nil && files["csv/order_line.csv"] != nil)
            for page in [answer.report, try #require(files["report.html"])] {
                #expect(page.contains("Under your number C-000001") && page.contains("Berta Stranger"))
                #expect(page.contains("Ada &lt;Example&gt;") && page.contains("your other numbers"))
            }
            let post = try #require(answer.report.range(of: "<td>Post</td>"))
            #expect(answer.report[post.upperBound...].range(of: "<td>Post</td>") == nil, "a receiver once")
            let alone = try await store.perform(SubjectExportMake(subject: "C-000003")).report
            #expect(!alone.contains("Under your number") && !alone.contains("your other numbers"))
        }
    }

    @Test("is in the register once, with the records that it covers, and in the audit log under each")
    func register() async throws {
        try await with { store in
            let made = try await store.perform(SubjectExportMake(subject: "C-000001")).package
            #expect(made.mergedWith == ["C-000002"])
            let listed = try await store.perform(PackageList()).packages
            #expect(listed.map(\.id) == [made.id] && listed.first?.mergedWith == ["C-000002"])
            _ = try await store.perform(CustomerUnmerge(customer: "C-000002"), purpose: nil)
            #expect(try await store.perform(PackageList()).packages.first?.mergedWith == ["C-000002"])
            for subject in ["C-000001", "C-000002"] {
                let opened = try await store.perform(RequestOpen(kind: .access, subject: subject)).request
                let about = AuditList(
                    principal: nil,
                    operation: "privacy.export",
                    subject: opened.subject,
                    limit: 10
                )
                #expect(try await store.perform(about, purpose: nil).entries.count == 1, "\(subject)")
            }
        }
    }

    @Test("is told again as it was, where the same command is repeated after the records were taken apart")
    func repeated() async throws {
        try await with { store in
            let make = SubjectExportMake(subject: "C-000001")
            let first = try await store.perform(make, key: "k", purpose: "privacy-request")
            _ = try await store.perform(CustomerUnmerge(customer: "C-000002"), purpose: nil)
            let again = try await store.perform(make, key: "k", purpose: "privacy-request")
            #expect(again.package.id == first.package.id)
            #expect(again.data.all.map(\.subject) == first.data.all.map(\.subject))
            let anew = try await store.perform(make)
            #expect(anew.data.records == nil && anew.package.mergedWith == nil)
        }
    }

    @Test("answers one request, whichever record that names", arguments: [RequestKind.access, .portability])
    func request(kind: RequestKind) async throws {
        try await with { store in
            let before = try await store.perform(RequestList(all: true)).requests.count
            let number = try await store.perform(RequestOpen(kind: kind, subject: "C-000002")).request.number
            let all = try await store.perform(RequestList(all: true)).requests
            #expect(all.count == before + 1, "one request reaches every record")
            _ = try await store.perform(RequestVerifyIdentity(request: number, method: .account))
            _ = try await store.perform(RequestAssess(request: number))
            _ = try await store.perform(RequestApprove(request: number))
            #expect(try await store.perform(RequestShow(request: number)).request.packages == nil)
            for named in ["C-000001", "C-000002", nil] {
                let made = try await store.perform(SubjectExportMake(subject: named, request: number))
                #expect(made.package.request == number && made.data.all.count == 2)
            }
            let run = try await store.perform(RequestRun(request: number)).request
            #expect(run.state == .doneLive && run.packages?.count == 3)
            await #expect(throws: InputError.self) {
                try await store.perform(SubjectExportMake(subject: "C-000003", request: number))
            }
        }
    }
}
