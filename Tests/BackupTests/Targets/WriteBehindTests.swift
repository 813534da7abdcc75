import Foundation
import Testing

@testable import Backup

@Suite("A large file that goes to the disk while it is written")
struct WriteBehindTests {
    @Test("is whole on a folder target, over several pieces and with an odd end")
    func whole() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "behind-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let target = FolderTarget(folder)
        try target.prepare()
        let name = try TargetName("large")
        var block = [UInt8](repeating: 0, count: 100_003)
        for place in block.indices { block[place] = UInt8(truncatingIfNeeded: place &* 31) }
        let blocks = Int(WriteBehind.pieceBytes) * 5 / 2 / block.count
        try target.write(name) { sink in
            var sink = sink
            for _ in 0..<blocks { try sink.write(block) }
        }
        let read = try #require(FileManager.default.contents(atPath: "\(folder)/large"))
        #expect(read.count == blocks * block.count && read.suffix(block.count) == Data(block))
    }

    @Test("fails at once where the disk refuses it, and goes on where there is nothing to be asked")
    func refused() {
        var pipes: [Int32] = [-1, -1]
        #expect(pipe(&pipes) == 0)
        defer { for end in pipes { close(end) } }
        for (file, wanted) in [(pipes[1], 0), (Int32(-1), EBADF)] {
            var behind = WriteBehind(file)
            #expect(behind.wrote(Int(WriteBehind.pieceBytes) - 1) == 0)
            #expect(behind.wrote(1) == wanted)
        }
    }
}
