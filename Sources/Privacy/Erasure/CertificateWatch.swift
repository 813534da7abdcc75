internal import Engine

/// Follows what certificates name: where fewer copies wait than were signed for, or others, or where what had to stay is gone
/// since, a newer one is signed.
enum CertificateWatch {
    /// Looks at every erasure that is done in the live store.
    static func follow(in context: Context) throws {
        let done = try RequestRow.load(in: [.doneLive], context).filter { $0.kind == .erasure }
        for row in try done + RequestRow.loadSwept(in: context) {
            let signed = try CertificateView(of: row.number, in: context)
            let now = try Certificate(of: row.number, in: context)
            let view = CertificateView(now)
            if view.waiting != signed.waiting || view.gone != signed.gone {
                try now.issue(for: row, in: context)
            }
            guard now.waiting.isEmpty else { continue }
            switch row.state {
            case .doneLive where !signed.waiting.isEmpty:
                try RequestStep(action: .confirmCopies).take(row, in: context)
            case .partlyHeld where now.held.isEmpty:
                try RequestStep(action: .close).take(row, in: context)
            default: break
            }
        }
    }
}
