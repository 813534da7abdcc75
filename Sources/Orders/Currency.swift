/// A currency of ISO 4217 that is in use, with the number of decimals its amounts have.
public struct Currency: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The three capital letters of ISO 4217, such as `EUR`.
    public let code: String
    /// How many decimals an amount has: 0 (JPY), 2 (EUR), 3 (KWD) or 4 (CLF).
    public let exponent: Int

    /// Looks a code up.
    ///
    /// - Throws: ``OrdersError/unknownCurrency(_:)`` for anything but a code in use, in capital letters.
    public init(_ code: String) throws(OrdersError) {
        guard let exponent = Self.exponents[code] else { throw .unknownCurrency(code) }
        self.code = code
        self.exponent = exponent
    }

    /// Every currency known, by code.
    public static var all: [Currency] {
        exponents.map { Currency(code: $0.key, exponent: $0.value) }.sorted()
    }

    /// The code.
    public var description: String { code }

    /// By code.
    public static func < (left: Currency, right: Currency) -> Bool { left.code < right.code }

    private init(code: String, exponent: Int) {
        self.code = code
        self.exponent = exponent
    }
}

extension Currency {
    /// Code → decimals, from ISO 4217 list one as of January 2026, without metals, test codes and most fund codes.
    private static let exponents: [String: Int] = {
        var exponents: [String: Int] = [:]
        for (exponent, codes) in [(0, noDecimals), (2, twoDecimals), (3, threeDecimals), (4, fourDecimals)] {
            for code in codes.split(separator: " ") { exponents[String(code)] = exponent }
        }
        return exponents
    }()

    private static let noDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
    private static let threeDecimals = "BHD IQD JOD KWD LYD OMR TND"
    private static let fourDecimals = "CLF UYW"
    private static let twoDecimals = """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC \
        CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR \
        JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD \
        NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN \
        SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
        """
}
