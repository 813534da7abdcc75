import Foundation
import TestSupport
import Testing

/// What the machine must let a test do; where it does not, the test is skipped and says why.
enum Tool {
    /// strace traces here and can tamper with calls.
    static let strace =
        seesDescriptors
        && Program.works([
            "strace", "-f", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:error=EIO", "true",
        ])
    static let noStrace: Comment = "strace is not installed, or may not look into processes here"

    /// python3 follows a process here.
    static let tracer =
        seesDescriptors
        && (try? ProjectFiles.path(tracerScript)).map {
            Program.works(["python3", $0, "0", "/dev/null", "true"])
        } ?? false
    static let noTracer: Comment = "python3 is not installed, or may not look into processes here"
    static let tracerScript = "Tests/FaultTests/Scripts/kill_at.py"

    /// Whether a tracer learns which file a descriptor of `coffer` is, which forbids others to look into it.
    private static let seesDescriptors: Bool = {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("CapEff:") }
        let capabilities =
            line.flatMap { UInt64($0.dropFirst(7).filter { !$0.isWhitespace }, radix: 16) } ?? 0
        let tracingOthers: UInt64 = 19  // CAP_SYS_PTRACE
        return capabilities >> tracingOthers & 1 == 1
    }()

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
