internal import Engine

/// Prints changes one a line: for people, as JSON lines, or as CSV.
struct EventLines: Sendable {
    private let format: OutputOptions.Format
    private let style: TextStyle

    init(_ format: OutputOptions.Format, _ style: TextStyle) {
        self.format = format
        self.style = style
    }

    /// Prints what stands before the first line.
    func begin() throws {
        guard format == .csv else { return }
        try StandardStream.output.write("sequence,time,user,actingAs,operation,objects\r\n")
    }

    /// Prints changes.
    func show(_ events: [Event]) throws {
        guard !events.isEmpty else { return }
        try StandardStream.output.write(try events.map(line).joined())
    }

    private func line(_ event: Event) throws -> String {
        switch format {
        case .json: return try JSONAnswer.line(event)
        case .csv:
            let cells = [
                "\(event.sequence)", event.time, event.user, event.actingAs ?? "", event.operation,
                event.objects.joined(separator: " "),
            ]
            return cells.map(CSVAnswer.field).joined(separator: ",") + "\r\n"
        case .text:
            let cells = EventCells(event)
            let words = [
                style.aside(cells.time), EventCells.padded(cells.user, to: 12),
                EventCells.padded(event.operation, to: 16), cells.objects,
            ]
            var line = words.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }
    }
}

/// A change in the words that people read.
struct EventCells {
    let time: String
    let user: String
    let objects: String

    init(_ event: Event) {
        time = LocalTime.text(event.time) ?? event.time
        user = event.actingAs.map { "\(event.user) as \($0)" } ?? event.user
        objects = event.objects.joined(separator: " ")
    }

    /// A cell of at least that width.
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }

    /// A text cut to a width, with a sign that something is missing.
    static func cut(_ text: String, to width: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        var cut = ""
        for character in text {
            guard DisplayWidth.of(cut + String(character)) < width else { break }
            cut.append(character)
        }
        return width > 0 ? cut + "…" : ""
    }
}
