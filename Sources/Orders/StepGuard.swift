/// What ends a step of the process.
public enum StepGuard: String, Sendable, Hashable, CaseIterable, Codable {
    /// It is known who receives the goods and who the bill.
    case customerComplete = "customer-complete"
    /// There is at least one line.
    case hasLines = "has-lines"
    /// Prices, discounts and tax are computed.
    case pricesCurrent = "prices-current"
    /// What is ordered is there, or the customer waits for it.
    case stockAvailable = "stock-available"
    /// It is known where the goods go.
    case deliveryAgreed = "delivery-agreed"
    /// The order is confirmed.
    case orderConfirmed = "order-confirmed"
    /// All of it is picked.
    case linesPicked = "lines-picked"
    /// All of it left.
    case shipmentSent = "shipment-sent"
    /// All of it is invoiced.
    case invoiceIssued = "invoice-issued"
    /// All invoices are settled.
    case orderPaid = "order-paid"

    /// What is missing while it does not hold.
    public var missing: String {
        switch self {
        case .customerComplete: "who receives the goods or the bill is not known"
        case .hasLines: "there are no lines"
        case .pricesCurrent: "there is nothing to price"
        case .stockAvailable: "less is there than is ordered"
        case .deliveryAgreed: "street or city of the delivery is not known"
        case .orderConfirmed: "the order is not confirmed"
        case .linesPicked: "not all of it is picked"
        case .shipmentSent: "not all of it left"
        case .invoiceIssued: "not all of it is invoiced"
        case .orderPaid: "not all of it is paid"
        }
    }
}
