internal import FoundationEssentials

/// What the administrator of the machine sets up for the backup service, as one JSON object in a file.
///
/// Hooks stand here and not in the store, so that whoever may change the store cannot have programs started.
public struct AgentSettings: Sendable, Equatable {
    /// What is started when a run succeeded.
    public let onSuccess: Hook?
    /// What is started when a run failed, and when an alert is raised.
    public let onFailure: Hook?
    /// How old backups may get, and how long a restore may take.
    public let limits: RecoveryLimits

    /// The longest time that a hook may be given, in seconds.
    public static let longestHookSeconds = 3600
    private static let limitBytes = 65_536

    /// No hooks; a backup of 26 hours is old, and a restore of four hours is long.
    public static let usual: AgentSettings = {
        guard let point = try? Interval("26h"), let time = try? Interval("4h") else {
            preconditionFailure("the usual limits are ones")
        }
        return AgentSettings(onSuccess: nil, onFailure: nil, limits: RecoveryLimits(point: point, time: time))
    }()

    /// Settings as given.
    public init(onSuccess: Hook?, onFailure: Hook?, limits: RecoveryLimits) {
        (self.onSuccess, self.onFailure, self.limits) = (onSuccess, onFailure, limits)
    }

    /// Reads a file.
    ///
    /// - Throws: ``AgentError/settings(path:reason:)``.
    public init(path: String) throws(AgentError) {
        func refused(_ reason: String) -> AgentError { .settings(path: path, reason: reason) }
        let read: Read
        do {
            guard let bytes = try DurableFile(path: path).load(limitBytes: Self.limitBytes) else {
                throw refused("there is no such file")
            }
            read = try JSONDecoder().decode(Read.self, from: Data(bytes))
        } catch let error as AgentError {
            throw error
        } catch let error as DecodingError {
            throw refused(Self.reason(error))
        } catch {
            throw refused("it cannot be read")
        }
        for hook in [read.onSuccess, read.onFailure].compactMap(\.self) {
            guard let program = hook.command.first, program.hasPrefix("/") else {
                throw refused("the `command` of a hook begins with the absolute path of a program")
            }
            guard (1...Self.longestHookSeconds).contains(hook.limitSeconds) else {
                throw refused("the `limitSeconds` of a hook are 1 to \(Self.longestHookSeconds)")
            }
        }
        do throws(ScheduleError) {
            self.init(
                onSuccess: read.onSuccess,
                onFailure: read.onFailure,
                limits: RecoveryLimits(
                    point: try read.recoveryPoint.map { text throws(ScheduleError) in try Interval(text) }
                        ?? Self.usual.limits.point,
                    time: try read.recoveryTime.map { text throws(ScheduleError) in try Interval(text) }
                        ?? Self.usual.limits.time
                )
            )
        } catch {
            throw refused("`recoveryPoint` and `recoveryTime` are times as `26h`")
        }
    }

    private static func reason(_ error: DecodingError) -> String {
        switch error {
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            context.debugDescription
        case .keyNotFound(let key, _): "`\(key.stringValue)` is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "`\(context.codingPath.map(\.stringValue).joined(separator: "."))` is of another kind"
        default: "it is not one JSON object"
        }
    }

    private struct Read: Decodable {
        let onSuccess: Hook?
        let onFailure: Hook?
        let recoveryPoint: String?
        let recoveryTime: String?

        private enum Key: String, CodingKey, CaseIterable {
            case onSuccess, onFailure, recoveryPoint, recoveryTime
        }

        init(from decoder: any Decoder) throws {
            try AnyKey.require(Key.allCases.map(\.rawValue), in: decoder)
            let container = try decoder.container(keyedBy: Key.self)
            onSuccess = try container.decodeIfPresent(Hook.self, forKey: .onSuccess)
            onFailure = try container.decodeIfPresent(Hook.self, forKey: .onFailure)
            recoveryPoint = try container.decodeIfPresent(String.self, forKey: .recoveryPoint)
            recoveryTime = try container.decodeIfPresent(String.self, forKey: .recoveryTime)
        }
    }
}

/// Any field, so that unknown ones are seen.
struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }

    /// Refuses fields that nobody reads: a misspelt limit would be none.
    static func require(_ known: [String], in decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: AnyKey.self)
        if let key = container.allKeys.first(where: { !known.contains($0.stringValue) }) {
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: container,
                debugDescription: "there is no setting `\(key.stringValue.printable)`"
            )
        }
    }
}
