import Foundation
import Testing

@Suite("The memory of a server", .enabled(if: Served.isBuilt, "the programs were not built"), .serialized)
struct StartMemoryTests {
    /// Whether the kernel tells what is resident of a mapping.
    private static let isTold = FileManager.default.isReadableFile(atPath: "/proc/self/smaps")

    /// How many KiB of its program a process has in memory, and how many there are.
    private func program(of process: Int32) throws -> (resident: Int, whole: Int) {
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
        let maps = try String(contentsOfFile: "/proc/\(process)/smaps", encoding: .utf8)
        var (isMeant, resident, whole) = (false, 0, 0)
        for line in maps.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count >= 5, words[0].contains("-") {
                isMeant = words[1] == "r-xp" && words.last.map(String.init) == program
            } else if isMeant, words.count > 1, let kibibytes = Int(words[1]) {
                if words[0] == "Rss:" { resident += kibibytes }
                if words[0] == "Size:" { whole += kibibytes }
            }
        }
        return (resident, whole)
    }

    @Test(
        "is not what starting took: most of its program is out of it, and comes back where it is wanted",
        .enabled(if: isTold, "the kernel does not tell it")
    )
    func givenBack() async throws {
        try await Served.with { served in
            let process = try #require(served.server).processIdentifier
            let (resident, whole) = try program(of: process)
            // Starting has looked through nearly two thirds of it.
            #expect(whole > 0 && resident < whole / 3)
            try served.stock()
            let opened = try served.coffer("order", "open", "--customer", "C-000001", "--line", "TEA-1:1")
            #expect(opened.code == 0, "\(opened.errors)")
            #expect(try program(of: process).resident > resident)
        }
    }
}
