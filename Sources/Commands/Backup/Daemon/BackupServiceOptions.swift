internal import ArgumentParser
internal import Backup
internal import Engine
internal import FoundationEssentials
internal import Service
internal import Vault

/// The command line of `coffer-backupd`.
struct BackupServiceOptions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coffer-backupd",
        abstract: "Carries out what is scheduled for the backups of one store.",
        discussion: """
            It asks the store for its schedules, starts `coffer backup run` or `drill` when one is due, one after another, \
            and makes up once for what was missed. Before and after each run it demands proof that the \
            store's audit log has only grown; without it nothing is carried out. It holds no root key.

            With --store it works on a store that no server has open, as the user who owns it.
            """,
        version: CofferVersion.text
    )

    @Option(help: ArgumentHelp("The socket of the store's server.", valueName: "path"))
    var socket: String?

    @Option(
        help: ArgumentHelp("The folder of a store without a server.", valueName: "dir"),
        completion: .directory
    )
    var store: String?

    @Option(help: ArgumentHelp("The key file of that store, where it is elsewhere.", valueName: "file"))
    var keyFile: String?

    @Option(
        help: ArgumentHelp("Where it remembers what it did.", valueName: "dir"),
        completion: .directory
    )
    var state: String = "/var/lib/coffer-backup"

    @Option(
        help: ArgumentHelp("The identity that reads archives back; usually in --state.", valueName: "file"),
        completion: .file()
    )
    var identity: String?

    @Option(
        help: ArgumentHelp("For what comes out of archives meanwhile; usually in --state.", valueName: "dir"),
        completion: .directory
    )
    var scratch: String?

    @Option(help: ArgumentHelp("Hooks and limits, a JSON file.", valueName: "file"), completion: .file())
    var settings: String?

    @Option(
        help: ArgumentHelp(
            "Where to write figures for node_exporter's textfile collector.",
            valueName: "file"
        ),
        completion: .file()
    )
    var metrics: String?

    @Option(help: ArgumentHelp("The program `coffer`, where it is elsewhere.", valueName: "file"))
    var program: String?

    func validate() throws {
        guard socket == nil || store == nil else {
            throw ValidationError("--socket does not go with --store")
        }
        guard keyFile == nil || store != nil else { throw ValidationError("--key-file needs --store") }
    }

    /// The way to the store.
    var door: any StoreDoor {
        if let store {
            return EmbeddedDoor(
                folder: FilePath.absolute(store),
                unlock: keyFile.map { .keyFile(FilePath.absolute($0)) }
            )
        }
        return ServedDoor(
            socket: FilePath.absolute(socket ?? ListeningSocket.defaultPath),
            limit: BackupAgent.longestAnswer
        )
    }

    /// What carries runs out, and tells that it gets on.
    func work(_ pulse: AgentPulse) -> ProgramWork {
        var place: [String] = []
        if let store {
            place += ["--store", FilePath.absolute(store)]
            if let keyFile { place += ["--key-file", FilePath.absolute(keyFile)] }
        } else {
            place += ["--socket", FilePath.absolute(socket ?? ListeningSocket.defaultPath)]
        }
        return ProgramWork(
            program: program.map(FilePath.absolute) ?? Self.usualProgram,
            place: place,
            identity: identity.map(FilePath.absolute) ?? own("verify-identity.txt"),
            scratch: scratch.map(FilePath.absolute) ?? own("scratch"),
            pulse: pulse
        )
    }

    /// A place in the service's folder; none for a store of one's own, which has both in its folder.
    private func own(_ name: String) -> String? { store == nil ? FilePath.absolute("\(state)/\(name)") : nil }

    /// `coffer` beside this program, or in the folder `bin` beside its own, as they are installed.
    private static var usualProgram: String {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? "/usr/local/sbin/x"
        let folder = URL(filePath: own).deletingLastPathComponent()
        let beside = folder.appending(path: "coffer").path
        if FileManager.default.isExecutableFile(atPath: beside) { return beside }
        return folder.deletingLastPathComponent().appending(path: "bin/coffer").path
    }
}
