public import Engine
public import Sealing
internal import Storage

/// Notes how a drill went.
public struct BackupDrillRecord: Command {
    /// Its name.
    public static let name = "backup.drill-record"
    /// What it does.
    public static let summary = "Note how a drill went, and how long it took until the store was back."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .target: .target,
            .data: .archiveName.about("The data archive, as far as one was chosen.").optional,
            .vault: .archiveName.about("The vault archive, as far as one was chosen.").optional,
            .way: .drillWay,
            .milliseconds: .milliseconds,
            .problem: .code.about("What was wrong; nothing where it passed.").optional,
        ]
    )

    /// The name of the target.
    public var target: String
    /// The data archive, as far as one was chosen.
    public var data: ArchiveName?
    /// The vault archive, as far as one was chosen.
    public var vault: ArchiveName?
    /// What opened the vault.
    public var way: DrillWay
    /// How long it took until the store was back, or until it failed.
    public var milliseconds: Int64
    /// The code of what was wrong; nil where it passed.
    public var problem: String?

    /// A drill to be noted.
    public init(
        target: String,
        data: ArchiveName?,
        vault: ArchiveName?,
        way: DrillWay,
        milliseconds: Int64,
        problem: String?
    ) {
        (self.target, self.data, self.vault) = (target, data, vault)
        (self.way, self.milliseconds, self.problem) = (way, milliseconds, problem)
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard milliseconds >= 0 else {
            throw InputError("milliseconds", "it is below nothing", help: "say how long it took")
        }
        guard problem != nil || (data != nil && vault != nil) else {
            throw InputError("data", "a drill that passed names both archives", help: "name them")
        }
    }

    /// Notes it; the archives of a drill that passed are at level 4 from now on.
    public func perform(in context: Context) throws -> RowID {
        let connection = context.connection
        let row = try TargetRow.load(named: target, connection)
        let id = context.newID()
        try DrillRow(
            id: id,
            target: row.name,
            data: data?.text,
            vault: vault?.text,
            time: context.nowMilliseconds,
            way: way,
            milliseconds: milliseconds,
            problem: problem
        ).insert(connection)
        if problem == nil {
            for name in [data, vault].compactMap(\.self) {
                try ListedArchive.raise(name, of: row.id, to: .drill, connection)
            }
        }
        context.touch("backup-target", row.id)
        context.touch("backup-drill", id)
        return id
    }

    /// The drill as it is noted.
    public func answer(_ result: RowID, in context: Context) throws -> DrillView {
        DrillView(try DrillRow.load(result, context.connection))
    }
}

/// What opened the vault in a drill.
public enum DrillWay: String, Sendable, Codable, CaseIterable {
    /// The store, with the key of its epoch.
    case store
    /// The recovery identity, as after a disaster.
    case recovery
}

extension JSONSchema {
    static let drillWay = choice(
        DrillWay.allCases.map(\.rawValue),
        "What opened the vault: the store itself, or the recovery identity."
    )
    static let milliseconds = integer(
        "How long it took until the store was back, or until it failed.",
        in: 0...Int64.max
    )
}
