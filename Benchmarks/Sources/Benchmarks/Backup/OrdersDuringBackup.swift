internal import Foundation

/// How long an order takes at a server while it is backed up, beside the same without.
struct OrdersDuringBackup {
    /// One order is due every so often, as at a busy desk.
    private static let pace = Duration.milliseconds(10)
    /// How many are sent before the backup, and again after it.
    private static let quietOrders = 600

    let scene: BackupScene

    func measure() async throws -> Comparison {
        let server = try ServerProcess("\(scene.coffer)d", scene.shop)
        defer { server.stop() }
        let requests = try (0..<4096).map {
            try PlainClient.request(scene.shop.order($0 * 97 % BackupScene.customers))
        }
        let client = try PlainClient(server.socket)
        let isOver = OverFlag()
        _ = try orders(client, requests) { $0 >= 100 }
        var quiet = try orders(client, requests) { $0 >= Self.quietOrders }
        let own = "\(scene.folder)/agent"
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        let words = [
            scene.coffer, "backup", "run", "--target", "shelf", "--output", "json", "--socket", server.socket,
            "--identity", "\(scene.shop.storeFolder)/verify-identity.txt", "--scratch", "\(own)/scratch",
        ]
        let backup = Task.detached { [scene] in
            defer { isOver.set() }
            return try OwnBackup(scene, words: words)
        }
        let busy = try orders(client, requests) { _ in isOver.isSet }
        _ = try await backup.value
        quiet += try orders(client, requests) { $0 >= Self.quietOrders }
        return Comparison(
            "an order during a backup, 99th percentile",
            "without one",
            .seconds,
            ours: [Self.percentile(busy)],
            theirs: [Self.percentile(quiet)],
            atMost: 3
        )
    }

    /// Sends orders at their pace; each is timed from the moment that it was due, so that none hides behind another.
    private func orders(
        _ client: PlainClient,
        _ requests: [[UInt8]],
        until isEnough: (Int) -> Bool
    ) throws -> [Double] {
        var times: [Double] = []
        let start = ContinuousClock.now
        while !isEnough(times.count) {
            let due = start + Self.pace * times.count
            let wait = (due - .now).seconds
            if wait > 0 { usleep(UInt32(wait * 1e6)) }
            try client.ask(requests[times.count % requests.count])
            times.append((ContinuousClock.now - due).seconds)
        }
        return times
    }

    private static func percentile(_ times: [Double]) -> Double {
        times.isEmpty ? 0 : times.sorted()[times.count * 99 / 100]
    }
}

/// Whether what goes on beside has ended.
private final class OverFlag: @unchecked Sendable {
    // SAFETY: only read and written under the lock.
    private var isOver = false
    private let lock = NSLock()

    var isSet: Bool { lock.withLock { isOver } }

    func set() { lock.withLock { isOver = true } }
}
