import Commands
import Engine

/// What the tests take for the whole of a served store; one of them holds it against what a server says of itself.
enum ServedModules {
    /// The modules that `cofferd` opens a store with, and the engine's own.
    static let all = [engineModule] + storeModules
    /// Everything that can be asked.
    static let operations = all.flatMap(\.operations)
}
