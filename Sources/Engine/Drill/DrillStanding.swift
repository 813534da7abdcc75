/// The last time that a store was brought back from a backup to see whether it can be.
public struct DrillStanding: Sendable, Equatable {
    /// Where the backup lay.
    public let target: String
    /// When it ended, in milliseconds since 1970.
    public let milliseconds: Int64
    /// The code of what was wrong; nil where the store came back as it was.
    public let problem: String?

    /// A drill.
    public init(target: String, milliseconds: Int64, problem: String?) {
        (self.target, self.milliseconds, self.problem) = (target, milliseconds, problem)
    }
}

extension Context {
    /// The last drill that a module knows of; nil where there was none.
    public func lastDrill() throws -> DrillStanding? {
        try parts.modules.compactMap { try $0.lastDrill(connection) }.max {
            $0.milliseconds < $1.milliseconds
        }
    }
}
