internal import Audit
public import Engine
internal import Orders
public import Sealing
internal import Storage

/// What a legal hold may cover.
public typealias HoldScope = RetentionClass

/// Places a legal hold on a person's data: while it is in force neither an erasure nor the sweep touches what it covers.
///
/// GDPR Art. 17(3)(e).
public struct HoldPlace: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.hold-place"
    /// What it does, in one sentence for people.
    public static let summary = "Place a legal hold on a person's data."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .subject: .text("The number or the pseudonym of the subject.").example("C-000001"),
            .classes: .list(of: .choice(RetentionClass.allCases.map(\.rawValue), "A retention class."))
                .about("What it covers; everything where nothing is given.").optional,
            .grounds: .text(
                "Why the data is needed, without a name: it outlives an erasure.",
                length: 1...200
            )
            .example("claim 4711"),
            .note: .text("More about it; sealed under the subject's key.", length: 1...4000).optional,
            .owner: .text("Whose matter it is, a user; who places it where nobody is named.").optional,
            .review: .day("The day on which somebody looks at it again."),
        ]
    )

    /// The number or the pseudonym of the subject.
    public var subject: String
    /// What it covers; everything where nil.
    public var classes: [RetentionClass]?
    /// Why the data is needed, without a name.
    public var grounds: String
    /// More about it.
    public var note: String?
    /// Whose matter it is; the caller's where nil.
    public var owner: String?
    /// The day on which somebody looks at it again.
    public var review: String

    /// A hold on a person's data.
    public init(
        subject: String,
        classes: [RetentionClass]? = nil,
        grounds: String,
        note: String? = nil,
        owner: String? = nil,
        review: String
    ) {
        self.subject = subject
        self.classes = classes
        self.grounds = grounds
        self.note = note
        self.owner = owner
        self.review = review
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try PrivacyInput.check(on: nil, note: note)
        if CalendarDay(review) == nil { throw PrivacyInput.notADay("review", review) }
        guard classes?.isEmpty != true else {
            throw InputError("classes", "no class is named", help: "leave it out to hold everything")
        }
    }

    /// Decides it, class by class; refused where one of them is held already.
    public func perform(in context: Context) throws -> RowID {
        let known = try context.subject(named: subject)
        let today = try context.today()
        guard let day = CalendarDay(review), day > today else {
            throw InputError(
                "review",
                "`\(review)` does not lie ahead",
                help: "give a day to look at it again"
            )
        }
        let owner = try owner.map { try context.principal(named: $0).id } ?? context.principal.id
        for retentionClass in try scope(of: known, in: context) {
            try place(retentionClass, of: known.id, owner, day, in: context)
        }
        // Why the others too: a person's data is held, whichever of the merged records it lies under.
        for other in try context.records(of: known).dropFirst() {
            let (left, holds) = try standing(of: other, in: context)
            for retentionClass in left where holds[retentionClass] == nil {
                guard classes?.contains(retentionClass) != false else { continue }
                try place(retentionClass, of: other.id, owner, day, in: context)
            }
        }
        return known.row
    }

    /// The classes it covers: those that are named, or all that is not erased yet.
    private func scope(of known: KnownSubject, in context: Context) throws -> [RetentionClass] {
        let (left, holds) = try standing(of: known, in: context)
        let scope = Set(classes ?? left).sorted { $0.rawValue < $1.rawValue }
        let gone = scope.filter { !left.contains($0) }
        guard gone.isEmpty, !scope.isEmpty else {
            throw EngineError.conflict(
                what: "the \(Self.words(gone, or: "personal")) data of `\(known.number)` cannot be held",
                reason: "it is erased",
                help: left.isEmpty ? "nothing is left to hold" : "hold \(Self.words(left, or: "nothing"))"
            )
        }
        let twice = scope.filter { holds[$0] != nil }
        guard twice.isEmpty else {
            throw EngineError.conflict(
                what: "the \(Self.words(twice, or: "")) data of `\(known.number)` is held already",
                reason: "a hold is placed once and lifted once",
                help: "name the other classes, or see `coffer privacy hold list`"
            )
        }
        return scope
    }

    /// The classes of a record that are not erased, and those that are held.
    private func standing(
        of known: KnownSubject,
        in context: Context
    ) throws -> (left: [RetentionClass], holds: [RetentionClass: UInt64]) {
        let tombstones = try context.decisionsInForce().tombstones
        let left = RetentionClass.allCases.filter {
            tombstones[DecisionsInForce.Part(subject: known.id, retentionClass: $0)] == nil
        }
        return (left: left, holds: try context.standing(of: known.id).holds)
    }

    private static func words(_ classes: [RetentionClass], or none: String) -> String {
        classes.isEmpty ? none : classes.map(\.rawValue).joined(separator: ", ")
    }

    private func place(
        _ retentionClass: RetentionClass,
        of subject: SubjectID,
        _ owner: RowID,
        _ review: CalendarDay,
        in context: Context
    ) throws {
        let sequence = try context.decide(.hold(subject: subject, class: retentionClass, isInForce: true))
        let id = context.newID()
        let sealed = try note.map {
            try context.seal(PersonalFields(["note": Plaintext($0)]), at: HoldView.place(id, 1, subject))
        }
        try context.connection.execute(
            """
            INSERT INTO privacy_hold (id, sequence, subject_id, class, grounds, owner_id, review, placed, placed_by,
                note, note_revision)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1)
            """,
            .blob(id.bytes),
            .integer(Int64(bitPattern: sequence)),
            .blob(subject.bytes),
            .text(retentionClass.rawValue),
            .text(grounds),
            .blob(owner.bytes),
            .text("\(review)"),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            sealed.map { .blob($0) } ?? .null
        )
        context.touch("hold", id)
    }

    /// What is held of the person now, under every record.
    public func answer(_ result: RowID, in context: Context) throws -> HoldsAnswer {
        try HoldsAnswer(ofPerson: subject, in: context)
    }
}
