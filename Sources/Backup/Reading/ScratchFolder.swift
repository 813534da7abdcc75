internal import FoundationEssentials
internal import Glibc

/// A private folder for what comes out of archives, there for the time of one call.
///
/// Its descriptor is locked as long as it is in use, so that what a killed process left behind is told from what another
/// one is at: whoever makes the next folder of that name removes the leftovers.
public enum ScratchFolder {
    /// Lends a new folder `<parent>/<name>-<random>`, mode 0700, and removes it whatever happens.
    ///
    /// `body` may rename the folder; then it stays under its new name.
    ///
    /// - Throws: ``ReadingError/scratch(path:reason:)``, or what `body` throws.
    public static func with<R>(in parent: String, name: String, _ body: (String) throws -> R) throws -> R {
        try removeLeftovers(in: parent, name: name)
        let held = try HeldFolder(in: parent, name: name)
        let result: R
        do {
            result = try body(held.path)
        } catch {
            // Why only the first error: what cannot be removed is a leftover, and removed the next time.
            try? held.remove()
            throw error
        }
        try held.remove()
        return result
    }

    /// The same for a body that waits.
    ///
    /// - Throws: As ``with(in:name:_:)``.
    public static func with<R>(
        in parent: String,
        name: String,
        _ body: (String) async throws -> R
    ) async throws -> R {
        try removeLeftovers(in: parent, name: name)
        let held = try HeldFolder(in: parent, name: name)
        let result: R
        do {
            result = try await body(held.path)
        } catch {
            // Why only the first error: as above.
            try? held.remove()
            throw error
        }
        try held.remove()
        return result
    }

    /// Removes the folders of that name that nobody holds, and answers how many.
    ///
    /// - Throws: ``ReadingError/scratch(path:reason:)``.
    @discardableResult
    public static func removeLeftovers(in parent: String, name: String) throws -> Int {
        guard let stream = opendir(parent) else { throw ReadingError.scratchFailure(parent) }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let text = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if isName(text, of: name) { found.append("\(parent)/\(text)") }
        }
        var removed = 0
        for path in found {
            let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { continue }
            try HeldFolder.removeTree(path)
            removed += 1
        }
        return removed
    }

    private static func isName(_ text: String, of name: String) -> Bool {
        guard text.hasPrefix(name + "-") else { return false }
        let rest = text.dropFirst(name.count + 1)
        return rest.count == HeldFolder.randomDigits && rest.allSatisfy { $0.isHexDigit && !$0.isUppercase }
    }
}

/// One folder, locked.
private final class HeldFolder {
    static let randomDigits = 16

    let path: String
    private let descriptor: Int32

    init(in parent: String, name: String) throws {
        let random = UInt64.random(in: .min ... .max)
        let digits = String(random, radix: 16)
        let zeros = String(repeating: "0", count: Self.randomDigits - digits.count)
        path = "\(parent)/\(name)-\(zeros)\(digits)"
        guard mkdir(path, 0o700) == 0 else { throw ReadingError.scratchFailure(path) }
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw ReadingError.scratchFailure(path)
        }
    }

    deinit { close(descriptor) }

    /// Removes it, if it is still under its name.
    func remove() throws {
        var (here, mine) = (stat(), stat())
        guard lstat(path, &here) == 0, fstat(descriptor, &mine) == 0, here.st_ino == mine.st_ino else {
            return
        }
        try Self.removeTree(path)
    }

    static func removeTree(_ path: String) throws {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw ReadingError.scratch(path: path, reason: "it cannot be removed")
        }
    }
}
