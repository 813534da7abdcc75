/// Who takes the steps that matter most.
public enum Custody: String, Sendable, Codable, CaseIterable {
    /// One person may take every step; each is recorded and every certificate says so.
    case solo
    /// Approvals need another principal with another Unix user.
    case twoPerson = "two-person"
}

/// What a store was set up with; sealed rows, changed only by operations.
public struct StoreSettings: Sendable, Equatable {
    /// The company's name.
    public let name: String
    /// Who takes the steps that matter most.
    public let custody: Custody
    /// The ISO 4217 code that orders use unless they say otherwise.
    public let currency: String
    /// The ISO 3166 code of the company's country.
    public let country: String
    /// Whether nothing in it is real: it was made to learn and to try things in, and never becomes another.
    public let isTraining: Bool

    /// The name of the sealed setting of a training store; every other store has none.
    private static let trainingSetting = "training"

    /// The settings of a store.
    public init(name: String, custody: Custody, currency: String, country: String, isTraining: Bool = false) {
        self.name = name
        self.custody = custody
        self.currency = currency
        self.country = country
        self.isTraining = isTraining
    }

    init(_ settings: [String: String]) throws {
        guard let name = settings["name"], let currency = settings["currency"],
            let country = settings["country"],
            let custody = settings["custody"].flatMap(Custody.init(rawValue:))
        else { throw EngineError.authorityDamaged(row: "the settings of the store") }
        self.init(
            name: name,
            custody: custody,
            currency: currency,
            country: country,
            isTraining: settings[Self.trainingSetting] != nil
        )
    }

    var rows: [(String, String)] {
        [("name", name), ("custody", custody.rawValue), ("currency", currency), ("country", country)]
            + (isTraining ? [(Self.trainingSetting, "yes")] : [])
    }
}
