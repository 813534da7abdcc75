public import Storage

/// The tables of `vault-<n>.db`.
enum VaultSchema {
    static let module = SchemaModule(
        name: "vault",
        migrations: [Migration0001.step],
        tables: [
            Table(
                "wrapped_key",
                about: "a key, wrapped by the epoch key",
                columns: [
                    .key("id"), .system("kind"),
                    Column(
                        "subject",
                        .subject,
                        visibility: "open",
                        export: .notPersonal,
                        erasure: .rowRemoved
                    ),
                    .system("class"), .system("label"), .system("sealed"), .system("created"),
                ]
            ),
            Table(
                "shredded_key",
                about: "which keys were shredded, so that none is made again",
                columns: [.subject("subject"), .system("class"), .system("time")]
            ),
        ]
    )
}

extension Vault {
    /// The tables of `vault-<n>.db`, as this program knows them.
    public static var schema: SchemaModule { VaultSchema.module }
}
