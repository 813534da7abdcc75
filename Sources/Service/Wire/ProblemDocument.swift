internal import Engine
internal import FoundationEssentials

/// A problem as it travels: an RFC 9457 document with Coffer's code, help and exit code beside the standard members.
public struct ProblemDocument: Error, Codable, Sendable, Equatable {
    /// The media type.
    public static let mediaType = "application/problem+json"

    /// A name for the kind of problem: `urn:coffer:problem:` and the code.
    public let type: String
    /// What happened.
    public let title: String
    /// The HTTP status.
    public let status: Int
    /// Why; nil where nothing is said about it.
    public let detail: String?
    /// The stable kebab-case code.
    public let code: String
    /// What to do; nil where nothing is said about it.
    public let help: String?
    /// The exit code of a command that ends with it.
    public let exitCode: Int32
    /// The number of the approval that the request waits as, where it does.
    public let approval: String?

    /// A problem of the service itself.
    init(
        _ code: String,
        _ status: Int,
        exit: Int32,
        _ title: String,
        reason: String?,
        help: String?,
        approval: String? = nil
    ) {
        self.approval = approval
        type = "urn:coffer:problem:\(code)"
        self.title = title
        self.status = status
        detail = reason
        self.code = code
        self.help = help
        exitCode = exit
    }

    /// A problem of the store.
    init(_ problem: Problem) {
        let lines = problem.text.split(separator: "\n").map(String.init)
        func part(_ prefix: String) -> String? {
            lines.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        }
        self.init(
            problem.code,
            problem.httpStatus,
            exit: problem.exitCode,
            lines.first ?? problem.code,
            reason: part("reason: "),
            help: part("help: "),
            approval: problem.approval
        )
    }

    /// What happened, why, and what to do, in one line each.
    public var text: String {
        ([title] + [detail.map { "reason: \($0)" }, help.map { "help: \($0)" }].compactMap { $0 })
            .joined(separator: "\n")
    }
}

extension ProblemDocument {
    /// All that somebody learns whom the store does not know.
    static let forbidden = ProblemDocument("forbidden", 403, exit: 77, "forbidden", reason: nil, help: nil)

    /// There is no such endpoint.
    static func noEndpoint(_ path: String) -> Self {
        Self(
            "endpoint-unknown",
            404,
            exit: 66,
            "there is no such endpoint",
            reason: "an endpoint is `/v1/NOUN/VERB`, and no operation has this name",
            help: "check the spelling; client and server may be of different versions"
        )
    }

    /// The endpoint is not asked this way.
    static func wrongMethod(_ allowed: String) -> Self {
        Self(
            "method-not-allowed",
            405,
            exit: 65,
            "this endpoint is asked in another way",
            reason: "it only answers \(allowed)",
            help: "send the request with \(allowed)"
        )
    }

    /// What came is not a request.
    static let notHTTP = ProblemDocument(
        "http-invalid",
        400,
        exit: 65,
        "this is not a request",
        reason: "it is not HTTP/1.1, or its headers are more than \(ServiceLimits.headerBytes) bytes",
        help: "send a request of HTTP/1.1; the connection is closed"
    )

    /// The body is larger than the limit.
    static let bodyTooLarge = ProblemDocument(
        "body-too-large",
        413,
        exit: 65,
        "the request is too large",
        reason: "its body has more than \(ServiceLimits.bodyBytes) bytes",
        help: "send it in several parts"
    )

    /// The body is not JSON as it is taken here.
    static func badJSON(_ reason: String) -> Self {
        Self(
            "json-invalid",
            400,
            exit: 65,
            "the body cannot be read",
            reason: reason,
            help: "send one JSON object in UTF-8, each name once"
        )
    }

    /// The body holds a name that the operation does not have.
    static func unknownField(_ path: String) -> Self {
        Self(
            Problem(
                InputError(
                    path,
                    "the operation has no such field",
                    help: "check the spelling; `coffer api` describes every field"
                )
            )
        )
    }

    /// A header of the request cannot be used.
    static func badHeader(_ name: String) -> Self {
        Self(
            "header-invalid",
            400,
            exit: 65,
            "the header `\(name)` cannot be used",
            reason: "it is given twice, too long, or not percent-encoded UTF-8",
            help: "give it once, percent-encoded, with at most \(ServiceLimits.optionBytes) bytes"
        )
    }

    /// A header looks like an option and is none.
    static func unknownHeader(_ name: String) -> Self {
        Self(
            "header-invalid",
            400,
            exit: 65,
            "the header `\(name)` cannot be used",
            reason: "no option of a request has this name",
            help: "check the spelling; `coffer api` describes every header that begins with `Coffer-`"
        )
    }

    /// Acting as somebody else is for the owner of an embedded store.
    static let actingAsRefused = ProblemDocument(
        "acting-as-refused",
        403,
        exit: 77,
        "a server lets nobody act as another user",
        reason: "who asks is what the kernel says about the process; --as is for an embedded store",
        help: "repeat it without --as, or run it as that Unix user"
    )

    /// Too many requests of one user are in work.
    static let tooManyRequests = ProblemDocument(
        "too-many-requests",
        429,
        exit: 75,
        "too many requests at once",
        reason: "\(ServiceLimits.requestsPerUser) requests of your Unix user are in work",
        help: "wait for some of them, then repeat it"
    )

    /// The server is going down.
    static let stopping = ProblemDocument(
        "server-stopping",
        503,
        exit: 75,
        "the server is stopping",
        reason: "it finishes what it has taken and takes nothing new",
        help: "try again in a moment"
    )

    /// The store can take no more writes.
    static let halted = ProblemDocument(
        "store-halted",
        500,
        exit: 74,
        "the server stopped serving",
        reason: "the disk did not confirm a write, and what it says later is not believed",
        help: "look into the disk, then start the server again; every order that was answered is there"
    )

    /// The socket cannot be made or used.
    static func socketUnusable(_ path: String, _ reason: String) -> Self {
        Self(
            "socket-unusable",
            500,
            exit: 74,
            "the socket `\(path)` cannot be used",
            reason: reason,
            help: "name another with --socket, or make its folder and let this user write to it"
        )
    }

    /// Another server listens there.
    static func socketInUse(_ path: String) -> Self {
        Self(
            "socket-in-use",
            503,
            exit: 75,
            "the socket `\(path)` is in use",
            reason: "another server answers on it",
            help: "stop that one first, or name another with --socket"
        )
    }

    /// Nobody answers on the socket.
    static func serverMissing(_ path: String, _ reason: String) -> Self {
        Self(
            "server-missing",
            503,
            exit: 69,
            "no server answers on `\(path)`",
            reason: reason,
            help: "start it with `systemctl start cofferd`, or open a store of your own with --store"
        )
    }

    /// The server took the request and did not answer in time.
    public static func serverSilent(_ path: String, seconds: Int64) -> Self {
        Self(
            "server-silent",
            503,
            exit: 75,
            "the server on `\(path)` does not answer",
            reason: "it was waited for \(seconds) s; whether the request was carried out is not known",
            help: "look into `journalctl -u cofferd`; the question is asked again"
        )
    }

    /// The connection ended before the answer was there.
    static let answerLost = ProblemDocument(
        "answer-lost",
        503,
        exit: 75,
        "the server's answer did not arrive",
        reason: "the connection ended first; whether the request was carried out is not known",
        help: "look whether it was done; with --idempotency-key a request can be repeated safely"
    )

    /// What came back is not an answer of this server.
    public static let answerUnreadable = ProblemDocument(
        "answer-unreadable",
        500,
        exit: 70,
        "the server's answer cannot be read",
        reason: "it is too large, or not what this version of Coffer expects",
        help: "check that client and server are of the same version"
    )
}
