public import Engine
internal import Sealing
internal import Storage

/// A certificate, signed and in its parts.
public struct CertificateView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ErasureCertificate",
        [
            .request: .request,
            .subject: .id.about("The subject's pseudonym."),
            .issued: .instant,
            .erased: .instant,
            .custody: .choice(["solo", "two-person"], "The store's custody."),
            .grade: .choice(["B", "C"], "How final it is; see docs/privacy.md."),
            .epoch: .count("The epoch that the keys are not in any more."),
            .gone: .map(of: .count(), "How many envelopes of a class were emptied."),
            .held: .list(of: Held.schema, "What must stay, until when and why."),
            .waiting: .list(of: Waiting.schema, "The copies that still hold an older epoch's key."),
            .note: .text("The signed note (C2SP signed-note); absent where it was only checked.").optional,
        ]
    )

    /// A class that must stay.
    public struct Held: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .retentionClass: .text("The retention class."),
                .until: .day("The last day on which it stays; absent where a person ends it.").optional,
                .article: .text("The article of law."),
                .basis: .text("The basis, in words."),
            ]
        )

        /// The retention class.
        public let retentionClass: String
        /// The last day on which it stays.
        public let until: String?
        /// The article of law.
        public let article: String
        /// The basis, in words.
        public let basis: String

        private enum CodingKeys: String, CodingKey {
            case retentionClass = "class"
            case until, article, basis
        }
    }

    /// A copy that waits.
    public struct Waiting: Encodable, Equatable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .target: .text("The target's name."),
                .epoch: .count("The oldest epoch of which a key lies there."),
                .expires: .text("Until when at the latest, where the target forgets by itself.").optional,
            ]
        )

        /// The target's name.
        public let target: String
        /// The oldest epoch of which a key lies there.
        public let epoch: UInt64
        /// Until when at the latest.
        public let expires: String?
    }

    /// The request's number.
    public let request: String
    /// The subject's pseudonym.
    public let subject: String
    /// When the certificate was signed.
    public let issued: String
    /// When the keys were shredded.
    public let erased: String
    /// The store's custody.
    public let custody: String
    /// How final it is.
    public let grade: String
    /// The epoch that the keys are not in any more.
    public let epoch: UInt64
    /// How many envelopes of a class were emptied.
    public let gone: [String: Int]
    /// What must stay.
    public let held: [Held]
    /// The copies that still wait.
    public let waiting: [Waiting]
    /// The signed note.
    public let note: String?

    /// A certificate in its parts.
    public init(_ certificate: Certificate, note: String? = nil) {
        request = certificate.request
        subject = certificate.subject
        issued = certificate.issued
        erased = certificate.erased
        custody = certificate.custody
        grade = certificate.grade
        epoch = certificate.epoch
        gone = Dictionary(
            certificate.gone.map { ($0.retentionClass, $0.envelopes) },
            uniquingKeysWith: { first, _ in first }
        )
        held = certificate.held.map {
            Held(retentionClass: $0.retentionClass, until: $0.until, article: $0.article, basis: $0.basis)
        }
        waiting = certificate.waiting.map {
            Waiting(target: $0.target, epoch: $0.epoch, expires: $0.expires)
        }
        self.note = note
    }

    /// The newest certificate of a request, its signature checked.
    init(of request: String, in context: Context) throws {
        let row = try RequestRow.load(named: request, in: context)
        let note = try context.connection.row(
            "SELECT note FROM privacy_certificate WHERE request_id = ?1 ORDER BY issued DESC, id DESC LIMIT 1",
            .blob(row.id.bytes)
        ) { $0.text(0) }
        guard let note else {
            throw EngineError.conflict(
                what: "request `\(row.number)` has no certificate",
                reason: "no erasure of this request is done",
                help: "carry it out with `coffer privacy request run \(row.number)`"
            )
        }
        self.init(try Certificate(verifying: note, publicKey: context.signingPublicKey), note: note)
    }
}

/// Shows the newest certificate of an erasure.
public struct CertificateShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.certificate-show"
    /// What it does, in one sentence for people.
    public static let summary = "Show the newest certificate of an erasure."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.request: .request])

    /// The request's number or id.
    public var request: String

    /// The certificate of a request.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.certificate: CertificateView.schema]
        )

        /// The certificate.
        public let certificate: CertificateView

        /// A certificate to print.
        public init(certificate: CertificateView) { self.certificate = certificate }
    }

    /// The request whose certificate is wanted.
    public init(request: String) { self.request = request }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> Answer {
        Answer(certificate: try CertificateView(of: request, in: context))
    }
}
