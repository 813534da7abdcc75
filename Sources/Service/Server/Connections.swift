internal import NIOCore
internal import Synchronization

/// The connections that are open, and whether the server still takes new ones.
final class Connections: Sendable {
    private struct State {
        var open: [ObjectIdentifier: (channel: any Channel, user: UInt32?)] = [:]
        var listener: (any Channel)?
        var isStopping = false
    }

    private let state = Mutex(State())
    private let patience: Patience

    init(_ patience: Patience) { self.patience = patience }

    var isStopping: Bool { state.withLock { $0.isStopping } }
    var count: Int { state.withLock { $0.open.count } }

    /// Remembers the channel that accepts.
    func listen(_ channel: any Channel) {
        let isStopping = state.withLock { state in
            state.listener = channel
            return state.isStopping
        }
        if isStopping { channel.close(promise: nil) }
    }

    /// Takes a connection in; false when its user has too many, or when the server is stopping.
    func add(_ channel: any Channel, user: UInt32?) -> Bool {
        state.withLock { state in
            let ofUser = state.open.values.count { $0.user == user }
            guard !state.isStopping, ofUser < ServiceLimits.connectionsPerUser else { return false }
            state.open[ObjectIdentifier(channel)] = (channel, user)
            return true
        }
    }

    /// Forgets a connection.
    func remove(_ channel: any Channel) {
        state.withLock { $0.open[ObjectIdentifier(channel)] = nil }
    }

    /// Accepts nothing new, closes what is idle, lets requests in work finish, and closes the rest after a while.
    func drain() {
        let (listener, channels) = state.withLock { state in
            state.isStopping = true
            return (state.listener, state.open.values.map(\.channel))
        }
        listener?.close(promise: nil)
        for channel in channels {
            channel.eventLoop.execute {
                channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
            }
            channel.eventLoop.scheduleTask(in: TimeAmount(patience.drain)) {
                channel.close(promise: nil)
            }
        }
    }
}
