import Engine
import Foundation
import OrderDesk
import Privacy
import Sealing
import Storage

@testable import Backup

/// What must hold at any moment of a schedule.
extension World {
    /// Nothing of what is emptied is shown to anybody, and everything else is.
    func checkDesk() async throws {
        for person in now.people {
            let shown = try await perform(CustomerShow(customer: person.number), purpose: "privacy-request")
            for (retentionClass, fields) in person.values where retentionClass != .service {
                for (field, value) in fields {
                    let isThere = shown.customer.fields.values[field] == value
                    guard isThere != now.emptied.contains(person.part(retentionClass)) else {
                        throw BrokenPromise(
                            what: "`\(field)` of \(person.number) is \(isThere ? "still there" : "lost")"
                        )
                    }
                }
            }
        }
    }

    /// No role reads what was erased, whatever it asks.
    func checkRoles() async throws {
        let gone = Set(canaries.filter { now.emptied.contains($0.value) }.keys)
        guard !gone.isEmpty else { return }
        let numbers = now.people.filter { person in now.emptied.contains(person.part(.contact)) }.map(
            \.number
        )
        for role in Self.roles {
            var answers: [String] = []
            for number in numbers {
                answers.append(await text(CustomerShow(customer: number), as: role))
                answers.append(await text(RequestList(subject: number, all: true), as: role))
            }
            for name in gone.sorted().prefix(2) {
                answers.append(await text(CustomerFind(email: "\(name)@example.org"), as: role))
                answers.append(await text(CustomerFind(customerName: name), as: role))
            }
            answers.append(await text(CustomerList(), as: role))
            answers.append(await text(OrderList(), as: role))
            if let found = gone.first(where: { name in answers.contains { $0.contains(name) } }) {
                throw BrokenPromise(what: "\(role) reads `\(found)`, which was erased")
            }
        }
    }

    /// What is asked, as a text to look through; a refusal is one too.
    private func text<Q: Query>(_ query: Q, as role: String) async -> String {
        do {
            let answer = try await perform(query, as: role)
            return String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
        } catch {
            return "\(error)"
        }
    }

    /// Nobody opens what was forgotten with today's keys, from whatever copy; and what is live opens with them.
    ///
    /// - Returns: How many values were read that are not erased, which shows that the search sees.
    func checkCopies() throws -> Int {
        let (live, keys) = try today()
        try expectForgotten(attic.sealed, attic.keys(openedBy: keys.epoch), "with today's epoch key")
        try expectForgotten(attic.sealed, keys.vault, "with today's keys")
        for target in renewed where !away.contains(target) {
            let there = Set(try FileManager.default.contentsOfDirectory(atPath: path(target)))
            for key in try attic.epochKeys(in: path(target)) {
                try expectForgotten(
                    attic.sealed,
                    attic.keys(openedBy: key, in: there),
                    "from `\(target)` alone"
                )
            }
        }
        try checkTags()
        return try expectLive(live, keys.vault)
    }

    /// What lies in the closed store, and the keys it has: read from its files, by the written format alone.
    func today() throws -> (live: [SealedValue], keys: (epoch: [UInt8], vault: [KeyID: [UInt8]])) {
        // Why opened first: what a crash left in the log is in the file afterwards.
        _ = try opened()
        try close()
        let store = backed.shelf.store
        let (number, epochKey) = try EpochKey.open(in: folder, store: store)
        let live = try SealedValue.all(in: "\(folder)/data.db", store: store, schemas: Self.schemas)
        attic.keep(live)
        let vault = try WrappedKeys(vault: "\(folder)/vault-\(number).db", store: store, epoch: number)
        return (live, (epochKey, vault.opened(by: epochKey)))
    }

    /// Opens what names one of these keys, and looks for what was erased.
    private func expectForgotten(_ sealed: [SealedValue], _ keys: [KeyID: [UInt8]], _ how: String) throws {
        let gone = canaries.filter { now.forgotten.contains($0.value) }.keys
        for value in sealed where now.forgotten.contains(where: { $0.subject == value.subject }) {
            guard let key = keys[value.keyID], let text = value.text(with: key) else { continue }
            if let found = gone.first(where: text.contains) {
                throw BrokenPromise(what: "`\(found)` was erased and opens \(how), \(value.context.table)")
            }
        }
    }

    /// Every value that is not erased is in what opens.
    private func expectLive(_ sealed: [SealedValue], _ keys: [KeyID: [UInt8]]) throws -> Int {
        let texts = sealed.compactMap { value in keys[value.keyID].flatMap { value.text(with: $0) } }
        var seen = 0
        for person in now.people {
            for (retentionClass, fields) in person.values
            where !now.emptied.contains(person.part(retentionClass)) {
                for value in fields.values {
                    guard texts.contains(where: { $0.contains(value) }) else {
                        throw BrokenPromise(what: "`\(value)` of \(person.number) opens nowhere")
                    }
                    seen += 1
                }
            }
        }
        return seen
    }

    /// No lookup tag leads to what was emptied.
    private func checkTags() throws {
        try DatabaseFile("\(folder)/data.db").read { connection in
            for part in now.emptied where part.retentionClass != .service {
                let isFiscal: Int64 = part.retentionClass == .fiscal ? 1 : 0
                let left = try connection.row(
                    """
                    SELECT COUNT(*) FROM (
                        SELECT scope, row_id FROM lookup_tag UNION ALL SELECT scope, row_id FROM lookup_row
                    ) AS t JOIN lookup_plan AS p ON p.number = t.scope WHERE (p.scope = 'customer.taxID') = ?2
                    AND t.row_id IN (SELECT id FROM customer WHERE subject_id = ?1)
                    """,
                    .blob(part.subject.bytes),
                    .integer(isFiscal)
                ) { $0.int64(0) }
                guard left == 0 else {
                    throw BrokenPromise(what: "\(left ?? 0) lookup tags of an erased person are left")
                }
            }
        }
    }
}
