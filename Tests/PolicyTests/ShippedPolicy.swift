import Foundation
import Policy

/// The policy in `Policies/`, and what this release's program can do, written out a second time.
enum ShippedPolicy {
    static let vocabulary = Vocabulary(
        operations: commands.map { OperationEntry(name: $0, kind: .command) }
            + queries.map { OperationEntry(name: $0, kind: .query) },
        fields: fields
    )

    static let commands = [
        "user.add", "user.grant", "user.revoke", "customer.add", "customer.edit", "customer.import",
        "customer.merge", "customer.unmerge", "customer.code-add", "customer.code-remove", "customer.prefer",
        "note.add", "inbox.mark",
        "feedback.ask", "feedback.give", "stock.import", "payment.import-rows",
        "import.page",
        "price.remove", "price.set", "product.add", "product.edit", "product.import", "stock.receive",
        "order.open",
        "order.line", "order.confirm", "order.discount", "order.coupon", "template.save", "template.remove",
        "coupon.add", "period.lock",
        "period.unlock", "coupon.end",
        "order.import", "order.submit", "order.approve", "order.refuse", "order.amend", "order.hold",
        "order.release", "order.cancel", "order.void", "order.close", "order.reopen", "shipment.pick",
        "shipment.pack", "shipment.ship", "shipment.deliver", "shipment.cancel", "stock.adjust",
        "stock.block", "stock.count", "stock.expect", "stock.move",
        "return.receive", "return.replace", "return.restock", "return.scrap", "order.take", "alert.sweep",
        "alert.acknowledge",
        "supplier.add", "supplier.edit", "supplier.import", "supplier.certify", "supplier.supply",
        "review.make", "review.sign-off", "review.action-add", "review.action-close",
        "company.set", "customer.statement",
        "invoice.document", "order.document", "order.quote", "shipment.picking-list",
        "shipment.document",
        "customer.terms", "invoice.issue", "invoice.credit", "invoice.remind", "payment.record",
        "payment.import",
        "payment.allocate", "payment.refund", "key.renew",
        "policy.apply", "audit.checkpoint",
        "privacy.request-open", "privacy.request-verify-identity", "privacy.request-assess",
        "privacy.request-approve", "privacy.request-extend", "privacy.request-refuse",
        "privacy.request-withdraw", "privacy.request-run", "privacy.request-close", "privacy.erasure-finish",
        "privacy.breach-open", "privacy.breach-assess", "privacy.breach-notify", "privacy.breach-close",
        "privacy.restriction-lift", "privacy.request-rectify", "privacy.recipients-told",
        "privacy.export", "privacy.export-placed", "privacy.export-gone", "privacy.mentions-scan",
        "privacy.mentions-review",
        "privacy.consent-give", "privacy.consent-withdraw",
        "privacy.hold-place", "privacy.hold-lift", "privacy.retention-run",
        "retention.sweep", "retention.finish",
        "privacy.holidays-set",
        "key.replace-recovery", "key.replace-verify", "store.adopt", "doctor.rebuild-lookups",
        "approval.grant", "approval.refuse", "approval.withdraw", "store.custody",
        "backup.record", "backup.confirm", "backup.drill-record", "backup.extract-record",
        "backup.target-add", "backup.target-claim", "backup.target-remove",
        "break-glass.open", "break-glass.close", "break-glass.review",
        "backup.schedule-add", "backup.schedule-remove", "backup.schedule-pause", "backup.schedule-resume",
        "backup.retention-set", "backup.prune",
    ]

    static let queries = [
        "note.list", "inbox.list",
        "user.list", "customer.code-list", "feedback.list", "report.satisfaction", "customer.show",
        "customer.find", "customer.duplicates", "customer.list", "product.list", "product.show",
        "stock.show", "order.show", "order.list", "order.trace", "order.versions", "shipment.list",
        "shipment.show",
        "stock.ledger", "invoice.list",
        "invoice.show", "invoice.aging", "payment.list", "payment.show", "price.list", "template.list",
        "template.show", "coupon.list",
        "period.list", "series.check",
        "event.list",
        "return.list", "return.show", "alert.list", "alert.show", "alert.calendar",
        "supplier.list", "supplier.show", "supplier.reorder", "order.next", "insight.next-order",
        "order.steps", "company.show", "document.verify",
        "report.aging", "report.cycle",
        "report.delivery", "report.forecast", "report.late", "report.margin",
        "report.page", "report.revenue",
        "report.stock",
        "review.list", "review.show", "review.page", "review.action-list",
        "audit.list", "audit.show",
        "audit.verify",
        "audit.prove",
        "key.status", "policy.show", "doctor.run", "store.status",
        "store.recipients", "store.recovery-copy", "store.signing-key", "snapshot.take", "snapshot.release",
        "backup.list", "backup.status", "backup.target-list", "backup.drill-begin", "backup.drill-open",
        "privacy.request-list", "privacy.request-show", "privacy.request-calendar", "privacy.holidays-show",
        "privacy.letter", "privacy.certificate-show", "privacy.restriction-list",
        "privacy.export-list", "privacy.export-overdue", "privacy.find", "privacy.record", "export.page",
        "privacy.mentions-list", "privacy.consent-list", "privacy.recipients-list",
        "privacy.breach-list", "privacy.breach-show", "privacy.breach-subjects", "privacy.breach-notice",
        "privacy.dashboard", "privacy.hold-list", "privacy.retention-report",
        "approval.list", "approval.show", "break-glass.list",
        "backup.schedule-list", "backup.retention-show", "backup.retention-plan",
    ]

    static let fields: [FieldEntry] =
        entries(
            "contact",
            [
                "name": .name, "email": .email, "phone": .phone, "street": .text, "city": .text,
                "region": .text,
                "postcode": .postcode, "country": .text, "contactName": .name, "contactTitle": .text,
                "fax": .phone, "shipName": .name, "shipStreet": .text, "shipCity": .text, "shipRegion": .text,
                "shipPostcode": .postcode, "shipCountry": .text, "shipPhone": .phone, "shipNote": .text,
                "reason": .text, "feedback": .text, "noteText": .text,
            ]
        )
        + entries(
            "fiscal",
            [
                "billName": .name, "billStreet": .text, "billCity": .text, "billRegion": .text,
                "billPostcode": .postcode, "billCountry": .text, "taxID": .taxID,
            ]
        ) + entries("service", ["note": .text, "improvement": .text])
        + entries("staff", ["user": .name])
        + entries("figures", ["price": .text, "cost": .text, "total": .text])

    private static func entries(_ group: String, _ masks: [String: Mask]) -> [FieldEntry] {
        masks.map { FieldEntry(group: group, name: $0, mask: $1) }
    }

    /// The folder `Policies`, found by walking up from this file, or from the current folder.
    static func folder() throws -> URL {
        let starts = [
            URL(filePath: #filePath).resolvingSymlinksInPath(),
            URL(filePath: FileManager.default.currentDirectoryPath),
        ]
        for start in starts {
            var folder = start
            while folder.path != "/", !folder.path.isEmpty {
                let candidate = folder.appending(path: "Policies")
                if FileManager.default.fileExists(atPath: candidate.appending(path: "roles.yaml").path) {
                    return candidate
                }
                folder = folder.deletingLastPathComponent()
            }
        }
        throw CocoaError(.fileNoSuchFile)
    }

    static func files() throws -> PolicyFiles { try PolicyFiles.load(folder()) }

    static func policy() throws -> CompiledPolicy {
        try CompiledPolicy(files: files(), vocabulary: vocabulary)
    }

    /// The shipped files with one text in one file replaced by another.
    static func edited(_ file: String, _ old: String, _ new: String) throws -> PolicyFiles {
        var texts = try files().texts
        guard let text = texts[file], let range = text.range(of: old) else { throw NotFound(text: old) }
        texts[file] = text.replacingCharacters(in: range, with: new)
        return try PolicyFiles(texts: texts)
    }

    struct NotFound: Error { let text: String }
}

/// Compares a text with a golden file, or rewrites the file under `COFFER_REWRITE_GOLDEN=1`.
func matchesGolden(_ text: String, _ name: String) throws -> Bool {
    let file = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["COFFER_REWRITE_GOLDEN"] == "1" {
        try Data(text.utf8).write(to: file)
    }
    return try String(contentsOf: file, encoding: .utf8) == text
}
