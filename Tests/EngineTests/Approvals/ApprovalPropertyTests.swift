import Engine
import Foundation
import TestSupport
import Testing

@Suite("Any sequence of requests and decisions")
struct ApprovalPropertyTests {
    /// What is expected of one request, reckoned without Coffer.
    private struct Expected {
        let number: String
        let asker: String
        let needed: Int
        var hoursLeft: Double
        var agreed: Set<String> = []
        var state = "pending"
    }

    private static let people = [
        PairStore.owner, PairStore.wim, PairStore.lea, PairStore.leo, PairStore.ada, PairStore.gus,
    ]
    private static let leads: Set = ["owner", "lea", "leo", "gus"]
    private static let writers: Set = ["owner", "wim"]

    @Test("carries out what enough others agreed to in time, once, and nothing else", arguments: 0..<8)
    func sequence(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        try await PairStore.with { pair in
            let first = try await pair.ask(PairStore.note("0"), by: PairStore.wim)
            _ = try await pair.perform(ApprovalGrant(approval: first), by: PairStore.lea)
            var (expected, notes): ([Expected], Int64) = ([], 1)
            for step in 1...60 {
                let person = try #require(Self.people.randomElement(using: &random))
                let index = expected.indices.randomElement(using: &random)
                switch Int.random(in: 0..<10, using: &random) {
                case 0..<3:
                    let isEdit = Bool.random(using: &random)
                    let number: String?
                    if isEdit {
                        number = await Self.asked(pair, NoteEdit(number: "0", person: "P\(step)"), person)
                    } else {
                        number = await Self.asked(pair, PairStore.note("\(step)"), person)
                    }
                    #expect((number != nil) == Self.writers.contains(person.user), "step \(step)")
                    guard let number else { continue }
                    expected.append(
                        Expected(
                            number: number,
                            asker: person.user,
                            needed: isEdit ? 2 : 1,
                            hoursLeft: isEdit ? 24 : 24 * 7
                        )
                    )
                case 3..<7:
                    guard let index else { continue }
                    let mayAgree = Self.mayDecide(person.user, expected[index])
                    let isDone = await Self.succeeds(
                        pair,
                        ApprovalGrant(approval: expected[index].number),
                        person
                    )
                    #expect(isDone == mayAgree, "step \(step), \(person.user), \(expected[index])")
                    guard isDone else { continue }
                    expected[index].agreed.insert(person.user)
                    if expected[index].agreed.count == expected[index].needed {
                        expected[index].state = "done"
                        if expected[index].needed == 1 { notes += 1 }
                    }
                case 7:
                    guard let index else { continue }
                    let may = Self.mayDecide(person.user, expected[index])
                    let isDone = await Self.succeeds(
                        pair,
                        ApprovalRefuse(approval: expected[index].number),
                        person
                    )
                    #expect(isDone == may, "step \(step), \(person.user), \(expected[index])")
                    if isDone { expected[index].state = "refused" }
                case 8:
                    guard let index else { continue }
                    let may = expected[index].state == "pending" && expected[index].asker == person.user
                    let withdraw = ApprovalWithdraw(approval: expected[index].number)
                    let isDone = await Self.succeeds(pair, withdraw, person)
                    #expect(isDone == may, "step \(step), \(person.user), \(expected[index])")
                    if isDone { expected[index].state = "withdrawn" }
                default:
                    let hours = Double(Int.random(in: 1...20, using: &random))
                    pair.pass(hours: hours)
                    for index in expected.indices {
                        expected[index].hoursLeft -= hours
                        if expected[index].state == "pending", expected[index].hoursLeft <= 0 {
                            expected[index].state = "expired"
                        }
                    }
                }
            }
            let shown = try await pair.perform(ApprovalList(all: true, limit: 1000), by: PairStore.owner)
            let states = Dictionary(uniqueKeysWithValues: shown.approvals.map { ($0.number, $0.state) })
            for request in expected { #expect(states[request.number] == request.state, "\(request)") }
            #expect(try pair.count("note") == notes)
            let verified = try await pair.perform(AuditVerify(rows: true), by: PairStore.owner)
            #expect(verified.sound)
        }
    }

    private static func mayDecide(_ user: String, _ request: Expected) -> Bool {
        request.state == "pending" && leads.contains(user) && user != request.asker
            && !request.agreed.contains(user)
    }

    private static func asked(_ pair: PairStore, _ command: some Command, _ person: PairStore.Person) async
        -> String?
    {
        try? await pair.ask(command, by: person)
    }

    private static func succeeds(_ pair: PairStore, _ command: some Command, _ person: PairStore.Person) async
        -> Bool
    {
        (try? await pair.perform(command, by: person)) != nil
    }
}
