internal import Policy
internal import Sealing

/// What an alert is about: one thing that is the matter with one record.
struct AlertCause: Hashable, Comparable, Sendable, CustomStringConvertible {
    let kind: AlertRule.Kind
    /// The product, the order, the invoice or the certificate.
    let record: RowID
    /// The step of the order, where it is about one.
    let step: String?

    init(_ kind: AlertRule.Kind, _ record: RowID, step: String? = nil) {
        self.kind = kind
        self.record = record
        self.step = step
    }

    /// How it is stored: there is at most one alert that stands for it.
    var description: String { "\(kind.rawValue)/\(record)" + (step.map { "/\($0)" } ?? "") }

    /// The record that a stored cause is about; nil where it is none.
    static func record(of stored: String) -> RowID? {
        let parts = stored.split(separator: "/")
        return parts.count > 1 ? RowID(String(parts[1])) : nil
    }

    static func < (left: AlertCause, right: AlertCause) -> Bool { left.description < right.description }
}

/// A cause that there is now, with what is known about it.
struct PresentCause {
    let cause: AlertCause
    /// The order that it is about, where it is about one.
    var order: OrderRow?
    /// The supplier whose certificate it is about.
    var supplier: RowID?
    /// The role of the step that it is about, and whose the step is.
    var step: (role: String, owner: RowID?)?
}
