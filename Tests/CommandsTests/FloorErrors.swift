import Audit
import Backup
import Engine
import MerkleLog
import Policy
import Privacy
import Sealing
import Storage
import Vault

/// Every error of the floors below the engine once; the kinds of `PolicyError` stand in its own golden file.
enum FloorErrors {
    static var all: [any Error] {
        storage.map { $0 as any Error } + unlock.map { $0 as any Error } + vault.map { $0 as any Error }
            + sealing + log.map { $0 as any Error } + tree
            + decisions.map { $0 as any Error } + recovery.map { $0 as any Error }
            + runs.map { $0 as any Error } + claims.map { $0 as any Error }
            + adoptions.map { $0 as any Error } + prunes.map { $0 as any Error }
            + formats.map { $0 as any Error }
            + [CertificateError.malformed(what: "it is empty") as any Error]
            + schedules.map { $0 as any Error } + service + drills.map { $0 as any Error }
            + [PolicyError.missingFile(name: "roles.yaml")]
    }

    private static let runs: [RunError] = [
        .notLive(.copied), .notLive(.restored),
        .otherIncarnation(target: "shelf", found: "0198c0de-0000-4000-8000-000000000009"),
        .otherIncarnation(
            target: "shelf",
            found: "0198c0de-0000-4000-8000-000000000009",
            address: "/mnt/backup"
        ),
        .otherStore(target: "shelf"), .epochPast(epoch: 2, current: 3), .decisionsAhead(target: "shelf"),
        .noPair(target: "shelf"), .noTarget, .otherVerifier(named: "age1…"),
        .snapshotGone(folder: "shop/spool/1"), .running(folder: "shop/scratch"),
        .readsOtherwise(name: "epoch-2.age", target: "shelf"),
    ]

    private static let claims: [ClaimError] = [
        .notNeeded(target: "shelf"), .noCatalogue(target: "shelf"),
        .otherLife(
            target: "shelf",
            named: "0198c0de-0000-4000-8000-000000000008",
            found: "0198c0de-0000-4000-8000-000000000009"
        ),
        .epochBehind(target: "shelf", epoch: 2, there: 3),
        .keysUnknown(target: "shelf", archive: "coffer-…-vault-2.tar.zst.age", count: 2),
    ]

    private static let adoptions: [AdoptionError] = [
        .newerBackups(
            .init(
                state: "2026-11-29T12:45:00Z",
                newer: ["shelf", "cloud", "attic", "attic"].map {
                    .init(archive: "coffer-…-data.tar.zst.age", target: $0)
                }
            )
        ),
        .newerBackups(
            .init(state: nil, newer: [.init(archive: "coffer-…-data.tar.zst.age", target: "shelf")])
        ),
    ]

    private static let prunes: [PruneError] = [
        .noCatalogue(target: "shelf"), .replayed(target: "shelf", sequence: 4, known: 7),
        .otherLife(target: "shelf"),
        .stays(
            name: "coffer-0198c0de-0000-7000-8000-000000000001-20261129T124500Z-data.tar.zst.age",
            target: "shelf",
            reasons: ["the newest verified one", "day 1 of 7"]
        ),
    ]

    private static let drills: [DrillError] = [
        .rowCount(table: "customer", expected: 13, found: 12),
        .rowCount(table: "customer", expected: 13, found: nil),
        .rowsLost(table: "customer", expected: 13, found: 12),
        .keysLost(keys: 2, envelopes: 3, subject: "\(subject)"),
        .audit(code: "log-shrunk", what: "it is shorter than the earlier checkpoint"),
        .unhealthy(check: "the vault is sound", what: "page 3 is never used"),
        .epochPast(archive: "coffer-…-vault-2.tar.zst.age", epoch: 2, current: 3),
        .target(
            target: "shelf",
            name: "epoch-2.age",
            code: "epoch-copy-other",
            what: "its bytes are not those that are listed"
        ),
        .noPair(target: "shelf"), .handedIn(what: "`manifest-data.json` is of another kind or store"),
    ]

    private static let formats: [FormatError] = [
        .name("archive.tar", reason: "it does not name a store"),
        .manifest(what: "it is not JSON with the members of a manifest"),
        .catalogue(what: "its first line names no store"),
        .catalogueRefused(.signatureWrong(key: "coffer/0198c0de-0000-7000-8000-000000000001/catalogue")),
    ]

    private static let storage: [StorageError] = [
        .cannotOpen(path: "shop/data.db", reason: "permission denied"),
        .newerSchema(module: "desk", number: 3, known: 1),
        .settingRefused(name: "synchronous", wanted: 2, found: 1),
        .full, .busy, .constraint("UNIQUE constraint failed: product.sku"), .io(code: 10),
        .syncFailed(code: 1034), .halted,
        .corrupt("database disk image is malformed"),
        .statement(code: 1, message: "no such table: nothing", sql: "SELECT 1 FROM nothing"),
        .locked(path: "shop/store.lock", holder: "process 4711"),
    ]

    private static let unlock: [UnlockError] = [
        .missing(path: "shop/root.key"), .unreadable(path: "shop/root.key", reason: "permission denied"),
        .laxPermissions(path: "shop/root.key", mode: 0o644), .foreignOwner(path: "shop/root.key"),
        .malformed(path: "shop/root.key"), .wrongKey(path: "shop/root.key"), .wrongPassphrase,
        .passphraseNeeded,
        .noPassphrase(reason: "it is empty"), .noCredentials, .otherKind(stored: .keyFile), .memory(.locked),
    ]

    private static let subject = identifier(SubjectEntity.self, 1)
    private static let key = identifier(KeyEntity.self, 2)

    private static let vault: [VaultError] = [
        .noStore(folder: "shop"), .alreadyExists(path: "shop/store.json"),
        .storeFileDamaged(path: "shop/store.json", reason: "it is not the JSON that `init` wrote"),
        .noEpoch(folder: "shop"), .epochKeyDamaged(path: "shop/epoch-1.key"),
        .epochCopyDamaged(reason: "it holds more than one key"), .epochCopyForeign(vault: "shop/vault-2.db"),
        .wrappedKeyDamaged(key: key, what: "subject key"), .noSuchKey(key),
        .noKey(subject: subject, class: .contact),
        .shredded(subject: subject, class: .contact), .coreKeyMissing(kind: "signing"),
        .file(path: "shop/epoch-2.key", reason: "no space left on device"),
    ]

    private static let sealing: [any Error] = [
        EnvelopeError.authenticationFailure,
        EnvelopeError.notThisKey(expected: key, actual: identifier(KeyEntity.self, 3)),
        EnvelopeError.unsupportedVersion(2), EnvelopeError.unsupportedFlags(1),
        EnvelopeError.truncated(byteCount: 12), EnvelopeError.tooLarge(byteCount: 2_000_000),
        EnvelopeError.badPadding, EnvelopeError.badContent(reason: "it is not an object of texts"),
        MemoryError.locked,
    ]

    private static let log: [AuditError] = [
        .checkpointMissing(entries: 12), .checkpointRefused(.signatureWrong(key: "coffer/shop")),
        .sizeMismatch(signed: 12, found: 11), .rootMismatch(size: 12), .replaced(from: 12, to: 9),
        .nodeMissing(level: 1, position: 2), .noSuchEntry(sequence: 12, size: 12),
        .bodyMalformed(sequence: 3),
    ]

    private static let decisions: [DecisionError] = [
        .malformed(line: 3), .notSigned(line: 3), .otherStore(line: 3), .outOfOrder(line: 3), .unfinished,
        .checkpointRefused(.signatureWrong(key: "coffer/shop")), .checkpointWrong(signed: 12, found: 11),
        .forked(sequence: 12), .smaller(size: 11, named: 12), .altered(row: "decision 3"), .purpose("News!"),
    ]

    private static let schedules: [ScheduleError] = [
        .refusedTimetable(text: "60 2 * * *", reason: "`60`: the minute is 0 to 59"),
        .refusedInterval(text: "6", reason: "it does not end in `m`, `h`, `d` or `w`"),
        .unknownZone(text: "Berlin"),
        .refusedRetention(reason: "no hour, day, week, month or year would keep an archive"),
        .stateDamaged(
            path: "/var/lib/coffer-backup/schedules.json",
            reason: "it is not the JSON that was written"
        ),
        .stateNotWritten(path: "/var/lib/coffer-backup/schedules.json", reason: "no space left on device"),
        .stateInUse(path: "/var/lib/coffer-backup/schedules.lock"),
    ]

    private static let service: [any Error] = [
        AgentError.settings(path: "/etc/coffer/backupd.json", reason: "there is no setting `recoveryPoin`"),
        AgentError.metrics(path: "/var/lib/node/coffer.prom", reason: "permission denied"),
        WitnessError.notSigned(code: "note-signature-wrong"),
        WitnessError.otherLog(
            path: "audit-witness.json",
            kept: "coffer/a/b",
            found: "coffer/a/c+0123abcd+key"
        ),
        WitnessError.shrunk(from: 12, to: 9),
        WitnessError.rewritten(size: 12, reason: "the proof does not hold (proof-root-mismatch)"),
        WitnessError.fileDamaged(path: "audit-witness.json"),
        WorkError.notStarted(program: "/usr/local/bin/coffer", reason: "no such file or directory"),
        WorkError.ended(code: 139, words: ""), WorkError.tooLong(seconds: 86_400),
    ]

    private static let recovery: [RecoveryError] = [
        .insideStore(path: "shop/key", folder: "shop"), .fileExists(path: "shop.recovery-key"),
        .file(path: "shop.recovery-key", reason: "no space left on device"), .noIdentity,
        .noCopy(path: "shop/epoch-2.age"), .otherStore(found: "\(subject)", expected: "\(key)"), .signingKey,
        .noDecisions,
        .decisions(
            source: "shelf",
            code: "decisions-unfinished",
            text: DecisionError.unfinished.description
        ),
        .dataForeign,
    ]

    private static let tree: [any Error] = [
        NoteError.malformedNote(what: "no blank line"), NoteError.malformedCheckpoint(what: "no size"),
        NoteError.malformedKey(what: "no name"), NoteError.notSigned(by: "coffer/shop"),
        NoteError.signatureWrong(key: "coffer/shop"),
        NoteError.otherOrigin(expected: "coffer/shop", found: "coffer/other"),
        ProofError.noSuchLeaf(index: 12, size: 12), ProofError.sizesReversed(from: 9, to: 3),
        ProofError.wrongLength(expected: 4, found: 3), ProofError.rootMismatch(size: 12),
        ProofError.malformed(line: 3),
    ]

    private static func identifier<Entity>(_ entity: Entity.Type, _ last: UInt8) -> Identifier<Entity> {
        guard let made = Identifier<Entity>(bytes: [UInt8](repeating: 0, count: 15) + [last]) else {
            preconditionFailure("sixteen bytes are an id")
        }
        return made
    }
}
