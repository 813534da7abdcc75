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

        func run() async throws {
            let global = global.forPrivacy
            let answer = try await global.withClient(ErasureFinish.access) {
                try await $0.perform(ErasureFinish())
            }
            if global.request.dryRun { try global.output.note("dry run: nothing was written") }
            // Why without the notes: each is a page by itself, which `certificate show` prints.
            try global.output.emit(json: answer) { tree, style in
                TextAnswer(style: style, language: global.output.language).render(tree.leavingOut(["note"]))
            }
        }
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

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Check a certificate with nothing but the store's public key.",
            discussion:
                "No store is needed; one that is named is not opened. `coffer key signing-key` prints the key."
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The certificate.") var file: String
        @Option(help: ArgumentHelp("The store's public key.", valueName: "key")) var key: String

        func run() async throws {
            guard let key = CertificateKey(key) else {
                throw InputError(
                    "key",
                    "it is no public key: that is 64 hexadecimal digits",
                    help: "give what `coffer key signing-key` prints as the signing key"
                )
            }
            let text: String
            do {
                text = try String(contentsOfFile: file, encoding: .utf8)
            } catch {
                throw CommandError.unreadable(path: file)
            }
            let certificate = try Certificate(verifying: text, publicKey: key.bytes)
            try global.output.emit(CertificateShow.Answer(certificate: CertificateView(certificate)))
            try global.output.note("the certificate is as the store with this key signed it")
        }
    }
}
