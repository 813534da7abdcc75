internal import Engine
internal import FoundationEssentials
internal import MerkleLog

/// Remembers the last checkpoint of a store's audit log, and demands proof that the log has only grown since.
///
/// It keeps the key of its first look, so that neither a shortened or rewritten log nor another one passes for the same.
public struct AuditWitness: Sendable {
    /// The file with the checkpoint.
    public let path: String

    /// What is kept in a file.
    public init(path: String) { self.path = path }

    /// Asks for the newest checkpoint with a proof, and keeps it in the place of the last.
    ///
    /// - Returns: How many entries the log has.
    /// - Throws: ``WitnessError``, ``ScheduleError``, or what the door throws.
    @discardableResult
    public func check(through door: some StoreDoor) async throws -> UInt64 {
        let newest = try await door.perform(AuditCheckpoint())
        guard let kept = try load() else {
            let checkpoint = try Self.open(newest.checkpoint, newest.verifierKey)
            try store(Kept(checkpoint: newest.checkpoint, verifierKey: newest.verifierKey))
            return checkpoint.size
        }
        let earlier: Checkpoint
        do throws(WitnessError) {
            earlier = try Self.open(kept.checkpoint, kept.verifierKey)
        } catch {
            throw WitnessError.fileDamaged(path: path)
        }
        guard newest.verifierKey == kept.verifierKey else {
            throw WitnessError.otherLog(path: path, kept: earlier.origin, found: newest.verifierKey)
        }
        let now = try Self.open(newest.checkpoint, kept.verifierKey)
        guard now.size >= earlier.size else { throw WitnessError.shrunk(from: earlier.size, to: now.size) }
        let proof = try await door.perform(AuditProve(from: earlier.size))
        // Why again from the proof's answer: the log may have grown between the two questions.
        let later = try Self.open(proof.checkpoint, kept.verifierKey)
        let path = proof.proof.split(separator: "\n").map { Hash(base64: $0) }
        guard path.allSatisfy({ $0 != nil }) else {
            throw WitnessError.rewritten(size: earlier.size, reason: "the proof cannot be read")
        }
        do throws(ProofError) {
            try ConsistencyProof(from: earlier.size, to: later.size, path: path.compactMap(\.self))
                .verify(earlier: earlier.root, later: later.root)
        } catch {
            throw WitnessError.rewritten(
                size: earlier.size,
                reason: "the proof does not hold (\(error.code))"
            )
        }
        try store(Kept(checkpoint: proof.checkpoint, verifierKey: kept.verifierKey))
        return later.size
    }

    private static func open(_ note: String, _ key: String) throws(WitnessError) -> Checkpoint {
        do throws(NoteError) {
            return try Checkpoint.open(note, key: VerifierKey(key))
        } catch {
            throw .notSigned(code: error.code)
        }
    }

    private func load() throws -> Kept? {
        guard let bytes = try DurableFile(path: path).load(limitBytes: 65_536) else { return nil }
        guard let kept = try? JSONDecoder().decode(Kept.self, from: Data(bytes)) else {
            throw WitnessError.fileDamaged(path: path)
        }
        return kept
    }

    private func store(_ kept: Kept) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        try DurableFile(path: path).store(Array(encoder.encode(kept)))
    }

    private struct Kept: Codable {
        let checkpoint: String
        let verifierKey: String
    }
}
