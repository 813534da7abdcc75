public import Engine

/// What is wrong with one row of a file.
public struct RowProblem: Codable, Sendable, SchemaDescribed, Equatable, CustomStringConvertible {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "RowProblem",
        [
            .file: .text("The file's name."),
            .line: .integer("The line the row begins on, from 1."),
            .field: .text("The field."),
            .reason: .text("Why it cannot be used; never a personal value."),
        ]
    )

    /// The file's name.
    public let file: String
    /// The line the row begins on, from 1.
    public let line: Int
    /// The field.
    public let field: String
    /// Why it cannot be used; never its value where that is personal.
    public let reason: String

    /// A problem of one row.
    public init(file: String, line: Int, field: String, reason: String) {
        self.file = file
        self.line = line
        self.field = field
        self.reason = reason
    }

    /// Place, field and reason in one line: `orders.csv:12: requiredOn: …`.
    public var description: String { "\(file):\(line): \(field): \(reason)" }
}

/// A customer as a file gives it.
public struct ImportedCustomer: Codable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ImportedCustomer",
        [
            .line: .fileLine,
            .externalReference: .foreignKey,
            .fields: CustomerFields.schema,
            .currency: .text("The ISO 4217 code of its orders.").optional,
            .language: .text("The language of its documents.").optional,
            .terms: ImportedTerms.schema.optional,
        ]
    )

    /// The line of the file.
    public var line: Int
    /// What the other system calls it; a customer with the same reference is not imported again.
    public var externalReference: String
    /// The personal fields.
    public var fields: CustomerFields
    /// The ISO 4217 code of its orders.
    public var currency: String?
    /// The language of its documents.
    public var language: String?
    /// Its terms, set where the importer may set terms; nil where the file has none.
    public var terms: ImportedTerms?
}

/// A product as a file gives it, every value as text.
public struct ImportedProduct: ImportedRow {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ImportedProduct",
        [
            .line: .fileLine,
            .externalReference: .foreignKey,
            .sku: .text("The stock-keeping code."),
            .name: .text("The name."),
            .unit: .text("The unit, UN/ECE Recommendation 20.").optional,
            .price: .text("The price of one unit."),
            .currency: .text("The ISO 4217 code of the price.").optional,
            .tax: .text("The tax category and rate, for example `S:19`."),
            .decimals: .text("How many decimals its quantities have.").optional,
            .reorderLevel: .text("The level at or under which it must be ordered again.").optional,
            .onHand: .text("What is there.").optional,
            .incoming: .text("What has been ordered from suppliers.").optional,
            .discontinued: .text("`yes` when it is not sold any more.").optional,
            .gtin: .text("Its GTIN, with its check digit.").optional,
            .cost: .text("What one unit costs to buy or make.").optional,
            .supplier: .text("Where it is bought: the supplier's external reference or code.").optional,
        ]
    )

    /// The line of the file.
    public var line: Int
    /// What the other system calls it; a product with the same reference is not imported again.
    public var externalReference: String
    /// The stock-keeping code.
    public var sku: String
    /// The name.
    public var name: String
    /// The unit, UN/ECE Recommendation 20.
    public var unit: String?
    /// The price of one unit.
    public var price: String
    /// The ISO 4217 code of the price.
    public var currency: String?
    /// The tax category and rate, for example `S:19`.
    public var tax: String
    /// How many decimals its quantities have.
    public var decimals: String?
    /// The level at or under which it must be ordered again.
    public var reorderLevel: String?
    /// What is there.
    public var onHand: String?
    /// What has been ordered from suppliers.
    public var incoming: String?
    /// `yes` when it is not sold any more.
    public var discontinued: String?
    /// Its GTIN, with its check digit.
    public var gtin: String?
    /// What one unit costs to buy or make.
    public var cost: String?
    /// Where it is bought: the supplier's external reference or code.
    public var supplier: String?
}

/// An order as a file gives it, every value as text: confirmed history.
public struct ImportedOrder: Codable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ImportedOrder",
        [
            .line: .fileLine,
            .externalReference: .foreignKey,
            .customer: .text("The customer: its external reference, number or id."),
            .currency: .text("The ISO 4217 code of all its amounts.").optional,
            .tax: .text("The tax category and rate of its lines and charges."),
            .opened: .text("The day it was placed and confirmed."),
            .requiredOn: .text("The day it was wanted for.").optional,
            .shippedOn: .text("The day it was shipped.").optional,
            .freight: .text("The freight, a charge on the document.").optional,
            .shipTo: ShipTo.schema,
            .lines: .list(of: ImportedLine.schema, "What was ordered."),
            .document: ImportedDocument.schema.optional,
        ]
    )

    /// The line of the file.
    public var line: Int
    /// What the other system calls it; an order with the same reference is not imported again.
    public var externalReference: String
    /// The customer: its external reference, number or id.
    public var customer: String
    /// The ISO 4217 code of all its amounts.
    public var currency: String?
    /// The tax category and rate of its lines and charges.
    public var tax: String
    /// The day it was placed and confirmed.
    public var opened: String
    /// The day it was wanted for.
    public var requiredOn: String?
    /// The day it was shipped.
    public var shippedOn: String?
    /// The freight, a charge on the document.
    public var freight: String?
    /// Where it went.
    public var shipTo: ShipTo
    /// What was ordered.
    public var lines: [ImportedLine]
    /// What another store of Coffer wrote down of it; nil for an order of any other file.
    public var document: ImportedDocument?
}

/// A line of an order as a file gives it, every value as text.
public struct ImportedLine: Codable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ImportedLine",
        [
            .line: .fileLine,
            .product: .text("The product: its external reference or code."),
            .quantity: .text("How many."),
            .price: .text("The price of one."),
            .discount: .text("The discount as a fraction of the line.").example("0.05").optional,
            .name: .line("What the product was called; as it is called here where none is given.").optional,
            .unit: .text("The unit it was sold in, which must be the product's.").optional,
            .tax: .text("The tax category and rate, where not the order's.").example("S:19").optional,
            .priceRule: .text("Which rule gave the price; `manual` where none is given.").optional,
            .buyerCode: .line("What the customer called the product.").optional,
        ]
    )

    /// The line of the file.
    public var line: Int
    /// The product: its external reference or code.
    public var product: String
    /// How many.
    public var quantity: String
    /// The price of one.
    public var price: String
    /// The discount as a fraction of the line, for example `0.05`.
    public var discount: String?
    /// What the product was called; as it is called here where none is given.
    public var name: String?
    /// The unit it was sold in, UN/ECE Recommendation 20, which must be the product's; unchecked where none is given.
    public var unit: String?
    /// The tax category and rate, where not the order's.
    public var tax: String?
    /// Which rule gave the price; `manual` where none is given.
    public var priceRule: String?
    /// What the customer called the product.
    public var buyerCode: String?
}
