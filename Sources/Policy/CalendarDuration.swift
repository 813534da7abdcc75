/// A span of time in calendar units (ISO 8601 duration: `P10Y`, `P7D`, `PT4H`).
public struct CalendarDuration: Hashable, Sendable, LosslessStringConvertible {
    /// Whole years.
    public private(set) var years = 0
    /// Whole months.
    public private(set) var months = 0
    /// Whole days; a week is seven.
    public private(set) var days = 0
    /// Whole hours.
    public private(set) var hours = 0
    /// Whole minutes.
    public private(set) var minutes = 0
    /// Whole seconds.
    public private(set) var seconds = 0

    /// The duration as it was written.
    public let description: String

    /// Reads an ISO 8601 duration of whole units, each of at most five digits.
    public init?(_ description: String) {
        self.description = description
        guard description.first == "P", description.count >= 3, description.last != "T" else { return nil }
        var isTime = false
        var number = ""
        var order: [Character] = []
        for character in description.dropFirst() {
            if character == "T", !isTime, number.isEmpty {
                isTime = true
            } else if ("0"..."9").contains(character), number.count < 5 {
                number.append(character)
            } else {
                guard let value = Int(number), set(character, to: value, isTime: isTime) else { return nil }
                // Why: minutes and months share a letter.
                order.append(isTime ? Character(character.lowercased()) : character)
                number = ""
            }
        }
        let canonical: [Character] = ["Y", "M", "W", "D", "h", "m", "s"]
        let positions = order.compactMap { canonical.firstIndex(of: $0) }
        guard number.isEmpty, !order.isEmpty, Set(order).count == order.count, positions == positions.sorted()
        else { return nil }
    }

    /// Whether nothing passes at all.
    public var isZero: Bool {
        (years, months, days) == (0, 0, 0) && (hours, minutes, seconds) == (0, 0, 0)
    }

    private mutating func set(_ unit: Character, to value: Int, isTime: Bool) -> Bool {
        switch (unit, isTime) {
        case ("Y", false): years = value
        case ("M", false): months = value
        case ("W", false): days += 7 * value
        case ("D", false): days += value
        case ("H", true): hours = value
        case ("M", true): minutes = value
        case ("S", true): seconds = value
        default: return false
        }
        return true
    }
}

extension YAMLNode {
    /// The node's text as an ISO 8601 duration.
    ///
    /// - Throws: ``PolicyError/badValue(at:value:expected:)`` for anything else.
    public func duration() throws(PolicyError) -> CalendarDuration {
        let text = try string()
        guard let duration = CalendarDuration(text) else {
            throw .badValue(at: place, value: text, expected: "an ISO 8601 duration such as P10Y or PT4H")
        }
        return duration
    }

    /// The node's text as a decimal number that is not negative.
    ///
    /// - Throws: ``PolicyError/badValue(at:value:expected:)`` for anything else.
    public func amount() throws(PolicyError) -> DecimalAmount {
        let text = try string()
        guard let amount = DecimalAmount(text) else {
            throw .badValue(at: place, value: text, expected: "a decimal number such as 10000.00")
        }
        return amount
    }

    /// The node's entries as an amount per ISO 4217 currency code.
    ///
    /// - Throws: ``PolicyError`` for another shape, a bad code or a bad amount.
    public func amountsByCurrency() throws(PolicyError) -> [String: DecimalAmount] {
        var amounts: [String: DecimalAmount] = [:]
        for entry in try entries() {
            guard entry.key.utf8.count == 3, entry.key.utf8.allSatisfy({ (65...90).contains($0) }) else {
                throw .badValue(at: entry.place, value: entry.key, expected: "an ISO 4217 code such as EUR")
            }
            amounts[entry.key] = try entry.value.amount()
        }
        return amounts
    }
}
