import Engine
import Foundation
import Privacy
import Testing

/// Every way in which some people, in every guise of theirs, take the steps of a machine, searched by breadth.
///
/// Each state is reached in a store of its own, by the steps that lead to it; from there every step is tried by everybody
/// as a trial that is taken back. So it is the real operations that say what is possible, and only what they have let
/// pass is remembered here.
struct PeopleSearch {
    /// Somebody as they come: one Unix user may have several names in a store, and may act in another's name.
    struct Guise: Sendable {
        let name: String
        let person: PrivacyStore.Person

        init(_ name: String, uid: UInt32, _ user: String, groups: [String] = [], as other: String? = nil) {
            self.name = name
            person = PrivacyStore.Person(
                caller: Caller(uid: uid, user: user, groups: groups),
                actingAs: other
            )
        }

        /// Whoever it is, by the kernel's word.
        var uid: UInt32 { person.caller.uid }
    }

    /// What is known of a state: how far things are, and which guise brought them there.
    typealias Facts = [String: String]

    /// One step that somebody may try.
    struct Move: Sendable {
        let name: String
        /// Whether there is any sense in trying it.
        let isDue: @Sendable (Facts) -> Bool
        /// Takes it, or tries to; answers how far it brought things.
        let take:
            @Sendable (PrivacyStore, PrivacyStore.Person, _ purpose: String?, _ isDryRun: Bool) async throws
                -> String
        /// What is known once a guise has taken it.
        let leads: @Sendable (inout Facts, _ guise: String, _ outcome: String) -> Void
    }

    /// A way through the machine, in words.
    struct Way: Sendable {
        var facts: Facts
        var steps: [(guise: Int, move: Int)] = []
        var text: [String] = []
    }

    /// What a search found.
    struct Found: Sendable {
        /// How many states there are, and how many steps were tried.
        var states = 0
        var tries = 0
        /// The length of the longest way to a new state.
        var depth = 0
        /// The ways to the goal, and those of them that one person alone went.
        var goals: [[String]] = []
        var alone: [[String]] = []
    }

    let guises: [Guise]
    let moves: [Move]
    /// How many steps a way has at most.
    let depth: Int
    /// The guises without whom the goal would not have been reached; nil where it was not.
    let goal: @Sendable (Facts) -> [String]?

    /// Searches from the state that a store is in, which is closed meanwhile.
    func run(from store: PrivacyStore) async throws -> Found {
        var found = Found()
        var known: Set<Facts> = [[:]]
        var edge = [Way(facts: [:])]
        while let way = edge.first {
            edge.removeFirst()
            found.states += 1
            found.depth = max(found.depth, way.steps.count)
            if let people = goal(way.facts) {
                found.goals.append(way.text)
                if Set(people.compactMap(uid)).count < 2 { found.alone.append(way.text) }
                continue
            }
            guard way.steps.count < depth else { continue }
            let next = try await store.withCopy { copy in
                try await follow(way, in: copy)
                return try await ways(on: way, in: copy, &found.tries)
            }
            for way in next where known.insert(way.facts).inserted { edge.append(way) }
        }
        return found
    }

    private func uid(_ guise: String) -> UInt32? { guises.first { $0.name == guise }?.uid }

    private func follow(_ way: Way, in store: PrivacyStore) async throws {
        for step in way.steps {
            let outcome = try await attempt(moves[step.move], guises[step.guise], store, isDryRun: false)
            try #require(outcome != nil, "what was possible in a trial is not: \(way.text)")
        }
    }

    private func ways(on way: Way, in store: PrivacyStore, _ tries: inout Int) async throws -> [Way] {
        var found: [Way] = []
        for (moveIndex, move) in moves.enumerated() where move.isDue(way.facts) {
            for (guiseIndex, guise) in guises.enumerated() {
                tries += 1
                guard let outcome = try await attempt(move, guise, store, isDryRun: true) else { continue }
                var next = way
                move.leads(&next.facts, guise.name, outcome)
                next.steps.append((guiseIndex, moveIndex))
                next.text.append("\(guise.name): \(move.name)")
                found.append(next)
            }
        }
        return found
    }

    /// Takes a step under whatever purpose lets it pass; nil where none does.
    private func attempt(_ move: Move, _ guise: Guise, _ store: PrivacyStore, isDryRun: Bool) async throws
        -> String?
    {
        for purpose in ["privacy-request", nil] {
            do {
                return try await move.take(store, guise.person, purpose, isDryRun)
            } catch let error where error is Denial || error is EngineError || error is InputError {
                // A refusal is an answer; anything else ends the search.
                continue
            }
        }
        return nil
    }
}
