internal import Engine

/// What `coffer watch` shows: how many changes of each kind there were, and the newest of them.
struct WatchView {
    /// The most changes that are kept; more than any terminal has lines.
    private static let kept = 500

    private let style: TextStyle
    private var newest: [Event] = []
    private var counts: [String: Int] = [:]
    private var isBegun = false

    init(style: TextStyle) { self.style = style }

    /// Takes changes in; those of the first page happened before, and are not counted.
    mutating func add(_ events: [Event]) {
        newest = Array((events.reversed() + newest).prefix(Self.kept))
        if isBegun { for event in events { counts[event.operation, default: 0] += 1 } }
        isBegun = true
    }

    /// The picture: exactly as many lines as there are, none wider than the terminal.
    func lines(_ size: TerminalScreen.Size) -> [String] {
        let total = counts.values.reduce(0, +)
        let kinds = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let summary = kinds.map { "\($0.key) \($0.value)" }.joined(separator: "  ")
        let one = "coffer watch: 1 change since you began"
        let head = [
            style.heading(
                fitted(style.said(total == 1 ? one : "coffer watch: \(total) changes since you began"), size)
            ),
            fitted(summary.isEmpty ? style.said("nothing has been changed yet") : summary, size), "",
        ]
        let foot = style.aside(fitted(style.said("Ctrl-C ends"), size))
        let room = max(0, size.lines - head.count - 2)
        let table = TextTable(
            headings: ["time", "user", "operation", "objects"].map {
                FieldOrder.label($0, in: style.language)
            },
            rows: newest.prefix(max(0, room)).map { event in
                let cells = EventCells(event)
                return [time(cells), cells.user, event.operation, cells.objects]
            }
        )
        // Why the style last: marks have no width, and a cut through one would leave it open.
        var rows = table.lines(.plain).map { fitted($0, size) }
        rows[0] = style.heading(rows[0])
        let body = head + rows
        let gap = [String](repeating: "", count: max(0, size.lines - body.count - 1))
        return Array((body + gap).prefix(max(0, size.lines - 1))) + (size.lines > 0 ? [foot] : [])
    }

    /// The time of day; of another day than the newest change that day before it, without the year and the seconds.
    private func time(_ cells: EventCells) -> String {
        guard let last = newest.first.map({ EventCells($0).time }), cells.time.count == 19 else {
            return cells.time
        }
        guard cells.time.prefix(10) != last.prefix(10) else { return String(cells.time.suffix(8)) }
        return String(cells.time.dropFirst(5).dropLast(3))
    }

    private func fitted(_ text: String, _ size: TerminalScreen.Size) -> String {
        EventCells.cut(text, to: size.columns)
    }
}
