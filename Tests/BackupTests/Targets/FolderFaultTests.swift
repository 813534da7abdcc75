import Backup
import Foundation
import Glibc
import Testing

@Suite("A folder as a target")
struct FolderFaultTests {
    private static let leftover = ".coffer-0123456789abcdef.part"

    @Test("clears what a killed writer left, when the next write begins")
    func leftovers() throws {
        let scratch = try Scratch()
        let target = FolderTarget(scratch.path)
        try Data([1, 2]).write(to: URL(filePath: "\(scratch.path)/\(Self.leftover)"))
        try target.put("a", [1])
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["a"])
    }

    @Test("leaves alone what somebody is still writing")
    func inProgress() throws {
        let scratch = try Scratch()
        let target = FolderTarget(scratch.path)
        try target.write(TargetName("slow")) { sink in
            var sink = sink
            try sink.write([1])
            #expect(try target.removeLeftovers(now: .distantFuture) == [])
            try target.put("quick", [2])
            try sink.write([3])
        }
        #expect(try target.get("slow") == [1, 3])
        #expect(try target.get("quick") == [2])
    }

    @Test("never follows a link, neither to read nor to list")
    func links() throws {
        let scratch = try Scratch()
        let target = FolderTarget(try scratch.folder("shelf"))
        try Data([9]).write(to: URL(filePath: "\(scratch.path)/secret"))
        try FileManager.default.createSymbolicLink(
            atPath: "\(target.path)/link",
            withDestinationPath: "\(scratch.path)/secret"
        )
        #expect(try target.names() == [])
        #expect(throws: TargetError.self) { try target.get("link") }
        try target.put("link", [1])
        #expect(try Data(contentsOf: URL(filePath: "\(scratch.path)/secret")) == Data([9]))
        #expect(try target.get("link") == [1])
    }

    @Test(
        "says that it is full, and keeps what was there",
        .enabled(if: SmallDisk.isPossible, SmallDisk.absence)
    )
    func full() throws {
        let disk = try SmallDisk(megabytes: 1)
        let target = FolderTarget(disk.path)
        try target.put("a", [1])
        #expect(throws: TargetError.full(address: target.address)) {
            try target.put("b", [UInt8](repeating: 7, count: 4 << 20))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["a"])
        try target.put("b", [UInt8](repeating: 7, count: 1 << 19))
        #expect(try target.names() == ["a", "b"])
    }

    @Test("goes on in the folder it began in when that is renamed, and says so when it is removed")
    func vanishesMidway() throws {
        let scratch = try Scratch()
        let target = FolderTarget(try scratch.folder("shelf"))
        let error = #expect(throws: TargetError.self) {
            try target.write(TargetName("a")) { sink in
                var sink = sink
                try sink.write([1])
                try FileManager.default.removeItem(atPath: target.path)
            }
        }
        #expect(error?.code == "target-vanished")
    }
}

/// A file system of its own that is soon full.
final class SmallDisk: Sendable {
    static let isPossible = (try? SmallDisk(megabytes: 1)) != nil
    static let absence: Comment = "only root may mount a small file system to fill it"

    let path: String

    init(megabytes: Int) throws {
        path = FileManager.default.temporaryDirectory.path + "/coffer-disk-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            rmdir(path)
            throw CocoaError(.fileWriteNoPermission)
        }
    }

    deinit {
        umount2(path, Int32(MNT_DETACH))
        rmdir(path)
    }
}
