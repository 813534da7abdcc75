internal import Engine
internal import FoundationEssentials
internal import Sealing

/// What a mention of a person in somebody's own words would look like.
///
/// It finds too much rather than too little: a person looks at every find.
struct MentionPattern {
    /// What of a person stands in a text.
    enum Kind: String, CaseIterable, Sendable {
        /// All words of the name.
        case name
        /// One word of the name, of four letters at least.
        case partOfName = "part-of-name"
        /// The e-mail address.
        case email
        /// The telephone number, at least its last seven digits.
        case phone
        /// The tax id.
        case taxID = "tax-id"
        /// The number that people use.
        case number
    }

    private let names: [Set<String>]
    private let emails: [String]
    private let phones: [String]
    private let taxIDs: [String]
    private let number: String

    /// The fewest digits that are taken for a telephone number.
    private static let phoneDigits = 7
    /// The fewest letters of a single word of a name.
    private static let wordLetters = 4

    init(_ person: PersonValues) {
        func values(_ normaliser: Normaliser, _ fields: String...) -> [String] {
            person.indexed.filter { fields.contains($0.field) }.flatMap { normaliser.tokens(of: $0.text) }
        }
        names = person.indexed.filter { ["name", "contactName"].contains($0.field) }
            .map { Set(Normaliser.nameToken.tokens(of: $0.text)) }.filter { !$0.isEmpty }
        emails = values(.email, "email")
        phones = values(.phone, "phone").map { String($0.filter(\.isNumber).suffix(9)) }
            .filter { $0.count >= Self.phoneDigits }
        taxIDs = values(.taxID, "taxID").filter { $0.count >= 5 }
        number = person.number.lowercased()
    }

    /// What of the person stands in a text; nothing where it does not speak of them.
    func kinds(in text: String) -> Set<Kind> {
        var found: Set<Kind> = []
        let words = Set(Normaliser.nameToken.tokens(of: text))
        if names.contains(where: { $0.isSubset(of: words) }) {
            found.insert(.name)
        } else if names.contains(where: { name in name.contains { words.contains($0) && Self.speaks($0) } }) {
            found.insert(.partOfName)
        }
        let lower = text.lowercased()
        if emails.contains(where: lower.contains) { found.insert(.email) }
        let digits = String(text.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init))
        if phones.contains(where: digits.contains) { found.insert(.phone) }
        if let code = Normaliser.taxID.tokens(of: text).first, taxIDs.contains(where: code.contains) {
            found.insert(.taxID)
        }
        if Self.contains(lower, word: number) { found.insert(.number) }
        return found
    }

    private static func speaks(_ word: String) -> Bool { word.count >= wordLetters }

    /// Whether a number stands in a text by itself: `C-000001` is not in `C-0000012`.
    private static func contains(_ text: String, word: String) -> Bool {
        var rest = text[...]
        while let range = rest.firstRange(of: word) {
            let before = rest[..<range.lowerBound].last, after = rest[range.upperBound...].first
            if before?.isLetter != true, before?.isNumber != true, after?.isNumber != true { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }
}
