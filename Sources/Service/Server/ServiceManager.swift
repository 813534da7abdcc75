internal import Glibc
public import Logging

/// systemd, as sd_notify(3) speaks to it: datagrams to the socket named by NOTIFY_SOCKET.
public struct ServiceManager: Sendable {
    /// Where to send; nil outside of systemd.
    private let path: String?
    /// How often the watchdog wants to hear something; nil when it does not.
    public let watchdogInterval: Duration?

    /// The clock that systemd compares reloads by, in microseconds.
    public static var monotonicMicroseconds: Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000
    }

    /// Reads NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID.
    public init(_ environment: [String: String]) {
        path = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
        let isOurs = environment["WATCHDOG_PID"].map { Int32($0) == getpid() } ?? true
        let microseconds = environment["WATCHDOG_USEC"].flatMap { Int64($0) } ?? 0
        watchdogInterval = isOurs && microseconds > 0 ? .microseconds(microseconds) : nil
    }

    /// Sends a state; a manager that does not listen is no reason to stop serving.
    public func tell(_ state: String) {
        guard let path else { return }
        var address = sockaddr_un()
        var bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        if bytes.first == UInt8(ascii: "@") { bytes[0] = 0 }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        // Why a second at most: a manager that has stopped reading must not stop the service.
        var patience = timeval(tv_sec: 1, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, state, state.utf8.count, Int32(MSG_NOSIGNAL), $0, length)
            }
        }
    }
}

extension ServiceManager {
    /// Where the life cycle of a program's parts is noted: nowhere, since each part tells its own story.
    public static let lifeCycleLogger = Logger(label: "life-cycle") { _ in SwiftLogNoOpLogHandler() }

    /// Tells the watchdog that this process gets on, four times in each of its intervals, until the task is cancelled.
    ///
    /// Nothing is told while `isAlive` says no: the manager then ends the process once an interval has passed. It is
    /// asked on a thread of its own.
    public func feedWatchdog(while isAlive: @Sendable () -> Bool) async {
        guard let watchdogInterval else { return }
        await withTaskExecutorPreference(WatchThread()) {
            while !Task.isCancelled {
                if isAlive() { tell("WATCHDOG=1") }
                // Why without looking: it throws when the task is cancelled, and only then.
                try? await Task.sleep(for: watchdogInterval / 4)
            }
        }
    }
}
