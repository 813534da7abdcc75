internal import FoundationEssentials
internal import Glibc

/// The terminal's other screen (xterm's alternate buffer), drawn as a whole and gone without a trace.
struct TerminalScreen: Sendable {
    /// How large a terminal is.
    struct Size: Equatable {
        var lines = 24
        var columns = 80
    }

    private let stream: StandardStream

    /// The screen of standard output; nil where that is no terminal, or one that only prints lines.
    static var current: TerminalScreen? {
        let isDumb = ["", "dumb"].contains(ProcessInfo.processInfo.environment["TERM"] ?? "")
        return StandardStream.output.isTerminal && !isDumb ? TerminalScreen(stream: .output) : nil
    }

    /// How wide standard output is: as COLUMNS says, else the terminal; 80 where neither does.
    static var columns: Int {
        let said = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) ?? 0
        return max(narrowest, said > 0 ? said : TerminalScreen(stream: .output).size.columns)
    }

    /// What text beside a column of labels needs.
    private static let narrowest = 40

    /// The size now; 80 × 24 where the terminal does not say.
    var size: Size {
        var window = winsize()
        guard ioctl(stream.descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0
        else { return Size() }
        return Size(lines: Int(window.ws_row), columns: Int(window.ws_col))
    }

    /// Shows the other screen, without a cursor.
    func enter() throws { try stream.write("\u{1B}[?1049h\u{1B}[?25l") }

    /// Puts everything back as it was.
    func leave() { StandardStream.writeQuietly("\u{1B}[?25h\u{1B}[?1049l", to: stream.descriptor) }

    /// Draws a picture over the one before.
    func draw(_ lines: [String]) throws {
        try stream.write("\u{1B}[H" + lines.map { "\($0)\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J")
    }
}
