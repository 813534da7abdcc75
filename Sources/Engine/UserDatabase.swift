internal import Glibc

/// The names of users and groups; safe to ask from many threads.
enum UserDatabase {
    /// The largest record, in bytes; a group's holds all of its members.
    private static let recordLimit = 1 << 20

    /// The name of a user, or nil where there is none.
    static func userName(_ uid: UInt32) -> String? {
        lookUp { buffer, size in
            var record = passwd()
            var found: UnsafeMutablePointer<passwd>?
            let code = unsafe getpwuid_r(uid, &record, buffer, size, &found)
            return (code, unsafe found.map { unsafe String(cString: $0.pointee.pw_name) })
        }
    }

    /// The name of a group, or nil where there is none.
    static func groupName(_ gid: UInt32) -> String? {
        lookUp { buffer, size in
            var record = group()
            var found: UnsafeMutablePointer<group>?
            let code = unsafe getgrgid_r(gid, &record, buffer, size, &found)
            return (code, unsafe found.map { unsafe String(cString: $0.pointee.gr_name) })
        }
    }

    /// Asks with growing buffers until the record fits.
    private static func lookUp(
        _ ask: (UnsafeMutablePointer<CChar>, Int) -> (code: Int32, name: String?)
    ) -> String? {
        var size = 4096
        while size <= recordLimit {
            let buffer = UnsafeMutablePointer<CChar>.allocate(capacity: size)
            defer { unsafe buffer.deallocate() }
            let (code, name) = unsafe ask(buffer, size)
            guard code == ERANGE else { return name }
            size *= 4
        }
        return nil
    }
}
