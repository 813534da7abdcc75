/// Hints of ASCII texts, worked out on their bytes.
///
/// Why: dividing a text into characters costs more than opening the envelope that it comes from, and nearly all that is
/// shown in part is ASCII.
extension Mask {
    /// The hint of an ASCII text; nil for any other text, and where there is nothing to save.
    func asciiHint(_ value: String) -> String? {
        guard self != .email, self != .text, value.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        switch self {
        case .name: return Self.initials(value.utf8)
        case .phone: return Self.lastDigits(value.utf8)
        case .postcode: return Self.beginning(value.utf8, isPart: \.isLetterOrDigit, least: 4)
        case .taxID: return Self.beginning(value.utf8, isPart: \.isLetter, least: 5).uppercased()
        case .email, .text: return nil
        }
    }

    private static func initials(_ value: String.UTF8View) -> String {
        var hint: [UInt8] = []
        var words = 0
        for word in value.split(whereSeparator: \.isSpace) where words < 3 {
            guard word.count(where: \.isLetterOrDigit) >= 2, let first = word.first else { continue }
            words += 1
            guard first.isLetterOrDigit else { continue }
            if !hint.isEmpty { hint.append(UInt8(ascii: " ")) }
            hint += [first, UInt8(ascii: ".")]
        }
        return hint.isEmpty ? hidden : String(decoding: hint, as: UTF8.self)
    }

    private static func lastDigits(_ value: String.UTF8View) -> String {
        let digits = value.filter(\.isDigit)
        return digits.count >= 6 ? hidden + String(decoding: digits.suffix(2), as: UTF8.self) : hidden
    }

    /// The first two characters that are no white space, where there are enough letters and digits in all.
    private static func beginning(
        _ value: String.UTF8View,
        isPart: (UInt8) -> Bool,
        least: Int
    ) -> String {
        let bytes = value.filter { !$0.isSpace }
        let first = bytes.prefix(2)
        guard bytes.count(where: \.isLetterOrDigit) >= least, first.count == 2, first.allSatisfy(isPart)
        else { return hidden }
        return String(decoding: first, as: UTF8.self) + hidden
    }
}

extension UInt8 {
    /// Whether it is a letter or a digit of ASCII.
    var isLetterOrDigit: Bool { isDigit || isLetter }
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
    fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
