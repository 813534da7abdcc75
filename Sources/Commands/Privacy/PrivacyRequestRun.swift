internal import ArgumentParser
internal import Engine
internal import Foundation
internal import Privacy

extension PrivacyRequestCommand {
    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run",
            abstract: RequestRun.summary,
            discussion: """
                An erasure shreds the person's keys and renews the epoch; it has the store alone for a moment, and writes \
                its signed certificate to a file. Where it was interrupted, the same command goes on.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The request's number or id.") var request: String
        @Option(
            help: ArgumentHelp("The purpose that an objection or a consent is about.", valueName: "purpose")
        )
        var about: String?
        @Option(
            help: ArgumentHelp(
                "Where the certificate goes; `NUMBER.certificate` here otherwise.",
                valueName: "file"
            )
        )
        var certificate: String?

        func run() async throws {
            let global = global.forPrivacy
            let begun = RequestRun(request: request, about: about)
            let answer = try await global.withClient(RequestRun.access) { try await $0.perform(begun) }
            let row = try AnswerTree(json: answer)["request"]
            guard row?["kind"]?.scalar == RequestKind.erasure.rawValue, let number = row?["number"]?.scalar,
                !global.request.dryRun
            else {
                if global.request.dryRun { try global.output.note("dry run: nothing was written") }
                try global.output.emit(json: answer)
                return try RunRemarks(row).note(global.output)
            }
            if row?["state"]?.scalar == RequestState.executing.rawValue {
                _ = try await global.withClient(ErasureFinish.access) {
                    try await $0.perform(ErasureFinish())
                }
            }
            let path = certificate ?? "\(number).certificate"
            try await CertificateFile.write(number, to: path, global)
            let shown = try await global.answer(to: RequestShow(request: number))
            try global.output.emit(json: try CertificateFile.named(path, in: shown))
            try RunRemarks(try AnswerTree(json: shown)["request"]).note(global.output)
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "close",
            abstract: RequestClose.summary,
            discussion: """
                An erasure is closed once no target holds a key of an older epoch; while the law makes the store keep \
                some of the data it stays `partly-held`.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The request's number or id.") var request: String
        @Flag(help: "Those who had received the data were told (GDPR Art. 19).") var recipientsNotified =
            false

        func run() async throws {
            let global = global.forPrivacy
            let close = RequestClose(request: request, recipientsNotified: recipientsNotified ? true : nil)
            let answer = try await global.withClient(RequestClose.access) { try await $0.perform(close) }
            if global.request.dryRun { try global.output.note("dry run: nothing was written") }
            try global.output.emit(json: answer)
            let row = try AnswerTree(json: answer)["request"]
            guard row?["state"]?.scalar == RequestState.partlyHeld.rawValue,
                let number = row?["number"]?.scalar
            else { return }
            try global.output.note(
                "it stays open for what may not be erased yet; `coffer privacy certificate show \(number)` says what, why and "
                    + "until when"
            )
        }
    }
}

/// What is left to do for the person after a request was carried out.
private struct RunRemarks {
    private let request: AnswerTree?

    init(_ request: AnswerTree?) { self.request = request }

    func note(_ output: OutputOptions) throws {
        guard let kind = request?["kind"]?.scalar.flatMap(RequestKind.init(rawValue:)),
            let number = request?["number"]?.scalar
        else { return }
        switch kind {
        case .access, .portability:
            guard request?["packages"] == nil else { return }
            try output.note(
                "no package answers it; make one with `coffer privacy export --request \(number) --to FILE`"
            )
        case .erasure, .restriction, .objection:
            for record in request?["mergedRecords"]?.elements ?? [] {
                guard let other = record["request"]?.scalar, let subject = record["subjectNumber"]?.scalar,
                    let state = record["state"]?.scalar.flatMap(RequestState.init(rawValue:)), state.isOpen
                else { continue }
                try output.note(
                    "the person's other record, \(subject), is not reached by it: `\(other)` is `\(state.rawValue)`, "
                        + "and is carried out by itself"
                )
            }
        case .rectification:
            guard request?["corrections"] == nil else { return }
            try output.note(
                "nothing was put right by it; what other commands changed stands in the audit log"
            )
        case .consentWithdrawal: break
        }
    }
}

/// A certificate as a file.
enum CertificateFile {
    /// Writes the newest certificate of a request, a signed note.
    static func write(_ request: String, to path: String, _ global: GlobalOptions) async throws {
        let answer = try AnswerTree(json: try await global.answer(to: CertificateShow(request: request)))
        let note = answer["certificate"]?["note"]?.scalar ?? ""
        do {
            try Data(note.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw EngineError.file(path: path, reason: "the certificate cannot be written there")
        }
    }

    /// An answer with the name of the certificate's file in it.
    static func named(_ path: String, in answer: [UInt8]) throws -> [UInt8] {
        let name = try JSONAnswer.compact(["certificate": path])
        return name.dropLast() + [UInt8(ascii: ",")] + answer.dropFirst()
    }
}
