public import Engine
internal import FoundationEssentials
internal import Policy

/// The rows that a mapping file makes of CSV or JSON files, ready to be imported.
///
/// The files are read whole and checked by themselves first; nothing is written before every row could be
/// read.
public struct ImportPlan: Sendable {
    /// The most rows one transaction imports.
    public static let chunk = 1000

    /// What the rows are.
    enum Rows: Sendable {
        case customers([ImportedCustomer])
        case suppliers([ImportedSupplier])
        case products([ImportedProduct])
        case orders([ImportedOrder])
        case stock([ImportedStock])
        case payments([ImportedPayment])

        var count: Int {
            switch self {
            case .customers(let rows): rows.count
            case .suppliers(let rows): rows.count
            case .products(let rows): rows.count
            case .orders(let rows): rows.count
            case .stock(let rows): rows.count
            case .payments(let rows): rows.count
            }
        }
    }

    /// The rows that could be read.
    let rows: Rows
    /// The name of the file with the records.
    public let source: String
    /// The name of the file with their lines; empty where there is none.
    let lineSource: String
    /// How many rows the mapping file leaves out.
    public let skipped: Int
    /// What is wrong with rows that could not be read.
    public let problems: [RowProblem]
    /// How many records have a problem and are not among the rows.
    let refused: Int

    /// How many records there are to import.
    public var count: Int { rows.count }

    /// Reads a mapping file and the CSV or JSON files beside each other in `folder`.
    ///
    /// - Throws: `InputError` with the place of what is wrong in a file, `EngineError` for a missing file.
    public static func load(mapping path: String, folder: String) throws -> ImportPlan {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let mapping = try mapping(text(path), file: name)
        var reader = try RowReader(
            mapping,
            ImportTable(text("\(folder)/\(mapping.file)"), file: mapping.file)
        )
        if let lines = mapping.lines {
            try reader.group(ImportTable(text("\(folder)/\(lines.file)"), file: lines.file), lines)
        }
        return try reader.plan()
    }

    /// Imports the rows.
    ///
    /// All or nothing: when a row cannot be used nothing is imported, unless `skipBad` leaves such rows out.
    /// A plan of more than one transaction is tried without effect first. `progress` is told how many rows
    /// are done.
    ///
    /// - Throws: `InputError` listing the rows that cannot be used; what the store refuses.
    public func run(
        on store: Store,
        for request: Request,
        skipBad: Bool = false,
        progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws -> ImportReport {
        try await run(for: request, skipBad: skipBad, progress: progress) { command, request in
            try await command.perform(on: store, for: request)
        }
    }

    /// Imports the rows through whatever carries a command out.
    ///
    /// - Throws: As ``run(on:for:skipBad:progress:)``, ``ImportWaits`` where several parts wait for a second person, and
    ///   what `perform` throws; where that says that a part waits, as ``ImportHeldBack``.
    public func run(
        for request: Request,
        skipBad: Bool,
        progress: @Sendable (_ done: Int, _ of: Int) -> Void,
        perform: @Sendable (any ImportCommand, Request) async throws -> ImportReport
    ) async throws -> ImportReport {
        if !skipBad { try RowProblems.refuse(problems) }
        if count > Self.chunk, !skipBad, !request.isDryRun {
            var trial = request
            trial.isDryRun = true
            trial.idempotencyKey = nil
            _ = try await pass(for: trial, skipBad: skipBad, progress: { _, _ in }, perform: perform)
        }
        let (report, waiting) = try await pass(
            for: request,
            skipBad: skipBad,
            progress: progress,
            perform: perform
        )
        guard let first = waiting.first else { return report }
        let numbers = waiting.compactMap(\.number)
        throw numbers.count > 1 ? ImportWaits(numbers: numbers) : first.answer
    }

    /// Sends the parts one after another; one that waits for a second person does not keep the others back.

    private func pass(
        for request: Request,
        skipBad: Bool,
        progress: @Sendable (Int, Int) -> Void,
        perform: @Sendable (any ImportCommand, Request) async throws -> ImportReport
    ) async throws -> (ImportReport, waiting: [ImportHeldBack]) {
        var report = ImportReport(kind: kind)
        var waiting: [ImportHeldBack] = []
        report.skipped = skipped
        report.refused = refused
        report.problems = problems
        var start = 0
        repeat {
            let end = min(start + Self.chunk, count)
            var part = request
            part.idempotencyKey = request.idempotencyKey.map { start == 0 ? $0 : "\($0)/\(start)" }
            do {
                report.add(try await perform(command(start..<end, skipBad: skipBad), part))
            } catch let held as ImportHeldBack {
                waiting.append(held)
            } catch let error as EngineError {
                guard let held = ImportHeldBack(error) else { throw error }
                waiting.append(held)
            }
            start = end
            progress(start, count)
        } while start < count
        return (report, waiting)
    }

    private func command(_ range: Range<Int>, skipBad: Bool) -> any ImportCommand {
        switch rows {
        case .customers(let rows):
            CustomerImport(
                source: source,
                rows: Array(rows[range]),
                skipBad: skipBad,
                total: rows.count
            )
        case .suppliers(let rows):
            SupplierImport(source: source, rows: Array(rows[range]), skipBad: skipBad)
        case .products(let rows):
            ProductImport(source: source, rows: Array(rows[range]), skipBad: skipBad)
        case .orders(let rows):
            OrderImport(source: source, lineSource: lineSource, rows: Array(rows[range]), skipBad: skipBad)
        case .stock(let rows):
            StockImport(source: source, rows: Array(rows[range]), skipBad: skipBad)
        case .payments(let rows):
            PaymentRowsImport(source: source, rows: Array(rows[range]), skipBad: skipBad)
        }
    }

    /// What is imported: `customers`, `suppliers`, `products`, `orders`, `stock` or `payments`.
    public var kind: String {
        switch rows {
        case .customers: "customers"
        case .suppliers: "suppliers"
        case .products: "products"
        case .orders: "orders"
        case .stock: "stock"
        case .payments: "payments"
        }
    }

    /// Why not as it comes: a mapping file is input like the data, not the store's policy.
    private static func mapping(_ text: String, file: String) throws(InputError) -> ImportMapping {
        do throws(PolicyError) {
            return try ImportMapping(text, file: file)
        } catch {
            throw InputError(error.place?.description ?? file, lines: error.description)
        }
    }

    private static func text(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw EngineError.file(path: path, reason: "it is not there or cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw InputError(path, "it is not UTF-8 text", help: "save the file as UTF-8")
        }
        return text
    }
}

/// Rows that cannot be used, said in one error.
enum RowProblems {
    /// The most problems that are listed.
    static let listed = 20

    /// Throws when there are problems.
    static func refuse(_ problems: [RowProblem]) throws(InputError) {
        guard let first = problems.first else { return }
        let list = problems.prefix(listed).map(\.description).joined(separator: "; ")
        throw InputError(
            "\(first.file):\(first.line)",
            problems.count > listed
                ? "nothing was imported: \(list); and \(problems.count - listed) more"
                : "nothing was imported: \(list)",
            help: "correct these rows, or leave them out with --skip-bad"
        )
    }
}
