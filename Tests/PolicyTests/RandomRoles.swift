import TestSupport

/// Draws a `roles.yaml` in which anything may happen that does not break its own never rules.
enum RandomRoles {
    static func text(names: [String], using random: inout SeededGenerator) -> String {
        let purposes = ["buying", "selling", "keeping"]
        let forbidden = some(of: names, one: 3, using: &random)
        let blind = some(of: names, one: 3, using: &random)
        var text = "version: \"1\"\npurposes:\n"
        for purpose in purposes { text += "  \(purpose): {text: x, basis: y}\n" }
        text += "roles:\n"
        for name in names {
            // Why: the never rules below speak of users and figures; whom they bind draws neither.
            let patterns =
                ["order.*", "order.show", "customer.*", "customer.show", "stock.show", "audit.*"]
                + (forbidden.contains(name) ? [] : ["user.*", "user.list"])
            let paths =
                ["contact", "contact.email", "contact.name", "fiscal", "fiscal.taxID"]
                + (blind.contains(name) ? [] : ["figures", "figures.cost"])
            let allowed = some(of: purposes, one: 2, using: &random)
            let lines = some(of: paths, one: 2, using: &random).map {
                "\($0): \(["full", "masked", "withheld"][Int(random.next() % 3)])"
            }
            let scopes = (0..<2).map { _ in ["own", "team", "all", "to-fulfil"][Int(random.next() % 4)] }
            text += "  \(name):\n    text: x\n"
            text +=
                "    operations: [\(some(of: patterns, one: 2, using: &random).joined(separator: ", "))]\n"
            text += "    visibility: {\(lines.joined(separator: ", "))}\n"
            text += "    rows: {default: \(scopes[0]), order: \(scopes[1])}\n"
            let own = some(of: purposes, one: 2, using: &random)
            let hasOwn = random.next() % 2 == 0
            text +=
                hasOwn
                ? "    purposes: {default: [\(list(allowed))], order: [\(list(own))]}\n"
                : "    purposes: [\(list(allowed))]\n"
            let unnamed = [
                allowed.last.map { "default: \($0)" }, (hasOwn ? own : allowed).first.map { "order: \($0)" },
            ]
            let written = some(of: unnamed.compactMap { $0 }, one: 2, using: &random)
            if !written.isEmpty { text += "    default-purpose: {\(list(written))}\n" }
            text +=
                "    unmask-with-reason: [\(some(of: paths, one: 3, using: &random).joined(separator: ", "))]\n"
            text += "    limits: {reveals-per-hour: 1}\n"
        }
        text += "never:\n"
        text += "  - {rule: some-users, text: x, operations: [user.*], roles: [\(list(forbidden))]}\n"
        text += "  - {rule: no-figures, text: x, fields: [figures], roles: [\(list(blind))]}\n"
        text += "  - {rule: no-keys, text: x, operations: [key.*], except-roles: [\(list(forbidden))]}\n"
        return text
    }

    private static func some(of all: [String], one part: UInt64, using random: inout SeededGenerator)
        -> [String]
    {
        all.filter { _ in random.next() % part == 0 }
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
