import Audit
import Privacy
import Sealing

/// What is kept for legal claims, whoever asks for its erasure.
extension World {
    /// A hold on some of what is left of a person.
    func hold() async throws {
        let able = now.people.indices.filter { !holdable(now.people[$0]).isEmpty }
        guard let place = able.randomElement(using: &random) else { return }
        let person = now.people[place]
        let first = pick(holdable(person)) ?? .contact
        let classes = holdable(person).filter { $0 == first || chance(1, in: 3) }
        happen("hold \(classes.map(\.rawValue)) of \(person.number)")
        let note = person.isErased ? nil : canary(person.part(.service))
        _ = try await perform(
            HoldPlace(
                subject: person.number,
                classes: classes,
                grounds: "a claim",
                note: note,
                review: "2099-01-01"
            )
        )
        now.people[place].held.formUnion(classes)
    }

    /// The end of all holds on a person.
    func release() async throws {
        let able = now.people.indices.filter { !now.people[$0].held.isEmpty }
        guard let place = able.randomElement(using: &random) else { return }
        happen("release \(now.people[place].number)")
        _ = try await perform(HoldLift(subject: now.people[place].number))
        now.people[place].held = []
    }

    /// The holds that the decisions say, which a store that came back has whatever its archive said.
    func takeHolds(from decisions: DecisionsInForce) {
        for place in now.people.indices {
            let subject = now.people[place].subject
            now.people[place].held = Set(
                decisions.holds.filter { $0.value && $0.key.subject == subject }.map(\.key.retentionClass)
            )
        }
    }

    private func holdable(_ person: Person) -> [RetentionClass] {
        person.left(without: now.emptied).filter { !person.held.contains($0) }
    }
}
