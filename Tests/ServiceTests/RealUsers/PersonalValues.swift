import Policy

/// A value for every personal field, none of which occurs anywhere else.
enum PersonalValues {
    static let contact: [String: String] = [
        "name": "Zqname Nameovic", "contactName": "Zqkontakt Kontaktova", "contactTitle": "Zqtitle",
        "email": "zqmail@zqhost.example", "phone": "+493012345167", "fax": "+493012345268",
        "street": "Zqstreet 1", "city": "Zqcity", "region": "Zqregion", "postcode": "ZQ101", "country": "DE",
    ]
    static let shipTo: [String: String] = [
        "shipName": "Zqship Shipovic", "shipStreet": "Zqshipstreet 2", "shipCity": "Zqshipcity",
        "shipRegion": "Zqshipregion", "shipPostcode": "ZR202", "shipCountry": "AT",
        "shipPhone": "+493012345369", "shipNote": "Zqshipnote behind the shed",
    ]
    static let fiscal: [String: String] = [
        "taxID": "DE987654321", "billName": "Zqbill Billovic", "billStreet": "Zqbillstreet 3",
        "billCity": "Zqbillcity", "billRegion": "Zqbillregion", "billPostcode": "ZS303", "billCountry": "FR",
    ]

    static let note = "Zqnote about Zqsomebody"
    /// What a customer says of an order.
    static let feedback = "Zqfeedback by Zqcustomer"
    /// What somebody wrote about an order.
    static let noteText = "Zqnotetext by Zqcolleague for @role:warehouse"
    /// What is to be done better, as a review takes it up.
    static let improvement = "Zqimprovement of Zqcolleague"
    /// Why something is done, as it is said with a request.
    static let reason = "Zqreason Reasonovic"

    /// Every value by its field's path.
    static let byPath: [String: String] = {
        var all = ["contact.reason": reason, "contact.feedback": feedback, "contact.noteText": noteText]
        for (group, values) in [("contact", contact), ("contact", shipTo), ("fiscal", fiscal)] {
            for (name, value) in values { all["\(group).\(name)"] = value }
        }
        all["service.note"] = note
        all["service.improvement"] = improvement
        return all
    }()

    /// What `customer.add` takes.
    static var customer: [String: String] { contact.merging(fiscal) { first, _ in first } }

    /// What `order.open` takes as `shipTo`.
    static var shipToInput: [String: String] {
        Dictionary(uniqueKeysWithValues: shipTo.map { (RevealedField.short($0.key, "ship"), $0.value) })
    }

    /// Which of these values stand in a text, of the fields of which `isHidden`; two letters stand everywhere.
    static func found(in text: String, where isHidden: (String) -> Bool) -> [String] {
        byPath.filter { $0.value.count > 2 && isHidden($0.key) && text.contains($0.value) }.map(\.key)
            .sorted()
    }
}

/// A place in an answer where the policy decides what is seen.
struct RevealedField {
    /// The names that lead to the object, joined by points; a list stands for each of its elements.
    let place: String
    /// The name in the object.
    let key: String
    /// The field's path in the policy.
    let field: String
    /// Whether the object itself names it in `withheld`.
    var isNamed = true

    static func customer(at place: String) -> [RevealedField] {
        PersonalValues.contact.keys.map { RevealedField(place: place, key: $0, field: "contact.\($0)") }
            + PersonalValues.fiscal.keys.map { RevealedField(place: place, key: $0, field: "fiscal.\($0)") }
    }

    /// An order with its lines and addresses.
    static func order(at place: String) -> [RevealedField] {
        totals(at: place)
            + ["price", "discount", "net", "priceRule"].map {
                RevealedField(place: "\(place).lines", key: $0, field: "figures.price", isNamed: false)
            }
            + PersonalValues.shipTo.keys.map {
                RevealedField(place: "\(place).shipTo", key: short($0, "ship"), field: "contact.\($0)")
            }
            + PersonalValues.fiscal.keys.map {
                RevealedField(place: "\(place).billTo", key: short($0, "bill"), field: "fiscal.\($0)")
            }
    }

    /// An order with what was done with it, each time for the same reason.
    static func move(at place: String) -> [RevealedField] {
        order(at: place)
            + [RevealedField(place: "\(place).history", key: "reason", field: "contact.reason")]
    }

    /// An order as it stands in a list.
    static func totals(at place: String) -> [RevealedField] {
        ["net", "tax", "gross", "chargeTotal"].map {
            RevealedField(place: place, key: $0, field: "figures.total")
        }
    }

    static func product(at place: String) -> [RevealedField] {
        ["price", "cost"].map { RevealedField(place: place, key: $0, field: "figures.\($0)") }
    }

    /// A field's name as an object shows it that says itself what it is about: `shipName` is `name`.
    static func short(_ name: String, _ prefix: String) -> String {
        guard name.hasPrefix(prefix) else { return name }
        let rest = name.dropFirst(prefix.count)
        return rest.prefix(1).lowercased() + rest.dropFirst()
    }
}

extension RevealedField {
    /// What is wrong with it in an answer, where `seen` is what the matrix says: `full`, `masked` or `withheld`.
    func faults(in answer: [String: Any], _ seen: String, _ mask: Mask) -> [String] {
        let objects = Self.objects(at: place, in: answer)
        guard !objects.isEmpty else { return ["nothing is at \(place)"] }
        let isFigure = field.hasPrefix("figures.")
        // Why: a part of a number is no hint; figures are shown whole or not at all.
        let wanted = isFigure && seen == "masked" ? "withheld" : seen
        return objects.compactMap { object in
            let isMasked = (object["masked"] as? [String])?.contains(key) == true
            let isWithheld = (object["withheld"] as? [String])?.contains(key) == true
            let value = object[key] as? String
            let given = PersonalValues.byPath[field]
            let isRight =
                switch wanted {
                case "full": !isMasked && !isWithheld && value != nil && (isFigure || value == given)
                case "masked": isMasked && !isWithheld && value == given.map(mask.apply) && value != given
                default: !isMasked && isWithheld == isNamed && value == nil
                }
            guard !isRight else { return nil }
            return "\(place).\(key) is not \(wanted): \(value ?? "absent"), "
                + "\(isMasked ? "" : "not ")named as masked, \(isWithheld ? "" : "not ")named as withheld"
        }
    }

    /// Every object at a place.
    private static func objects(at place: String, in answer: [String: Any]) -> [[String: Any]] {
        place.split(separator: ".").reduce([answer]) { objects, name in
            objects.flatMap { object -> [[String: Any]] in
                if let list = object[String(name)] as? [[String: Any]] { return list }
                return (object[String(name)] as? [String: Any]).map { [$0] } ?? []
            }
        }
    }
}
