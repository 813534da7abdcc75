/// A field of a subject's data that was put right.
public struct CorrectedField: Sendable, Equatable {
    /// Where it is sealed from now on.
    public let place: SealedPlace
    /// The sealed column.
    public let column: String
    /// The field in the envelope.
    public let field: String

    /// A field that was put right.
    public init(place: SealedPlace, column: String, field: String) {
        self.place = place
        self.column = column
        self.field = field
    }
}

/// Puts values right that a register holds of a subject, and answers which of them are others now.
///
/// A module declares one beside its register; it writes through the same path as every other change of the row.
public typealias SubjectCorrection =
    @Sendable (
        _ subject: KnownSubject, _ values: [String: String], _ context: Context
    ) throws -> [CorrectedField]

extension Context {
    /// Puts values right that the subject's register holds, by the names of their fields.
    ///
    /// - Throws: An ``InputError`` for a field that the register does not have, or what a change of the row throws.
    public func correct(_ subject: KnownSubject, _ values: [String: String]) throws -> [CorrectedField] {
        let owner = parts.modules.first { $0.subjects.contains { $0.kind == subject.kind } }
        guard let correction = owner?.correction else {
            throw EngineError.conflict(
                what: "what is held of a \(subject.kind) cannot be put right like this",
                reason: "its register takes no corrections",
                help: "change it with the commands of its own"
            )
        }
        return try correction(subject, values, self)
    }
}
