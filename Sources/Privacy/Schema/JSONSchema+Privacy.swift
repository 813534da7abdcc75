internal import Engine

/// The words that the privacy desk's schemas are written with.
extension JSONSchema {
    /// The number of a request.
    static let request = text("The request's number or id.").example("DSR-2026-000001")

    /// The number of a breach.
    static let breach = text("The breach's number or id.").example("BR-2026-000001")

    /// A day.
    static func day(_ about: String) -> JSONSchema { text(about, format: "date").example("2026-11-23") }

    /// What a person in the store's service writes about a step.
    static let note = text("What is to be remembered; sealed under the subject's key.", length: 1...4000)

    /// The day on which a step happened.
    static let on = day("The day on which it happened; today where none is given.")

    /// One value of an enumeration.
    static func choice<Word: CaseIterable & RawRepresentable>(
        of words: Word.Type,
        _ about: String
    ) -> JSONSchema where Word.RawValue == String {
        choice(words.allCases.map(\.rawValue), about)
    }
}
