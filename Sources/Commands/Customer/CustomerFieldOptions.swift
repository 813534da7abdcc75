internal import ArgumentParser
internal import OrderDesk

/// The personal fields of a customer.
struct CustomerFieldOptions: ParsableArguments {
    @Option(help: "A person's or a company's name.") var name: String?
    @Option(help: ArgumentHelp("The person to talk to.", valueName: "name")) var contactName: String?
    @Option(help: ArgumentHelp("That person's position.", valueName: "title")) var contactTitle: String?
    @Option(help: ArgumentHelp("The e-mail address.", valueName: "address")) var email: String?
    @Option(help: ArgumentHelp("The telephone number.", valueName: "number")) var phone: String?
    @Option(help: ArgumentHelp("The fax number.", valueName: "number")) var fax: String?
    @Option(help: "Street and house number.") var street: String?
    @Option(help: "The town.") var city: String?
    @Option(help: "State, province or county.") var region: String?
    @Option(help: "The postal code.") var postcode: String?
    @Option(help: ArgumentHelp("The country, ISO 3166-1 alpha-2.", valueName: "code")) var country: String?
    @Option(help: ArgumentHelp("The tax id.", valueName: "id")) var taxID: String?
    @Option(help: ArgumentHelp("The name on invoices, where it differs.", valueName: "name")) var billName:
        String?
    @Option(help: ArgumentHelp("The street on invoices.", valueName: "street")) var billStreet: String?
    @Option(help: ArgumentHelp("The town on invoices.", valueName: "city")) var billCity: String?
    @Option(help: ArgumentHelp("The region on invoices.", valueName: "region")) var billRegion: String?
    @Option(help: ArgumentHelp("The postal code on invoices.", valueName: "postcode")) var billPostcode:
        String?
    @Option(help: ArgumentHelp("The country on invoices.", valueName: "code")) var billCountry: String?

    /// The fields as the operations take them.
    var fields: CustomerFields {
        var fields = CustomerFields()
        fields.name = name
        fields.contactName = contactName
        fields.contactTitle = contactTitle
        fields.email = email
        fields.phone = phone
        fields.fax = fax
        fields.street = street
        fields.city = city
        fields.region = region
        fields.postcode = postcode
        fields.country = country
        fields.taxID = taxID
        fields.billName = billName
        fields.billStreet = billStreet
        fields.billCity = billCity
        fields.billRegion = billRegion
        fields.billPostcode = billPostcode
        fields.billCountry = billCountry
        return fields
    }
}
