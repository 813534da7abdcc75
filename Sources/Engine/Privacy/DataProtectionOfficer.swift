internal import Storage

/// Who answers questions about personal data on the company's behalf, as notices, letters and reports name them.
///
/// GDPR Art. 13(1)(b), 30(1)(a), 33(3)(b), 37(7).
public struct DataProtectionOfficer: Sendable, Equatable {
    /// Their name; nil where a notice names only how to reach them.
    public let name: String?
    /// How to reach them, in one line.
    public let contact: String

    /// An officer, or a point of contact without a name.
    public init(name: String?, contact: String) {
        self.name = name
        self.contact = contact
    }

    /// Both in one line.
    public var line: String { name.map { "\($0), \(contact)" } ?? contact }
}

extension Context {
    /// Who answers questions about personal data; nil where nobody said.
    public func dataProtectionOfficer() throws -> DataProtectionOfficer? {
        for module in parts.modules {
            if let officer = try module.officer(connection) { return officer }
        }
        return nil
    }
}
