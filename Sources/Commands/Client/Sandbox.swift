internal import Synchronization

/// Confines a process to training stores.
///
/// Why for the whole process: whatever a command is given, by an option, by the environment or by a server at its usual place,
/// it meets the one place where stores are opened.
enum Sandbox {
    private static let confined = Atomic(false)

    /// Whether this process opens training stores only, and connects to no server.
    static var isConfined: Bool { confined.load(ordering: .acquiring) }

    /// From now on no store is opened that is not one to learn in; nothing takes this back.
    static func confine() { confined.store(true, ordering: .releasing) }
}
