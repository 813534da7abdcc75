import Engine
import Foundation
import OrderDesk
import Privacy
import Testing

@Suite("The officer's morning")
struct DashboardTests {
    private func morning(_ store: PrivacyStore) async throws -> DashboardAnswer {
        try await store.perform(Dashboard())
    }

    @Test("of a new store has nothing in it")
    func empty() async throws {
        try await PrivacyStore.with { store in
            let found = try await morning(store)
            #expect(found.day == "2026-11-23" && found.requests.isEmpty && found.open == 0)
            #expect(found.copies.isEmpty && found.lastDrill == nil && found.lastSweep == nil)
            #expect(found.breaches == 0 && found.breachHoursLeft == nil)
            #expect(found.terms.isEmpty && found.holds == 0 && found.packages == 0 && found.mentions == 0)
        }
    }

    @Test("says what is due and over, and for whom each request waits")
    func requests() async throws {
        try await PrivacyStore.with { store in
            for name in ["Ada", "Berta", "Carla", "Dora"] { try await store.addCustomer(name) }
            func open(_ kind: RequestKind, _ subject: String) async throws -> String {
                try await store.perform(RequestOpen(kind: kind, subject: subject)).request.number
            }
            let asked = try await open(.access, "C-000001")
            _ = try await store.perform(RequestVerifyIdentity(request: asked))
            let erased = try await store.assessed(.erasure, "C-000002").number
            _ = try await store.perform(RequestApprove(request: erased))
            _ = try await store.perform(RequestRun(request: erased))
            let agreed = try await store.assessed(.erasure, "C-000003").number
            store.set("2026-12-20")
            let new = try await open(.objection, "C-000004")
            func parties() async throws -> [String: DashboardAnswer.Party] {
                let requests = try await morning(store).requests
                return Dictionary(requests.map { ($0.request, $0.waitsFor) }) { first, _ in first }
            }
            #expect(
                try await parties() == [asked: .person, erased: .officer, agreed: .officer, new: .officer]
            )
            var found = try await morning(store)
            #expect(found.open == 4 && found.overdue == 0 && found.dueWithinWeek == 2)
            _ = try await store.perform(ErasureFinish())
            store.set("2026-12-24")
            found = try await morning(store)
            #expect(found.open == 3 && found.overdue == 1 && found.dueWithinWeek == 0)
            #expect(found.requests.first?.request == agreed && found.requests.first?.daysLeft == -1)
        }
    }

    @Test("tells in a two-person store which request waits for somebody else, and which for time to think")
    func two() async throws {
        try await PrivacyStore.with(custody: .twoPerson) { store in
            try await store.addCustomer("Ada")
            let second = try await store.person("second", uid: 2001)
            let request = try await store.assessed(.erasure, "C-000001").number
            #expect(try await morning(store).requests.map(\.waitsFor) == [.secondPerson])
            _ = try await store.perform(RequestApprove(request: request), as: second)
            #expect(try await morning(store).requests.map(\.waitsFor) == [.coolOff])
        }
    }

    @Test("says how long the authority may still wait for the first breach, and stops once it was told")
    func breaches() async throws {
        try await PrivacyStore.with { store in
            store.set("2026-11-24")
            for _ in 0..<2 {
                _ = try await store.perform(BreachOpen(facts: "a mail went to the wrong person"))
            }
            var found = try await morning(store)
            #expect(found.breaches == 2 && found.breachesToTell == 2)
            let left = try #require(found.breachHoursLeft)
            // The hour in which it became known does not count (Regulation 1182/71, Article 3(1)).
            #expect((72...73).contains(left))
            store.set("2026-11-28")
            found = try await morning(store)
            #expect(try #require(found.breachHoursLeft) < 0)
            let first = try await store.perform(BreachList()).breaches[0].number
            _ = try await store.perform(
                BreachAssess(
                    breach: first,
                    risk: .risk,
                    effects: "a wrong reader",
                    measures: "the mail was called back"
                )
            )
            let late = "the log had to be read first"
            _ = try await store.perform(BreachNotify(breach: first, to: .authority, lateness: late))
            found = try await morning(store)
            #expect(found.breaches == 2 && found.breachesToTell == 1)
        }
    }

    @Test("counts holds, terms and packages, and those of them that are over")
    func registers() async throws {
        try await PrivacyStore.with { store in
            try await store.addOrder(of: "Ada Example")
            try await store.addCustomer("Berta Example")
            let hold = HoldPlace(subject: "C-000001", grounds: "claim 4711", review: "2026-12-01")
            _ = try await store.perform(hold)
            _ = try await store.perform(SubjectExportMake(subject: "C-000002"))
            var found = try await morning(store)
            #expect(found.holds == 5 && found.holdsToReview == 0)
            #expect(found.packages == 1 && found.packagesOverdue == 0)
            store.set("2030-01-01")
            found = try await morning(store)
            #expect(found.holdsToReview == 5 && found.packagesOverdue == 1)
            #expect(found.terms == ["shred": 1, "held": 1])
            _ = try await store.perform(RetentionRun())
            found = try await morning(store)
            #expect(found.terms == ["held": 1] && found.lastSweep?.hasPrefix("2030-01-01") == true)
        }
    }

    @Test("shows who took which role in an emergency until somebody has reviewed it, and not why")
    func emergencies() async throws {
        try await PrivacyStore.with { store in
            var found = try await morning(store)
            #expect(found.breakGlass.isEmpty && found.breakGlassWaiting == 0 && found.breakGlassInUse == 0)
            let dana = try await store.person("dana", uid: 2100, role: "clerk")
            let secret = "the lead of the shop lies in hospital"
            let open = BreakGlassOpen(role: "sales-lead")
            let taken = try await store.perform(open, as: dana, purpose: nil, reason: secret).breakGlass
            found = try await morning(store)
            #expect(found.breakGlassInUse == 1 && found.breakGlassWaiting == 0)
            let shown = try #require(found.breakGlass.first)
            #expect(shown.number == taken.number && shown.user == "dana" && shown.role == "sales-lead")
            #expect(shown.opened == taken.opened && shown.until == taken.until && shown.isInUse)
            #expect(try !String(decoding: JSONEncoder().encode(found), as: UTF8.self).contains(secret))
            store.set("2026-11-25")
            found = try await morning(store)
            #expect(found.breakGlassInUse == 0 && found.breakGlassWaiting == 1)
            #expect(found.breakGlass.map(\.isInUse) == [false])
            _ = try await store.perform(BreakGlassReview(number: taken.number))
            found = try await morning(store)
            #expect(found.breakGlass.isEmpty && found.breakGlassWaiting == 0 && found.breakGlassInUse == 0)
        }
    }
}
