import AgeFormat
import Foundation
import TestSupport
import Testing

@Suite("Errors of age files")
struct ErrorTextTests {
    private let errors: [any Error & CustomStringConvertible] = [
        AgeError.noMatchingIdentity(lockedFor: .recipients),
        AgeError.noMatchingIdentity(lockedFor: .passphrase),
        AgeError.noMatchingIdentity(lockedFor: .unknown),
        AgeError.header(.notAge), AgeError.header(.unsupportedVersion("v2")), AgeError.header(.truncated),
        AgeError.header(.malformedLine(number: 2)), AgeError.header(.malformedStanza(line: 2)),
        AgeError.header(.lowOrderShare), AgeError.header(.passphraseNotAlone),
        AgeError.hmac,
        AgeError.payload(.damagedChunk(0)),
        AgeError.payload(.missingChunk(3)), AgeError.payload(.emptyLastChunk),
        AgeError.payload(.trailingData),
        AgeError.armor(.missingBegin), AgeError.armor(.malformedLine(number: 7)),
        AgeError.armor(.missingEnd), AgeError.armor(.surroundingData),
        AgeError.limits(.workFactor(23)), AgeError.limits(.scryptMemory(workFactor: 18)),
        AgeError.limits(.headerLength), AgeError.limits(.lockedMemory),
        AgeKeyError.recipient("age1typo", .form), AgeKeyError.recipient("age1typo", .checksum),
        AgeKeyError.recipient("age1typo", .lowOrder), AgeKeyError.identity(.form),
        AgeKeyError.recipientsFile(line: 4, .checksum), AgeKeyError.identityFile(line: 4, .checksum),
        AgeKeyError.empty, AgeKeyError.emptyPassphrase, AgeKeyError.limits(.lockedMemory),
        DescriptorError.read(5), DescriptorError.write(28),
    ]

    @Test("say what happened, why, and what to do")
    func golden() throws {
        let texts = errors.map { error in "[\(code(of: error))]\n\(error)\n" }
        for error in errors {
            let lines = "\(error)".split(separator: "\n")
            #expect(lines.count == 3 && lines[1].hasPrefix("reason: ") && lines[2].hasPrefix("help: "))
        }
        let path = try ProjectFiles.path("Tests/AgeFormatTests/Golden") + "/errors.txt"
        let text = texts.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["COFFER_REWRITE_GOLDEN"] != nil {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    private func code(of error: any Error) -> String {
        switch error {
        case let error as AgeError: error.code
        case let error as AgeKeyError: error.code
        case let error as DescriptorError: error.code
        default: ""
        }
    }
}
