import Foundation
import Testing

/// Users and a group of this machine, there while a test runs.
enum UnixUsers {
    /// What to say where no user can be made.
    static let absence: Comment = "only root makes Unix users, with useradd, groupadd and python3"

    static let canBeMade =
        getuid() == 0
        && ["/usr/sbin/useradd", "/usr/sbin/groupadd", "/usr/bin/python3"].allSatisfy {
            FileManager.default.isExecutableFile(atPath: $0)
        }

    /// A beginning of names that no other run has.
    static func prefix() -> String { "cft\(UUID().uuidString.prefix(8).lowercased())-" }

    /// Makes a group and users, those of `members` with the group beside their own, and removes them afterwards.
    ///
    /// A shell of their own makes and removes them, and removes them when this process is gone, however it ended.
    static func with(
        _ users: [String],
        group: String,
        members: [String],
        _ body: () async throws -> Void
    ) async throws {
        let guardian = Process()
        let (input, output) = (Pipe(), Pipe())
        guardian.executableURL = URL(filePath: "/bin/sh")
        guardian.arguments = ["-c", script, "sh", group] + users + ["--"] + members
        guardian.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
        guardian.standardInput = input
        guardian.standardOutput = output
        try guardian.run()
        func end() {
            try? input.fileHandleForWriting.close()
            guardian.waitUntilExit()
        }
        defer { end() }
        let word = output.fileHandleForReading.availableData
        try #require(word == Data("made\n".utf8), "the users could not be made")
        try await body()
    }

    /// Why again and again: other programs may hold the lock of the user database.
    private static let script = """
        trap '' HUP INT TERM
        group=$1; shift
        again() { for _ in $(seq 50); do "$@" 2>/dev/null && return 0; sleep 0.1; done; "$@"; }
        remove() {
            for name in $made; do again userdel "$name"; done
            again groupdel "$group"
        }
        made=
        again groupadd "$group" || exit 1
        isMember=
        for name; do
            if [ "$name" = -- ]; then isMember=yes; continue; fi
            again useradd --no-create-home --no-user-group --gid users --shell /bin/false \
                ${isMember:+--groups "$group"} "$name" || { remove; exit 1; }
            made="$made $name"
        done
        echo made
        exec >&-
        read -r _
        remove
        """
}
