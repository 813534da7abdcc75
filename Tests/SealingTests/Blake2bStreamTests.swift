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

    @Test("equals libsodium's at every length around the ends of blocks, in one piece and in two")
    func lengths() {
        var generator = SeededGenerator(seed: 7693)
        let all = generator.bytes(4 * 128 + 3)
        for length in 0...all.count {
            let bytes = Array(all[..<length])
            let wanted = Blake2b.hash(bytes)
            for cut in [0, 1, 127, 128, 129, 255, 256, length] where cut <= length {
                var stream = Blake2bStream()
                stream.update(bytes.span.bytes.extracting(..<cut))
                stream.update(bytes.span.bytes.extracting(cut...))
                #expect(stream.finish() == wanted, "\(length) bytes, cut at \(cut)")
            }
        }
    }

    @Test("has the digest of RFC 7693's example, cut to 32 bytes by its own parameter")
    func published() {
        var stream = Blake2bStream()
        stream.update(Array("abc".utf8).span.bytes)
        #expect(
            stream.finish().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
                == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"
        )
    }
}
