internal import Engine
internal import FoundationEssentials
internal import Orders

/// Reads stored values the way a person reads them.
struct ReportValue {
    let words: ReportWords
    let language: LetterLanguage

    /// The value for people; as it is stored where it does not have the form that its description tells of.
    func text(
        _ stored: String,
        _ form: ReportWords.Form,
        in table: String,
        row: [String: String],
        currency: String?
    ) -> String {
        switch form {
        case .text: return stored
        case .word: return words.value(stored, in: table).map(word) ?? stored
        case .flag: return stored == "0" ? word(Self.no) : word(Self.yes)
        case .instant: return Self.milliseconds(stored).map { Self.instant($0) } ?? stored
        case .day: return Self.milliseconds(stored).map { String(Self.instant($0).prefix(10)) } ?? stored
        case .decimals(let count): return Self.decimal(stored, count) ?? stored
        case .scaled(let column):
            return row[column].flatMap { Int($0) }.flatMap { Self.decimal(stored, $0) } ?? stored
        case .money:
            guard let currency, let known = try? Currency(currency),
                let amount = Self.decimal(stored, known.exponent, trims: false)
            else { return stored }
            return "\(amount) \(currency)"
        }
    }

    /// A word in the report's language.
    func word(_ word: ReportWords.Word) -> String {
        switch language {
        case .english: word.english
        case .simplifiedChinese: word.chinese
        }
    }

    /// An RFC 3339 instant to the minute.
    static func instant(_ milliseconds: Int64) -> String {
        let text = PrivacyTime.text(milliseconds)
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
    }

    private static func milliseconds(_ stored: String) -> Int64? { Int64(stored) }

    /// A whole number with so many of its digits behind the point.
    private static func decimal(_ stored: String, _ places: Int, trims: Bool = true) -> String? {
        guard let number = Int64(stored), (0...18).contains(places) else { return nil }
        let digits = String(number.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        var fraction = padded.suffix(places)
        if trims { while fraction.last == "0" { fraction.removeLast() } }
        let whole = (number < 0 ? "-" : "") + padded.dropLast(places)
        return fraction.isEmpty ? whole : "\(whole).\(fraction)"
    }

    private static let yes = ReportWords.Word("yes", "是")
    private static let no = ReportWords.Word("no", "否")
}
