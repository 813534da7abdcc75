internal import Engine
internal import Orders

/// Values as they are read in a language: days, amounts, units, and why no tax is charged.
struct DocumentValues: Sendable {
    let language: DocumentLanguage
    let texts: TextCatalogue<DocumentText>

    /// The values of a language.
    init(_ language: DocumentLanguage) {
        guard let texts = DocumentTexts.all[language] else { preconditionFailure("a language without texts") }
        self.language = language
        self.texts = texts
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// A day in words, such as `9 March 2026` or `2026年3月9日`.
    func day(_ day: Day) -> String {
        let (year, month, date) = day.calendar
        let word = language == .english ? Self.months[month - 1] : "\(month)"
        return texts.filled(.day, ["year": "\(year)", "month": word, "day": "\(date)"])
    }

    /// An amount with a comma after each three digits, as both languages write it: `1,234.50`.
    func amount(_ minor: Int64, _ currency: String) throws -> String {
        Self.grouped(try Figures.amount(minor, currency))
    }

    /// A decimal with its digits grouped.
    static func grouped(_ decimal: String) -> String {
        let sign = decimal.hasPrefix("-") ? "-" : ""
        let parts = decimal.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
        let digits = Array(parts.first ?? "")
        var whole = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { whole.append(",") }
            whole.append(digit)
        }
        return sign + whole + (parts.count > 1 ? ".\(parts[1])" : "")
    }

    /// A unit of UN/ECE Recommendation 20 in words, or its code where there is no word for it here.
    func unit(_ code: String) -> String {
        switch code {
        case "C62", "H87", "EA": texts[.piece]
        case "KGM": texts[.kilogram]
        case "LTR": texts[.litre]
        case "MTR": texts[.metre]
        case "HUR": texts[.hour]
        default: code
        }
    }

    /// Why no tax is charged in a category; nil for those that have a rate.
    func reason(_ category: TaxCategory) -> String? {
        switch category {
        case .standard, .zeroRated: nil
        case .exempt: texts[.exempt]
        case .reverseCharge: texts[.reverseCharge]
        case .intraCommunity: texts[.intraCommunity]
        case .export: texts[.export]
        case .notSubject: texts[.notSubject]
        }
    }

    /// A discount on the whole document, with its percentage where it is one.
    func discount(_ row: DiscountRow) -> String {
        if let code = row.code { return texts.filled(.coupon, ["code": code]) }
        guard let percent = row.percent else { return texts[.wholeDiscount] }
        let text = ScaledDecimal(percent, scale: 4).trimmed.description
        return texts.filled(.wholeDiscountPercent, ["percent": text])
    }

    /// What a charge is for; a kind that a person wrote stays as they wrote it.
    func charge(_ kind: String) -> String { kind == "freight" ? texts[.freight] : kind }
}
