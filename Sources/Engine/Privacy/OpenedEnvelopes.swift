internal import Sealing

/// The envelopes that a request has sealed or opened last, with what is in them.
///
/// An answer shows what its request has just written, and a find what it has just compared: neither is opened twice.
/// Only the very same bytes at the very same place count, so that what is stored is still what is shown.
struct OpenedEnvelopes {
    /// Enough for an order: the customer's two and its own two.
    private static let limit = 4

    private var newest: [(place: SealedPlace, sealed: [UInt8], fields: PersonalFields)] = []

    mutating func remember(_ fields: PersonalFields, of sealed: [UInt8], at place: SealedPlace) {
        if newest.count == Self.limit { newest.removeFirst() }
        newest.append((place, sealed, fields))
    }

    func fields(of sealed: [UInt8], at place: SealedPlace) -> PersonalFields? {
        newest.last { $0.sealed == sealed && $0.place == place }?.fields
    }
}
