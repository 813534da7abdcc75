import Foundation

/// What strace wrote down of a program, one call a line, with the paths of descriptors.
struct SystemCalls {
    let lines: [String]

    /// Runs a command under strace; `names` are the calls to write down.
    static func of(_ words: [String], _ names: String, in shop: ShopFolder) async throws -> (
        Outcome, SystemCalls
    ) {
        let file = "\(shop.path)/calls-\(UUID().uuidString)"
        let tracer = ["strace", "-f", "-y", "-s", "16", "-o", file, "-e", "trace=\(names)"]
        let outcome = try await shop.coffer(words, under: tracer)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        return (outcome, SystemCalls(lines: text.split(separator: "\n").map(String.init)))
    }

    /// Syncs of a file that the kernel answered with success.
    func syncs(of path: String) -> [Int] {
        lines.indices.filter { index in
            let line = lines[index]
            return line.contains("sync(") && line.contains("<\(path)>") && line.hasSuffix("= 0")
        }
    }

    /// Writes to a file or descriptor.
    func writes(to place: String) -> [Int] {
        lines.indices.filter { index in
            let line = lines[index]
            return line.contains("write") && line.contains(place)
        }
    }
}
