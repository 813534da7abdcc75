internal import Sealing
internal import Storage

/// What a command has worked out while others had the writer.
///
/// It stands for nothing by itself: the turn does everything again, and finds an envelope opened or sealed already only
/// where it opens the very same bytes, or seals the very same fields, at the very same place. Whatever changed meanwhile
/// is so seen as if nothing had been prepared.
struct Preparation: Sendable {
    /// What the command makes; the same in its turn.
    var id: RowID?
    var opened = OpenedEnvelopes()
    private var sealed: [(place: SealedPlace, fields: PersonalFields, envelope: [UInt8])] = []

    init() {}

    mutating func remember(_ envelope: [UInt8], of fields: PersonalFields, at place: SealedPlace) {
        sealed.append((place, fields, envelope))
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
