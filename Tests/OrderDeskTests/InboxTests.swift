import Engine
import Foundation
import OrderDesk
import Testing

@Suite("An inbox")
struct InboxTests {
    /// A draft of Ada's in team `main`, of a clerk there.
    private func withDraft(
        clock: @escaping @Sendable () -> Date = { Date() },
        _ body: (Desk, Desk.Person, String) async throws -> Void
    ) async throws {
        try await withDesk(clock: clock) { desk in
            try await desk.stock("TEA", price: "10.00", tax: "S:19", quantity: "100")
            try await desk.addCustomer("Ada Example")
            let clerk = try await desk.person("clea", role: "clerk")
            let lines = [OrderLineInput(sku: "TEA", quantity: "1")]
            let open = OrderOpen(customer: "C-000001", lines: lines)
            try await body(desk, clerk, try await desk.perform(open, as: clerk).order.id)
        }
    }

    private func note(_ desk: Desk, _ order: String, _ text: String, as person: Desk.Person = Desk.owner)
        async throws -> String
    {
        try await desk.perform(NoteAdd(about: .order, document: order, text: text), as: person).note.id
    }

    @Test("has the notes that mention one by name, role or team, until they are marked as read")
    func mentions() async throws {
        try await withDraft { desk, clerk, order in
            var ids: [String] = []
            for who in ["@clea", "@role:clerk", "@team:main"] {
                ids.append(try await note(desk, order, "\(who): look"))
            }
            _ = try await note(desk, order, "@role:finance: not hers")
            _ = try await note(desk, order, "@role:clerk: her own", as: clerk)
            let list = InboxList(kind: .mention)
            let found = try await desk.perform(list, as: clerk)
            #expect(found.items.compactMap(\.id) == ids && found.unread == 3 && found.total == 3)
            #expect(found.items.allSatisfy { $0.read == false && $0.user == "owner" && $0.document == order })
            #expect(found.items.first?.fields.values["noteText"] == "@clea: look")
            let mark = InboxMark(items: Array(ids.prefix(2)))
            #expect(try await desk.perform(mark, as: clerk, isDryRun: true).marked == 2)
            #expect(try await desk.perform(list, as: clerk).unread == 3, "a dry run marks nothing")
            #expect(try await desk.perform(mark, as: clerk, key: "k").unread == 1)
            #expect(try await desk.perform(mark, as: clerk, key: "k").unread == 1)
            #expect(try await desk.perform(list, as: clerk).items.compactMap(\.id) == [ids[2]])
            let all = try await desk.perform(InboxList(kind: .mention, all: true), as: clerk)
            #expect(all.items.map(\.read) == [true, true, false] && all.unread == 1)
            _ = try await desk.perform(InboxMark(items: [ids[0]], unread: true), as: clerk)
            #expect(try await desk.perform(list, as: clerk).unread == 2)
            let mate = try await desk.person("mate", role: "clerk")
            #expect(try await desk.perform(list, as: mate).unread == 3, "each reads for themselves")
            let reminder = try await note(desk, order, "@mate: call her", as: mate)
            #expect(try await desk.perform(list, as: mate).items.last?.id == reminder)
        }
    }

    @Test("marks only what is in it")
    func marks() async throws {
        try await withDraft { desk, clerk, order in
            let other = try await note(desk, order, "@role:finance: not hers")
            let own = try await note(desk, order, "@clea: hers")
            for items in [[own, other], [], ["x"], [UUID().uuidString.lowercased()]] {
                await #expect(throws: InputError.self) {
                    _ = try await desk.perform(InboxMark(items: items), as: clerk)
                }
            }
            #expect(try await desk.perform(InboxList(kind: .mention), as: clerk).unread == 1)
        }
    }

    @Test("does not lead to what its reader may not see")
    func scope() async throws {
        try await withDraft { desk, _, order in
            let far = try await desk.person("far", role: "clerk", team: "other")
            let id = try await note(desk, order, "Zqwords for @far and @role:clerk")
            let found = try await desk.perform(InboxList(all: true), as: far)
            #expect(found.items.isEmpty && found.total == 0 && found.unread == 0)
            await #expect(throws: InputError.self) {
                _ = try await desk.perform(InboxMark(items: [id]), as: far)
            }
        }
    }

    @Test("has the steps that are one's own, and what is due first at its beginning")
    func steps() async throws {
        let today = MovableClock()
        try await withDraft(clock: { today.now }) { desk, clerk, first in
            _ = try await note(desk, first, "@clea: look")
            today.advance(days: 1)
            let lines = [OrderLineInput(sku: "TEA", quantity: "1")]
            let open = OrderOpen(customer: "C-000001", lines: lines)
            let second = try await desk.perform(open, as: clerk).order.id
            let items = try await desk.perform(InboxList(), as: clerk).items
            let due = items.compactMap(\.due?.milliseconds)
            #expect(due == due.sorted() && !due.isEmpty && items.last?.kind == .mention)
            #expect(items.first?.document == first && items.first?.overdue == true)
            #expect(items.contains { $0.document == second && $0.overdue == false && $0.user == "clea" })
            let next = OrderNext()
            let steps = try await desk.perform(next, as: clerk).steps
            #expect(Set(items.compactMap(\.step)) == Set(steps.map(\.step)))
            let few = try await desk.perform(InboxList(limit: 1), as: clerk)
            #expect(few.items == [items[0]] && few.total == Int64(items.count))
            let finance = try await desk.person("fin", role: "finance")
            #expect(try await desk.perform(InboxList(), as: finance).items.isEmpty)
        }
    }
}
