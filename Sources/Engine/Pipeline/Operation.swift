public import Policy
public import Sealing

/// Everything a person can do, as one value: its name is the permission, the audit entry's word and the endpoint.
///
/// An operation is either a ``Command`` (it changes something) or a ``Query`` (it reads).
///
/// What it takes stands in its `schema`, what comes back in the schema of its ``Output``.
public protocol Operation: Codable, Sendable, SchemaDescribed {
    /// What comes back.
    associatedtype Output: Encodable & Sendable & SchemaDescribed

    /// Noun and verb, for example `order.confirm`.
    static var name: String { get }

    /// What it does, in one sentence for people.
    static var summary: String { get }

    /// Whether it changes something or only reads.
    static var kind: OperationEntry.Kind { get }

    /// How the store must be held for it.
    static var access: StoreAccess { get }

    /// Whether what was deleted before it runs must be nowhere any more: neither in the write-ahead log nor in the copy from before
    /// a migration.
    static var removesResidueFirst: Bool { get }

    /// Whether it reads what the audit log says of refusals: those that wait to be entered are entered before.
    static var readsRefusals: Bool { get }

    /// Checks the input by itself, before anything is touched.
    ///
    /// - Throws: ``InputError`` naming the field and the reason.
    func validate() throws(InputError)
}

extension Operation {
    /// Together with others.
    public static var access: StoreAccess { .shared }

    /// It is not.
    public static var removesResidueFirst: Bool { false }

    /// It does not.
    public static var readsRefusals: Bool { false }

    /// Nothing to check.
    public func validate() throws(InputError) {}
}

extension Command {
    /// It changes something.
    public static var kind: OperationEntry.Kind { .command }

    /// None, unless the command says which.
    public static var shownToApprovers: [String] { [] }

    /// It may use it.
    public static var onlyTakesAway: Bool { false }
}

extension Query {
    /// It only reads.
    public static var kind: OperationEntry.Kind { .query }
}

/// How a store is held while an operation runs.
public enum StoreAccess: Sendable, Equatable {
    /// Together with other processes.
    case shared
    /// Alone: maintenance that replaces files.
    case exclusive
}

/// An operation that changes something, inside one durable transaction.
///
/// The change and the answer are two steps, so that a repeated request is answered by the second step alone.
public protocol Command: Operation {
    // Why again: the compiler infers it only from the requirements of the protocol that declares it.
    /// What comes back.
    associatedtype Output

    /// Whether it ends what was decided by taking data away and uses none: a restriction, which closes uses, does not hold
    /// it back.
    static var onlyTakesAway: Bool { get }

    /// The fields of the input that a second person sees before agreeing: none that could be about a person.
    static var shownToApprovers: [String] { get }

    /// Makes the change.
    ///
    /// - Returns: The id of what came of it, kept with the idempotency key.
    func perform(in context: Context) throws -> RowID

    /// Builds the answer from what is stored, releasing personal data only through ``Context/reveal(_:at:fields:)``.
    func answer(_ result: RowID, in context: Context) throws -> Output
}

/// A command that opens and seals envelopes, which it can do before it has the writer for itself.
///
/// While others write, ``prepare(in:)`` runs on a snapshot, on another processor; alone it is left out. It goes through
/// the same rows as ``Command/perform(in:)``, which afterwards finds opened and sealed what is still the same.
public protocol PreparedCommand: Command {
    /// Opens and seals what ``Command/perform(in:)`` is going to; it writes nothing.
    ///
    /// New rows that it seals for have the id ``Context/ownID()``.
    func prepare(in context: Context) throws
}

/// An operation that reads a snapshot.
///
/// If it released personal data, the entry in the audit log is durable before the answer leaves.
public protocol Query: Operation {
    // Why again: see `Command`.
    /// What comes back.
    associatedtype Output

    /// Whether it goes through many people's rows, so that it goes on without those whose data may not be used.
    static var isList: Bool { get }

    /// Builds the answer from what is stored, releasing personal data only through ``Context/reveal(_:at:fields:)``.
    func answer(in context: Context) throws -> Output

    /// Whether it only looks up a few rows, and takes less time than a commit.
    ///
    /// While nobody else has the writer it is then answered in the transaction that its audit entry commits with: one
    /// instead of two, on the connection that has the pages in memory already.
    var isBrief: Bool { get }

    /// For how many seconds at most another answer than this one is waited for.
    ///
    /// Meanwhile it is asked again on new snapshots, each time as if for the first.
    func secondsToWait(for output: Output) -> Int
}

extension Query {
    /// No: where all that it shows may not be used, it is refused.
    public static var isList: Bool { false }

    /// No: it is answered on a snapshot, whoever writes.
    public var isBrief: Bool { false }

    /// None: the first answer is the answer.
    public func secondsToWait(for output: Output) -> Int { 0 }
}
