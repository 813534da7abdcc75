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
        /// The folder's policy is in force, and its copy in the store's folder is an old one: the code and the reason.
        case notCopied(code: String, text: String)

        /// Whether somebody has to look at it.
        public var isProblem: Bool {
            switch self {
            case .unchanged, .replaced: false
            case .kept, .notCopied: true
            }
        }

        /// What the log says.
        public var text: String {
            switch self {
            case .unchanged: "policies: what the folder holds is in force already"
            case .replaced(let digest): "policies: put in force, digest \(digest)"
            case .kept(let code, let text): "policies: the old ones stay in force (\(code)): \(text)"
            case .notCopied(let code, let text):
                "policies: in force, but not copied into the store's folder (\(code)): \(text)"
            }
        }
    }

    /// The folder, absolute; nil where the server was given none.
    let folder: String?

    /// Puts the folder's policy in force where it differs, by the same operation and under the same rules as anybody:
    /// the principal is the Unix user of this process.
    public func callAsFunction(in store: Store) async -> Outcome {
        let (files, outcome): ([String: String], Outcome)
        do {
            (files, outcome) = try await putInForce(in: store)
        } catch {
            let failure = Failure(error)
            return .kept(code: failure.code, text: failure.text)
        }
        do {
            // Why also where nothing has changed: the server may have been killed between the two.
            try store.keepPolicies(files)
        } catch {
            let failure = Failure(error)
            return .notCopied(code: failure.code, text: failure.text)
        }
        return outcome
    }

    private func putInForce(in store: Store) async throws -> (files: [String: String], Outcome) {
        let request = Request(caller: .current(), reason: "the server was told to reload")
        guard let folder else { throw CommandError.noPolicyFolder }
        // Why compiled first: a mistake is named with its file, line and column before anything else is asked.
        let files = try PolicyFolder.load(folder).files.texts
        guard try await store.perform(PolicyShow(), for: request).files != files else {
            return (files, .unchanged)
        }
        let applied = try await store.perform(PolicyApply(files: files), for: request)
        return (files, .replaced(digest: applied.digest))
    }
}
