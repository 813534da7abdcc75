public import Audit
public import Storage

/// What a module does when a store comes back from a backup, in the transaction that brings it back.
public struct ModuleRestoration: Sendable {
    /// How far each of its number series has come.
    public let seriesMarks: @Sendable (Connection) throws -> [SeriesMark]
    /// Moves its series past marks that were reached after the backup, and notes the gaps.
    public let advanceSeries:
        @Sendable ([SeriesMark], _ nowMilliseconds: Int64, Connection) throws -> [SeriesGap]
    /// Makes its rows follow decisions that are newer than they are, and answers how many it changed.
    public let reapply: @Sendable (DecisionsInForce, Connection) throws -> Int

    /// What a module does; by default it has no series and keeps nothing that decisions are about.
    public init(
        seriesMarks: @escaping @Sendable (Connection) throws -> [SeriesMark] = { _ in [] },
        advanceSeries:
            @escaping @Sendable ([SeriesMark], _ nowMilliseconds: Int64, Connection) throws -> [SeriesGap] = {
                _,
                _,
                _ in []
            },
        reapply: @escaping @Sendable (DecisionsInForce, Connection) throws -> Int = { _, _ in 0 }
    ) {
        self.seriesMarks = seriesMarks
        self.advanceSeries = advanceSeries
        self.reapply = reapply
    }
}

/// How far a number series has come: the last number that was given.
public struct SeriesMark: Sendable, Codable, Hashable {
    static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "SeriesMark",
        [
            .entity: .text("The legal entity."),
            .kind: .text("The kind of document."),
            .year: .integer("The fiscal year; 0 for a series that runs through."),
            .last: .integer("The last number that was given."),
        ]
    )

    /// The legal entity.
    public let entity: String
    /// The kind of document, for example `order`.
    public let kind: String
    /// The fiscal year; 0 for a series that runs through.
    public let year: Int64
    /// The last number given, from 1.
    public let last: Int64

    /// How far a series has come.
    public init(entity: String, kind: String, year: Int64, last: Int64) {
        self.entity = entity
        self.kind = kind
        self.year = year
        self.last = last
    }
}

/// Numbers that were given after the backup was made, so that they are skipped: their documents are lost.
public struct SeriesGap: Sendable, Codable, Hashable {
    /// The legal entity.
    public let entity: String
    /// The kind of document.
    public let kind: String
    /// The fiscal year; 0 for a series that runs through.
    public let year: Int64
    /// The first number that is skipped.
    public let first: Int64
    /// The last number that is skipped.
    public let last: Int64

    /// Numbers that are skipped.
    public init(entity: String, kind: String, year: Int64, first: Int64, last: Int64) {
        self.entity = entity
        self.kind = kind
        self.year = year
        self.first = first
        self.last = last
    }
}
