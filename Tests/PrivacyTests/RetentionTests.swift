import Engine
import OrderDesk
import Privacy
import Testing

@Suite("Retention")
struct RetentionTests {
    /// A store with a customer who ordered on 2026-11-23, and one who did not.
    private func withOrder(_ test: (PrivacyStore) async throws -> Void) async throws {
        try await PrivacyStore.with { store in
            try await store.addOrder(of: "Ada Example")
            try await store.addCustomer("Berta Example")
            try await test(store)
        }
    }

    @Test("ends each class at its term: contact after three years, fiscal at the end of the tenth")
    func terms() async throws {
        try await withOrder { store in
            #expect(try await store.perform(RetentionReport()).due.isEmpty)
            #expect(try await store.perform(RetentionReport(on: "2029-11-24")).due.count == 2)
            store.set("2029-11-23")
            #expect(try await store.perform(RetentionReport()).due.isEmpty, "the last day still counts")
            store.set("2029-11-24")
            let contacts = try await store.perform(RetentionReport()).due
            #expect(contacts.map(\.retentionClass) == ["contact", "contact"])
            #expect(contacts.allSatisfy { $0.ended == "2029-11-23" && $0.end == "shred" })
            #expect(contacts.allSatisfy { $0.article.contains("BGB § 195") && $0.why == nil })
            let swept = try await store.perform(RetentionRun())
            #expect(swept.due.isEmpty && swept.erased?.map(\.ended) == ["2029-11-23", "2029-11-23"])
            let epoch = try await store.perform(KeyStatus(), purpose: nil).epoch
            #expect(try await store.perform(ErasureFinish()).epoch == epoch + 1)
            #expect(try await store.perform(ErasureFinish()).epoch == epoch + 1, "nothing is left to shred")
            let shown = try await store.perform(CustomerShow(customer: "C-000001")).customer
            #expect(shown.fields.values["name"] == nil)
            store.set("2036-12-31")
            #expect(try await store.perform(RetentionReport()).due.isEmpty)
            store.set("2037-01-01")
            #expect(try await store.perform(RetentionReport()).due.map(\.retentionClass) == ["fiscal"])
            _ = try await store.perform(RetentionRun())
            _ = try await store.perform(ErasureFinish())
            #expect(try await store.findings() == [])
            #expect(try await store.perform(AuditVerify(rows: true), purpose: nil).findings.isEmpty)
        }
    }

    @Test("renews the epoch also where a crash came right after the keys were gone")
    func crash() async throws {
        try await withOrder { store in
            store.set("2030-01-01")
            let epoch = try await store.perform(KeyStatus(), purpose: nil).epoch
            #expect(try await store.perform(RetentionRun()).erased?.count == 2)
            try store.shredOnly()
            #expect(try await store.perform(ErasureFinish()).epoch == epoch + 1)
            #expect(try await store.perform(RetentionRun()).erased == [])
            #expect(try await store.perform(ErasureFinish()).epoch == epoch + 1)
        }
    }

    @Test("swept by a service tells only how much, and waits for a person after a long pause")
    func service() async throws {
        try await withOrder { store in
            let agent = try await store.person("agent", uid: 2001, role: "backup-agent")
            func sweep() async throws -> ServiceSweep.Answer {
                try await store.perform(ServiceSweep(), as: agent, purpose: nil)
            }
            store.set("2029-11-01")
            #expect(try await sweep().erased.isEmpty)
            store.set("2029-12-01")
            let erased = try await sweep().erased
            #expect(erased.keys.sorted() == ["contact"] && erased["contact", default: 0] > 1)
            let epoch = try await store.perform(KeyStatus(), purpose: nil).epoch
            let end = try await store.perform(ServiceFinish(), as: agent, purpose: nil)
            #expect(end.epoch == epoch + 1)
            store.set("2037-01-01")
            await #expect(throws: EngineError.self, "every term would end at once") { try await sweep() }
            #expect(try await store.perform(RetentionReport()).due.count == 1)
            _ = try await store.perform(RetentionRun())
            store.set("2037-01-02")
            #expect(try await sweep().erased.isEmpty)
            await #expect(throws: (any Error).self, "it sees nobody") {
                try await store.perform(RetentionReport(), as: agent)
            }
        }
    }

    @Test("tells in a dry run what would go, and lets it stay")
    func dryRun() async throws {
        try await withOrder { store in
            store.set("2030-01-01")
            let would = try await store.perform(RetentionRun(), isDryRun: true)
            #expect(would.erased?.map(\.retentionClass) == ["contact", "contact"] && would.due.isEmpty)
            #expect(try await store.perform(RetentionReport()).due.count == 2)
            let shown = try await store.perform(CustomerShow(customer: "C-000001")).customer
            #expect(shown.fields.values["name"] == "Ada Example")
        }
    }

    @Test("counts an invoice of a later year than its order, also for an erasure")
    func invoice() async throws {
        try await withOrder { store in
            store.set("2027-01-10")
            let order = try #require(try await store.perform(OrderList()).orders?.first?.number)
            _ = try await store.perform(InvoiceIssue(order: order, inAdvance: true), purpose: nil)
            let request = try await store.assessed(.erasure, "C-000001").number
            _ = try await store.perform(RequestApprove(request: request))
            _ = try await store.perform(RequestRun(request: request))
            let certificate = try #require(try await store.perform(ErasureFinish()).certificates.first)
            #expect(certificate.held.first?.until == "2037-12-31")
        }
    }

    @Test("lets what an erasure had to leave go at its date, and the request is closed then")
    func heldGoes() async throws {
        try await withOrder { store in
            let request = try await store.assessed(.erasure, "C-000001").number
            _ = try await store.perform(RequestApprove(request: request))
            _ = try await store.perform(RequestRun(request: request))
            _ = try await store.perform(ErasureFinish())
            #expect(try await store.perform(RequestClose(request: request)).request.state == .partlyHeld)
            store.set("2037-01-01")
            #expect(try await store.perform(RequestClose(request: request)).request.state == .partlyHeld)
            _ = try await store.perform(RetentionRun())
            _ = try await store.perform(ErasureFinish())
            #expect(try await store.perform(RequestShow(request: request)).request.state == .closed)
            let last = try await store.perform(CertificateShow(request: request)).certificate
            #expect(last.held.isEmpty && last.gone["fiscal"] == 1 && last.epoch == 3)
            #expect(last.issued.hasPrefix("2037-01-01") && last.erased.hasPrefix("2026-11-23"))
        }
    }

    @Test("leaves what a person asked to have kept until the restriction is lifted")
    func restricted() async throws {
        try await withOrder { store in
            _ = try await store.restrict("C-000002")
            store.set("2030-01-01")
            let due = try await store.perform(RetentionRun()).due
            #expect(due.map(\.end) == ["restricted"])
            #expect(due.first?.why == "a restriction: DSR-2026-000001 (GDPR Art. 18)")
            _ = try await store.perform(RestrictionLift(subject: "C-000002", told: "2029-12-30"))
            #expect(try await store.perform(RetentionRun()).due.isEmpty)
        }
    }
}
