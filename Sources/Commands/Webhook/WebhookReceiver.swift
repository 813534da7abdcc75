internal import Dispatch
internal import FoundationEssentials

/// Who is told of changes, spoken to with curl.
final class WebhookReceiver: Sendable {
    /// What it said to a message.
    enum Answer: Equatable {
        /// It has it.
        case taken
        /// It wants no more (410).
        case gone
        /// It has it not, and why.
        case refused(String)
    }

    /// Where it is.
    let address: String
    private let secret: WebhookSecret
    private let timeoutSeconds: Int
    private let program: PipedProgram

    /// A receiver at an address.
    ///
    /// - Throws: ``WebhookError/badAddress(_:)``, ``WebhookError/noProgram``, or what reading the secret meets.
    init(_ address: String, secretFile: String, timeoutSeconds: Int) throws {
        guard Self.isAllowed(address) else { throw WebhookError.badAddress(address) }
        guard let program = PipedProgram("curl") else { throw WebhookError.noProgram }
        self.address = address
        self.program = program
        self.timeoutSeconds = timeoutSeconds
        secret = try WebhookSecret(file: secretFile)
    }

    /// Whether nobody on the way can read what is sent: TLS, or a receiver on this machine.
    static func isAllowed(_ address: String) -> Bool {
        guard let url = URL(string: address), let host = url.host(), !host.isEmpty, url.user() == nil,
            !address.contains(where: { $0.isNewline || $0 == "\"" || $0 == "\\" })
        else { return false }
        return url.scheme == "https"
            || (url.scheme == "http" && ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host))
    }

    /// Sends a message once.
    func post(_ message: WebhookMessage, at seconds: Int64) async throws -> Answer {
        let settings = settings(message, at: seconds)
        let program = program
        // Why a thread of its own: waiting for a program would hold one of the few that tasks run on.
        let outcome = try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result { try program.run(["--disable", "--config", "-"], input: settings) }
                )
            }
        }
        guard outcome.code == 0 else {
            return .refused(outcome.lastWord.isEmpty ? "curl ended with \(outcome.code)" : outcome.lastWord)
        }
        let status = Int(String(decoding: outcome.output, as: UTF8.self)) ?? 0
        switch status {
        case 200..<300: return .taken
        case 410: return .gone
        default: return .refused("it answered \(status)")
        }
    }

    /// What curl is told; on its standard input, since others may read its command line.
    private func settings(_ message: WebhookMessage, at seconds: Int64) -> [UInt8] {
        let signature = secret.sign(id: message.id, seconds: seconds, body: message.body)
        let lines = [
            Self.line("url", address), "globoff", "silent", "show-error", "no-location",
            Self.line("proto", "=https,http"), Self.line("max-time", "\(timeoutSeconds)"),
            Self.line("header", "content-type: application/json"), Self.line("header", "expect:"),
            Self.line("header", "webhook-id: \(message.id)"),
            Self.line("header", "webhook-timestamp: \(seconds)"),
            Self.line("header", "webhook-signature: \(signature)"),
            Self.line("data-raw", message.body), Self.line("output", "/dev/null"),
            Self.line("write-out", "%{http_code}"),
        ]
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func line(_ name: String, _ value: String) -> String {
        let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\(name) = \"\(escaped)\""
    }
}
