import Engine
import OrderDesk
import Sealing
import Testing

@testable import Privacy

@Suite("A person whose records are merged")
struct MergedPersonTests {
    private let merge = CustomerMerge(customer: "C-000001", other: "C-000002")

    private func withAda(_ test: (PrivacyStore) async throws -> Void) async throws {
        try await PrivacyStore.with { store in
            for name in ["Ada Example", "Example Ada", "Berta Bear"] { try await store.addCustomer(name) }
            try await test(store)
        }
    }

    @Test("is found with every record, and a request is opened for each")
    func reached() async throws {
        try await withAda { store in
            _ = try await store.perform(merge, purpose: nil)
            for number in ["C-000001", "C-000002"] {
                let found = try await store.perform(SubjectFind(subject: number)).subjects
                #expect(
                    Set(found.map(\.number)) == ["C-000001", "C-000002"] && found.first?.number == number
                )
                #expect(found.allSatisfy { $0.mergedWith?.count == 1 })
            }
            let byMail = SubjectSearch(email: "exampleada@example.org")
            let found = try await store.perform(SubjectFind(find: byMail)).subjects
            #expect(Set(found.map(\.number)) == ["C-000001", "C-000002"])
            let other = try await store.perform(SubjectFind(subject: "C-000003")).subjects
            #expect(other.map(\.mergedWith) == [nil])
            let opened = try await store.perform(RequestOpen(kind: .erasure, find: byMail))
            #expect(opened.request.subjectNumber == "C-000002")
            let also = try #require(opened.also)
            #expect(also.count == 1)
            let second = try await store.perform(RequestShow(request: also[0])).request
            #expect(second.subjectNumber == "C-000001" && second.kind == .erasure)
            let alone = try await store.perform(RequestOpen(kind: .access, subject: "C-000003"))
            #expect(alone.also == nil)
        }
    }

    @Test("is one person where both records fit a search")
    func oneOfBoth() async throws {
        try await withAda { store in
            var fields = CustomerFields()
            fields.email = "adaexample@example.org"
            let edit = CustomerEdit(customer: "C-000002", expectedVersion: 1, fields: fields)
            _ = try await store.perform(edit, purpose: nil)
            let search = SubjectSearch(email: "adaexample@example.org")
            await #expect(throws: EngineError.self, "two people fit, for all that is known") {
                _ = try await store.perform(RequestOpen(kind: .erasure, find: search))
            }
            _ = try await store.perform(merge, purpose: nil)
            #expect(try await store.perform(RequestOpen(kind: .erasure, find: search)).also?.count == 1)
        }
    }

    @Test("is erased record by record, each with its own keys, and a merged record is put right")
    func carriedOut() async throws {
        try await withAda { store in
            _ = try await store.perform(merge, purpose: nil)
            let right = try await store.assessed(.rectification, "C-000002").number
            _ = try await store.perform(RequestApprove(request: right))
            _ = try await store.perform(RequestRectify(request: right, values: ["city": "Bonn"]))
            let merged = try await store.perform(CustomerShow(customer: "C-000001")).customer.merged?.first
            #expect(merged?.number == "C-000002" && merged?.fields.values["city"] == "Bonn")
            #expect(merged?.fields.values["name"] == "Example Ada")
            #expect(try await store.findings() == [])
        }
    }

    @Test("is told by every request which other records there are")
    func named() async throws {
        try await withAda { store in
            _ = try await store.perform(merge, purpose: nil)
            let opened = try await store.perform(RequestOpen(kind: .erasure, subject: "C-000001"))
            let also = try #require(opened.also?.first)
            let shown = try await store.perform(RequestShow(request: opened.request.number)).request
            #expect(
                shown.mergedRecords
                    == [MergedRecordView(subjectNumber: "C-000002", request: also, state: .received)]
            )
            _ = try await store.perform(RequestVerifyIdentity(request: also, method: .account))
            let second = try await store.perform(RequestShow(request: opened.request.number)).request
            #expect(second.mergedRecords?.first?.state == .verified)
        }
    }

    @Test(
        "is not dealt with while a record of theirs was forgotten, and is once a request reaches it",
        arguments: [RequestKind.erasure, .restriction, .objection]
    )
    func forgotten(kind: RequestKind) async throws {
        try await withAda { store in
            let first = try await store.assessed(kind, "C-000001").number
            _ = try await store.perform(merge, purpose: nil)
            _ = try await store.perform(RequestApprove(request: first))
            let shown = try await store.perform(RequestShow(request: first)).request
            #expect(
                shown.mergedRecords
                    == [MergedRecordView(subjectNumber: "C-000002", request: nil, state: nil)]
            )
            store.set("2027-01-04")
            let run = RequestRun(request: first, about: kind == .objection ? "customer-service" : nil)
            let refusal = await #expect(throws: EngineError.self) { _ = try await store.perform(run) }
            let words = "\(try #require(refusal))"
            #expect(words.contains("privacy request open --kind \(kind.rawValue) --subject C-000002"))
            let opened = try await store.perform(
                RequestOpen(kind: kind, subject: "C-000002", received: "2026-11-23")
            )
            #expect(opened.also == [first], "no second request about the first record")
            #expect(try await store.perform(run).request.state != .approved)
            let left = try await store.perform(RequestShow(request: first)).request.mergedRecords
            #expect(left?.map(\.request) == [opened.request.number])
        }
    }

    @Test("is held under every record; a hold that is lifted of one stays on the other, and is named")
    func held() async throws {
        try await withAda { store in
            _ = try await store.perform(merge, purpose: nil)
            let place = HoldPlace(
                subject: "C-000002",
                classes: [.contact, .service],
                grounds: "claim",
                review: "2027-03-01"
            )
            func whose(_ answer: HoldsAnswer) -> [String] {
                answer.holds.map { "\($0.subjectNumber ?? "") \($0.retentionClass)" }.sorted()
            }
            let all = [
                "C-000001 contact", "C-000001 service", "C-000002 contact", "C-000002 service",
            ]
            #expect(try await whose(store.perform(place)) == all)
            let left = try await store.perform(HoldLift(subject: "C-000002"))
            #expect(whose(left) == ["C-000001 contact", "C-000001 service"])
            #expect(try await store.findings() == [])
        }
    }

    @Test("consents and takes back as a whole")
    func consent() async throws {
        try await withAda { store in
            _ = try await store.perform(merge, purpose: nil)
            func seen() async throws -> [String] {
                let shown = try? await store.perform(CustomerShow(customer: "C-000002"), purpose: "marketing")
                return ([shown?.customer.fields] + (shown?.customer.merged ?? []).map(\.fields))
                    .compactMap { $0?.values["name"] }
            }
            #expect(try await seen() == [])
            let give = ConsentGive(
                subject: "C-000002",
                about: "marketing",
                channel: .webForm,
                textVersion: "newsletter-3"
            )
            #expect(try await store.perform(give).consent.isGiven)
            #expect(try await seen() == ["Ada Example", "Example Ada"])
            _ = try await store.perform(ConsentWithdraw(subject: "C-000001", about: "marketing"))
            #expect(try await seen() == [])
        }
    }

    @Test("consents to what every record consents to, and each again to its own once they are taken apart")
    func stricter() async throws {
        try await withAda { store in
            let give = { (subject: String) in
                ConsentGive(subject: subject, about: "marketing", channel: .paper, textVersion: "n-3")
            }
            func inForce(_ subject: String) async throws -> [String] {
                try await store.perform(ConsentList(subject: subject)).inForce
            }
            func isSeen(_ subject: String) async throws -> Bool {
                let shown = try? await store.perform(CustomerShow(customer: subject), purpose: "marketing")
                return shown?.customer.fields.values["name"] != nil
            }
            for consenting in ["C-000001", "C-000002"] {
                _ = try await store.perform(give(consenting))
                #expect(try await isSeen(consenting))
                _ = try await store.perform(merge, purpose: nil)
                for number in ["C-000001", "C-000002"] {
                    #expect(try await inForce(number) == [], "\(consenting) alone consented")
                    #expect(try await !isSeen(number), "\(consenting) alone consented")
                }
                _ = try await store.perform(CustomerUnmerge(customer: "C-000002"), purpose: nil)
                #expect(try await isSeen(consenting))
                #expect(try await inForce(consenting) == ["marketing"])
                if consenting == "C-000001" {
                    #expect(try await !isSeen("C-000002"))
                    _ = try await store.perform(ConsentWithdraw(subject: consenting, about: "marketing"))
                }
            }
            _ = try await store.perform(give("C-000001"))
            _ = try await store.perform(merge, purpose: nil)
            #expect(try await isSeen("C-000001"), "both consented")
            #expect(try await inForce("C-000001") == ["marketing"])
        }
    }

    @Test("is not merged or taken apart while restricted, nor where objections differ")
    func decided() async throws {
        try await withAda { store in
            _ = try await store.object("C-000001", to: "customer-service")
            await #expect(throws: EngineError.self, "one objected") {
                _ = try await store.perform(merge, purpose: nil)
            }
            let third = CustomerMerge(customer: "C-000002", other: "C-000003")
            _ = try await store.perform(third, purpose: nil)
            _ = try await store.restrict("C-000003")
            let denial = await #expect(throws: Denial.self) {
                _ = try await store.perform(CustomerUnmerge(customer: "C-000003"), purpose: nil)
            }
            #expect(denial?.rule == "restriction")
        }
    }
}
