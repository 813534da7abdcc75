internal import Orders

/// Stored numbers as people and programs read them: decimals as text.
enum Figures {
    /// An amount in a currency's smallest unit.
    static func amount(_ minor: Int64, _ currency: String) throws(OrdersError) -> String {
        Money(minor: minor, currency: try Currency(currency)).description
    }

    /// How many decimals a currency's amounts have.
    static func exponent(of currency: String) throws(OrdersError) -> Int { try Currency(currency).exponent }

    /// A price, with the decimals it was given with.
    static func price(_ coefficient: Int64, _ scale: Int64) -> String {
        ScaledDecimal(coefficient, scale: Int(scale)).description
    }

    /// A quantity, without zeros at its end.
    static func quantity(_ units: Int64, _ scale: Int64) -> String {
        ScaledDecimal(units, scale: Int(scale)).trimmed.description
    }

    /// An estimated quantity, a decimal with two places; what no decimal holds is cut to the largest one.
    static func estimate(_ value: Double) -> String {
        let hundredths = (value * 100).rounded()
        return ScaledDecimal(Int64(exactly: hundredths) ?? (hundredths < 0 ? .min + 1 : .max), scale: 2)
            .description
    }

    /// A measured value, a decimal with at most six places and without zeros at its end.
    static func measure(_ value: Double) -> String {
        let millionths = (value * 1_000_000).rounded()
        return ScaledDecimal(Int64(exactly: millionths) ?? (millionths < 0 ? .min + 1 : .max), scale: 6)
            .trimmed
            .description
    }

    /// A stored decimal, to reckon with where no cent depends on it.
    static func real(_ coefficient: Int64, _ scale: Int64) -> Double {
        (0..<scale).reduce(Double(coefficient)) { value, _ in value / 10 }
    }

    /// A discount in millionths, as a fraction.
    static func discount(_ millionths: Int64) -> String {
        ScaledDecimal(millionths, scale: 6).trimmed.description
    }

    /// A rate in hundredths of a percent, in percent.
    static func rate(_ hundredths: Int64) -> String {
        ScaledDecimal(hundredths, scale: 2).trimmed.description
    }

    /// A tax category and its rate, as they are read.
    static func tax(_ category: String, _ rate: Int64) -> String {
        rate == 0 ? category : "\(category):\(self.rate(rate))"
    }
}
