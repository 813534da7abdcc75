import Foundation

/// Work that blocks, on threads of its own, so that other tests keep theirs.
enum Threads {
    static func run<R: Sendable>(_ body: @escaping @Sendable () -> R) async -> R {
        await withCheckedContinuation { done in
            Thread.detachNewThread { done.resume(returning: body()) }
        }
    }

    /// What `body` makes of each value, all at once; in the values' order.
    static func map<T: Sendable, R: Sendable>(_ values: [T], _ body: @escaping @Sendable (T) -> R) async
        -> [R]
    {
        await withTaskGroup(of: (Int, R).self) { group in
            for (index, value) in values.enumerated() {
                group.addTask { (index, await run { body(value) }) }
            }
            return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}
