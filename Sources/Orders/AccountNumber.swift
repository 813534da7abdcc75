/// An account number of ISO 13616 (IBAN), its check digits tried.
public struct AccountNumber: Sendable, Hashable, CustomStringConvertible {
    /// The number without blanks, in capital letters.
    public let description: String

    /// Reads an IBAN, blanks between its groups or not; nil when its shape or its check digits do not fit.
    public init?(_ text: String) {
        let plain = text.uppercased().filter { $0 != " " }
        guard (15...34).contains(plain.count), plain.prefix(2).allSatisfy({ $0.isASCII && $0.isLetter }),
            plain.dropFirst(2).prefix(2).allSatisfy({ $0.isASCII && $0.isNumber }),
            Modulo97.remainder(of: plain.dropFirst(4) + plain.prefix(4)) == 1
        else { return nil }
        description = plain
    }
}
