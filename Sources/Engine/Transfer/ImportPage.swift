internal import Audit
internal import FoundationEssentials
internal import Policy
public import Sealing
internal import Storage

/// Takes a page of an export of everything into a store that holds nothing yet.
///
/// A store that began to import holds rows of it until it is finished or given up; finishing reads everything again
/// and holds it against the digests of the export.
public struct ImportPage: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "import.page"
    /// What it does, in one sentence for people.
    public static let summary = "Take a page of an export of everything into a store that holds nothing yet."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .step: .choice(Step.allCases.map(\.rawValue), "What is done with the page."),
            .table: .text("The table of the rows.").optional,
            .lines: .list(of: .text("A line of the export."), "Its lines.", atMost: mostLines).optional,
        ]
    )
    /// The most lines of a page.
    public static let mostLines = 1000

    /// What is done with a page.
    public enum Step: String, Codable, Sendable, CaseIterable {
        /// The first line says what the export is of; the store must hold nothing.
        case begin
        /// Rows of a table.
        case rows
        /// The last line says what each table must have; everything is held against it.
        case finish
        /// What was imported so far is taken away again.
        case abandon
    }

    /// What is done with the page.
    public var step: Step
    /// The table of the rows.
    public var table: String?
    /// Its lines.
    public var lines: [String]?

    /// A page of an export.
    public init(step: Step, table: String? = nil, lines: [String]? = nil) {
        self.step = step
        self.table = table
        self.lines = lines
    }

    /// What the store has of the import now.
    public struct Answer: Codable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .isOpen: .boolean("Whether an import is begun that is neither finished nor given up."),
                .rows: .count(
                    "How many rows were taken in so far; once that is over, how many an export has."
                ),
            ]
        )

        /// Whether an import is begun that is neither finished nor given up.
        public let isOpen: Bool
        /// How many rows of tables were taken in so far; once that is over, how many an export has.
        public let rows: Int64
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let intake = try TransferIntake(context)
        switch step {
        case .begin: try intake.begin(try only(lines, "head"))
        case .rows:
            guard let table else {
                throw InputError("table", "no table is named", help: "name the table of the rows")
            }
            try intake.add(lines ?? [], to: table)
        case .finish: try intake.finish(try only(lines, "foot"))
        case .abandon: try intake.abandon()
        }
        let id = context.newID()
        context.touch("import", named: step.rawValue)
        return id
    }

    /// Says what the store has of the import now.
    public func answer(_ result: RowID, in context: Context) throws -> Answer {
        let intake = try TransferIntake(context)
        // Why not counted while it goes on: each page would go through every row before it.
        let taken = try intake.taken()
        return Answer(isOpen: taken != nil, rows: try taken ?? intake.source.rowCount())
    }

    private func only(_ lines: [String]?, _ what: String) throws(InputError) -> String {
        guard let line = lines?.first, lines?.count == 1 else {
            throw InputError(
                "lines",
                "there is not one line, the \(what)",
                help: "give the \(what) of an export"
            )
        }
        return line
    }
}
