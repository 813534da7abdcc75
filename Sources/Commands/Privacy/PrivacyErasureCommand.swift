internal import ArgumentParser
internal import Engine
internal import Foundation
internal import Privacy

/// `coffer privacy erasure`: what ends the erasures that were begun.
struct PrivacyErasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erasure",
        abstract: "Erasures that were begun.",
        subcommands: [Finish.self]
    )

    struct Finish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "finish",
            abstract: ErasureFinish.summary,
            discussion:
                "`coffer privacy request run` does it by itself; after an interruption this does it for all."
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.forPrivacy.perform(ErasureFinish()) }
    }
}

/// `coffer privacy certificate`: the proof of an erasure.
struct PrivacyCertificateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate",
        abstract: "Certificates of erasures.",
        subcommands: [Show.self, Verify.self]
    )

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: CertificateShow.summary,
            discussion: "As text it is the signed certificate itself, for `certificate verify`."
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The request's number or id.") var request: String

        func run() async throws {
            let global = global.forPrivacy
            let answer = try await global.answer(to: CertificateShow(request: request))
            try global.output.emit(json: answer) { tree, _ in tree["certificate"]?["note"]?.scalar ?? "" }
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Check a certificate with nothing but the store's public key.",
            discussion: "No store is needed. `coffer key signing-key` prints the key."
        )

        @OptionGroup(title: "Output") var output: OutputOptions
        @Argument(help: "The certificate.") var file: String
        @Option(help: ArgumentHelp("The store's public key.", valueName: "key")) var key: String

        func run() throws {
            guard let key = CertificateKey(key) else {
                throw InputError(
                    "key",
                    "it is no public key",
                    help: "give what `coffer key signing-key` printed"
                )
            }
            let text: String
            do {
                text = try String(contentsOfFile: file, encoding: .utf8)
            } catch {
                throw CommandError.unreadable(path: file)
            }
            let certificate = try Certificate(verifying: text, publicKey: key.bytes)
            try output.emit(CertificateShow.Answer(certificate: CertificateView(certificate)))
        }
    }
}
