public import Engine
internal import Policy

/// A folder of policy files that a running server looks at again when it is told to.
public struct PolicyReload: Sendable {
    /// What came of looking.
    public enum Outcome: Sendable, Equatable {
        /// The folder holds what is in force.
        case unchanged
        /// The folder's policy is in force now; its digest in hexadecimal.
        case replaced(digest: String)
        /// What was in force stays in force: the code and the three lines of the reason.
        case kept(code: String, text: String)

        /// Whether the folder's policy was not put in force although it differs, or could not be read.
        public var isKept: Bool {
            if case .kept = self { true } else { false }
        }

        /// What the log says.
        public var text: String {
            switch self {
            case .unchanged: "policies: what the folder holds is in force already"
            case .replaced(let digest): "policies: put in force, digest \(digest)"
            case .kept(let code, let text): "policies: the old ones stay in force (\(code)): \(text)"
            }
        }
    }

    /// The folder, absolute; nil where the server was given none.
    let folder: String?

    /// Puts the folder's policy in force where it differs, by the same operation and under the same rules as anybody:
    /// the principal is the Unix user of this process.
    public func callAsFunction(in store: Store) async -> Outcome {
        let request = Request(caller: .current(), reason: "the server was told to reload")
        do {
            guard let folder else { throw CommandError.noPolicyFolder }
            // Why compiled first: a mistake is named with its file, line and column before anything else is asked.
            let files = try PolicyFolder.load(folder).files.texts
            guard try await store.perform(PolicyShow(), for: request).files != files else {
                return .unchanged
            }
            return .replaced(digest: try await store.perform(PolicyApply(files: files), for: request).digest)
        } catch {
            let failure = Failure(error)
            return .kept(code: failure.code, text: failure.text)
        }
    }
}
