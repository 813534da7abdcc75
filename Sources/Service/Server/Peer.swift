internal import Engine
internal import NIOCore

/// Who is on the other end of a connection, in the kernel's words, as they were when it connected.
enum Peer {
    /// The uid that stands for users of another user namespace; it is nobody in particular, so it is nobody.
    static let overflowUser: UInt32 = 65534
    /// The most supplementary groups that are read.
    private static let groupLimit = 4096

    /// `struct ucred` of unix(7): 12 bytes.
    private struct Credentials: Sendable {
        var process: Int32 = 0
        var user: UInt32 = 0
        var group: UInt32 = 0
    }

    /// The caller; nil for the overflow user and where the kernel does not say.
    static func caller(of channel: any Channel) async -> Caller? {
        guard let options = channel as? any SocketOptionProvider else { return nil }
        do {
            // Why an own struct: the C library's `struct ucred` is not imported. SO_PEERCRED is 17, SO_PEERGROUPS 59.
            let credentials: Credentials = try await options.unsafeGetSocketOption(
                level: .socket,
                name: .init(rawValue: 17)
            ).get()
            guard credentials.user != overflowUser else { return nil }
            let groups: InlineArray<4096, UInt32> = try await options.unsafeGetSocketOption(
                level: .socket,
                name: .init(rawValue: 59)
            ).get()
            return Caller(uid: credentials.user, groupIDs: [credentials.group] + listed(groups))
        } catch {
            // Why nobody: with more groups than are read the kernel answers ERANGE, and a part of them would mislead.
            return nil
        }
    }

    /// The groups before the zeros that the kernel did not fill.
    ///
    /// The kernel keeps them in ascending order, so group 0 is either first or not among them; alone it counts as
    /// not filled, and then the primary group of the credentials still speaks.
    private static func listed(_ groups: InlineArray<4096, UInt32>) -> [UInt32] {
        var count = groupLimit
        while count > 0, groups[count - 1] == 0 { count -= 1 }
        return (0..<count).map { groups[$0] }
    }
}
