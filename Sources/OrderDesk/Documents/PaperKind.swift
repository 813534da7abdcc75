/// What is written on paper.
public enum PaperKind: String, Sendable, Codable, CaseIterable {
    /// What is offered, at which prices and until when.
    case quotation
    /// What was agreed.
    case orderConfirmation = "order-confirmation"
    /// What is to be taken from which place; for the warehouse.
    case pickingList = "picking-list"
    /// What lies in a parcel.
    case deliveryNote = "delivery-note"
    /// What is to be paid.
    case invoice
    /// What is given back of an invoice.
    case creditNote = "credit-note"
    /// That an invoice is overdue.
    case reminder
    /// What is open between both.
    case statement
    /// An invoice or a credit note for programs, UBL 2.1.
    case ubl
}

/// A document about to be handed out.
struct Paper {
    let kind: PaperKind
    /// What it is called: the number of what it is about.
    let number: String
    let customer: CustomerRow
    /// The language that was asked for, or the customer's.
    let language: DocumentLanguage
    /// The page, whole.
    let page: HTML
}
