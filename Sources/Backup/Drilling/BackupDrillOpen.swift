public import Engine
internal import FoundationEssentials
internal import Glibc
internal import Sealing

/// Brings a store back from what lies in a drill's place, in a scratch folder of its own, and holds it against what was
/// backed up.
///
/// The store has the key of its epoch, so that whoever drills needs none. What it answers are figures.
public struct BackupDrillOpen: Query {
    /// Its name.
    public static let name = "backup.drill-open"
    /// What it does.
    public static let summary =
        "Bring a store back from the archives in a drill's place, and check everything."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.drill: .id.about("The drill's id.")]
    )

    /// The name of the folders that stores are brought back in.
    public static let scratchName = "drill"

    /// The drill's id.
    public var drill: String

    /// Asks for what lies there to be brought back.
    public init(drill: String) { self.drill = drill }

    /// Brings it back and checks it; nothing of it is left.
    public func answer(in context: Context) throws -> DrillFigures {
        guard let id = RowID(drill), let folder = context.drillFolder(id) else {
            throw EngineError.notFound(kind: "drill", name: drill)
        }
        let material = try DrillMaterial(from: folder, store: context.store)
        guard material.vault.epoch == context.epoch else {
            throw DrillError.epochPast(
                archive: try material.vault.archiveName().text,
                epoch: material.vault.epoch,
                current: context.epoch
            )
        }
        let scratch = "\(context.folder)/scratch"
        guard mkdir(scratch, 0o700) == 0 || errno == EEXIST else {
            throw ReadingError.scratchFailure(scratch)
        }
        let now = context.now
        return try ScratchFolder.with(in: scratch, name: Self.scratchName) { own in
            try material.copyEntries(from: folder, to: own)
            return try context.drill(
                material.plan(own, source: folder, caller: context.caller) { now }
            )
        }
    }
}
