import Engine
import Foundation
import OrderDesk
import Testing

@testable import Privacy

@Suite("A breach")
struct BreachTests {
    private static let facts = "a laptop with an open session was left on a train"

    /// Three customers; a clerk looked at two of them on the 20th, and somebody else at the third on the 21st.
    private func with(_ test: (PrivacyStore) async throws -> Void) async throws {
        try await PrivacyStore.with("2026-11-20") { store in
            for name in ["Ada Example", "Berta Example", "Carla Example"] {
                try await store.addCustomer(name)
            }
            let clerk = try await store.person("clara", uid: 2001, role: "clerk")
            store.set("2026-11-21")
            for number in ["C-000001", "C-000002"] {
                _ = try await store.perform(CustomerShow(customer: number), as: clerk, purpose: nil)
            }
            store.set("2026-11-22")
            _ = try await store.perform(CustomerShow(customer: "C-000003"), purpose: "order-handling")
            store.set("2026-11-23")
            try await test(store)
        }
    }

    private func perform<C: Command>(_ command: C, _ store: PrivacyStore) async throws -> C.Output {
        try await store.perform(command, purpose: "incident-response")
    }

    private func ask<Q: Query>(_ query: Q, _ store: PrivacyStore) async throws -> Q.Output {
        try await store.perform(query, purpose: "incident-response")
    }

    /// A breach of what the clerk was shown, assessed.
    private func assessed(_ risk: BreachRisk, _ store: PrivacyStore) async throws -> String {
        var open = BreachOpen(facts: Self.facts)
        open.actor = "clara"
        let number = try await perform(open, store).breach.number
        let assess = BreachAssess(
            breach: number,
            risk: risk,
            effects: "somebody may write to you in our name",
            measures: "the session was ended; do not open links in letters that name us"
        )
        _ = try await perform(assess, store)
        return number
    }

    @Test(
        "counts whom it is about from the audit log, by time, user, operation and field",
        arguments: [
            ("2026-11-21T00:00:00Z", "2026-11-22T00:00:00Z", nil, [], [], 2),
            ("2026-11-21T12:00:00Z", "2026-11-22T12:00:00Z", nil, [], [], 2),
            ("2026-11-21T12:00:00Z", "2026-11-22T12:00:01Z", nil, [], [], 3),
            ("2026-11-22T00:00:00Z", nil, nil, [], [], 1), (nil, nil, "clara", [], [], 2),
            (nil, "2026-11-21T12:00:00Z", "clara", [], [], 0), (nil, nil, "clara", ["order."], [], 0),
            (nil, nil, "clara", ["order.", "customer.show"], [], 2), (nil, nil, "clara", [], ["fiscal"], 0),
            (nil, nil, "clara", [], ["contact.email"], 2), (nil, nil, "clara", [], ["contact"], 2),
            (nil, nil, "nobody", [], [], 0),
        ] as [(String?, String?, String?, [String], [String], Int)]
    )
    func affected(
        since: String?,
        until: String?,
        actor: String?,
        operations: [String],
        fields: [String],
        count: Int
    ) async throws {
        try await with { store in
            var open = BreachOpen(facts: Self.facts)
            (open.since, open.until, open.actor) = (since, until, actor)
            (open.operations, open.fields) = (operations, fields)
            // Why this purpose's own look-ups do not count: nothing personal is shown by them.
            let breach = try await perform(open, store).breach
            #expect(breach.subjects == count && breach.records == count && breach.unreadable == 0)
            #expect(breach.classes["contact"] == (count == 0 ? nil : count))
            let subjects = try await ask(BreachSubjects(breach: breach.number), store).subjects
            #expect(subjects.count == count)
            if actor == "clara", count == 2 {
                #expect(subjects.map(\.subjectNumber) == ["C-000001", "C-000002"])
                let isNarrow = fields == ["contact.email"]
                #expect(subjects.allSatisfy { ($0.fields == ["contact.email"]) == isNarrow })
            }
        }
    }

    @Test("is told to the authority within 72 hours, and later only with the reason")
    func late() async throws {
        try await with { store in
            let first = try await assessed(.risk, store)
            let shown = try await ask(BreachShow(breach: first), store).breach
            #expect(shown.aware == "2026-11-23T12:00:00.000Z" && shown.due == "2026-11-26T13:00:00.000Z")
            #expect(shown.hoursLeft == 73 && !shown.isLate)
            store.set("2026-11-26")
            #expect(try await ask(BreachShow(breach: first), store).breach.hoursLeft == 1)
            let inTime = try await perform(BreachNotify(breach: first, to: .authority), store).breach
            #expect(!inTime.isLate && inTime.hoursLeft == nil)
            #expect(inTime.authorityTold == "2026-11-26T12:00:00.000Z")

            store.set("2026-11-23")
            let second = try await assessed(.risk, store)
            store.set("2026-11-27")
            let over = try await ask(BreachShow(breach: second), store).breach
            #expect(over.isLate && over.hoursLeft == -23)
            let refusal = await #expect(throws: InputError.self) {
                try await perform(BreachNotify(breach: second, to: .authority), store)
            }
            #expect(refusal?.field == "lateness")
            // What happened in time and is noted later was in time.
            var noted = BreachNotify(breach: second, to: .authority, at: "2026-11-26T13:00:00Z")
            #expect(try await perform(noted, store).breach.isLate == false)

            store.set("2026-11-23")
            let third = try await assessed(.risk, store)
            store.set("2026-11-27")
            noted = BreachNotify(breach: third, to: .authority, lateness: "the log had to be read first")
            let late = try await perform(noted, store).breach
            #expect(late.isLate && late.steps?.map(\.action).contains(.late) == true)
            let notice = try await ask(BreachNotice(breach: third), store)
            #expect(notice.text.contains("the log had to be read first"))
            let again = BreachNotify(breach: third, to: .authority)
            #expect(try await perform(again, store).breach.isLate, "more may be told in phases")
        }
    }

    @Test("lists first whose notice is due first, and the closed ones only when asked")
    func list() async throws {
        try await with { store in
            _ = try await perform(BreachOpen(facts: Self.facts), store)
            let early = BreachOpen(facts: Self.facts, aware: "2026-11-22T00:00:00Z")
            _ = try await perform(early, store)
            let done = try await assessed(.unlikely, store)
            _ = try await perform(BreachClose(breach: done), store)
            let open = try await ask(BreachList(), store).breaches
            #expect(open.map(\.number) == ["BR-2026-000002", "BR-2026-000001"])
            let all = try await ask(BreachList(all: true), store).breaches
            #expect(all.map(\.number) == ["BR-2026-000002", "BR-2026-000001", "BR-2026-000003"])
            #expect(all.last?.state == .closed && all.last?.hoursLeft == nil)
        }
    }

    @Test("is closed once those are told whom the risk asks for, or the law's exemption is named")
    func closing() async throws {
        try await with { store in
            for (risk, tells, exemption, closes) in [
                (BreachRisk.unlikely, [BreachAudience](), BreachExemption?.none, true),
                (.risk, [], nil, false), (.risk, [.persons], nil, false), (.risk, [.authority], nil, true),
                (.high, [.authority], nil, false), (.high, [.persons], nil, false),
                (.high, [.authority, .persons], nil, true), (.high, [.authority], .unintelligible, true),
                (.high, [], .publicNotice, false),
            ] {
                let number = try await assessed(risk, store)
                for audience in tells {
                    _ = try await perform(BreachNotify(breach: number, to: audience), store)
                }
                let close = BreachClose(breach: number, exemption: exemption)
                if closes {
                    #expect(try await perform(close, store).breach.state == .closed)
                } else {
                    await #expect(throws: EngineError.self, "\(risk) \(tells)") {
                        try await perform(close, store)
                    }
                }
            }
        }
    }

    @Test("is not told of or closed before it is known what it comes to, nor changed once it is closed")
    func order() async throws {
        try await with { store in
            let number = try await perform(BreachOpen(facts: Self.facts), store).breach.number
            await #expect(throws: EngineError.self) { try await perform(BreachClose(breach: number), store) }
            await #expect(throws: EngineError.self) {
                try await perform(BreachNotify(breach: number, to: .authority), store)
            }
            await #expect(throws: EngineError.self) { try await ask(BreachNotice(breach: number), store) }
            await #expect(throws: InputError.self) {
                try await perform(BreachOpen(facts: Self.facts, aware: "2026-11-23T12:00:01Z"), store)
            }
            let closed = try await assessed(.unlikely, store)
            _ = try await perform(BreachClose(breach: closed), store)
            await #expect(throws: EngineError.self) {
                let again = BreachAssess(breach: closed, risk: .high, effects: "e", measures: "m")
                return try await perform(again, store)
            }
            let clerk = try await store.person("carl", uid: 2002, role: "clerk")
            await #expect(throws: Denial.self) {
                try await store.perform(BreachOpen(facts: Self.facts), as: clerk, purpose: nil)
            }
        }
    }

    @Test("is told to the authority item by item, and to a person in plain words and their language")
    func notices() async throws {
        try await with { store in
            let number = try await assessed(.high, store)
            let authority = try await ask(BreachNotice(breach: number), store).text
            // GDPR Art. 33(3)(a) to (d).
            for item in [
                "(a)", "(b)", "(c)", "(d)", Self.facts, "Persons, as our log tells: 2", "Records: 2",
                "contact (2)", "somebody may write to you in our name", "the session was ended",
                "data protection officer", number,
            ] { #expect(authority.contains(item), "\(item)") }
            #expect(!authority.contains("Ada"), "the authority's notice names nobody")
            let chinese = try await ask(BreachNotice(breach: number, language: .simplifiedChinese), store)
                .text
            for item in ["（a）", "（b）", "（c）", "（d）", "涉及人数：2"] { #expect(chinese.contains(item)) }
            // GDPR Art. 34(2): nature in plain words, contact, consequences, measures.
            let person = try await ask(BreachNotice(breach: number, subject: "C-000001"), store).text
            for item in [
                "Dear Ada Example,", Self.facts, "e-mail", "somebody may write to you", "do not open links",
                "data protection officer",
            ] { #expect(person.contains(item), "\(item)") }
            let translated = BreachNotice(breach: number, subject: "C-000002", language: .simplifiedChinese)
            #expect(try await ask(translated, store).text.contains("尊敬的Berta Example："))
            await #expect(throws: EngineError.self, "nothing was shown of this person") {
                try await ask(BreachNotice(breach: number, subject: "C-000003"), store)
            }
        }
    }

    @Test("names whom to ask, as the company said it, and says in the answer where nobody did")
    func officer() async throws {
        try await with { store in
            let number = try await assessed(.high, store)
            let notices = [LetterLanguage.english, .simplifiedChinese].flatMap { language in
                [nil, "C-000001"].map { BreachNotice(breach: number, subject: $0, language: language) }
            }
            for notice in notices {
                let answer = try await ask(notice, store)
                #expect(answer.missing == [.officer] && answer.text.contains("____"))
            }
            var set = CompanySet(expectedVersion: 0)
            set.officer = "Olga Officer"
            _ = try await store.perform(set, purpose: nil)
            #expect(try await ask(notices[0], store).missing == [.officer], "a name without a way to them")
            set = CompanySet(expectedVersion: 1)
            set.officerContact = "privacy@shop.example"
            _ = try await store.perform(set, purpose: nil)
            for notice in notices {
                let answer = try await ask(notice, store)
                #expect(answer.missing == nil && !answer.text.contains("____"))
                #expect(answer.text.contains("Olga Officer, privacy@shop.example"))
            }
            let record = try await store.perform(ProcessingRecord())
            #expect(record.officer == "Olga Officer, privacy@shop.example")
            #expect(record.html.contains("Olga Officer"))
            let made = try await store.perform(SubjectExportMake(subject: "C-000001"))
            #expect(made.data.officer == record.officer && made.report.contains("Olga Officer"))
            let request = try await store.perform(RequestOpen(kind: .access, subject: "C-000001")).request
            for language in LetterLanguage.allCases {
                let letter = LetterWrite(
                    request: request.number,
                    letter: .acknowledgement,
                    language: language
                )
                #expect(try await store.perform(letter).text.contains("Olga Officer"))
            }
        }
    }

    @Test("keeps what the log told of as others were told, whatever it tells of later")
    func counts() async throws {
        try await with { store in
            let number = try await assessed(.high, store)
            _ = try await perform(BreachNotify(breach: number, to: .authority), store)
            let clerk = PrivacyStore.Person(caller: Caller(uid: 2001, user: "clara", groups: []))
            store.set("2026-11-24")
            _ = try await store.perform(CustomerShow(customer: "C-000003"), as: clerk, purpose: nil)
            let later = try await perform(BreachNotify(breach: number, to: .persons), store).breach
            #expect(later.subjects == 3 && later.records == 3)
            let told = later.steps?.filter { [.notifyAuthority, .notifyPersons].contains($0.action) }
            #expect(
                told?.map(\.word) == [
                    "persons=2 records=2 unreadable=0", "persons=3 records=3 unreadable=0",
                ]
            )
        }
    }

    @Test("keeps its notes sealed, and its number is not given twice")
    func sealed() async throws {
        try await with { store in
            let number = try await assessed(.risk, store)
            #expect(number == "BR-2026-000001")
            #expect(try await assessed(.risk, store) == "BR-2026-000002")
            #expect(try await store.findings() == [])
            try store.close()
            let folder = URL(filePath: store.folder).appending(path: "store")
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
            where name.hasPrefix("data.db") {
                let bytes = try Data(contentsOf: folder.appending(path: name))
                #expect(bytes.firstRange(of: Data(Self.facts.utf8)) == nil)
                #expect(bytes.firstRange(of: Data("the session was ended".utf8)) == nil)
            }
            try store.open()
        }
    }
}
