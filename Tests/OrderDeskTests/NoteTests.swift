import Engine
import Foundation
import OrderDesk
import Testing

@Suite("Notes")
struct NoteTests {
    static let words = "Zqnote: call her back before noon"

    /// A confirmed order of Ada's for TEA, with everything that can come of it.
    private func withOrder(_ body: (Desk, String) async throws -> Void) async throws {
        try await withDesk { desk in
            try await desk.stock("TEA", price: "10.00", tax: "S:19", quantity: "100")
            try await desk.addCustomer("Ada Example")
            let lines = [OrderLineInput(sku: "TEA", quantity: "1")]
            let open = OrderOpen(customer: "C-000001", lines: lines, confirm: true)
            try await body(desk, try #require(try await desk.perform(open).order.number))
        }
    }

    private func read(
        _ desk: Desk,
        _ about: WorkKind,
        _ document: String,
        as person: Desk.Person = Desk.owner
    ) async throws -> [NoteView] {
        try await desk.perform(NoteList(about: about, document: document), as: person).notes
    }

    @Test("are written about every kind of document, and are sealed")
    func everyKind() async throws {
        try await withOrder { desk, order in
            let shipment = try await desk.perform(ShipmentPick(order: order)).shipment.number
            _ = try await desk.perform(ShipmentPack(shipment: shipment))
            _ = try await desk.perform(ShipmentShip(shipment: shipment))
            let back = try await desk.perform(ReturnReceive(shipment: shipment), reason: "broken")
            let invoice = try await desk.perform(InvoiceIssue(order: order)).invoice.number
            let pay = PaymentRecord(customer: "C-000001", amount: "1.00", method: "cash")
            let payment = try await desk.perform(pay).payment.number
            _ = try await desk.perform(SupplierAdd(code: "FARM", supplierName: "Farm", leadDays: 3))
            let documents: [WorkKind: String] = [
                .order: order, .customer: "C-000001", .shipment: shipment, .return: back.goodsReturn.number,
                .invoice: invoice, .payment: payment, .product: "TEA", .supplier: "FARM",
            ]
            #expect(documents.count == WorkKind.allCases.count)
            for (kind, document) in documents {
                let add = NoteAdd(about: kind, document: document, text: Self.words)
                #expect(try await desk.perform(add, isDryRun: true).note.document == document, "\(kind)")
                #expect(try await read(desk, kind, document).isEmpty, "a dry run writes nothing")
                let note = try await desk.perform(add).note
                #expect(note.about == kind && note.user == "owner" && note.mentions == nil)
                let listed = try await read(desk, kind, document)
                #expect(listed == [note] && note.fields.values["noteText"] == Self.words, "\(kind)")
            }
            let folder = desk.folder + "/store"
            for name in try #require(FileManager.default.enumerator(atPath: folder)).compactMap({
                $0 as? String
            }) {
                guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
                #expect(bytes.range(of: Data("Zqnote".utf8)) == nil, "the note stands in \(name)")
            }
            #expect(try await desk.findings() == [])
        }
    }

    @Test("are refused blank, too long, in several lines, and about what is not there")
    func refused() async throws {
        try await withOrder { desk, order in
            for text in ["", "  ", "a\nb", String(repeating: "x", count: 1025)] {
                await #expect(throws: InputError.self) {
                    _ = try await desk.perform(NoteAdd(about: .order, document: order, text: text))
                }
            }
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(NoteAdd(about: .order, document: "SO-1999-000001", text: "x"))
            }
            let notes = try await read(desk, .order, order)
            #expect(notes.isEmpty)
        }
    }

    @Test("mention users, roles and teams, each once, and refuse a mention of nobody without repeating it")
    func mentions() async throws {
        try await withOrder { desk, order in
            _ = try await desk.person("bob", role: "clerk")
            func add(_ text: String) async throws -> NoteView {
                try await desk.perform(NoteAdd(about: .order, document: order, text: text)).note
            }
            let note = try await add("@bob, @bob and @finance: see @team:main")
            #expect(note.mentions == ["bob", "role:finance", "team:main"])
            let error = await #expect(throws: InputError.self) { _ = try await add("hello @zqperson there") }
            #expect(error?.description.contains("character 7") == true)
            #expect(error?.description.contains("zqperson") == false)
            _ = try await desk.person("finance", role: "clerk")
            let both = await #expect(throws: InputError.self) { _ = try await add("@finance look") }
            #expect(both?.description.contains("may mean a user or a role") == true)
            #expect(try await add("@role:finance look").mentions == ["role:finance"])
            #expect(try await read(desk, .order, order).count == 2, "what was refused is not written")
        }
    }

    @Test("say which of those whom they mention do not see them")
    func unseen() async throws {
        try await withOrder { desk, order in
            for (name, role, team) in [
                ("near", "clerk", "main"), ("far", "clerk", "other"), ("wally", "warehouse", "main"),
                ("adam", "admin", "main"),
            ] { _ = try await desk.person(name, role: role, team: team) }
            func unseen(_ text: String, _ about: WorkKind = .order) async throws -> [String: String] {
                let add = NoteAdd(about: about, document: about == .order ? order : "C-000001", text: text)
                let found = try await desk.perform(add).unseen ?? []
                return Dictionary(uniqueKeysWithValues: found.map { ($0.mention, $0.remark) })
            }
            #expect(try await unseen("@near").isEmpty)
            #expect(try await unseen("@far") == ["far": "their roles do not reach what it is about"])
            #expect(try await unseen("@adam") == ["adam": "their roles do not reach what it is about"])
            #expect(try await unseen("@wally") == ["wally": "their roles show them no text of notes"])
            #expect(
                try await unseen("@wally", .customer) == [
                    "wally": "their roles do not reach what it is about"
                ]
            )
            #expect(
                try await unseen("@role:clerk @role:warehouse @role:support") == [
                    "role:clerk": "some of them do not see it: far",
                    "role:warehouse": "nobody of them sees it",
                ]
            )
            #expect(try await unseen("@team:other") == ["team:other": "nobody of them sees it"])
            #expect(try await unseen("@role:backup-agent") == ["role:backup-agent": "nobody is in it now"])
        }
    }

    @Test("are not seen, nor written, by whoever may not see what they are about")
    func scope() async throws {
        try await withOrder { desk, order in
            _ = try await desk.perform(NoteAdd(about: .order, document: order, text: Self.words))
            _ = try await desk.perform(NoteAdd(about: .customer, document: "C-000001", text: Self.words))
            let far = try await desk.person("far", role: "clerk", team: "other")
            let wally = try await desk.person("wally", role: "warehouse")
            for (person, kind, document) in [
                (far, WorkKind.order, order), (far, .customer, "C-000001"), (wally, .customer, "C-000001"),
            ] {
                await #expect(throws: EngineError.notFound(kind: kind.rawValue, name: document)) {
                    _ = try await read(desk, kind, document, as: person)
                }
                await #expect(throws: EngineError.notFound(kind: kind.rawValue, name: document)) {
                    let add = NoteAdd(about: kind, document: document, text: "x")
                    _ = try await desk.perform(add, as: person)
                }
            }
            let seen = try await read(desk, .order, order, as: wally)
            #expect(seen.count == 1 && seen[0].fields.withheld == ["noteText"])
            // Once it has left it is no business of the warehouse's any more, whatever the rows of notes are.
            let shipment = try await desk.perform(ShipmentPick(order: order)).shipment.number
            _ = try await desk.perform(ShipmentPack(shipment: shipment))
            _ = try await desk.perform(ShipmentShip(shipment: shipment))
            await #expect(throws: EngineError.self) { _ = try await read(desk, .order, order, as: wally) }
            for role in ["auditor", "admin"] {
                let person = try await desk.person("one-\(role)", role: role)
                await #expect(throws: Denial.self, "\(role)") {
                    _ = try await read(desk, .order, order, as: person)
                }
            }
            #expect(try await read(desk, .order, order).count == 1)
        }
    }

    @Test("of a merged record stand with the customer's, page by page")
    func merged() async throws {
        try await withOrder { desk, _ in
            try await desk.addCustomer("Ada Exemple")
            for (customer, text) in [("C-000001", "one"), ("C-000002", "two"), ("C-000001", "three")] {
                _ = try await desk.perform(NoteAdd(about: .customer, document: customer, text: text))
            }
            _ = try await desk.perform(CustomerMerge(customer: "C-000001", other: "C-000002"))
            var list = NoteList(about: .customer, document: "C-000001")
            list.limit = 2
            let first = try await desk.perform(list)
            #expect(first.notes.map { $0.fields.values["noteText"] } == ["one", "two"])
            #expect(first.notes.map(\.document) == ["C-000001", "C-000002"])
            list.after = first.next
            let last = try await desk.perform(list)
            #expect(last.notes.map { $0.fields.values["noteText"] } == ["three"] && last.next == nil)
        }
    }
}
