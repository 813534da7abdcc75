internal import Engine

/// What is said of a supplier, checked in the same way wherever it is said.
enum SupplierFields {
    static let country = JSONSchema.choice(CountryCode.all, "The firm's country, ISO 3166-1 alpha-2.")
    static let leadDays = JSONSchema.integer(
        "How many days pass until ordered goods are there.",
        in: 0...3650
    )

    static func check(name: String?, country: String?, leadDays: Int64?) throws(InputError) {
        try Input.reference(name, field: "name")
        if let country, !CountryCode.all.contains(country) {
            throw InputError("country", "`\(country)` is no country", help: "use its ISO 3166 code, as DE")
        }
        guard let leadDays, !(0...3650).contains(leadDays) else { return }
        throw InputError("leadDays", "`\(leadDays)` is not between 0 and 3650", help: "give a number of days")
    }
}
