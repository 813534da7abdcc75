internal import Engine

/// A way to the store that tells a pulse when it is waited for, and when that is over.
struct WatchedDoor<Door: StoreDoor>: StoreDoor {
    let door: Door
    let pulse: AgentPulse

    func perform<C: Command>(_ command: C) async throws -> C.Output where C.Output: Decodable {
        pulse.waits(atMost: BackupAgent.longestAnswer)
        defer { pulse.gotOn() }
        return try await door.perform(command)
    }

    func perform<Q: Query>(_ query: Q) async throws -> Q.Output where Q.Output: Decodable {
        pulse.waits(atMost: BackupAgent.longestAnswer)
        defer { pulse.gotOn() }
        return try await door.perform(query)
    }
}
