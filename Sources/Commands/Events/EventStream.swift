internal import Engine
internal import FoundationEssentials

/// Changes as they come from a store or its server.
struct EventStream: Sendable {
    let client: any Client
    /// Behind which place in the log to begin; the newest where none is given.
    let after: UInt64?
    /// How many to begin with.
    let limit: Int

    /// The first page.
    func page(wait: Int) async throws -> EventList.Answer {
        try await page(EventList(after: after, limit: limit, wait: wait))
    }

    /// Hands over page after page, an empty one where nothing happened for some seconds, until it is cancelled.
    func follow(lookingEvery seconds: Int = 20, _ show: (EventList.Answer) throws -> Void) async throws {
        var answer = try await page(wait: 0)
        try show(answer)
        while true {
            try Task.checkCancellation()
            answer = try await page(EventList(after: answer.next, wait: seconds))
            try show(answer)
        }
    }

    private func page(_ query: EventList) async throws -> EventList.Answer {
        try JSONDecoder().decode(EventList.Answer.self, from: Data(try await client.perform(query)))
    }
}
