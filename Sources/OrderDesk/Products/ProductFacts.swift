internal import Engine
internal import Orders

/// What a product holds that an edit can change, in the form that is stored.
struct ProductFacts: Equatable {
    var name: String
    var unit: String
    var scale: Int64
    var price: (coefficient: Int64, scale: Int64)
    var currency: String
    var tax: (category: String, rate: Int64)
    var taxMode: TaxMode
    var reorderLevel: Int64
    var isDiscontinued: Bool
    /// Whether its goods are told apart by lot.
    var hasLots: Bool
    var externalReference: String?
    var gtin: GTIN?
    var cost: ScaledDecimal?
    /// By language, where it has a name of its own there.
    var names: [DocumentLanguage: String]
    /// The codes of the products that it is not ordered without, sorted.
    var requires: [String]
    /// The codes of the products that it is not ordered together with, sorted.
    var excludes: [String]

    init(_ row: ProductRow, _ detail: ProductDetail) {
        name = row.name
        unit = row.unit
        scale = row.quantityScale
        price = (row.priceCoefficient, row.priceScale)
        currency = row.currency
        tax = (row.taxCategory, row.taxRate)
        taxMode = row.taxMode
        reorderLevel = row.reorderLevel
        isDiscontinued = row.isDiscontinued
        hasLots = row.hasLots
        externalReference = row.externalReference
        gtin = detail.gtin
        cost = detail.cost
        names = detail.names
        requires = detail.requires
        excludes = detail.excludes
    }

    /// One thing that a product holds.
    enum Field: String, CaseIterable {
        case name, unit, decimals, price, currency, tax, taxMode, reorderLevel, discontinued, gtin, cost
        case requires, excludes, lots
        case englishName = "name.en"
        case chineseName = "name.zh-Hans"
        case externalReference = "externalRef"

        /// The field's path in the policy where not everybody may see it.
        var figure: String? {
            switch self {
            case .price: "figures.price"
            case .cost: "figures.cost"
            default: nil
            }
        }
    }

    /// A field as people and programs read it; nil where it has no value.
    subscript(field: Field) -> String? {
        switch field {
        case .name: name
        case .unit: unit
        case .decimals: "\(scale)"
        case .price: Figures.price(price.coefficient, price.scale)
        case .currency: currency
        case .tax: Figures.tax(tax.category, tax.rate)
        case .taxMode: taxMode.rawValue
        case .reorderLevel: Figures.quantity(reorderLevel, scale)
        case .discontinued: isDiscontinued ? "yes" : "no"
        case .lots: hasLots ? "yes" : "no"
        case .gtin: gtin?.description
        case .cost: cost?.description
        case .externalReference: externalReference
        case .requires: Self.codes(requires)
        case .excludes: Self.codes(excludes)
        case .englishName: names[.english]
        case .chineseName: names[.simplifiedChinese]
        }
    }

    private static func codes(_ codes: [String]) -> String? {
        codes.isEmpty ? nil : codes.joined(separator: ", ")
    }

    /// Whether both read the same.
    static func == (left: ProductFacts, right: ProductFacts) -> Bool {
        Field.allCases.allSatisfy { left[$0] == right[$0] }
    }

    /// The reorder level in other decimals.
    ///
    /// - Throws: `InputError` where the level has more decimals than that.
    mutating func rescale(to decimals: Int64) throws(InputError) {
        let level = try Input.read("decimals") { () throws(OrdersError) in
            try ScaledDecimal(Figures.quantity(reorderLevel, scale), maximumScale: Int(decimals))
                .rounded(toScale: Int(decimals))
        }
        reorderLevel = level.coefficient
        scale = decimals
    }
}
