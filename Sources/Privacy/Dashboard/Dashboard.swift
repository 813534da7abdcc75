internal import Audit
public import Engine
internal import Storage

/// The officer's morning: what is open, due and over, what waits for whom, and which copies still wait.
public struct Dashboard: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.dashboard"
    /// What it does, in one sentence for people.
    public static let summary = "The morning of a compliance officer: what is due, and what waits for whom."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// Asks for the morning.
    public init() {}

    /// Looks at what there is now.
    public func answer(in context: Context) throws -> DashboardAnswer { try DashboardAnswer(in: context) }
}

extension DashboardAnswer {
    init(in context: Context) throws {
        let copies = try context.copies()
        let isTwoPerson = context.settings.custody == .twoPerson
        day = "\(try context.today())"
        epoch = context.epoch
        erasures = try ErasureRules.begun(in: context)
        erasuresAtMost = ErasureRules.dailyCeiling
        requests = try RequestList().answer(in: context).requests.map { request in
            Waiting(
                request,
                isTwoPerson: isTwoPerson,
                areCopiesOld: try Self.areOld(copies, request, context)
            )
        }
        let left = requests.compactMap(\.daysLeft)
        open = left.count
        overdue = left.count { $0 < 0 }
        dueWithinWeek = left.count { 0...7 ~= $0 }
        self.copies = copies.filter { $0.epoch < context.epoch }
            .map { Copy(target: $0.target, epoch: $0.epoch, until: $0.expires) }
        lastDrill = try context.lastDrill().map {
            Drill(
                time: PrivacyTime.text($0.milliseconds),
                target: $0.target,
                passed: $0.problem == nil,
                problem: $0.problem
            )
        }
        let ends = try RetentionSweep(on: context.today(), in: context).due.map(\.end)
        terms = Dictionary(ends.map { ($0.rawValue, 1) }) { $0 + $1 }
        lastSweep = try SweepRow.last(context.connection).map { PrivacyTime.text($0) }
        holds = try context.decisionsInForce().holds.count(where: \.value)
        // Why the others: a hold that came back from an older backup has no day, and is to be looked at.
        let later = try Self.count("privacy_hold WHERE lifted IS NULL AND review > '\(day)'", context)
        holdsToReview = max(0, holds - later)
        let known = try PackageView.all(in: context)
        packages = known.count { $0.gone == nil }
        packagesOverdue = known.count(where: \.isOverdue)
        let register = try BreachRow.all(in: context).filter { $0.state != .closed }
        let hours = register.compactMap { $0.hoursLeft(at: context.nowMilliseconds) }
        (breaches, breachesToTell, breachHoursLeft) = (register.count, hours.count, hours.min())
        mentions = try Self.count("privacy_mention WHERE state = 'waiting'", context)
        breakGlass = try context.unreviewedBreakGlass().map(Emergency.init)
        breakGlassInUse = breakGlass.count(where: \.isInUse)
        breakGlassWaiting = breakGlass.count - breakGlassInUse
    }

    /// Whether a place outside the store still has a key of an epoch before the erasure ended.
    private static func areOld(_ copies: [CopyStanding], _ request: RequestView, _ context: Context) throws
        -> Bool
    {
        guard request.state == .doneLive else { return false }
        let epoch = try context.connection.row(
            """
            SELECT e.epoch FROM privacy_erasure e JOIN privacy_request r ON r.id = e.request_id
            WHERE r.number = ?1 AND e.epoch IS NOT NULL
            """,
            .text(request.number)
        ) { UInt64(bitPattern: $0.int64(0)) }
        return epoch.map { epoch in copies.contains { $0.epoch < epoch } } ?? false
    }

    private static func count(_ rows: String, _ context: Context) throws -> Int {
        try context.connection.row("SELECT COUNT(*) FROM \(rows)") { Int($0.int64(0)) } ?? 0
    }
}
