/// Why changes are not handed to a receiver.
enum WebhookError: Error, Equatable {
    /// What is given is no address, or one that everybody on the way could read.
    case badAddress(String)
    /// The file of the secret is not what it should be.
    case badSecret(path: String, reason: String)
    /// The file of the secret is there already.
    case secretExists(path: String)
    /// The file that says how far the deliveries came cannot be used.
    case badState(path: String, reason: String)
    /// Another delivery uses this state.
    case busy(path: String)
    /// The log does not hold what was delivered last: the store came back from a backup.
    case logReplaced(sequence: UInt64)
    /// curl is not installed.
    case noProgram
    /// The receiver says that it is gone for good.
    case gone(address: String)
    /// The receiver did not take a message, as often as it was tried.
    case notTaken(address: String, sequence: UInt64, reason: String)
}

extension WebhookError {
    /// The stable kebab-case code.
    var code: String {
        switch self {
        case .badAddress: "webhook-address-refused"
        case .badSecret: "webhook-secret-refused"
        case .secretExists: "webhook-secret-exists"
        case .badState: "webhook-state-refused"
        case .busy: "webhook-busy"
        case .logReplaced: "webhook-log-replaced"
        case .noProgram: "webhook-program-missing"
        case .gone: "webhook-receiver-gone"
        case .notTaken: "webhook-not-taken"
        }
    }

    /// The exit code, after sysexits.h.
    var exitCode: Int32 {
        switch self {
        case .badAddress: 64
        case .badState, .logReplaced: 65
        case .noProgram, .gone: 69
        case .secretExists, .busy, .notTaken: 75
        case .badSecret: 78
        }
    }
}

extension WebhookError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    var description: String {
        switch self {
        case .badAddress(let address):
            """
            `\(address)` is no address to deliver to
            reason: it must begin with https://, or with http:// for a receiver on this machine
            help: give the whole address, for example https://example.org/hooks/coffer
            """
        case .badSecret(let path, let reason):
            """
            the secret in `\(path)` cannot be used
            reason: \(reason)
            help: make one with `coffer webhook secret FILE`, and give the receiver a copy
            """
        case .secretExists(let path):
            """
            no secret was made
            reason: `\(path)` is there already, and a receiver may know what is in it
            help: name another file, or remove this one first
            """
        case .badState(let path, let reason):
            """
            cannot tell from `\(path)` how far the deliveries came
            reason: \(reason)
            help: name another file with --state, and say where to begin with --after
            """
        case .busy(let path):
            """
            another delivery is under way
            reason: it holds `\(path)`, and two would not keep the order
            help: wait for it, or stop it first
            """
        case .logReplaced(let sequence):
            """
            the log of this store is not the one that was delivered from
            reason: its entry \(sequence) is another change than the one delivered last, or your role no longer sees it
            help: where the store came back from a backup, name a new file with --state, and say where to begin with --after
            """
        case .noProgram:
            """
            nothing can be delivered from here
            reason: curl, which speaks to the receiver, is not in the search path
            help: install it (`apt install curl`)
            """
        case .gone(let address):
            """
            `\(address)` wants no more messages
            reason: it answered 410, which says that it is gone for good
            help: ask whoever runs it for the new address
            """
        case .notTaken(let address, let sequence, let reason):
            """
            `\(address)` did not take change \(sequence)
            reason: \(reason)
            help: repeat the command when the receiver is back; it goes on with this change, and nothing is left out
            """
        }
    }
}
