/// What margins are summed up by.
public enum MarginGrouping: String, Sendable, Codable, CaseIterable {
    /// By product.
    case product
    /// By customer.
    case customer
    /// By who keeps the order.
    case clerk

    /// The column that names the group; never input.
    var column: String {
        switch self {
        case .product: "l.product_id"
        case .customer: "(SELECT COALESCE(m.merged_into, m.id) FROM customer m WHERE m.id = o.customer_id)"
        case .clerk: "o.owner_id"
        }
    }
}
