internal import Sealing
internal import Storage

/// What a command has worked out while others had the writer.
///
/// It stands for nothing by itself: the turn does everything again, and finds an envelope opened or sealed already only
/// where it opens the very same bytes, or seals the very same fields, at the very same place; and finds worked out what
/// comes from tables that nobody has changed since. Whatever changed meanwhile is so seen as if nothing had been prepared.
struct Preparation: Sendable {
    /// What the command makes; the same in its turn.
    var id: RowID?
    var opened = OpenedEnvelopes()
    /// What was worked out from the store's tables alone, on which day, and from which of them.
    private var foreseen: (value: any Sendable, key: any Sendable, day: Int64, sighting: Sighting)?
    private var sealed: [(place: SealedPlace, fields: PersonalFields, envelope: [UInt8])] = []

    init() {}

    mutating func remember(_ envelope: [UInt8], of fields: PersonalFields, at place: SealedPlace) {
        sealed.append((place, fields, envelope))
    }

    mutating func remember(_ value: any Sendable, of key: any Sendable, day: Int64, _ sighting: Sighting) {
        foreseen = (value, key, day, sighting)
    }

    /// What was worked out of a key on this day, if a transaction would find the same in the tables it comes from.
    func foreseen<Key: Equatable, T>(
        _ type: T.Type,
        of key: Key,
        day: Int64,
        _ connection: Connection
    ) -> T? {
        guard let foreseen, foreseen.day == day, foreseen.key as? Key == key,
            connection.stillHolds(foreseen.sighting)
        else { return nil }
        return foreseen.value as? T
    }

    /// The envelope of these fields at this place, where it was sealed already.
    func envelope(of fields: PersonalFields, at place: SealedPlace) -> [UInt8]? {
        sealed.first { $0.place == place && $0.fields == fields }?.envelope
    }
}

extension StoreParts {
    /// Has a command do ahead, on a snapshot, what needs no turn of the writer's; nil where there is nothing to do.
    func prepare<C: Command>(_ command: C, for request: Request) -> Preparation? {
        guard let command = command as? any PreparedCommand else { return nil }
        // Why no error: its turn meets the same one, and tells it.
        return try? database.read { connection in
            let context = try context(C.name, request, connection, isWriting: false)
            context.isPreparing = true
            try command.prepare(in: context)
            var preparation = context.preparation
            preparation.opened = context.opened
            return preparation
        }
    }
}
