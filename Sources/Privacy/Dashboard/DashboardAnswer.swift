public import Engine

/// A morning in figures, and the requests that wait.
public struct DashboardAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "PrivacyDashboard",
        [
            .day: .day("The day that it is about, UTC."),
            .open: .count("Requests whose answer somebody waits for."),
            .overdue: .count("Those of them whose time is over."),
            .dueWithinWeek: .count("Those of them that are due within seven days."),
            .requests: .list(of: Waiting.schema, "What is not at its end, what is due first."),
            .epoch: .count("The epoch of the keys."),
            .copies: .list(of: Copy.schema, "Places outside the store with a key of an older epoch."),
            .lastDrill: Drill.schema.optional,
            .terms: .map(of: .count("How many classes of persons."), "What is over, by what becomes of it."),
            .lastSweep: .instant.about("When terms were last ended.").optional,
            .holds: .count("Legal holds in force."),
            .holdsToReview: .count("Those whose day to be looked at again has come."),
            .packages: .count("Packages that were handed out and are not known to be gone."),
            .packagesOverdue: .count("Those that are to be gone by now."),
            .breaches: .count("Breaches that are not closed."),
            .breachesToTell: .count("Those of which the authority is still to be told."),
            .breachHoursLeft: .integer(
                "Whole hours until the first of them must be told, negative once that is over; absent where none must."
            )
            .optional,
            .mentions: .count("Mentions in the records of others that wait to be looked at."),
            .erasures: .count("Erasures that have begun within the last 24 hours."),
            .erasuresAtMost: .count("How many may; more are refused."),
            .breakGlassWaiting: .count("Roles taken in an emergency that are over and wait to be reviewed."),
            .breakGlassInUse: .count("Those that can still be used, and are reviewed after that."),
            .breakGlass: .list(of: Emergency.schema, "Both of them, the oldest first."),
        ]
    )

    /// The day that it is about.
    public let day: String
    /// Requests whose answer somebody waits for.
    public let open: Int
    /// Those of them whose time is over.
    public let overdue: Int
    /// Those of them that are due within seven days.
    public let dueWithinWeek: Int
    /// What is not at its end, what is due first.
    public let requests: [Waiting]
    /// The epoch of the keys.
    public let epoch: UInt64
    /// Places outside the store with a key of an older epoch.
    public let copies: [Copy]
    /// The last drill; nil where there was none.
    public let lastDrill: Drill?
    /// What is over, by what becomes of it: `shred`, `review`, `held` or `restricted`.
    public let terms: [String: Int]
    /// When terms were last ended.
    public let lastSweep: String?
    /// Legal holds in force.
    public let holds: Int
    /// Those whose day to be looked at again has come.
    public let holdsToReview: Int
    /// Packages that were handed out and are not known to be gone.
    public let packages: Int
    /// Those that are to be gone by now.
    public let packagesOverdue: Int
    /// Breaches that are not closed.
    public let breaches: Int
    /// Those of which the authority is still to be told.
    public let breachesToTell: Int
    /// Whole hours until the first of them must be told; nil where none must.
    public let breachHoursLeft: Int64?
    /// Mentions in the records of others that wait to be looked at.
    public let mentions: Int
    /// Erasures that have begun within the last 24 hours.
    public let erasures: Int
    /// How many may; more are refused.
    public let erasuresAtMost: Int
    /// Roles taken in an emergency that are over and wait to be reviewed.
    public let breakGlassWaiting: Int
    /// Those that can still be used, and are reviewed after that.
    public let breakGlassInUse: Int
    /// Both of them, the oldest first.
    public let breakGlass: [Emergency]
}

extension DashboardAnswer {
    /// A place outside the store with a key of an older epoch.
    public struct Copy: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "DashboardCopy",
            [
                .target: .text("The backup target."),
                .epoch: .count("The oldest epoch whose key lies there."),
                .until: .text("Until when at the latest, where the target forgets by itself.").optional,
            ]
        )

        /// The backup target.
        public let target: String
        /// The oldest epoch whose key lies there.
        public let epoch: UInt64
        /// Until when at the latest, where the target forgets by itself.
        public let until: String?
    }

    /// The last time that a store was brought back from a backup to see whether it can be.
    public struct Drill: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "DashboardDrill",
            [
                .time: .instant.about("When it ended."), .target: .text("The backup target."),
                .passed: .boolean("Whether the store came back as it was."),
                .problem: .text("The code of what was wrong.").optional,
            ]
        )

        /// When it ended.
        public let time: String
        /// The backup target.
        public let target: String
        /// Whether the store came back as it was.
        public let passed: Bool
        /// The code of what was wrong.
        public let problem: String?
    }

    /// For whom a request waits.
    public enum Party: String, Encodable, CaseIterable, Sendable {
        /// The person: it is not known yet who asks.
        case person
        /// Whoever works on requests.
        case officer
        /// Somebody else than who looked into it.
        case secondPerson = "second-person"
        /// The time to think again.
        case coolOff = "cool-off"
        /// Backup targets with keys of an older epoch.
        case backups
        /// The law, which makes the store keep what is left.
        case law
    }

    /// A request that waits.
    public struct Waiting: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "DashboardRequest",
            [
                .request: .text("The request's number.").example("DSR-2026-000001"),
                .kind: .choice(of: RequestKind.self, "What is asked for."),
                .state: .choice(of: RequestState.self, "How far it has come."),
                .subjectNumber: .text("The number that people know the subject by.").optional,
                .due: .day("The last day on which the answer is in time.").optional,
                .daysLeft: .integer("Days to that day; negative when it is over.").optional,
                .waitsFor: .choice(of: Party.self, "For whom it waits."),
            ]
        )

        /// The request's number.
        public let request: String
        /// What is asked for.
        public let kind: RequestKind
        /// How far it has come.
        public let state: RequestState
        /// The number that people know the subject by.
        public let subjectNumber: String?
        /// The last day on which the answer is in time.
        public let due: String?
        /// Days to that day; negative when it is over.
        public let daysLeft: Int?
        /// For whom it waits.
        public let waitsFor: Party

        init(_ request: RequestView, isTwoPerson: Bool, areCopiesOld: Bool) {
            self.request = request.number
            kind = request.kind
            state = request.state
            subjectNumber = request.subjectNumber
            due = request.due
            daysLeft = request.daysLeft
            waitsFor =
                switch request.state {
                case .identityPending: .person
                case .assessed: isTwoPerson ? .secondPerson : .officer
                case .scheduled: .coolOff
                case .doneLive: areCopiesOld ? .backups : .officer
                case .partlyHeld: .law
                default: .officer
                }
        }
    }
}
