/// A creditor reference by which a payment finds its invoice (ISO 11649): `RF`, two check digits, up to 21 letters and
/// digits.
public struct CreditorReference: Sendable, Hashable, CustomStringConvertible {
    /// The reference without blanks.
    public let description: String

    /// The reference of a document's number, without what is no letter or digit; nil for nothing or more than 21.
    public init?(number: String) {
        let body = number.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard (1...21).contains(body.count), let rest = Modulo97.remainder(of: body + "RF00") else {
            return nil
        }
        let check = 98 - rest
        description = "RF\(check < 10 ? "0" : "")\(check)\(body)"
    }

    /// Reads a reference, blanks between its groups or not; nil when its check digits do not fit.
    public init?(_ text: String) {
        let plain = text.uppercased().filter { $0 != " " }
        guard (5...25).contains(plain.count), plain.hasPrefix("RF"),
            plain.dropFirst(2).prefix(2).allSatisfy({ $0.isASCII && $0.isNumber }),
            Modulo97.remainder(of: plain.dropFirst(4) + plain.prefix(4)) == 1
        else { return nil }
        description = plain
    }
}
