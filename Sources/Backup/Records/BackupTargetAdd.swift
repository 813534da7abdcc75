public import Engine
public import Sealing
internal import Storage

/// Names a place where backups go.
public struct BackupTargetAdd: Command {
    /// Its name.
    public static let name = "backup.target-add"
    /// What it does.
    public static let summary = "Name a place where backups go."
    /// What a second person sees of it.
    public static let shownToApprovers = ["target", "address", "retains"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .target: .target,
            .address: .text("A folder, or `rclone:remote:path`.", length: 1...1024).example("/mnt/backup"),
            .catalogue: .text("The signed catalogue that lies there already, if one does.").optional,
            .retains: .text(
                "For how long the place keeps what is removed or overwritten there, an ISO 8601 duration."
            )
            .example("P30D").optional,
        ]
    )

    /// What people call it.
    public var target: String
    /// A folder, or `rclone:remote:path`.
    public var address: String
    /// The signed catalogue that lies there already: what it lists goes on to be listed.
    public var catalogue: String?
    /// For how long the place keeps what is removed or overwritten there, as write-once and versioned storage does: an
    /// ISO 8601 duration; nil where it keeps nothing.
    public var retains: String?

    /// Names a place.
    public init(target: String, address: String, catalogue: String? = nil, retains: String? = nil) {
        self.target = target
        self.address = address
        self.catalogue = catalogue
        self.retains = retains
    }

    /// Checks the name and the address.
    public func validate() throws(InputError) {
        try TargetRow.check(name: target)
        try TargetRow.check(address: address)
        if let retains { try TargetRow.check(retains: retains) }
    }

    /// Puts it down.
    public func perform(in context: Context) throws -> RowID {
        let address = try "\(TargetAddress(address))"
        let connection = context.connection
        let incarnation = try context.incarnation()
        let found = try catalogue.map { try Catalogue.given($0, as: "catalogue", in: context) }
        if let found { try requireOwn(found, Life(incarnation), connection) }
        let id = found?.target ?? context.newID()
        try TargetRow.add(
            id,
            name: target,
            address: address,
            incarnation: found?.incarnation ?? incarnation.id,
            retains: retains,
            in: context
        )
        if let found {
            let row = try TargetRow.load(id, connection)
            try row.settle(found, life: incarnation.id, connection)
            // Why the first epoch: what was removed there before is not known.
            try row.willRemove(epoch: 1, in: context)
            try TargetRow.load(id, connection).didRemove(in: context)
        }
        context.touch("backup-target", id)
        return id
    }

    /// The target.
    public func answer(_ result: RowID, in context: Context) throws -> TargetView {
        TargetView(try TargetRow.load(result, context.connection))
    }

    /// Another life of the store may go on with its targets only where this one knows that it wrote there before.
    private func requireOwn(_ found: Catalogue, _ life: Life, _ connection: Connection) throws {
        let rows = try TargetRow.all(connection)
        guard
            life.goesOn(from: found.incarnation, known: nil)
                || rows.contains(where: { $0.incarnation == found.incarnation })
        else { throw RunError.otherIncarnation(target: target, found: found.incarnation, address: address) }
        guard !rows.contains(where: { $0.id == found.target }) else {
            throw EngineError.conflict(
                what: "this place holds the backups of a target that is known already",
                reason: "its catalogue carries the id of that target",
                help: "remove the other one first, or give this place another folder"
            )
        }
    }
}

extension JSONSchema {
    /// The name of a backup target.
    static let target = text("What the target is called.", length: 1...32, pattern: "^[a-z0-9][a-z0-9-]*$")
        .example("shelf")
}
