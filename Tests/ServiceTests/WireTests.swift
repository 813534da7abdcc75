import Engine
import Foundation
import TestSupport
import Testing

@testable import Service

@Suite("What travels")
struct WireTests {
    @Test(
        "a body of many shapes is read as it is",
        arguments: [
            "{}", " { } ", #"{"a":[1,-2.5e3,true,null,"x",{"b":[]}]}"#, #"{"":"\u00e9\n\"é"}"#,
            #"{"a":{"a":1},"b":{"a":1}}"#,
        ]
    )
    func good(text: String) throws {
        try StrictJSON.check(Array(text.utf8))
    }

    @Test(
        "a body that could be read in two ways is refused",
        arguments: [
            "", "1", "[]", "{", "}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{a:1}"#, #"{"a":1}x"#,
            #"{"a":1,"a":2}"#,
            #"{"a":"\x"}"#, #"{"a":"\u12"}"#, "{\"a\":\"\n\"}", #"{"b":{"a":1,"\u0061":2}}"#, #"{"a":[1,]}"#,
            #"{"a":"#,
        ]
    )
    func bad(text: String) {
        #expect(throws: ProblemDocument.self) { try StrictJSON.check(Array(text.utf8)) }
    }

    @Test("a body may nest to the limit and no deeper")
    func depth() throws {
        func nested(_ depth: Int) -> [UInt8] {
            let lists = depth - 1
            let opening = String(repeating: "[", count: lists)
            return Array((#"{"a":"# + opening + String(repeating: "]", count: lists) + "}").utf8)
        }
        try StrictJSON.check(nested(ServiceLimits.jsonDepth))
        #expect(throws: ProblemDocument.self) { try StrictJSON.check(nested(ServiceLimits.jsonDepth + 1)) }
    }

    @Test("any bytes are taken or refused, never more", arguments: 1...20)
    func noise(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array(#"{}[]",:\ua0e1- "#.utf8) + [0xC3, 0xFF, 0x00]
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
                alphabet.randomElement(using: &random)
            }
            try? StrictJSON.check(Array("{".utf8) + bytes)
        }
    }

    @Test("an option survives the journey", arguments: ["", "plain-1._~", "Grüße\r\nX: y", "%41", "漢字 🫖"])
    func option(text: String) {
        let encoded = OptionHeader.encoded(text)
        #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(OptionHeader.decoded(encoded) == text)
    }

    @Test("a problem keeps its words and its exit code")
    func problem() throws {
        let problem = Problem(EngineError.notFound(kind: "order", name: "SO-1"))
        let document = ProblemDocument(problem)
        let travelled = try JSONDecoder().decode(ProblemDocument.self, from: JSONEncoder().encode(document))
        #expect(travelled.text == problem.text)
        #expect(travelled.exitCode == problem.exitCode && travelled.status == problem.httpStatus)
        #expect(travelled.type == "urn:coffer:problem:not-found")
    }

    @Test("a server that is not there is said with 69")
    func missing() async {
        await #expect(throws: ProblemDocument.serverMissing("/nowhere/s", "there is no such socket")) {
            _ = try await ServiceClient.connect(to: "/nowhere/s")
        }
    }
}
