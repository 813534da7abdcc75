internal import Engine
internal import FoundationEssentials
internal import Storage

/// What an operation would refuse, written into the file of a store beside Coffer, as somebody with a tool for databases would.
enum DemoDamage {
    /// Damages a store that nobody has open.
    ///
    /// `files` are those that the store was made with.
    static func write(to folder: String, _ modules: [EngineModule], files: [String]) throws {
        for name in files where name.hasPrefix("epoch-") && name.hasSuffix(".age") {
            try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
        let database = try Database(
            path: "\(folder)/data.db",
            modules: Store.schemas(modules),
            mode: .single,
            create: false
        )
        try database.writeNow { connection in
            // Why: the table itself refuses a balance below zero; who writes to the file can ask it not to.
            try connection.execute("PRAGMA ignore_check_constraints = ON")
            for statement in statements { try connection.execute(statement) }
        }
        try database.close()
    }

    private static let statements = [
        // More is promised than there is, and the ledger says the same.
        """
        UPDATE stock_balance SET allocated = on_hand + 5
        WHERE product_id = (SELECT id FROM product WHERE sku = 'POT-1')
        """,
        "UPDATE number_series SET last = last + 2 WHERE kind = 'invoice'",
        """
        UPDATE sales_order SET gross = gross + 1000, net = net + 1000
        WHERE id = (SELECT id FROM sales_order WHERE number IS NOT NULL ORDER BY number LIMIT 1)
        """,
        """
        UPDATE audit_entry SET body = ZEROBLOB(LENGTH(body))
        WHERE sequence = (SELECT MAX(sequence) / 2 FROM audit_entry)
        """,
    ]

    /// The shipped policy, with an admin who sees how to reach people.
    ///
    /// - Throws: ``DemoError/policyUnlike`` where the policy is not the shipped one.
    static func broadened(_ policies: [String: String]) throws(DemoError) -> [String: String] {
        guard var roles = policies["roles.yaml"], let admin = roles.firstRange(of: "\n  admin:\n"),
            let rows = roles[admin.upperBound...].firstRange(of: "\n    rows: all\n"),
            let rule = roles[rows.upperBound...].firstRange(of: "roles: [auditor, admin, backup-agent]")
        else { throw .policyUnlike }
        roles.replaceSubrange(rule, with: "roles: [auditor, backup-agent]")
        roles.replaceSubrange(rows, with: "\n    visibility:\n      contact: full\n    rows: all\n")
        return policies.merging(["roles.yaml": roles]) { $1 }
    }
}
