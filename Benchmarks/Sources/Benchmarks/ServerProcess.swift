internal import Foundation

/// `cofferd` as a process of its own, on the store of a shop.
final class ServerProcess {
    let socket: String
    private let process = Process()

    /// Starts it and waits until it answers.
    init(_ program: String, _ shop: Shop) throws {
        socket = "\(shop.folder)/s"
        process.executableURL = URL(filePath: program)
        process.arguments = ["--store", shop.storeFolder, "--socket", socket]
        try process.run()
        for _ in 0..<200 {
            if (try? PlainClient(socket)) != nil { return }
            usleep(50_000)
        }
        process.terminate()
        throw BenchmarkError.server("it did not begin to listen on `\(socket)`")
    }

    /// Ends it and waits for that.
    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    /// What it holds of the machine's memory, in bytes, resident, with the pages of its program.
    func memory() throws -> Int {
        let path = "/proc/\(process.processIdentifier)/status"
        let status = try String(contentsOfFile: path, encoding: .utf8)
        var bytes = 0
        for line in status.split(separator: "\n") where line.hasPrefix("VmRSS:") {
            bytes = (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
        }
        guard bytes > 0 else { throw BenchmarkError.server("\(path) does not tell its memory") }
        return bytes
    }
}
