/// A unit of measure, shaped like a code of UN/ECE Recommendation 20 or 21: `C62` (piece), `KGM`, `HUR`, `XPX`.
///
/// The shape is checked (two or three capital letters and digits), not the membership in the list of about two
/// thousand codes, which changes twice a year.
public struct UnitCode: Sendable, Hashable, CustomStringConvertible {
    /// The code.
    public let code: String

    /// A unit by its code.
    ///
    /// - Throws: ``OrdersError/malformedUnit(_:)``.
    public init(_ code: String) throws(OrdersError) {
        let isShaped = code.utf8.allSatisfy {
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        guard isShaped, (2...3).contains(code.utf8.count) else { throw .malformedUnit(code) }
        self.code = code
    }

    private init(known code: String) { self.code = code }

    /// One piece, `C62`.
    public static let piece = UnitCode(known: "C62")

    /// The code.
    public var description: String { code }
}
