import Engine
import OrderDesk
import Privacy
import Sealing
import Testing

@Suite("A legal hold")
struct HoldTests {
    private let hold = HoldPlace(
        subject: "C-000001",
        grounds: "claim 4711",
        note: "Ada says it was broken",
        review: "2027-06-01"
    )

    @Test("stops the sweep and an erasure until it is lifted, and says why")
    func stops() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            let holds = try await store.perform(hold).holds
            #expect(
                holds.count == 5 && holds.allSatisfy { $0.fields.values["note"] == "Ada says it was broken" }
            )
            #expect(holds.allSatisfy { $0.grounds == "claim 4711" })
            await #expect(throws: EngineError.self, "it is held already") { try await store.perform(hold) }
            store.set("2030-01-01")
            let kept = try await store.perform(RetentionRun())
            #expect(kept.erased == [] && kept.due.map(\.end) == ["held"])
            #expect(
                kept.due.first?.why == "a legal hold: claim 4711" && kept.due.first?.until == "2027-06-01"
            )
            #expect(try await store.perform(HoldList()).holds.allSatisfy { $0.isReviewDue })
            let request = try await store.assessed(.erasure, "C-000001").number
            _ = try await store.perform(RequestApprove(request: request))
            _ = try await store.perform(RequestRun(request: request))
            let certificate = try #require(try await store.perform(ErasureFinish()).certificates.last)
            #expect(certificate.held.first?.basis == "a legal hold" && certificate.gone["contact"] == nil)
            let shown = try await store.perform(CustomerShow(customer: "C-000001")).customer
            #expect(shown.fields.values["name"] == "Ada Example")
            #expect(try await store.perform(HoldLift(subject: "C-000001")).holds.isEmpty)
            await #expect(throws: EngineError.self) {
                try await store.perform(HoldLift(subject: "C-000001"))
            }
            #expect(try await store.perform(RetentionRun()).due.isEmpty)
            _ = try await store.perform(ErasureFinish())
            let gone = try await store.perform(CustomerShow(customer: "C-000001")).customer
            #expect(gone.fields.values["name"] == nil)
        }
    }

    @Test("covers the classes it names, has an owner, and a day that lies ahead")
    func scope() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            _ = try await store.person("lawyer", uid: 2001)
            var some = hold
            some.classes = [.contact]
            some.owner = "lawyer"
            let placed = try await store.perform(some).holds
            #expect(placed.map(\.retentionClass) == ["contact"] && placed.map(\.owner) == ["lawyer"])
            #expect(placed.map(\.isReviewDue) == [false] && placed.map(\.by) == ["owner"])
            some.review = "2026-11-23"
            some.classes = [.fiscal]
            await #expect(throws: InputError.self) { try await store.perform(some) }
            await #expect(throws: EngineError.self, "nothing of it is held") {
                try await store.perform(HoldLift(subject: "C-000001", classes: [.fiscal]))
            }
        }
    }

    @Test("keeps what an erasure had to leave, with its reason, and nothing that is gone already")
    func afterErasure() async throws {
        try await PrivacyStore.with { store in
            try await store.addOrder(of: "Ada Example")
            let request = try await store.assessed(.erasure, "C-000001").number
            _ = try await store.perform(RequestApprove(request: request))
            _ = try await store.perform(RequestRun(request: request))
            _ = try await store.perform(ErasureFinish())
            var late = HoldPlace(subject: "C-000001", grounds: "tax audit", review: "2027-06-01")
            late.classes = [.contact]
            await #expect(throws: EngineError.self, "it is erased") { try await store.perform(late) }
            late.classes = [.fiscal]
            #expect(try await store.perform(late).holds.map(\.grounds) == ["tax audit"])
            store.set("2037-06-01")
            #expect(try await store.perform(RetentionRun()).due.map(\.end) == ["held"])
            _ = try await store.perform(ErasureFinish())
            #expect(try await store.perform(RequestClose(request: request)).request.state == .partlyHeld)
            _ = try await store.perform(HoldLift(subject: "C-000001"))
            #expect(try await store.perform(RetentionRun()).erased?.map(\.retentionClass) == ["fiscal"])
        }
    }

    @Test(
        "lets go with the next sweep what an erasure had to leave for it alone, and not before it is lifted"
    )
    func resumed() async throws {
        try await PrivacyStore.with { store in
            try await store.addOrder(of: "Ada Example")
            _ = try await store.perform(hold)
            let request = try await store.assessed(.erasure, "C-000001").number
            _ = try await store.perform(RequestApprove(request: request))
            _ = try await store.perform(RequestRun(request: request))
            _ = try await store.perform(ErasureFinish())
            #expect(try await store.perform(RetentionRun()).erased == [])
            _ = try await store.perform(HoldLift(subject: "C-000001"))
            store.set("2026-11-30")
            let due = try await store.perform(RetentionReport()).due
            #expect(!due.isEmpty && due.allSatisfy { $0.end == "shred" && $0.ended == "2026-11-23" })
            #expect(!due.map(\.retentionClass).contains("fiscal"), "tax law keeps it now")
            let swept = try await store.perform(RetentionRun())
            #expect(swept.erased?.map(\.retentionClass) == due.map(\.retentionClass) && swept.due.isEmpty)
            _ = try await store.perform(ErasureFinish())
            let shown = try await store.perform(CustomerShow(customer: "C-000001"), purpose: "accounting")
            #expect(shown.customer.fields.values["name"] == nil)
            #expect(try await store.findings() == [])
        }
    }

    @Test("is lifted by two people in a two-person store")
    func two() async throws {
        try await PrivacyStore.with(custody: .twoPerson) { store in
            try await store.addCustomer("Ada Example")
            let second = try await store.person("second", uid: 2001)
            _ = try await store.perform(hold, as: second)
            let lift = HoldLift(subject: "C-000001")
            let error = await #expect(throws: EngineError.self) { try await store.perform(lift) }
            let number = try #require(error.flatMap { Problem($0).approval })
            await #expect(throws: (any Error).self, "nobody agrees with themselves") {
                try await store.perform(ApprovalGrant(approval: number))
            }
            #expect(try await store.perform(HoldList()).holds.count == 5)
            _ = try await store.perform(ApprovalGrant(approval: number), as: second)
            #expect(try await store.perform(HoldList()).holds.isEmpty)
        }
    }
}
