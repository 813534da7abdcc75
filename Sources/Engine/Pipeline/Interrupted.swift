public import Sealing

/// What a request began in one transaction, has to end in another, and was kept from ending.
public struct Interrupted: Sendable {
    /// What ends it; to do it again is harmless.
    public let command: any Command
    /// The principal who began it.
    public let principal: RowID
    /// Their Unix user, in the kernel's word of that time.
    public let uid: UInt32

    /// Something to be ended.
    public init(command: any Command, principal: RowID, uid: UInt32) {
        self.command = command
        self.principal = principal
        self.uid = uid
    }
}
