internal import Glibc

/// The descriptors between a child and us; none of them is inherited by another child.
struct ChildEnds {
    /// Our end and theirs of one direction.
    typealias Pair = (ours: Int32, theirs: Int32)

    /// To its standard input, by a socket: writing to a pipe nobody reads any more would end us with SIGPIPE.
    let input: Pair
    /// From its standard output.
    let output: Pair
    /// A file in memory for its standard error.
    let errors: Int32

    /// - Throws: ``ChildError`` with the number of the system.
    init() throws(ChildError) {
        input = try Self.pair()
        do throws(ChildError) {
            output = try Self.pair()
        } catch {
            Self.close([input.ours, input.theirs])
            throw error
        }
        let name = "/coffer-\(UInt64.random(in: .min ... .max))"
        errors = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
        let number = errno
        guard errors >= 0 else {
            Self.close([input.ours, input.theirs, output.ours, output.theirs])
            throw ChildError(number: number)
        }
        shm_unlink(name)
    }

    /// Closes them all.
    func close() { Self.close([input.ours, input.theirs, output.ours, output.theirs, errors]) }

    private static func close(_ descriptors: [Int32]) { descriptors.forEach { _ = Glibc.close($0) } }

    private static func pair() throws(ChildError) -> Pair {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw ChildError(number: errno) }
        return (ends[0], ends[1])
    }
}
