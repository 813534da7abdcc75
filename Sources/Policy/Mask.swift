/// What is left of a value when a person may see only a hint of it.
///
/// A value too short for its hint leaves nothing: a mask never shows more than its case says.
public enum Mask: String, CaseIterable, Codable, Sendable {
    /// First letter and top-level domain: `a***@***.org` (local part of two letters or more).
    case email
    /// Last two digits: `***67` (six digits or more).
    case phone
    /// Initials of up to three words: `A. M.` (words of two letters or more).
    case name
    /// Nothing.
    case text
    /// First two characters: `10***` (four characters or more).
    case postcode
    /// The country prefix: `DE***` (five characters or more).
    case taxID = "tax-id"

    /// What stands for everything that is hidden, whatever its length.
    public static let hidden = "***"

    /// The value's hint.
    public func apply(_ value: String) -> String {
        if let hint = asciiHint(value) { return hint }
        return switch self {
        case .email: Self.email(value)
        case .phone: Self.phone(value)
        case .name: Self.initials(value)
        case .text: Self.hidden
        case .postcode: Self.postcode(value)
        case .taxID: Self.country(value)
        }
    }

    private static func email(_ value: String) -> String {
        guard let at = value.lastIndex(of: "@") else { return hidden }
        let local = value[..<at]
        let labels = value[value.index(after: at)...].split(separator: ".", omittingEmptySubsequences: false)
        let isLong = letters(local) >= 2
        let first = isLong ? local.first.filter(isLetterOrDigit).map(String.init) ?? "" : ""
        guard labels.count >= 2, labels.dropLast().contains(where: { letters($0) > 0 }),
            let top = labels.last, (2...12).contains(top.utf8.count),
            top.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return "\(first)\(hidden)@\(hidden)" }
        return "\(first)\(hidden)@\(hidden).\(top)"
    }

    private static func phone(_ value: String) -> String {
        let digits = value.filter { $0.isASCII && $0.isNumber }
        return digits.count >= 6 ? "\(hidden)\(digits.suffix(2))" : hidden
    }

    private static func initials(_ value: String) -> String {
        let words = value.split(whereSeparator: isSpace).filter { letters($0) >= 2 }
        let initials = words.prefix(3).compactMap(\.first).filter(isLetterOrDigit)
        return initials.isEmpty ? hidden : initials.map { "\($0)." }.joined(separator: " ")
    }

    private static func postcode(_ value: String) -> String {
        let characters = value.filter { !isSpace($0) }
        guard letters(characters[...]) >= 4, characters.prefix(2).allSatisfy(isLetterOrDigit) else {
            return hidden
        }
        return "\(characters.prefix(2))\(hidden)"
    }

    private static func country(_ value: String) -> String {
        let characters = value.filter { !isSpace($0) }
        let prefix = characters.prefix(2)
        guard letters(characters[...]) >= 5, prefix.count == 2,
            prefix.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return hidden }
        return "\(prefix.uppercased())\(hidden)"
    }

    /// How many letters and digits there are: punctuation hides nothing.
    private static func letters(_ text: Substring) -> Int {
        // Why two ways: dividing a text into characters costs more than sealing it, and most of it is ASCII.
        text.utf8.allSatisfy { $0 < 0x80 }
            ? text.utf8.count(where: \.isLetterOrDigit) : text.count(where: isLetterOrDigit)
    }

    private static func isLetterOrDigit(_ character: Character) -> Bool {
        character.asciiValue.map(\.isLetterOrDigit) ?? (character.isLetter || character.isNumber)
    }

    private static func isSpace(_ character: Character) -> Bool {
        character.asciiValue.map { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? character.isWhitespace
    }
}

extension Optional {
    fileprivate func filter(_ isIncluded: (Wrapped) -> Bool) -> Wrapped? {
        flatMap { isIncluded($0) ? $0 : nil }
    }
}
