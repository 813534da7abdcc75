/// Somebody who is addressed in a text, by a word that begins with `@`.
///
/// `@clerk1` is a user, a role or a team, whichever is called so; `@user:clerk1`, `@role:clerk` and `@team:main` say which.
/// A name is of ASCII letters, digits and `.`, `_`, `-`; a point or hyphen at its end belongs to the sentence. An `@` behind a
/// letter, a digit or one of `.`, `_`, `%`, `+`, `-` of ASCII is that of an e-mail address and addresses nobody.
public struct Mention: Hashable, Sendable {
    /// What is addressed.
    public enum Kind: String, CaseIterable, Sendable {
        /// One principal, by its name.
        case user
        /// Everybody who has a role.
        case role
        /// Everybody of a team.
        case team
    }

    /// What the word says it is; nil where the name alone is to tell.
    public let kind: Kind?
    /// The name behind it.
    public let name: String
    /// Where the `@` stands: the text's first character is 1.
    public let position: Int

    /// Every mention in a text, in its order.
    public static func all(in text: String) -> [Mention] {
        let characters = Array(text)
        var found: [Mention] = []
        for index in characters.indices where characters[index] == "@" {
            guard index == 0 || !isOfAddress(characters[index - 1]) else { continue }
            let word = String(characters[(index + 1)...].prefix { isOfName($0) || $0 == ":" })
            let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let kind = parts.count == 2 ? Kind(rawValue: String(parts[0])) : nil
            var name = parts[kind == nil ? 0 : 1].prefix(while: isOfName)
            while let last = name.last, last == "." || last == "-" { name.removeLast() }
            guard !name.isEmpty else { continue }
            found.append(Mention(kind: kind, name: String(name), position: index + 1))
        }
        return found
    }

    private static func isOfName(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
    }

    private static func isOfAddress(_ character: Character) -> Bool {
        isOfName(character) || "%+".contains(character)
    }
}
