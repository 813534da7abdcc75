internal import Foundation
internal import Orders

/// Finds in an entry's texts what it names: creditor references whose check digits fit, numbers of invoices and orders.
enum BankNames {
    private static let most = 50

    /// What structured references and free texts name, each once; nothing else of them is kept.
    static func found(references: [String], texts: [String]) -> [String] {
        var names: [String] = []
        func add(_ name: String) { if !names.contains(name), names.count < most { names.append(name) } }
        for text in references {
            if let reference = CreditorReference(text) { add(reference.description) }
        }
        for text in references + texts {
            let upper = text.uppercased()
            // Why without blanks: banks break a reference over lines, and people write it in groups.
            let joined = upper.filter { !$0.isWhitespace }
            for match in joined.matches(of: /RF[0-9]{2}[A-Z]{1,6}[0-9]{10}/) {
                if let reference = CreditorReference(String(match.output)) { add(reference.description) }
            }
            for match in upper.matches(of: /(?:^|[^A-Z0-9])(INV|SO)[ -]?([0-9]{4})[ -]?([0-9]{6,})/) {
                add("\(match.1)-\(match.2)-\(match.3)")
            }
        }
        return names
    }
}
