@testable import Engine
import Foundation
import Sealing
import Storage
import Testing
import Vault

@Suite("What is asked about several people")
struct ApprovalForgettingTests {
    /// A piece of a stored input: its envelope, and where it stands.
    private struct Piece {
        let place: SealedPlace
        let sealed: [UInt8]

        /// The key's id, as the envelope says.
        var key: [UInt8] { Array(sealed[2..<18]) }
    }

    private static func pieces(_ pair: PairStore) throws -> [Piece] {
        try pair.query { connection in
            try connection.rows("SELECT id, subject_id, input FROM approval_part ORDER BY id") { row in
                Piece(
                    place: SealedPlace(
                        table: "approval_part",
                        row: try #require(RowID(bytes: row.blob(0))),
                        revision: 1,
                        class: .contact,
                        subject: try #require(SubjectID(bytes: row.blob(1)))
                    ),
                    sealed: row.blob(2)
                )
            }
        }
    }

    /// The text of a stored input, as anybody with the vault of today reads it out of an old copy.
    private static func text(_ piece: Piece, _ pair: PairStore) throws -> String? {
        let fields = try pair.store.parts.vault.open(
            piece.sealed,
            table: piece.place.table,
            row: piece.place.row,
            revision: 1,
            class: .contact,
            subject: piece.place.subject
        )
        return fields["input"]?.disclose()
    }

    /// The files of the store that hold these bytes.
    private static func files(of pair: PairStore, with bytes: [UInt8]) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: pair.folder).filter { file in
            FileManager.default.contents(atPath: "\(pair.folder)/\(file)")?.range(of: Data(bytes)) != nil
        }
    }

    private static let remark = "Grace is the sister of Jane"

    /// Notes of Grace and of Jane, and a request about both.
    private static func prepare(_ pair: PairStore, added: String? = nil) async throws -> String {
        for number in ["1", "2"] {
            let made = try await pair.ask(PairStore.note(number), by: PairStore.wim)
            _ = try await pair.perform(ApprovalGrant(approval: made), by: PairStore.lea)
        }
        let swap = NoteSwap(number: "1", other: "2", remark: remark, added: added)
        return try await pair.ask(swap, by: PairStore.wim)
    }

    /// Forgets the person of a note, as an erasure does: the tombstone, the keys, what is left in the log.
    private static func forget(_ number: String, _ pair: PairStore) async throws -> Int {
        _ = try await pair.perform(NoteForget(number: number), by: PairStore.wim)
        let shredded = try pair.store.shredTombstoned()
        try pair.store.parts.database.removeResidue()
        return shredded
    }

    @Test("is shredded with each of them while it waits", arguments: ["1", "2"], [nil, "3"])
    func waiting(erased: String, added: String?) async throws {
        try await PairStore.with { pair in
            let number = try await Self.prepare(pair, added: added)
            let piece = try #require(try Self.pieces(pair).first)
            #expect(try Self.text(piece, pair)?.contains(Self.remark) == true)
            #expect(try !Self.files(of: pair, with: piece.sealed).isEmpty)
            #expect(try !Self.files(of: pair, with: piece.key).isEmpty)

            // The person's own key, and those of three inputs: this one, and two that were decided.
            #expect(try await Self.forget(erased, pair) == 4)

            #expect(try Self.pieces(pair).isEmpty)
            #expect(try Self.files(of: pair, with: piece.sealed) == [])
            // What lies in an older copy of the data does not open with the keys of today.
            #expect(throws: VaultError.self) { try Self.text(piece, pair) }
            let error = await #expect(throws: EngineError.self) {
                _ = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.lea)
                _ = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.leo)
            }
            #expect("\(try #require(error))".contains("is not there any more"))
            _ = try await pair.perform(ApprovalRefuse(approval: number), by: PairStore.leo)
        }
    }

    @Test(
        "stays for the others when somebody else is erased, and goes with the first erasure once it is decided"
    )
    func decided() async throws {
        try await PairStore.with { pair in
            let number = try await Self.prepare(pair)
            let piece = try #require(try Self.pieces(pair).first)
            let made = try await pair.ask(PairStore.note("3"), by: PairStore.wim)
            _ = try await pair.perform(ApprovalGrant(approval: made), by: PairStore.lea)
            #expect(try await Self.forget("3", pair) == 4)
            #expect(try Self.text(piece, pair)?.contains(Self.remark) == true)
            _ = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.lea)
            let done = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.leo)
            #expect(done.approval.state == "done")
            // Removed, and still to be read in a copy from before.
            #expect(try Self.pieces(pair).isEmpty)
            #expect(try Self.text(piece, pair)?.contains(Self.remark) == true)
            #expect(try await Self.forget("1", pair) == 2)
            #expect(throws: VaultError.self) { try Self.text(piece, pair) }
        }
    }
}
