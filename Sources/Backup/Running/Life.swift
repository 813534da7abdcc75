internal import Engine

/// A life of the store, and the one that it goes on from.
///
/// Two lives of one store must not write to one place. But a store that came back goes on where the life wrote last that made
/// its backup; its own record does not name that life where its first backup is the one that came back, since a backup is
/// taken before it is recorded.
struct Life {
    let id: String
    let before: String?

    /// Whether it may go on at a place where `writer` wrote last, and `known` did as far as the store remembers.
    ///
    /// Once this life has written there itself, no other one may have.
    func goesOn(from writer: String, known: String?) -> Bool {
        writer == id || (known != id && [known, before].contains(writer))
    }
}

extension Life {
    init(_ incarnation: Incarnation) { self.init(id: incarnation.id, before: incarnation.before) }

    init(_ listed: BackupTargetList.Answer) { self.init(id: listed.incarnation, before: listed.before) }
}
