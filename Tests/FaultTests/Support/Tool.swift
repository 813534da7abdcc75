import Foundation
import TestSupport
import Testing

/// What the machine must let a test do; where it does not, the test is skipped and says why.
enum Tool {
    /// strace traces here and can tamper with calls.
    static let strace = Program.works([
        "strace", "-f", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:error=EIO", "true",
    ])
    static let noStrace: Comment = "strace is not installed, or may not trace here"

    /// python3 follows a process here.
    static let tracer =
        (try? ProjectFiles.path(tracerScript)).map {
            Program.works(["python3", $0, "0", "/dev/null", "true"])
        }
        ?? false
    static let noTracer: Comment = "python3 is not installed, or may not trace here"
    static let tracerScript = "Tests/FaultTests/Scripts/kill_at.py"

    /// Whether the tests run as root, who may become others and mount.
    static let isRoot = getuid() == 0
    static let notRoot: Comment = "only root becomes another user"

    /// A small file system of its own can be mounted.
    static let mount: Bool = {
        guard isRoot else { return false }
        let folder = FileManager.default.temporaryDirectory.appending(path: "mount-\(UUID().uuidString)").path
        guard Program.works(["mkdir", folder]) else { return false }
        defer { _ = Program.works(["rmdir", folder]) }
        guard Program.works(["mount", "-t", "tmpfs", "-o", "size=64k", "coffer-test", folder]) else {
            return false
        }
        return Program.works(["umount", folder])
    }()
    static let noMount: Comment = "only root, and not in every container, mounts a small file system"
}
