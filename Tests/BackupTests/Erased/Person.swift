import Sealing

/// A class of one person's data.
struct Part: Hashable, Sendable {
    let subject: SubjectID
    let retentionClass: RetentionClass
}

/// What a simulation knows of a person: the values that must be readable, until their class is erased.
struct Person: Sendable {
    let number: String
    let subject: SubjectID
    var version: Int64
    /// By the field that shows it.
    var values: [RetentionClass: [String: String]]
    /// Whether tax law keeps the fiscal data.
    var hasOrder = false
    /// Whether an erasure was begun, after which nothing is written of the person any more.
    var isErased = false
    /// What a legal hold keeps from every erasure.
    var held: Set<RetentionClass> = []

    func part(_ retentionClass: RetentionClass) -> Part {
        Part(subject: subject, retentionClass: retentionClass)
    }

    /// What of these an erasure would take: what is there and neither a hold nor tax law keeps.
    func erasable(without emptied: Set<Part>) -> [RetentionClass] {
        left(without: emptied).filter { !held.contains($0) && ($0 != .fiscal || !hasOrder) }
    }

    /// What of the person is there.
    func left(without emptied: Set<Part>) -> [RetentionClass] {
        [RetentionClass.contact, .fiscal, .service].filter { !emptied.contains(part($0)) }
    }
}

/// What the simulation knows at one moment, and again after a restore of that moment.
struct Knowledge: Sendable {
    var people: [Person] = []
    /// What no role reads any more: its rows were emptied.
    var emptied: Set<Part> = []
    /// What nobody reads any more who has today's keys: its key was shredded and the epoch renewed.
    var forgotten: Set<Part> = []
    /// Whether an erasure was begun and not finished.
    var isErasing = false
    /// The store's life, by its incarnation's id.
    var life = ""
}

/// A promise that did not hold.
struct BrokenPromise: Error, CustomStringConvertible {
    let what: String
    var description: String { what }
}
