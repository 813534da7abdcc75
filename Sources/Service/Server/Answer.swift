internal import FoundationEssentials
internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore

/// What goes back for one request.
struct Answer: Sendable {
    let status: Int
    let contentType: String
    let body: [UInt8]
    /// Whether the connection is closed behind it, because the rest of the request was not read.
    var closes = false
    /// The methods that the endpoint answers, where another was used.
    var allowed: String?

    init(status: Int = 200, contentType: String = "application/json", body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    init(_ problem: ProblemDocument) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Why: strings and numbers always encode.
        let body = (try? encoder.encode(problem)).map(Array.init) ?? []
        self.init(status: problem.status, contentType: ProblemDocument.mediaType, body: body)
    }

    /// The head as it is sent.
    var head: HTTPResponse {
        var fields: HTTPFields = [
            .contentType: contentType, .contentLength: "\(body.count)", .cacheControl: "no-store",
        ]
        if closes { fields[.connection] = "close" }
        if let allowed { fields[.allow] = allowed }
        return HTTPResponse(status: .init(code: status), headerFields: fields)
    }

    /// Sends it.
    func send(_ writer: consuming ResponseWriter) async throws {
        try await writer.write(response: head, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}
