internal import FoundationEssentials
internal import Sealing

/// `store.json`: which store this is and how it is unlocked; nothing in it is secret.
struct StoreFile: Codable, Equatable {
    static let currentFormat = 1
    static let name = "store.json"
    private static let limitBytes = 65_536

    let format: Int
    let store: StoreID
    let created: Date
    let unlock: UnlockParameters
    /// Tells a wrong key from a damaged file: ``RootKey/id(of:)``.
    let rootKey: KeyID

    static func path(in folder: String) -> String { "\(folder)/\(name)" }

    /// Reads it.
    static func load(from folder: String) throws(VaultError) -> StoreFile {
        let path = path(in: folder)
        guard let bytes = try DurableFile.read(path, limitBytes: limitBytes) else {
            throw .noStore(folder: folder)
        }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let file: StoreFile
        do {
            file = try decoder.decode(StoreFile.self, from: Data(bytes))
        } catch {
            throw .storeFileDamaged(path: path, reason: "it is not the JSON that `init` wrote")
        }
        guard file.format == currentFormat else {
            throw .storeFileDamaged(path: path, reason: "it says format \(file.format), not \(currentFormat)")
        }
        return file
    }

    /// Writes it, whole or not at all.
    func write(to folder: String) throws(VaultError) {
        let path = Self.path(in: folder)
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let bytes: [UInt8]
        do {
            bytes = try Array(encoder.encode(self)) + Array("\n".utf8)
        } catch {
            throw .file(path: path, reason: "it cannot be written as JSON")
        }
        try DurableFile.stage(path, bytes.span.bytes)
        try DurableFile.commit(path)
    }
}
