/// Why a target did not do what it was asked.
public enum TargetError: Error, Equatable, Sendable {
    /// The place itself is not there, or went away.
    case vanished(address: TargetAddress, reason: String)
    /// There is no space left.
    case full(address: TargetAddress)
    /// The place does not let us.
    case permission(address: TargetAddress, reason: String)
    /// The file is not there, though the place is.
    case notFound(name: String, address: TargetAddress)
    /// No file on a target is called like this.
    case refusedName(name: String, reason: String)
    /// No target is written down like this.
    case refusedAddress(text: String, reason: String)
    /// The disk reported an error.
    case disk(address: TargetAddress, reason: String)
    /// The remote could not be reached or broke off.
    case unreachable(address: TargetAddress, reason: String)
    /// The program that talks to the remote is not installed.
    case programMissing(address: TargetAddress, program: String)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .vanished: "target-vanished"
        case .full: "target-full"
        case .permission: "target-permission"
        case .notFound: "target-file-missing"
        case .refusedName: "target-name-refused"
        case .refusedAddress: "target-address-refused"
        case .disk: "target-disk-error"
        case .unreachable: "target-unreachable"
        case .programMissing: "target-program-missing"
        }
    }
}

extension TargetError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .vanished(let address, let reason):
            """
            the backup target `\(address)` is not there
            reason: \(reason)
            help: connect or mount it, or name its new place with `coffer backup target add`
            """
        case .full(let address):
            """
            the backup target `\(address)` is full
            reason: there is no space left; what was begun there was removed
            help: free some space there, or add a target that has more with `coffer backup target add`
            """
        case .permission(let address, let reason):
            """
            the backup target `\(address)` lets this user not do that
            reason: \(reason)
            help: give the user who runs the backups the right to read and write there
            """
        case .notFound(let name, let address):
            """
            there is no `\(name)` on the backup target `\(address)`
            reason: the target answers, but has no file of that name
            help: see what is there with `coffer backup list`
            """
        case .refusedName(let name, let reason):
            """
            `\(name.printable)` cannot be the name of a file on a backup target
            reason: \(reason)
            help: use the name as `coffer backup list` prints it
            """
        case .refusedAddress(let text, let reason):
            """
            `\(text.printable)` is not the address of a backup target
            reason: \(reason)
            help: give a folder as `/mnt/backup`, or a remote of rclone as `rclone:remote:path`
            """
        case .disk(let address, let reason):
            """
            the disk of the backup target `\(address)` reported an error
            reason: \(reason)
            help: look at the system's log for that disk, and at the archives with `coffer backup verify`
            """
        case .unreachable(let address, let reason):
            """
            the backup target `\(address)` could not be used
            reason: \(reason)
            help: check the network and the remote with `coffer backup target test`
            """
        case .programMissing(let address, let program):
            """
            the backup target `\(address)` needs the program `\(program)`, which is not installed
            reason: no `\(program)` is in the search path of this process
            help: install it (Debian: `apt install \(program)`), and set its remotes up for the user who runs the backups
            """
        }
    }
}

extension String {
    /// The same with control characters spelled out, so that an error stays three lines.
    var printable: String {
        var text = ""
        for scalar in unicodeScalars {
            if scalar.properties.generalCategory == .control {
                text += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
