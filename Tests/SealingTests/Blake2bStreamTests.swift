import Sealing
import Testing
import TestSupport

@Suite("BLAKE2b over pieces")
struct Blake2bStreamTests {
    @Test("equals BLAKE2b over the whole, however it is cut", arguments: 0..<20)
    func pieces(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let bytes = generator.bytes(Int.random(in: 0...1000, using: &generator))
        var stream = Blake2bStream()
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(Int.random(in: 0...200, using: &generator)))
            stream.update(piece.span.bytes)
            rest = rest.dropFirst(piece.count)
        }
        #expect(stream.finish() == Blake2b.hash(bytes))
    }
}
