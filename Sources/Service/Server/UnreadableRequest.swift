internal import FoundationEssentials
internal import NIOCore
internal import NIOHTTP1

/// Puts a problem document into the bare 400 with which Hummingbird answers what is not HTTP.
final class UnreadableRequest: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// Adds it in front of the encoder; to be called on the channel's event loop.
    ///
    /// - Throws: What the pipeline says when it has no encoder.
    static func replace(in pipeline: ChannelPipeline.SynchronousOperations) throws {
        let encoder = try pipeline.handler(type: HTTPResponseEncoder.self)
        try pipeline.addHandler(UnreadableRequest(), position: .after(encoder))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(var head) = unwrapOutboundIn(data), head.status == .badRequest,
            head.headers["content-length"] == ["0"]
        else { return context.write(data, promise: promise) }
        let answer = Answer(.notHTTP)
        head.headers.replaceOrAdd(name: "Content-Type", value: answer.contentType)
        head.headers.replaceOrAdd(name: "Content-Length", value: "\(answer.body.count)")
        context.write(wrapOutboundOut(.head(head)), promise: promise)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: answer.body)))), promise: nil)
    }
}
