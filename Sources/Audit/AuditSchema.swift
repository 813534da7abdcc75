public import Storage

extension AuditLog {
    /// The tables of the audit log and what their columns hold.
    public static let schema = SchemaModule(
        name: "audit",
        migrations: [.auditTables, .decisionTables, .auditNodeOrder],
        tables: [
            Table(
                "audit_entry",
                about: "entries of the audit log, one for each operation",
                columns: [
                    .key("sequence"),
                    .business("time"),
                    .reference("key_id", to: "key"),
                    Column(
                        "body",
                        .sealed(class: "audit", fields: []),
                        visibility: "audit",
                        export: .withheld(
                            reason:
                                "the log names the staff who acted; what it says of a person is in the report"
                        ),
                        erasure: .kept(
                            reason:
                                "ids only; the body goes with its quarter's key, at the end of its own term"
                        )
                    ),
                ]
            ),
            Table(
                "audit_node",
                about:
                    "hashes of complete subtrees over the entries, level 1 and above, by the entry that completed them",
                columns: [.system("sequence"), .system("level"), .system("hash")]
            ),
            Table(
                "audit_checkpoint",
                about: "the newest signed checkpoint of the audit log",
                columns: [.system("singleton"), .system("size"), .system("root"), .system("note")]
            ),
            Table(
                "decision",
                about: "a decision about a subject that outlives the restore of an older backup; ids only",
                columns: [
                    .key("sequence"), .business("kind"),
                    Column(
                        "subject",
                        .subject,
                        visibility: "open",
                        export: .withheld(
                            reason: "a pseudonym; what was decided is in the report in words"
                        ),
                        erasure: .kept(reason: "it is what keeps an erased person erased after a restore")
                    ),
                    .business("class"), .business("line"), .system("seal"),
                ]
            ),
            Table(
                "decision_head",
                about: "the right edge of the decisions' tree and its newest signed checkpoint",
                columns: [
                    .system("singleton"), .system("size"), .system("edge"), .system("note"),
                    .system("seal"),
                ]
            ),
        ]
    )
}
