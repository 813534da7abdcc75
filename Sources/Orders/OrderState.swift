/// How far an order is decided; one of four independent dimensions.
public enum OrderState: String, Sendable, Hashable, CaseIterable, Codable {
    /// Being written.
    case draft
    /// Handed in for approval.
    case submitted
    /// Approved by a second person or a written rule.
    case approved
    /// Binding: numbered, frozen, reserved.
    case confirmed
    /// Shipped, billed and paid, or written off.
    case closed
    /// Given up before confirmation.
    case cancelled
    /// Given up after confirmation; the number stays.
    case voided
}
