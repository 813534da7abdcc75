internal import Policy

/// The fields that a policy can show, mask or withhold, with what is left of each when it is masked.
let deskFields: [FieldEntry] =
    entries(
        "contact",
        [
            ("name", .name), ("contactName", .name), ("contactTitle", .text), ("email", .email),
            ("phone", .phone),
            ("fax", .phone), ("street", .text), ("city", .text), ("region", .text), ("postcode", .postcode),
            ("country", .text), ("shipName", .name), ("shipStreet", .text), ("shipCity", .text),
            ("shipRegion", .text), ("shipPostcode", .postcode), ("shipCountry", .text), ("shipPhone", .phone),
            ("shipNote", .text),
            ("reason", .text), ("feedback", .text), ("noteText", .text),
        ]
    )
    + entries(
        "fiscal",
        [
            ("taxID", .taxID), ("billName", .name), ("billStreet", .text), ("billCity", .text),
            ("billRegion", .text),
            ("billPostcode", .postcode), ("billCountry", .text),
        ]
    ) + entries("figures", [("price", .text), ("cost", .text), ("total", .text)])
    + entries("service", [("improvement", .text)]) + entries("staff", [("user", .name)])

private func entries(_ group: String, _ fields: [(String, Mask)]) -> [FieldEntry] {
    fields.map { FieldEntry(group: group, name: $0.0, mask: $0.1) }
}
