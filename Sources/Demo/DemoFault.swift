/// What is wrong in the faulty shop, and where it shows.
public enum DemoFault: String, CaseIterable, Sendable {
    /// More of a product is promised than there is.
    case oversoldStock = "oversold-stock"
    /// An invoice number was given, and there is no invoice of it.
    case numberGap = "number-gap"
    /// An order waits for somebody longer than its step may take.
    case lateStep = "late-step"
    /// Who gives rights out sees customers as well.
    case broadRole = "broad-role"
    /// The newest verified backup is weeks old.
    case staleBackup = "stale-backup"
    /// The vault has no copy of its key for the recovery identity.
    case missingRecipient = "missing-recipient"
    /// A phone number stands in a field that is not sealed.
    case phoneInClear = "phone-in-clear"
    /// An entry of the audit log was altered.
    case brokenEntry = "broken-entry"
    /// A customer is there twice.
    case duplicateCustomer = "duplicate-customer"
    /// A supplier's certificate has expired.
    case expiredCertificate = "expired-certificate"
    /// The totals of an order are not those of its lines.
    case alteredTotal = "altered-total"

    /// What is wrong, in a sentence.
    public var text: String {
        switch self {
        case .oversoldStock: "More of a product is promised than there is."
        case .numberGap: "Invoice numbers were given of which there is no invoice."
        case .lateStep: "An order waits for longer than its step may take."
        case .broadRole: "Whoever gives rights out sees customers as well."
        case .staleBackup: "The newest verified backup is weeks old."
        case .missingRecipient:
            "The next backup could not be opened once the machine is gone: nobody outside has a copy of its key."
        case .phoneInClear: "A phone number stands in clear, in a field that is not sealed."
        case .brokenEntry: "An entry of the audit log was altered."
        case .duplicateCustomer: "A customer is there twice."
        case .expiredCertificate: "The certificate of a supplier has expired."
        case .alteredTotal: "The totals of an order are not those of its lines."
        }
    }

    /// The command that shows it, after `coffer`.
    public var command: [String] {
        switch self {
        case .oversoldStock, .broadRole, .missingRecipient, .phoneInClear, .alteredTotal: ["doctor"]
        case .numberGap: ["series", "check"]
        case .lateStep: ["order", "next"]
        case .staleBackup: ["backup", "status"]
        case .brokenEntry: ["audit", "verify"]
        case .duplicateCustomer: ["customer", "duplicates"]
        case .expiredCertificate: ["alert", "list"]
        }
    }
}
