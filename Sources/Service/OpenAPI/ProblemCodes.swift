/// The stable codes of the problems that a request may be answered with, by HTTP status.
///
/// Codes are only ever added. Those of 500 are for people who look into the server, and are not listed one by one.
enum ProblemCodes {
    /// What a status means, and its codes.
    struct Group: Sendable {
        let status: Int
        let about: String
        let codes: [String]
    }

    static let groups = [
        Group(
            status: 400,
            about: "The request cannot be read.",
            codes: ["header-invalid", "http-invalid", "json-invalid"]
        ),
        Group(
            status: 403,
            about: "Refused: by the policy, or because the store does not know who asks.",
            codes: ["acting-as-refused", "caller-unknown", "denied", "forbidden"]
        ),
        Group(
            status: 404,
            about: "There is no such thing, or the caller's role does not reach it.",
            codes: ["drill-no-pair", "endpoint-unknown", "not-found"]
        ),
        Group(status: 405, about: "The endpoint is asked in another way.", codes: ["method-not-allowed"]),
        Group(
            status: 409,
            about: "The state of things does not allow it, or not yet: a second person has to agree.",
            codes: [
                "adopt-newer-backups", "approval-closed", "approval-due", "approval-pending",
                "backup-epoch-past",
                "backup-not-live", "claim-epoch-behind", "claim-keys-unknown", "claim-no-catalogue",
                "claim-not-needed", "claim-other-life", "conflict",
                "constraint-broken", "drill-epoch-past",
                "idempotency-conflict", "key-not-made",
                "key-shredded", "needs-exclusive", "prune-archive-stays", "prune-catalogue-replayed",
                "prune-no-catalogue", "prune-other-life", "target-decisions-ahead",
                "target-other-incarnation",
                "target-other-store", "target-without-key", "version-conflict",
            ]
        ),
        Group(status: 413, about: "The body is larger than the limit.", codes: ["body-too-large"]),
        Group(
            status: 422,
            about: "The body is as described, and what it says cannot be used.",
            codes: [
                "archive-name", "certificate-malformed", "decisions-purpose", "drill-handed-in",
                "input-invalid",
            ] + logs
                + policies + schedules
        ),
        Group(status: 429, about: "Too many requests of the caller at once.", codes: ["too-many-requests"]),
        Group(
            status: 503,
            about: "Not now; the same request may be repeated.",
            codes: [
                "backup-program-failed", "backup-program-not-started", "backup-run-too-long",
                "backup-running",
                "schedule-state-in-use", "server-stopping", "snapshot-gone", "store-busy", "store-locked",
            ]
        ),
    ]

    private static let logs = [
        "checkpoint-malformed", "checkpoint-other-log", "note-malformed", "note-not-signed",
        "note-signature-wrong", "proof-malformed", "proof-no-such-entry", "proof-root-mismatch",
        "proof-sizes-reversed", "proof-wrong-length", "verifier-key-malformed",
    ]

    private static let schedules = [
        "interval-refused", "retention-refused", "time-zone-unknown", "timetable-refused",
    ]

    private static let policies = [
        "policy-construct-refused", "policy-contradiction", "policy-file-missing", "policy-key-missing",
        "policy-key-repeated", "policy-key-unknown", "policy-malformed", "policy-name-repeated",
        "policy-name-unknown", "policy-never-broken", "policy-shape-wrong", "policy-step-unguarded",
        "policy-step-unreachable", "policy-steps-cyclic", "policy-unreadable", "policy-value-bad",
    ]
}
