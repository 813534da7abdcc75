public import Engine

/// Why nothing is brought back; whatever was there before is as it was.
public enum RestoreError: Error, Equatable, Sendable {
    /// The identity's file does not say which store it is for and what that store signs with.
    case identityPlain
    /// None of the targets could be reached.
    case nothingReached(reasons: [String])
    /// A target is reached and has no catalogue.
    case noCatalogue(target: String)
    /// A target's catalogue is not to be believed; the code and reason say why.
    case catalogue(target: String, code: String, reason: String)
    /// No data archive is listed that is old enough, or any at all.
    case noData(until: String?)
    /// No archive of that name is listed.
    case notListed(archive: String)
    /// The archive that is wanted is listed, and not there with the length that is listed.
    case missing(archive: String, target: String)
    /// No target has a vault archive together with the key of its epoch.
    case noVault
    /// There is something already where the store is to be.
    case occupied(path: String)
    /// What is to be replaced is no store.
    case notStore(path: String)
    /// What is to be replaced is another store.
    case otherStore(path: String)
    /// The store that came back could not be given its place.
    case place(path: String, reason: String)
    /// The time that is asked for cannot be read.
    case moment(text: String)
}

extension RestoreError: OutwardError {
    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .identityPlain: "restore-identity-plain"
        case .nothingReached: "restore-nothing-reached"
        case .noCatalogue: "restore-no-catalogue"
        case .catalogue(_, let code, _): code
        case .noData: "restore-no-data"
        case .notListed: "restore-not-listed"
        case .missing: "restore-archive-missing"
        case .noVault: "restore-no-vault"
        case .occupied: "restore-occupied"
        case .notStore: "restore-not-a-store"
        case .otherStore: "restore-other-store"
        case .place: "restore-place"
        case .moment: "restore-time"
        }
    }

    /// What went wrong, as far as the caller's next step goes.
    public var kind: Problem.Kind {
        switch self {
        case .nothingReached: .unavailable
        case .noCatalogue, .noData, .notListed, .noVault: .notFound
        case .catalogue, .missing: .damaged
        case .occupied, .notStore, .otherStore: .conflict
        case .place: .disk
        case .identityPlain, .moment: .badInput
        }
    }

    /// What happened, why, and what to do, in one line each.
    public var text: String { description }
}

extension RestoreError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        """
        \(what)
        reason: \(reason.printable)
        help: \(help)
        """
    }

    private var what: String {
        switch self {
        case .occupied(let path), .place(let path, _): "the store cannot be put to `\(path.printable)`"
        case .notStore(let path), .otherStore(let path): "`\(path.printable)` is not replaced"
        case .noCatalogue(let target), .catalogue(let target, _, _):
            "the backup target `\(target.printable)` cannot be restored from"
        case .moment(let text): "`\(text.printable)` is not a time"
        default: "nothing can be restored"
        }
    }

    private var reason: String {
        switch self {
        case .identityPlain: "the identity's file does not name the store and its signing key"
        case .nothingReached(let reasons):
            "no target could be reached: \(reasons.joined(separator: "; "))"
        case .noCatalogue: "it has no `catalogue.note`, so that nothing on it is known to be the store's"
        case .catalogue(_, _, let reason), .place(_, let reason): reason
        case .noData(let until):
            until.map { "no data archive of \($0) or before is in a catalogue" }
                ?? "no data archive is in a catalogue"
        case .notListed(let archive): "`\(archive)` is in no catalogue of the targets that were named"
        case .missing(let archive, let target):
            "the catalogue of `\(target)` lists `\(archive)`, and it is not there whole"
        case .noVault: "no target has a vault archive together with its `epoch-<n>.age`, unchanged"
        case .occupied: "there is something of that name already"
        case .notStore: "there is no store"
        case .otherStore: "it is another store than the one that the identity is for"
        case .moment: "it is none of the forms that are read"
        }
    }

    private var help: String {
        switch self {
        case .identityPlain:
            "add the lines `# store: …` and `# signing key: …` as `coffer init` wrote them, from your paper copy"
        case .nothingReached: "connect one of them, and name it with --from"
        case .noCatalogue: "name another target with --from; by hand, see docs/disaster-recovery.md"
        case .catalogue: "leave it out, restore from another target, and look into who can write to this one"
        case .noData, .notListed:
            "see what is there with `coffer restore --from TARGET --identity FILE --list`"
        case .missing: "name every target that you have with --from, or an older archive with --archive"
        case .noVault: "name every target that you have with --from"
        case .occupied: "name a folder that does not exist yet, or replace a stopped store with --replace"
        case .notStore: "without --replace the store is put into a new folder"
        case .otherStore: "check the path, and whose recovery identity this is"
        case .place: "check the free space and that you may write beside it"
        case .moment:
            "write it as 2026-11-29T14:30:00Z, 2026-11-29 14:30, 2026-11-29, 14:30, yesterday or `3 hours ago`"
        }
    }
}
