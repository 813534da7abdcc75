internal import Sealing

/// Takes a consistent copy of the store into the spool, while writers go on.
///
/// What it copies stays in the spool until ``SnapshotRelease``; whoever uses it takes a ``SpoolHold`` within a minute.
public struct SnapshotTake: Query {
    /// Its name.
    public static let name = "snapshot.take"
    /// What it does.
    public static let summary = "Copy the store's databases into the spool, for a backup."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.parts: .list(of: .choice(Kind.allCases.map(\.rawValue)), "What to copy.", atMost: 2)]
    )

    /// What can be copied.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// The data and the policies.
        case data
        /// The keys.
        case vault
    }

    /// What to copy.
    public var parts: [Kind]

    /// Asks for a copy.
    public init(parts: [Kind]) { self.parts = parts }

    /// Something must be asked for, once.
    public func validate() throws(InputError) {
        guard !parts.isEmpty, Set(parts).count == parts.count else {
            throw InputError(
                "parts",
                "this names nothing, or one thing twice",
                help: "name `data`, `vault` or both"
            )
        }
    }

    /// Copies within the transaction that this runs in.
    public func answer(in context: Context) throws -> SnapshotTaken {
        try SnapshotRun(context: context, kinds: parts).run()
    }
}

/// Removes a snapshot from the spool.
public struct SnapshotRelease: Query {
    /// Its name.
    public static let name = "snapshot.release"
    /// What it does.
    public static let summary = "Remove a snapshot from the spool."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.snapshot: .id.about("The snapshot's id.")]
    )

    /// What was removed.
    public struct Answer: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.released: .boolean("Whether there was such a snapshot.")]
        )

        /// Whether there was such a snapshot.
        public let released: Bool
    }

    /// The snapshot's id.
    public var snapshot: String

    /// Asks to remove it.
    public init(snapshot: String) { self.snapshot = snapshot }

    /// Removes it; one that is gone already is fine.
    public func answer(in context: Context) throws -> Answer {
        guard let id = RowID(snapshot) else {
            throw InputError(
                "snapshot",
                "this is not the id of a snapshot",
                help: "use the id that was answered"
            )
        }
        return Answer(released: try context.parts.spool.release(id))
    }
}
