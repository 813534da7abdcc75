import Foundation
import Sealing
import Storage
import TestSupport

@testable import Vault

/// An envelope and the place it lies at, as somebody reads them who has the file and the written format.
struct SealedValue {
    let bytes: [UInt8]
    let keyID: KeyID
    let context: EnvelopeContext

    var subject: SubjectID { context.subject }

    /// What it holds, or nil where this is not its key.
    func text(with key: [UInt8]) -> String? {
        (try? Envelope.open(bytes, key: key.span.bytes, context: context)).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// What the independent decoder needs to open it.
    func line(with key: [UInt8]) throws -> Data {
        try JSONEncoder().encode(
            IndependentDecoder.Place(
                key: Hexadecimal.encode(key),
                store: "\(context.store)",
                table: context.table,
                row: "\(context.row)",
                revision: context.revision,
                class: context.class,
                subject: "\(context.subject)",
                envelope: Hexadecimal.encode(bytes)
            )
        )
    }

    /// Every envelope of a store's tables in a file that nobody writes to.
    static func all(in path: String, store: StoreID, schemas: [SchemaModule]) throws -> [SealedValue] {
        try DatabaseFile(path).read { connection in
            let present = Set(
                try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table'") { $0.text(0) }
            )
            var found: [SealedValue] = []
            for table in schemas.flatMap(\.tables) where present.contains(table.name) {
                for column in table.columns {
                    guard case .sealed(let name, _) = column.content, RetentionClass(rawValue: name) != nil
                    else {
                        continue
                    }
                    found += try connection.rows(
                        """
                        SELECT id, subject_id, \(column.name)_revision, \(column.name) FROM \(table.name)
                        WHERE \(column.name) IS NOT NULL
                        """
                    ) { row in
                        guard let id = RowID(bytes: row.blob(0)), let subject = SubjectID(bytes: row.blob(1))
                        else {
                            throw StorageError.corrupt("a row of `\(table.name)` has no sound id")
                        }
                        return SealedValue(
                            bytes: row.blob(3),
                            keyID: try Envelope.keyID(of: row.blob(3)),
                            context: EnvelopeContext(
                                store: store,
                                table: table.name,
                                row: id,
                                revision: UInt64(bitPattern: row.int64(2)),
                                class: name,
                                subject: subject
                            )
                        )
                    }
                }
            }
            return found
        }
    }
}

/// The wrapped keys of one vault file, as they lie there.
struct WrappedKeys {
    let rows: [SealedValue]

    /// Reads a vault of an epoch that nobody writes to.
    init(vault path: String, store: StoreID, epoch: UInt64) throws {
        rows = try DatabaseFile(path).read { connection in
            try connection.rows("SELECT \(WrappedKey.columns) FROM wrapped_key") { row in
                let key = try WrappedKey(row)
                return SealedValue(
                    bytes: key.sealed,
                    keyID: key.id,
                    context: try key.place.context(store: store, id: key.id, epoch: epoch)
                )
            }
        }
    }

    /// The keys that an epoch's key opens.
    func opened(by epochKey: [UInt8]) -> [KeyID: [UInt8]] {
        var found: [KeyID: [UInt8]] = [:]
        for row in rows {
            if let key = row.text(with: epochKey).flatMap(KeyJSON.key) { found[row.keyID] = key }
        }
        return found
    }
}

/// A key as its envelope holds it, `{"key":"<base64>"}`.
enum KeyJSON {
    static func key(_ text: String) -> [UInt8]? {
        (try? JSONDecoder().decode([String: String].self, from: Data(text.utf8)))?["key"]
            .flatMap { Data(base64Encoded: $0) }.map(Array.init)
    }
}

/// The key of a store's epoch, from the key file and `epoch-<n>.key` alone.
enum EpochKey {
    static func open(in folder: String, store: StoreID) throws -> (number: UInt64, key: [UInt8]) {
        guard let number = try EpochFiles(folder: folder).current() else {
            throw BrokenPromise(what: "no epoch")
        }
        let lines = try String(contentsOfFile: "\(folder)/root.key", encoding: .utf8).split(separator: "\n")
        guard let root = lines.last.flatMap({ Data(base64Encoded: String($0)) }),
            let row = RowID(bytes: EpochKeyFile.keyID(store: store, epoch: number).bytes),
            let sealed = FileManager.default.contents(atPath: "\(folder)/epoch-\(number).key")
        else { throw BrokenPromise(what: "the key files do not read") }
        let context = EnvelopeContext(
            store: store,
            table: "key",
            row: row,
            revision: number,
            class: "root",
            subject: .zero
        )
        let value = SealedValue(
            bytes: Array(sealed),
            keyID: try Envelope.keyID(of: Array(sealed)),
            context: context
        )
        guard let key = value.text(with: Array(root)).flatMap(KeyJSON.key) else {
            throw BrokenPromise(what: "the epoch's key does not open")
        }
        return (number, key)
    }
}
