import Backup
import Foundation
import TestSupport
import Testing

@Suite("A remote of rclone as a target", .enabled(if: Server.isPresent("rclone"), "rclone is not installed"))
struct RcloneFaultTests {
    private struct Cut: Error {}

    @Test("says which program is missing")
    func absent() {
        let target = RcloneTarget("nas:x", program: "no-such-rclone")
        #expect(
            throws: TargetError.programMissing(address: .rclone("nas:x"), program: "no-such-rclone")
        ) { try target.list() }
    }

    @Test("says that no remote is set up under that name")
    func unknownRemote() throws {
        let error = #expect(throws: TargetError.self) { try RcloneTarget("no-such-remote:x").list() }
        #expect(error?.code == "target-vanished")
        #expect(error?.description.contains("no-such-remote") == true)
    }

    @Test("says that nobody answers")
    func unreachable() throws {
        let error = #expect(throws: TargetError.self) {
            try RcloneTarget(":webdav,url='http://127.0.0.1:9/',vendor=other:x").list()
        }
        #expect(error?.code == "target-unreachable")
        #expect(error?.description.contains("connection refused") == true)
    }

    @Test("blames the line, not the file, when rclone breaks off in the middle")
    func brokenLine() throws {
        let scratch = try Scratch()
        let program = try scratch.script("printf half; echo 'connection reset by peer' >&2; exit 5")
        let target = RcloneTarget("nas:x", program: program)
        for stop in [false, true] {
            let error = #expect(throws: TargetError.self) {
                try target.read(TargetName("a")) { source in
                    var source = source
                    _ = try source.readAll(limitBytes: 100)
                    if stop { throw Cut() }
                }
            }
            #expect(error?.description.contains("connection reset by peer") == true)
        }
    }

    @Test("is not written to a name when sending fails, and says why")
    func failedSend() throws {
        let scratch = try Scratch()
        let program = try scratch.script(
            """
            echo "$1" >>"\(scratch.path)/calls"
            case $1 in
            lsjson) echo '[]' ;;
            rcat) head -c 1000 >/dev/null; echo 'write: no space left on device' >&2; exit 1 ;;
            esac
            """
        )
        let target = RcloneTarget("nas:x", program: program)
        #expect(throws: TargetError.full(address: target.address)) {
            try target.put("a", [UInt8](repeating: 1, count: 8 << 20))
        }
        let calls = try String(contentsOfFile: "\(scratch.path)/calls", encoding: .utf8)
        #expect(calls.split(separator: "\n") == ["lsjson", "rcat", "deletefile"])
    }

    @Test("hands every word over as it is, whatever a shell would make of it")
    func words() throws {
        let scratch = try Scratch()
        let program = try scratch.script(
            "for w in \"$@\"; do echo \"$w\"; done >\"\(scratch.path)/words\"; echo '[]'"
        )
        _ = try RcloneTarget("nas:$(touch x); `y` 'z' *", program: program).list()
        let words = try String(contentsOfFile: "\(scratch.path)/words", encoding: .utf8)
        #expect(words.split(separator: "\n").suffix(2) == ["--", "nas:$(touch x); `y` 'z' *"])
    }

    @Test("removes leftovers only after a day")
    func leftovers() throws {
        let scratch = try Scratch()
        let name = ".coffer-0123456789abcdef.part"
        try Data([1]).write(to: URL(filePath: "\(scratch.path)/\(name)"))
        let target = RcloneTarget(":local:" + scratch.path)
        #expect(try target.removeLeftovers(now: Date()) == [])
        #expect(try target.removeLeftovers(now: Date(timeIntervalSinceNow: 90_000)) == [name])
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    }
}

extension Scratch {
    /// A program that does these commands of a shell.
    func script(_ text: String) throws -> String {
        let path = "\(self.path)/program"
        try ExecutableScript.write(text, to: path)
        return path
    }
}
