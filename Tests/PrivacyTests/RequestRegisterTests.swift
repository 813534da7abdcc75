import Engine
import Foundation
import Orders
import Privacy
import Testing

@Suite("The register of requests")
struct RequestRegisterTests {
    @Test("takes a request from receipt to its approval, each step with its day and its note")
    func path() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            let opened = try await store.perform(
                RequestOpen(kind: .erasure, subject: "C-000001", received: "2026-11-20")
            ).request
            #expect(opened.number == "DSR-2026-000001")
            #expect(opened.state == .received)
            #expect(opened.due == "2026-12-21", "20 December is a Sunday")
            #expect(opened.daysLeft == 28)
            #expect(opened.subjectNumber == "C-000001")
            _ = try await store.perform(
                RequestVerifyIdentity(request: opened.number, note: "asked by letter")
            )
            store.set("2026-11-27")
            let paused = try await store.perform(RequestShow(request: opened.number)).request
            #expect(paused.isPaused)
            #expect(paused.due == "2026-12-24")
            let verified = try await store.perform(
                RequestVerifyIdentity(request: opened.number, method: .knowledge, on: "2026-11-26")
            ).request
            #expect(verified.due == "2026-12-23")
            #expect(verified.steps?.map(\.action) == [.askIdentity, .verifyIdentity])
            #expect(verified.steps?.first?.fields.values["note"] == "asked by letter")
            _ = try await store.perform(RequestAssess(request: opened.number, finding: .followInPart))
            let approved = try await store.perform(RequestApprove(request: opened.number)).request
            #expect(approved.state == .scheduled)
            #expect(approved.actions == [.extend, .withdraw, .run])
            #expect(try await store.findings() == [])
        }
    }

    @Test("refuses a step out of order, and says what is possible")
    func order() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            let opened = try await store.perform(RequestOpen(kind: .access, subject: "C-000001")).request
            let error = await #expect(throws: EngineError.self) {
                try await store.perform(RequestApprove(request: opened.number))
            }
            #expect(error?.description.contains("possible now: ask-identity, verify-identity") == true)
            _ = try await store.perform(RequestWithdraw(request: opened.number))
            await #expect(throws: EngineError.self) {
                try await store.perform(RequestVerifyIdentity(request: opened.number, method: .account))
            }
            let shown = try await store.perform(RequestShow(request: opened.number)).request
            #expect(shown.state == .withdrawn)
            #expect(shown.due == nil)
            #expect(shown.steps?.count == 1)
        }
    }

    @Test("lists what is due first, and leaves out what is at its end")
    func list() async throws {
        try await PrivacyStore.with { store in
            for name in ["Ada Example", "Berta Example"] { try await store.addCustomer(name) }
            for (day, subject) in [
                ("2026-11-20", "C-000001"), ("2026-11-03", "C-000002"), ("2026-11-10", "C-000001"),
            ] {
                _ = try await store.perform(RequestOpen(kind: .access, subject: subject, received: day))
            }
            let all = try await store.perform(RequestList()).requests
            #expect(all.map(\.number) == ["DSR-2026-000002", "DSR-2026-000003", "DSR-2026-000001"])
            _ = try await store.perform(RequestRefuse(request: "DSR-2026-000002", ground: .excessive))
            _ = try await store.perform(
                RequestRefuse(request: "DSR-2026-000001", duplicateOf: "DSR-2026-000003")
            )
            #expect(try await store.perform(RequestList()).requests.map(\.number) == ["DSR-2026-000003"])
            let ended = try await store.perform(RequestList(all: true)).requests
            #expect(ended.map(\.state) == [.received, .duplicate, .refused])
            let own = try await store.perform(RequestList(subject: "C-000002", all: true)).requests
            #expect(own.map(\.number) == ["DSR-2026-000002"])
            await #expect(throws: InputError.self) {
                try await store.perform(
                    RequestRefuse(request: "DSR-2026-000003", duplicateOf: "DSR-2026-000002")
                )
            }
        }
    }

    @Test("takes an extension inside the first month, once")
    func extension_() async throws {
        try await PrivacyStore.with("2026-12-23") { store in
            try await store.addCustomer("Ada Example")
            for _ in 0..<2 {
                _ = try await store.perform(
                    RequestOpen(kind: .access, subject: "C-000001", received: "2026-11-23")
                )
            }
            let extended = try await store.perform(
                RequestExtend(request: "DSR-2026-000001", ground: .complexity)
            ).request
            #expect(extended.due == "2027-02-23")
            await #expect(throws: EngineError.self) {
                try await store.perform(RequestExtend(request: "DSR-2026-000001", ground: .complexity))
            }
            store.set("2026-12-24")
            await #expect(throws: EngineError.self) {
                try await store.perform(RequestExtend(request: "DSR-2026-000002", ground: .complexity))
            }
            let late = try await store.perform(RequestShow(request: "DSR-2026-000002")).request
            #expect(late.daysLeft == -1)
        }
    }

    @Test("reckons with the company's own holidays where it has set them")
    func holidays() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            let opened = try await store.perform(RequestOpen(kind: .access, subject: "C-000001")).request
            #expect(opened.due == "2026-12-23")
            let text =
                "country DE\nabout Ours\nsource The works agreement\nyears 2026-2026\n2026-12-23 Closed\n"
            #expect(try await store.perform(HolidaysSet(text: text)).about == "Ours")
            #expect(try await store.perform(RequestShow(request: opened.number)).request.due == "2026-12-24")
            await #expect(throws: InputError.self) {
                try await store.perform(HolidaysSet(text: text.replacingOccurrences(of: "DE", with: "FR")))
            }
        }
    }

    @Test("gives the deadlines to calendars, folded as RFC 5545 asks")
    func calendar() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            _ = try await store.perform(RequestOpen(kind: .access, subject: "C-000001"))
            let answer = try await store.perform(RequestCalendar())
            #expect(answer.deadlines.map(\.due) == ["2026-12-23"])
            #expect(answer.ics.contains("\r\nDTSTART;VALUE=DATE:20261223\r\nDTEND;VALUE=DATE:20261224\r\n"))
            #expect(answer.ics.contains("\r\nDTSTAMP:20261123T120000Z\r\n"))
            #expect(!answer.ics.contains("Ada") && answer.notices.isEmpty)
        }
        let long = ICalendar(
            product: "privacy desk",
            stampMilliseconds: 0,
            events: [
                .init(
                    uid: "1",
                    day: "2026-01-31",
                    summary: String(repeating: "期限, ", count: 40),
                    description: "a\nb;c"
                )
            ]
        ).text
        let lines = long.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(
            long.replacingOccurrences(of: "\r\n ", with: "").contains(String(repeating: "期限\\, ", count: 40))
        )
        #expect(long.contains("DESCRIPTION:a\\nb\\;c\r\n"))
    }

    @Test("gives the 72 hours of a breach to calendars as long as the authority is to be told")
    func breaches() async throws {
        try await PrivacyStore.with { store in
            let open = BreachOpen(facts: "a mail went to the wrong person")
            let breach = try await store.perform(open).breach
            let answer = try await store.perform(RequestCalendar())
            #expect(answer.deadlines.isEmpty)
            let notice = try #require(answer.notices.first)
            #expect(notice.breach == breach.number && notice.due == breach.due)
            #expect(notice.hoursLeft == breach.hoursLeft && notice.state == .open)
            let day = breach.due.prefix(10).replacing("-", with: "")
            #expect(answer.ics.contains("\r\nDTSTART;VALUE=DATE:\(day)\r\n"))
            #expect(answer.ics.contains("SUMMARY:\(breach.number): GDPR Art. 33(1)\r\n"))
            #expect(!answer.ics.contains("wrong person"), "what happened stays sealed")
            let assess = BreachAssess(
                breach: breach.number,
                risk: .unlikely,
                effects: "none",
                measures: "none"
            )
            _ = try await store.perform(assess)
            let after = try await store.perform(RequestCalendar())
            #expect(after.notices.isEmpty && !after.ics.contains(breach.number))
        }
    }

    @Test("is for compliance under a purpose; nobody else works on it")
    func others() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            for (uid, role) in ["clerk", "support", "admin", "auditor", "finance"].enumerated() {
                let person = try await store.person("\(role)1", uid: UInt32(2000 + uid), role: role)
                await #expect(throws: Denial.self) {
                    try await store.perform(
                        RequestOpen(kind: .access, subject: "C-000001"),
                        as: person,
                        purpose: nil
                    )
                }
                await #expect(throws: Denial.self) {
                    try await store.perform(RequestList(), as: person, purpose: nil)
                }
            }
            await #expect(throws: Denial.self) {
                try await store.perform(RequestList(), purpose: nil)
            }
        }
    }
}

@Suite("Two people")
struct SecondPersonTests {
    @Test("approve in a two-person store: not who assessed, not in another guise, not over --as")
    func twoPerson() async throws {
        try await PrivacyStore.with(custody: .twoPerson) { store in
            try await store.addCustomer("Ada Example")
            let first = try await store.person("first", uid: 2001)
            let request = try await store.assessed(.erasure, "C-000001", as: PrivacyStore.owner).number
            await #expect(throws: Denial.self, "who assessed it") {
                try await store.perform(RequestApprove(request: request))
            }
            let guise = PrivacyStore.Person(caller: Caller(uid: 1000, user: "first", groups: []))
            await #expect(throws: Denial.self, "another name of the same Unix user") {
                try await store.perform(RequestApprove(request: request), as: guise)
            }
            let borrowed = PrivacyStore.Person(caller: PrivacyStore.owner.caller, actingAs: "first")
            await #expect(throws: Denial.self, "the rights of another") {
                try await store.perform(RequestApprove(request: request), as: borrowed)
            }
            let approved = try await store.perform(RequestApprove(request: request), as: first).request
            #expect(approved.state == .scheduled)
            _ = try await store.perform(
                RequestAssess(request: try await store.assessed(.erasure, "C-000001").number)
            )
        }
    }

    @Test("are not asked for in a solo store")
    func solo() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            let request = try await store.assessed(.access, "C-000001").number
            #expect(try await store.perform(RequestApprove(request: request)).request.state == .approved)
        }
    }
}
