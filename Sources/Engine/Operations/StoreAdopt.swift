public import Sealing

/// Makes a restored or copied store the live one.
public struct StoreAdopt: Command {
    /// Its name.
    public static let name = "store.adopt"
    /// What it does.
    public static let summary = "Make a restored or copied store the live one, which writes to its targets."
    /// What it takes.
    public static let schema = JSONSchema.nothing
    /// The origin of the audit log may change.
    public static let access = StoreAccess.exclusive

    /// Which life of the store this is now.
    public struct Answer: Encodable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .incarnation: .id.about("The id of this life of the store."),
                .standing: .choice(
                    Incarnation.Standing.allCases.map(\.rawValue),
                    "What it may do to the store's backup targets."
                ),
            ]
        )

        /// Its id.
        public let incarnation: String
        /// `live`.
        public let standing: String
    }

    /// Adopts the store.
    public init() {}

    /// Makes it live where it lies; a copy gets an incarnation of its own, a restored store has one already.
    public func perform(in context: Context) throws -> RowID {
        let parts = context.parts
        let known = try Incarnation(context.authorityState(), folder: parts.folder)
        guard known.standing != .live else {
            throw EngineError.conflict(
                what: "this store is the live one already",
                reason: "it neither came back from a backup nor was its folder copied",
                help: "run it on the restored or copied store"
            )
        }
        if known.standing == .copied { try context.beginLife() }
        let home = Home(folder: parts.folder)
        try context.changeAuthority { authority, connection in
            try authority.set(Incarnation.standingSetting, Incarnation.Standing.live.rawValue, connection)
            if let home { try authority.set(Incarnation.homeSetting, home.text, connection) }
        }
        let row = context.newID()
        context.touch("incarnation", row)
        return row
    }

    /// Which life of the store this is now.
    public func answer(_ result: RowID, in context: Context) throws -> Answer {
        let now = try Incarnation(context.authorityState(), folder: context.parts.folder)
        return Answer(incarnation: now.id, standing: now.standing.rawValue)
    }
}
