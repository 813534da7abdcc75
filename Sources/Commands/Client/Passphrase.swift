internal import Glibc
internal import Vault

/// Reads a passphrase from a descriptor or a terminal, never from an argument or the environment.
enum Passphrase {
    /// The longest passphrase, in bytes.
    static let longest = 1024

    /// Reads up to the first line break or the end.
    static func read(_ descriptor: Int32) throws(UnlockError) -> [UInt8] {
        guard let line = line(descriptor) else {
            throw .noPassphrase(
                reason:
                    "file descriptor \(descriptor) is not open for reading, or holds more than \(longest) bytes"
            )
        }
        return line
    }

    /// Asks on the terminal, without echo.
    static func ask(_ prompt: String) throws(UnlockError) -> [UInt8] {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard terminal >= 0 else {
            throw .noPassphrase(reason: "there is no terminal to ask on; use --passphrase-fd")
        }
        defer { close(terminal) }
        // Why the words of the command line: no option of a command reaches the floor that asks.
        let language = Language.of(Array(CommandLine.arguments.dropFirst()))
        StandardStream.writeQuietly(Messages.text(prompt, in: language) + " ", to: terminal)
        let answer = TerminalEcho.off(terminal) { line(terminal) }
        StandardStream.writeQuietly("\n", to: terminal)
        guard let typed = answer else {
            throw .noPassphrase(reason: "there is no terminal to ask on; use --passphrase-fd")
        }
        guard let line = typed else { throw .noPassphrase(reason: "it is longer than \(longest) bytes") }
        return line
    }

    /// Asks for a new passphrase, twice.
    static func askTwice() throws(UnlockError) -> [UInt8] {
        let first = try ask("New passphrase:")
        var second = try ask("The same again:")
        defer { wipe(&second) }
        guard first == second else { throw .noPassphrase(reason: "the two that were typed differ") }
        return first
    }

    /// Why byte by byte: what follows the line belongs to somebody else.
    private static func line(_ descriptor: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(longest)
        var byte: UInt8 = 0
        while true {
            let count = Glibc.read(descriptor, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count >= 0, bytes.count < longest || count == 0 || byte == UInt8(ascii: "\n") else {
                wipe(&bytes)
                return nil
            }
            if count == 0 || byte == UInt8(ascii: "\n") { return bytes }
            bytes.append(byte)
        }
    }

    private static func wipe(_ bytes: inout [UInt8]) {
        bytes.withUnsafeMutableBytes { buffer in
            guard let address = buffer.baseAddress else { return }
            explicit_bzero(address, buffer.count)
        }
    }
}
