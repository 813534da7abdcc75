internal import Glibc

extension ChildProcess {
    /// The most that is kept of what it prints.
    private static let outputLimitBytes = 4096

    /// Waits until it ends by itself, reading what it prints.
    ///
    /// When its time is up, or `isStopped` says so, it is told to end, and ended after the grace. `eachLook` is called
    /// each time that it has not ended.
    ///
    /// - Returns: nil when it did not end by itself in its time.
    mutating func outcome(
        withinSeconds seconds: Int,
        graceSeconds: Int,
        isStopped: () -> Bool = { false },
        eachLook: () -> Void = {}
    ) -> (code: Int32, errors: String, output: String)? {
        let clock = ContinuousClock()
        var end = clock.now + .seconds(seconds)
        var isTold = false
        var printed: [UInt8] = []
        while !hasEnded() {
            if !isTold, clock.now >= end || isStopped() {
                tellToEnd()
                isTold = true
                end = clock.now + .seconds(graceSeconds)
            }
            if isTold, clock.now >= end { self.end() }
            read(into: &printed)
            eachLook()
            usleep(20_000)
        }
        read(into: &printed)
        guard !isTold else { return nil }
        let ended = outcome()
        return (ended.code, ended.errors, String(decoding: printed, as: UTF8.self))
    }

    /// Why what is too much is read, too: a full socket would stop it.
    private func read(into printed: inout [UInt8]) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(output, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            guard count > 0 else { return }
            printed += buffer.prefix(min(count, max(0, Self.outputLimitBytes - printed.count)))
        }
    }
}
