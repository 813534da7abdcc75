internal import Engine
internal import Orders

/// The words that the desk's schemas are written with; each says what the reader of that kind of value takes.
extension JSONSchema {
    /// The number or id of a record.
    static func named(_ kind: String) -> JSONSchema {
        let examples = [
            "customer": "C-000001", "order": "SO-2026-000001", "product": "TEA-1",
            "shipment": "DN-2026-000001", "invoice": "INV-2026-000001", "payment": "PAY-2026-000001",
            "return": "RET-2026-000001",
        ]
        let example = examples[kind]
        return text("The \(kind)'s number or id.").example(example ?? "01938f2e-7c40-7a52-8f7e-3b1c6c1d2a90")
    }

    /// A short business text on one line.
    static func line(_ about: String) -> JSONSchema { text(about, length: 1...200, pattern: printable) }

    /// A personal text on one line; an empty one removes the field in an edit.
    static func personal(_ about: String) -> JSONSchema {
        text(about, length: 0...PersonalText.longest, pattern: printable)
    }

    /// A decimal number, exact.
    static func decimal(_ about: String) -> JSONSchema {
        text(about, pattern: "^-?\(number)$").example("12.50")
    }

    /// A decimal number at or above zero.
    static func amount(_ about: String) -> JSONSchema { text(about, pattern: "^-?\(number)$").example("10") }

    /// A price at or above zero, a decimal.
    static let price = amount("The price of one unit, a decimal.").example("12.50")

    /// Whether prices are without or with tax.
    static func taxMode(_ about: String) -> JSONSchema { choice(TaxMode.allCases.map(\.rawValue), about) }

    /// Where amounts are rounded.
    static func rounding(_ about: String) -> JSONSchema {
        choice(RoundingMode.allCases.map(\.rawValue), about)
    }

    /// How many, a decimal above zero.
    static let quantity = amount("How many, a decimal above zero.").example("3")

    /// A discount in percent.
    static let percent = text(
        "A discount in percent of the line, a decimal from 0 to 100.",
        pattern: #"^-?(0|[1-9][0-9]*)(\.[0-9]{1,4})?$"#
    ).example("5")

    /// A day, as it is taken.
    static func day(_ about: String) -> JSONSchema {
        text(
            "\(about) YYYY-MM-DD; a time of day behind a blank or `T` is left out.",
            pattern: #"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([ T][\s\S]*)?$"#
        ).example("2026-03-01")
    }

    /// A day, as it is answered.
    static func date(_ about: String) -> JSONSchema { text(about, format: "date").example("2026-03-01") }

    /// A month of the books.
    static let periodMonth = text("The month, YYYY-MM.", pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$")
        .example("2026-10")

    /// A currency.
    static let currency = shared("Currency", choice(Currency.all.map(\.code), "An ISO 4217 code."))

    /// A country; an empty text removes it in an edit.
    static let country = shared("Country", choice([""] + CountryCode.all, "An ISO 3166-1 alpha-2 code."))

    /// A tax category and its rate.
    static let taxCode = text(
        "EN 16931 tax category, and its rate in percent where it has one.",
        pattern: #"^(S:(0|[1-9][0-9]{0,2})(\.[0-9]{1,2})?|(Z|E|AE|K|G|O)(:-?0(\.0{1,2})?)?)$"#
    ).example("S:19")

    /// A unit.
    static let unit = text("The unit, UN/ECE Recommendation 20.", pattern: "^[A-Z0-9]{2,3}$").example("C62")

    /// A product's code.
    static let sku = line("The product's code.").example("TEA-1")

    /// A GTIN, as it is taken and shown.
    static let gtin = text("Its GTIN, with its check digit.", pattern: "^([0-9]{8}|[0-9]{12,14})?$")
        .example("4006381333931")

    /// The state of an order.
    static let orderState = shared("OrderState", choice(OrderStates.all, "Where an order stands."))

    /// The language of documents.
    static let language = line("The BCP 47 tag of its documents' language.").example("en")

    /// The language of a document, as it is taken.
    static let documentLanguage = choice(
        DocumentLanguage.allCases.map(\.rawValue),
        "The language; the customer's where none is given."
    ).optional

    /// What another system calls it.
    static let externalReference = line("What another system calls it.")

    /// How many entries a page has at most.
    static let pageLimit = limit(Int64(Input.pageLimit), usual: 50)

    /// The line of a file that a row begins on.
    static let fileLine = integer("The line of the file.")

    /// What another system calls a record that is imported.
    static let foreignKey = text("What the other system calls it; what is there already stays as it is.")

    /// Where an order goes.
    static let shipTo = place("ShipToAddress", SealedFields.shipTo, prefix: "ship")

    /// How a customer likes to be sent documents.
    static let documentsBy = choice(
        DocumentChannel.allCases.map(\.rawValue),
        "How the customer likes to be sent documents."
    )

    /// Whom an order is billed to.
    static let billTo = place("BillToAddress", SealedFields.fiscal, prefix: "bill")

    /// The kind of a document that people work on together.
    static let workKind = shared(
        "WorkKind",
        choice(WorkKind.allCases.map(\.rawValue), "What kind of document it is about.")
    )

    /// What people call such a document.
    static let workName = line("The document's number, code or id.").example("SO-2026-000001")

    static let printable = #"^[^\u0000-\u001F\u007F-\u009F]*$"#
    private static let number = #"(0|[1-9][0-9]*)(\.[0-9]{1,9})?"#

    private static func place(_ name: String, _ fields: [String], prefix: String) -> JSONSchema {
        shared(name, nothing.disclosing(fields.map { Disclosure.short($0, without: prefix) }))
    }

    private static func shared(_ name: String, _ schema: JSONSchema) -> JSONSchema {
        var schema = schema
        schema.name = name
        return schema
    }
}
