internal import Foundation

/// A versioned way to bring what people type to the one form that is compared.
///
/// A change of what ``tokens(of:)`` answers is a new version: the label is part of the index key, so old tags are
/// simply not found and are made anew.
public enum Normaliser: String, CaseIterable, Sendable {
    /// E-mail addresses: trimmed, composed (NFC), lower case.
    case email
    /// Telephone numbers: E.164 after `+` or `00`; anything else keeps its digits and is marked as national.
    case phone
    /// Tax numbers: letters and digits only, upper case.
    case taxID
    /// Postcodes: letters and digits only, upper case.
    case postcode
    /// The words of a name, without case and diacritics.
    case nameToken
    /// The beginnings of those words, 3 to 8 letters long.
    case namePrefix
    /// The runs of three letters of those words, for finding them despite a typing error.
    case nameTrigram

    /// The version of the rules; raised with every change of what comes out.
    public var version: Int { 1 }

    /// Name and version, such as `email.v1`: the part of the index key's label that belongs to the normaliser.
    public var label: String { "\(rawValue).v\(version)" }

    /// The normalised forms of `text`, each once, in order of appearance; none where nothing is left.
    public func tokens(of text: String) -> [String] {
        switch self {
        case .email:
            let address = Self.plainAddress(text) ?? Self.address(text)
            return address.isEmpty ? [] : [address]
        case .phone: return Self.phone(text).map { [$0] } ?? []
        case .taxID, .postcode:
            if let code = Self.plainCode(text) { return code.isEmpty ? [] : [code] }
            let code = text.decomposedStringWithCompatibilityMapping.uppercased().unicodeScalars
                .filter { Self.isLetter($0) || $0.properties.numericType == .decimal }
            return code.isEmpty ? [] : [String(String.UnicodeScalarView(code))]
        case .nameToken: return Self.allWords(text)
        case .namePrefix: return Self.unique(Self.allWords(text).flatMap(Self.prefixes))
        case .nameTrigram: return Self.unique(Self.allWords(text).flatMap(Self.trigrams))
        }
    }

    private static func address(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
            .lowercased().precomposedStringWithCanonicalMapping
    }

    /// What ``address(_:)`` answers for printable ASCII, which nearly every address is; nil for anything else.
    private static func plainAddress(_ text: String) -> String? {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        return text.lowercased()
    }

    /// `+` and digits, or `national:` and digits with their leading zeros.
    ///
    /// Why no guess: without a country a national number says nothing about its country code, and a wrong guess
    /// would find another person.
    private static func phone(_ text: String) -> String? {
        // Why first: `+49 (0)30 …` writes a zero that is dialled only inside the country.
        let text = text.decomposedStringWithCompatibilityMapping.replacingOccurrences(of: "(0)", with: "")
        let digits = text.unicodeScalars.compactMap { scalar in
            scalar.properties.numericType == .decimal ? scalar.properties.numericValue.map { Int($0) } : nil
        }.map(String.init).joined()
        guard !digits.isEmpty else { return nil }
        if text.drop(while: { $0.isWhitespace || $0 == "(" }).hasPrefix("+") { return "+" + digits }
        if digits.hasPrefix("00") { return "+" + digits.dropFirst(2) }
        return "national:" + digits
    }

    /// Words without case and diacritics: NFKD, marks dropped, case folded, divided at whatever is no letter.
    private static func words(_ text: String) -> [String] {
        let bare = text.decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark
                && $0.properties.generalCategory != .enclosingMark
        }
        // Why up and down: that folds `ß` to `ss` and both forms of the Greek sigma to one.
        let folded = bare.map { scalar in
            scalar.properties.uppercaseMapping.unicodeScalars.map(\.properties.lowercaseMapping).joined()
        }.joined()
        return unique(folded.unicodeScalars.split { !isLetter($0) }.map { String($0) })
    }

    private static func allWords(_ text: String) -> [String] { plainWords(text) ?? words(text) }

    /// What ``words(_:)`` answers for ASCII, without Unicode's tables; nil for anything else.
    private static func plainWords(_ text: String) -> [String]? {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let words = text.utf8.split { !isPlainLetter($0) }
        return unique(words.map { String(decoding: $0.map { $0 | 0x20 }, as: UTF8.self) })
    }

    /// The letters and digits of ASCII, upper case; nil for anything else.
    private static func plainCode(_ text: String) -> String? {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let kept = text.utf8.compactMap { byte -> UInt8? in
            isPlainLetter(byte) ? byte & ~0x20 : (0x30...0x39).contains(byte) ? byte : nil
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static func isPlainLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        // Why marks with a width: many scripts write vowels with them.
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .spacingMark
    }

    private static func prefixes(_ word: String) -> [String] {
        if let letters = plainLetters(word) {
            return letters.count < 3
                ? [] : (3...min(8, letters.count)).map { String(decoding: letters[..<$0], as: UTF8.self) }
        }
        return word.count < 3 ? [] : (3...min(8, word.count)).map { String(word.prefix($0)) }
    }

    private static func trigrams(_ word: String) -> [String] {
        if let plain = plainLetters(word) {
            let letters = [0x20, 0x20] + plain + [0x20]
            return (0...letters.count - 3).map { String(decoding: letters[$0..<$0 + 3], as: UTF8.self) }
        }
        let letters = Array("  " + word + " ")
        return (0...letters.count - 3).map { String(letters[$0..<$0 + 3]) }
    }

    /// The letters of a word of ASCII, each of which is a byte; nil for anything else.
    private static func plainLetters(_ word: String) -> [UInt8]? {
        word.utf8.allSatisfy { $0 < 0x80 } ? Array(word.utf8) : nil
    }

    private static func unique(_ tokens: [String]) -> [String] {
        var seen: Set<String> = []
        return tokens.filter { seen.insert($0).inserted }
    }
}
