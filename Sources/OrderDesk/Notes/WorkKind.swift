internal import Engine

/// The kinds of things that people work on together: what a note can be about.
public enum WorkKind: String, CaseIterable, Codable, Sendable {
    /// An order, by number or id.
    case order
    /// A customer, by number or id.
    case customer
    /// A shipment, by number.
    case shipment
    /// An invoice or a credit note, by number.
    case invoice
    /// A payment, by number.
    case payment
    /// A return, by number.
    case `return`
    /// A product, by code or id.
    case product
    /// A supplier, by code or id.
    case supplier

    /// The operation that shows one: who may not ask it sees no notes about it either.
    var showing: String {
        switch self {
        case .order: OrderShow.name
        case .customer: CustomerShow.name
        case .shipment: ShipmentShow.name
        case .invoice: InvoiceShow.name
        case .payment: PaymentShow.name
        case .return: ReturnShow.name
        case .product: ProductShow.name
        case .supplier: SupplierShow.name
        }
    }

    /// The table with its rows.
    var table: String {
        switch self {
        case .order: "sales_order"
        case .return: "goods_return"
        default: rawValue
        }
    }

    /// The column that refers to one, in tables of what people said and did about it.
    var column: String { "\(rawValue)_id" }

    /// The columns of all kinds, in their order, for a constant text of SQL.
    static func columns(of alias: String) -> String {
        allCases.map { "\(alias)\($0.column)" }.joined(separator: ", ")
    }
}
