import Engine
import Foundation
import OrderDesk
import Sealing
import Storage
import Testing

@testable import Privacy

@Suite("A rectification")
struct RectificationTests {
    /// A customer to whom a parcel went, and an approved request to put something right.
    private func with(
        _ kind: RequestKind = .rectification,
        _ test: (PrivacyStore, String) async throws -> Void
    ) async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            let tea = ProductAdd(sku: "TEA-1", productName: "Tea", price: "2.50", tax: "S:19")
            _ = try await store.perform(tea, purpose: nil)
            _ = try await store.perform(StockReceive(sku: "TEA-1", quantity: "9"), purpose: nil)
            let lines = [OrderLineInput(sku: "TEA-1", quantity: "1")]
            let open = OrderOpen(customer: "C-000001", lines: lines, confirm: true)
            let order = try await store.perform(open, purpose: nil).order.number ?? ""
            let parcel = try await store.perform(ShipmentPick(order: order), purpose: nil).shipment.number
            _ = try await store.perform(ShipmentPack(shipment: parcel), purpose: nil)
            _ = try await store.perform(ShipmentShip(shipment: parcel, carrier: "Post"), purpose: nil)
            let request = try await store.assessed(kind, "C-000001").number
            _ = try await store.perform(RequestApprove(request: request))
            try await test(store, request)
        }
    }

    private func shown(_ store: PrivacyStore) async throws -> [String: String] {
        try await store.perform(CustomerShow(customer: "C-000001")).customer.fields.values
    }

    @Test("seals the right values in place of the wrong ones, and the person is found by them")
    func corrects() async throws {
        try await with { store, request in
            let values = ["email": "ada@right.example", "city": "Bonn", "taxID": "DE123", "postcode": ""]
            let done = try await store.perform(RequestRectify(request: request, values: values)).request
            #expect(done.state == .doneLive)
            let fields = try await shown(store)
            #expect(fields["email"] == "ada@right.example" && fields["city"] == "Bonn")
            #expect(fields["taxID"] == "DE123" && fields["postcode"] == nil)
            #expect(fields["street"] == "Example Street 1", "what was not named stays")
            let right = try await store.perform(CustomerFind(email: "ada@right.example")).customers
            let wrong = try await store.perform(CustomerFind(email: "adaexample@example.org")).customers
            #expect(right.count == 1 && wrong.isEmpty)
            #expect(try await store.findings() == [])
            #expect(try await store.perform(AuditVerify(rows: true), purpose: nil).findings.isEmpty)
        }
    }

    @Test("keeps which fields, who and when, and of the wrong value nothing")
    func history() async throws {
        try await with { store, request in
            let values = ["email": "ada@right.example", "city": "Bonn", "country": "DE"]
            let done = try await store.perform(RequestRectify(request: request, values: values)).request
            let corrections = try #require(done.corrections)
            #expect(corrections.map(\.field) == ["city", "email"], "the country was right before")
            #expect(corrections.allSatisfy { $0.table == "customer" && $0.by == "owner" })
            #expect(corrections.allSatisfy { $0.time == "2026-11-23T12:00:00.000Z" && $0.revision == 2 })
            let again = try await store.perform(RequestShow(request: request)).request
            #expect(again.corrections?.map(\.field) == ["city", "email"])
            let package = try await store.perform(SubjectExportMake(subject: "C-000001")).data
            #expect(package.tables.first { $0.name == "privacy_correction" }?.rows.count == 2)
            #expect(!String(describing: package).contains("adaexample@example.org"))
        }
    }

    @Test("is refused before its approval, for another kind, for an unknown field, and where nothing changes")
    func refused() async throws {
        try await with { store, request in
            let before = try await shown(store)
            for values in [["shoeSize": "42"], ["city": "Berlin"], ["email": "nonsense"], [:]] {
                await #expect(throws: (any Error).self, "\(values)") {
                    try await store.perform(RequestRectify(request: request, values: values))
                }
            }
            let access = try await store.assessed(.access, "C-000001").number
            let early = try await store.assessed(.rectification, "C-000001").number
            _ = try await store.perform(RequestApprove(request: access))
            for other in [access, early] {
                await #expect(throws: EngineError.self) {
                    try await store.perform(RequestRectify(request: other, values: ["city": "Bonn"]))
                }
            }
            let clerk = try await store.person("clara", uid: 2001, role: "clerk")
            await #expect(throws: Denial.self) {
                try await store.perform(
                    RequestRectify(request: request, values: ["city": "Bonn"]),
                    as: clerk,
                    purpose: nil
                )
            }
            #expect(try await shown(store) == before)
            #expect(try await store.perform(RequestShow(request: request)).request.corrections == nil)
        }
    }

    @Test("that was run by mistake is put right by a further request, which tells the recipients anew")
    func undone() async throws {
        try await with { store, request in
            let before = try await shown(store)
            let wrong = RequestRectify(
                request: request,
                values: ["email": "ada@wrong.example", "city": "Bonn"]
            )
            _ = try await store.perform(wrong)
            let again = RequestRectify(request: request, values: ["city": before["city"] ?? ""])
            await #expect(throws: EngineError.self, "one request is carried out once") {
                try await store.perform(again)
            }
            let further = try await store.assessed(.rectification, "C-000001").number
            _ = try await store.perform(RequestApprove(request: further))
            let values = ["email": before["email"] ?? "", "city": before["city"] ?? ""]
            let done = try await store.perform(RequestRectify(request: further, values: values)).request
            #expect(done.corrections?.map(\.field) == ["city", "email"])
            #expect(done.corrections?.map(\.revision) == [3, 3])
            let fields = try await shown(store)
            #expect(fields == before)
            let told = try await store.perform(RecipientList(request: further)).recipients
            #expect(told.count == 1 && told.first?.told == nil)
            #expect(told.first?.text.contains("city: \(before["city"] ?? "")") == true)
            let package = try await store.perform(SubjectExportMake(subject: "C-000001")).data
            #expect(package.tables.first { $0.name == "privacy_correction" }?.rows.count == 4)
        }
    }

    @Test("is told to whoever received the data, in a letter with what is right")
    func letters() async throws {
        try await with { store, request in
            _ = try await store.perform(
                RequestRectify(request: request, values: ["city": "Bonn", "postcode": ""])
            )
            let english = try await store.perform(RecipientList(request: request)).recipients
            let letter = try #require(english.first)
            #expect(english.count == 1 && letter.recipient == "Post" && letter.told == nil)
            #expect(letter.subject == "Please correct personal data (\(request))")
            #expect(
                letter.text == """
                    To Post

                    This is about Ada Example, in DN-2026-000001.

                    You received: your name, address and telephone number, for the delivery.

                    Some of it was wrong. This is right, please correct it (GDPR Art. 16, 19):

                    city: Bonn
                    postcode: nothing any more

                    Please tell us when it is done, and tell those to whom you passed it on.

                    Yours faithfully
                    Shop

                    """
            )
            let chinese = try await store.perform(
                RecipientList(request: request, language: .simplifiedChinese)
            ).recipients
            let text = try #require(chinese.first?.text)
            #expect(text.contains("本函涉及：Ada Example，单据 DN-2026-000001。") && text.contains("Bonn"))
            #expect(!text.contains("{") && !text.contains("please"))
        }
    }

    @Test(
        "names the data protection officer in each letter where the company has one, and nobody where not",
        arguments: [RequestKind.rectification, .erasure, .restriction]
    )
    func officer(kind: RequestKind) async throws {
        try await with(kind) { store, request in
            if kind == .rectification {
                _ = try await store.perform(RequestRectify(request: request, values: ["city": "Bonn"]))
            } else {
                _ = try await store.perform(RequestRun(request: request))
            }
            func letter(_ language: LetterLanguage) async throws -> String {
                try #require(
                    try await store.perform(RecipientList(request: request, language: language))
                        .recipients.first
                ).text
            }
            for language in [LetterLanguage.english, .simplifiedChinese] {
                let text = try await letter(language)
                #expect(!text.contains("officer") && !text.contains("数据保护官"))
            }
            var settings = CompanySet(expectedVersion: 0)
            settings.officer = "Olga Officer"
            settings.officerContact = "privacy@shop.example"
            _ = try await store.perform(settings, purpose: nil)
            #expect(
                try await letter(.english).contains(
                    "\n\nQuestions about this are answered by our data protection officer: "
                        + "Olga Officer, privacy@shop.example\n\nYours faithfully"
                )
            )
            #expect(
                try await letter(.simplifiedChinese).contains("我们的数据保护官：Olga Officer, privacy@shop.example")
            )
        }
    }

    @Test("is closed once every recipient was told, or the officer says so")
    func told() async throws {
        try await with { store, request in
            _ = try await store.perform(RequestRectify(request: request, values: ["city": "Bonn"]))
            let early = await #expect(throws: EngineError.self) {
                try await store.perform(RequestClose(request: request))
            }
            #expect("\(String(describing: early))".contains("Post"))
            await #expect(throws: EngineError.self) {
                try await store.perform(RecipientTold(request: request, recipient: "Nobody"))
            }
            await #expect(throws: InputError.self) {
                try await store.perform(RecipientTold(request: request, recipient: "Post", on: "2026-11-24"))
            }
            _ = try await store.perform(RecipientTold(request: request, recipient: "Post"))
            store.set("2026-11-25")
            _ = try await store.perform(RecipientTold(request: request, recipient: "Post"))
            let listed = try await store.perform(RecipientList(request: request)).recipients
            #expect(listed.map(\.told) == ["2026-11-23"], "the first day stays")
            let closed = try await store.perform(RequestClose(request: request)).request
            #expect(closed.state == .closed)
            #expect(closed.steps?.map(\.action).contains(.notifyRecipients) == true)
        }
    }

    @Test("asks recipients to erase or to restrict as well, and for no other right")
    func otherRights() async throws {
        try await with(.erasure) { store, request in
            _ = try await store.perform(RequestRun(request: request))
            _ = try await store.perform(ErasureFinish())
            let letter = try #require(
                try await store.perform(RecipientList(request: request)).recipients.first
            )
            #expect(letter.text.contains("This is about the person in DN-2026-000001."))
            #expect(letter.text.contains("Please erase it as well") && !letter.text.contains("Ada"))
        }
        try await with(.restriction) { store, request in
            _ = try await store.perform(RequestRun(request: request))
            let letter = try #require(
                try await store.perform(RecipientList(request: request)).recipients.first
            )
            #expect(letter.text.contains("do not use it until we write again"))
        }
        try await with(.access) { store, request in
            await #expect(throws: EngineError.self) {
                try await store.perform(RecipientList(request: request))
            }
        }
    }
}
