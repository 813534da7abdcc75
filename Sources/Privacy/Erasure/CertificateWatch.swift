internal import Engine

/// Follows the copies that certificates name: where fewer wait than were signed for, or others, a newer one is signed.
enum CertificateWatch {
    /// Looks at every erasure that is done in the live store.
    static func follow(in context: Context) throws {
        for row in try RequestRow.load(in: [.doneLive], context) where row.kind == .erasure {
            let signed = try CertificateView(of: row.number, in: context)
            let now = try Certificate(of: row.number, in: context)
            guard CertificateView(now).waiting != signed.waiting else { continue }
            try now.issue(for: row, in: context)
            if now.waiting.isEmpty { try RequestStep(action: .confirmCopies).take(row, in: context) }
        }
    }
}
