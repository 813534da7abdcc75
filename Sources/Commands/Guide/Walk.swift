/// A walk: real commands in a sandbox, step by step.
struct Walk: Sendable {
    /// The name that it is asked for by.
    let name: String
    let title: Sentence
    /// What has to be in the store before the first step, besides what every sandbox has.
    let setting: Setting
    let steps: [WalkStep]

    /// What a walk needs to be there.
    enum Setting: Sendable {
        case none
        /// A confirmed order, `{order}`.
        case order
        /// An order that was delivered: `{order}` and `{shipment}`.
        case delivery
    }

    /// Every walk, in the order in which somebody new takes them.
    static let all = [findCustomer, openOrder, shipOrder, takeReturn]

    /// The walk of a name.
    static func named(_ name: String) -> Walk? { all.first { $0.name == name } }
}

/// One thing to do.
struct WalkStep: Sendable {
    /// Who does it: a user of the sandbox.
    let actor: Actor
    /// What it is about, in a sentence or two.
    let about: Sentence
    /// The command that does it; `{order}`, `{shipment}` and `{return}` are filled in.
    let answer: String
    let hint: Sentence
    /// What is seen when it is done.
    let goal: Goal
    /// What came of it.
    let after: Sentence

    /// Noun and verb of the command.
    var command: String {
        let words = answer.split(separator: " ").dropFirst()
        return words.prefix { $0.allSatisfy { $0.isLetter || $0 == "-" } && !$0.hasPrefix("-") }.prefix(2)
            .joined(separator: " ")
    }

    /// Who works in the sandbox.
    enum Actor: String, CaseIterable, Sendable {
        case mei, wendy

        /// The role.
        var role: String {
            switch self {
            case .mei: "clerk"
            case .wendy: "warehouse"
            }
        }

        var title: Sentence {
            switch self {
            case .mei: Sentence("you are Mei, a clerk", "您是前台文员小梅")
            case .wendy: Sentence("you are Wendy, in the warehouse", "您是仓库的文迪")
            }
        }
    }

    /// What the store, or for questions that it keeps no record of what was typed, must show.
    enum Goal: Sendable {
        /// The log says that exactly this customer was shown, by this operation.
        case sees(String, customer: String)
        /// This was asked about this thing.
        case asks(about: String)
        /// It was tried, and nothing was written.
        case tries
        /// There is a confirmed order of this customer with these lines and no other.
        case orders(customer: String, lines: [String: String])
        /// The shipment of `{order}` holds all of it and came so far.
        case ships(String)
        /// So much of `{shipment}` came back and is in this state.
        case returns([String: String], state: String)
    }
}

extension Sentence {
    /// A sentence in both languages.
    init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    /// The sentence with its names filled in, `{name}` each.
    func filled(_ values: [String: String]) -> Sentence {
        Sentence(Self.fill(english, values), Self.fill(chinese, values))
    }

    /// A text with its names filled in.
    static func fill(_ text: String, _ values: [String: String]) -> String {
        values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}
