import Engine
import Foundation
import OrderDesk
import Privacy
import Sealing
import Storage
import Testing

@Suite("An erasure")
struct ErasureTests {
    /// Every byte of every file of the store.
    private func bytes(of store: PrivacyStore) throws -> Data {
        let folder = URL(filePath: store.folder).appending(path: "store")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return try names.reduce(into: Data()) { all, name in
            var isFolder: ObjCBool = false
            let path = folder.appending(path: name).path
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
            else {
                return
            }
            all += try Data(contentsOf: URL(filePath: path))
        }
    }

    /// The envelopes and lookup tags of a customer as they lie in the database.
    private func residue(of subject: String, in store: PrivacyStore) throws -> (
        sealed: [[UInt8]], tags: Int64
    ) {
        let database = try Database(
            path: store.folder + "/store/data.db",
            modules: Store.schemas(PrivacyStore.modules),
            mode: .single,
            create: false
        )
        defer { try? database.close() }
        let id = try #require(SubjectID(subject))
        return try database.read { connection in
            let sealed = try connection.rows(
                "SELECT contact FROM customer WHERE subject_id = ?1",
                .blob(id.bytes)
            ) {
                $0.optionalBlob(0)
            }
            let tags = try connection.row(
                """
                SELECT COUNT(*) FROM (
                    SELECT row_id FROM lookup_tag UNION ALL SELECT row_id FROM lookup_row
                ) AS t WHERE t.row_id IN (SELECT id FROM customer WHERE subject_id = ?1)
                """,
                .blob(id.bytes)
            ) { $0.int64(0) }
            return (sealed.compactMap(\.self), tags ?? 0)
        }
    }

    private func approved(_ subject: String, in store: PrivacyStore) async throws -> RequestView {
        let request = try await store.assessed(.erasure, subject)
        return try await store.perform(RequestApprove(request: request.number)).request
    }

    @Test("shreds the keys, empties the rows, takes the tags, renews the epoch, and signs for it")
    func erases() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            try await store.addCustomer("Berta Other")
            let request = try await approved("C-000001", in: store)
            try store.close()
            let before = try residue(of: request.subject, in: store)
            #expect(before.sealed.count == 1 && before.tags > 0)
            try store.open()
            let epoch = try await store.perform(KeyStatus(), purpose: nil).epoch
            #expect(try await store.perform(RequestRun(request: request.number)).request.state == .executing)
            let done = try await store.perform(ErasureFinish())
            #expect(done.epoch == epoch + 1)
            let certificate = try #require(done.certificates.first)
            #expect(certificate.gone["contact"] == 1)
            #expect(certificate.held.isEmpty && certificate.grade == "B" && certificate.custody == "solo")
            try store.close()
            let after = try residue(of: request.subject, in: store)
            #expect(after.sealed.isEmpty && after.tags == 0)
            let all = try bytes(of: store)
            for envelope in before.sealed {
                #expect(
                    all.firstRange(of: Data(envelope.dropFirst(42).prefix(32))) == nil,
                    "no commitment is left"
                )
                #expect(all.firstRange(of: Data(envelope.suffix(32))) == nil, "no ciphertext is left")
            }
            try store.open()
            let erased = try await store.perform(CustomerShow(customer: "C-000001"))
            #expect(erased.customer.fields.values.isEmpty)
            #expect(try await store.perform(CustomerFind(email: "adaexample@example.org")).customers.isEmpty)
            #expect(
                try await store.perform(CustomerFind(email: "bertaother@example.org")).customers.count == 1
            )
            #expect(try await store.perform(AuditVerify(rows: true), purpose: nil).findings.isEmpty)
            #expect(try await store.findings() == [])
            await #expect(throws: (any Error).self, "a key for an erased person is not made anew") {
                var fields = CustomerFields()
                fields.city = "Bonn"
                _ = try await store.perform(
                    CustomerEdit(customer: "C-000001", expectedVersion: 1, fields: fields),
                    purpose: nil
                )
            }
        }
    }

    @Test("leaves what tax law asks for under its own key, and says until when and why")
    func fiscal() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            _ = try await store.perform(
                ProductAdd(sku: "TEA-1", productName: "Tea", price: "2.50", tax: "S:19"),
                purpose: nil
            )
            _ = try await store.perform(StockReceive(sku: "TEA-1", quantity: "9"), purpose: nil)
            let lines = [OrderLineInput(sku: "TEA-1", quantity: "1")]
            var open = OrderOpen(customer: "C-000001", lines: lines)
            open.confirm = true
            _ = try await store.perform(open, purpose: nil)
            let request = try await approved("C-000001", in: store)
            _ = try await store.perform(RequestRun(request: request.number))
            let certificate = try #require(try await store.perform(ErasureFinish()).certificates.first)
            #expect(certificate.gone["contact"] == 2, "the customer's and the order's")
            let held = try #require(certificate.held.first)
            #expect(held.retentionClass == "fiscal" && held.until == "2036-12-31")
            #expect(held.article.contains("AO § 147"))
            let order = try await store.perform(OrderList()).orders ?? []
            let number = try #require(order.first?.number)
            let shown = try await store.perform(OrderShow(order: number)).order
            #expect(shown.billTo?.values["billName"] ?? shown.billTo?.values["name"] != nil)
            let closed = try await store.perform(RequestClose(request: request.number)).request
            #expect(closed.state == .partlyHeld)
        }
    }

    @Test("counts the term of tax law from the last invoice, also of a later year than its order")
    func laterInvoice() async throws {
        try await PrivacyStore.with("2025-12-30") { store in
            try await store.addCustomer("Ada Example")
            let tea = ProductAdd(sku: "TEA-1", productName: "Tea", price: "2.50", tax: "S:19")
            _ = try await store.perform(tea, purpose: nil)
            _ = try await store.perform(StockReceive(sku: "TEA-1", quantity: "9"), purpose: nil)
            let lines = [OrderLineInput(sku: "TEA-1", quantity: "1")]
            let open = OrderOpen(customer: "C-000001", lines: lines, confirm: true)
            let order = try await store.perform(open, purpose: nil).order
            store.set("2026-01-15")
            var issue = InvoiceIssue(order: order.id)
            issue.inAdvance = true
            _ = try await store.perform(issue, purpose: "accounting")
            let request = try await approved("C-000001", in: store)
            _ = try await store.perform(RequestRun(request: request.number))
            let certificate = try #require(try await store.perform(ErasureFinish()).certificates.first)
            #expect(certificate.held.first?.until == "2036-12-31")
        }
    }

    @Test("goes on where it was interrupted, and many share one epoch")
    func resumes() async throws {
        try await PrivacyStore.with { store in
            var numbers: [String] = []
            for (place, name) in ["Ada Example", "Berta Example", "Carla Example"].enumerated() {
                try await store.addCustomer(name)
                numbers.append(try await approved("C-00000\(place + 1)", in: store).number)
            }
            for number in numbers { _ = try await store.perform(RequestRun(request: number)) }
            try store.close()
            try store.open()
            let again = try await store.perform(RequestRun(request: numbers[0])).request
            #expect(again.state == .executing)
            let done = try await store.perform(ErasureFinish())
            #expect(done.certificates.map(\.request) == numbers)
            let more = try await store.perform(ErasureFinish())
            #expect(more.epoch == done.epoch, "nothing is begun, so nothing is renewed")
            for number in numbers {
                let closed = try await store.perform(RequestClose(request: number, recipientsNotified: true))
                #expect(closed.request.state == .closed)
            }
        }
    }

    @Test("does not run before its approval, and in a two-person store not before the time to think again")
    func coolOff() async throws {
        try await PrivacyStore.with(custody: .twoPerson) { store in
            try await store.addCustomer("Ada Example")
            let second = try await store.person("second", uid: 2001)
            let request = try await store.assessed(.erasure, "C-000001").number
            await #expect(throws: EngineError.self) {
                try await store.perform(RequestRun(request: request))
            }
            _ = try await store.perform(RequestApprove(request: request), as: second)
            store.set("2026-11-25")
            await #expect(throws: EngineError.self) {
                try await store.perform(RequestRun(request: request))
            }
            store.set("2026-11-26")
            #expect(try await store.perform(RequestRun(request: request)).request.state == .executing)
            let certificate = try await store.perform(ErasureFinish()).certificates.first
            #expect(certificate?.custody == "two-person")
        }
    }

    @Test("stops at the daily ceiling")
    func ceiling() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            for index in 0...200 {
                // Why one a day before: it is not what has to grow old.
                if index == 1 { store.set("2026-11-24") }
                let number = try await approved("C-000001", in: store).number
                _ = try await store.perform(RequestRun(request: number))
            }
            let last = try await approved("C-000001", in: store).number
            let denial = await #expect(throws: Denial.self) {
                try await store.perform(RequestRun(request: last))
            }
            #expect(denial?.rule == "erasure.daily-ceiling")
            #expect(
                denial?.help.contains("go on after 2026-11-25T12:00:00") == true,
                "\(String(describing: denial))"
            )
            let morning = try await store.perform(Dashboard())
            #expect(morning.erasures == 200 && morning.erasuresAtMost == 200)
            store.set("2026-11-26")
            #expect(try await store.perform(RequestRun(request: last)).request.state == .executing)
        }
    }
}
