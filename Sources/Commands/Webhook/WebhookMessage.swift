internal import Engine
internal import Sealing

/// One change as a receiver reads it: what was done with which objects, with no word about a person.
struct WebhookMessage {
    private struct Body: Encodable {
        struct Facts: Encodable {
            let sequence: UInt64
            let objects: [String]
        }

        let type: String
        let timestamp: String
        let data: Facts
    }

    /// The place of the change in the log.
    let sequence: UInt64
    /// Compact JSON with sorted keys: `type`, `timestamp`, and `data` with `sequence` and `objects`.
    let body: String
    /// What it is called, the same whenever it is sent again: it follows from the body.
    let id: String

    /// The message of a change.
    init(_ event: Event) throws {
        sequence = event.sequence
        let facts = Body.Facts(sequence: event.sequence, objects: event.objects)
        let json = try JSONAnswer.compact(Body(type: event.operation, timestamp: event.time, data: facts))
        body = String(decoding: json, as: UTF8.self)
        id = "msg_\(Hexadecimal.encode(Array(SHA256.hash(json).prefix(16))))"
    }
}
