public import Engine

/// Why a place is not taken over from another life of the store.
public enum ClaimError: Error, Equatable, Sendable {
    /// Nobody else's catalogue lies there.
    case notNeeded(target: String)
    /// No catalogue of this store lies there.
    case noCatalogue(target: String)
    /// Another life than the one that was named wrote there.
    case otherLife(target: String, named: String, found: String)
    /// The keys that lie there are of an epoch that this store has not passed.
    case epochBehind(target: String, epoch: UInt64, there: UInt64)
    /// Keys lie there that this store does not have.
    case keysUnknown(target: String, archive: String, count: Int)
}

extension ClaimError: OutwardError {
    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .notNeeded: "claim-not-needed"
        case .noCatalogue: "claim-no-catalogue"
        case .otherLife: "claim-other-life"
        case .epochBehind: "claim-epoch-behind"
        case .keysUnknown: "claim-keys-unknown"
        }
    }

    /// What went wrong, as far as the caller's next step goes.
    public var kind: Problem.Kind { .conflict }

    /// What happened, why, and what to do, in one line each.
    public var text: String { description }
}

extension ClaimError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .notNeeded(let target):
            """
            there is nothing to take over at `\(target.printable)`
            reason: its catalogue was written by this life of the store, or by the one that it goes on from
            help: make a backup there with `coffer backup run`
            """
        case .noCatalogue(let target):
            """
            there is nothing to take over at `\(target.printable)`
            reason: no catalogue that this store signed lies there
            help: name the place with `coffer backup target add`, and make a backup there with `coffer backup run`
            """
        case .otherLife(let target, let named, let found):
            """
            the backup target `\(target.printable)` is not taken over
            reason: \(named.printable) is to be given up, and \(found) wrote there last
            help: look again with `coffer backup target claim \(target.printable)`, and give up that life only if it is \
            gone for good
            """
        case .epochBehind(let target, let epoch, let there):
            """
            the backup target `\(target.printable)` is not taken over
            reason: the keys there are of epoch \(there), this store's of epoch \(epoch); one would stand for the other
            help: run `coffer key renew` until the epoch is above \(there), then try again
            """
        case .keysUnknown(let target, let archive, let count):
            """
            the backup target `\(target.printable)` is not taken over
            reason: `\(archive.printable)` has \(count) keys that this store does not, and a backup would end their only copy
            help: leave it as it is and back up to another place; or bring the store back again with this one among --from
            """
        }
    }
}
