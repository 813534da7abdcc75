/// Bars one below the other, each with a mark on its way, as plain SVG: stock against its level, a median against the ninth
/// decile.
struct RowChart {
    /// One bar.
    struct Row {
        /// What stands before it.
        let label: String
        /// How long it is.
        let value: Double
        /// Where the mark stands.
        let mark: Double
        /// Both as they are read.
        let text: String
    }

    /// What the chart shows, for those who do not see it.
    let title: String
    /// What a bar is.
    let barLegend: String
    /// What a mark is.
    let markLegend: String
    /// The bars from above to below.
    let rows: [Row]

    private static let width = 720.0
    private static let (left, right, top, bottom) = (200.0, 100.0, 34.0, 24.0)
    private static let rowHeight = 20.0
    private static let longestLabel = 26

    /// The drawing.
    var svg: HTML {
        let scale = ChartScale(rows.flatMap { [$0.value, $0.mark] })
        let height = Self.top + Double(rows.count) * Self.rowHeight + Self.bottom
        let drawn = rows.enumerated().map { index, row in
            draw(row, at: Self.top + Double(index) * Self.rowHeight, scale)
        }
        let content: HTML = "\(legend)\(scale.lines.map { line($0, scale, height) })\(drawn)"
        return ChartInk.drawing(title, width: Self.width, height: height, content)
    }

    private var legend: HTML {
        let second = Self.left + 200
        return """
            <rect \(ChartInk.bar) x="\(number(Self.left))" y="6" width="12" height="12"/>\
            <text x="\(number(Self.left + 18))" y="16">\(barLegend)</text>\
            <line \(ChartInk.mark) x1="\(number(second))" y1="4" x2="\(number(second))" y2="20"/>\
            <text x="\(number(second + 8))" y="16">\(markLegend)</text>

            """
    }

    private func x(_ value: Double, _ scale: ChartScale) -> Double {
        Self.left + scale.place(value) * (Self.width - Self.left - Self.right)
    }

    private func line(_ value: Double, _ scale: ChartScale, _ height: Double) -> HTML {
        let x = number(x(value, scale))
        return """
            <line \(ChartInk.line(at: value)) x1="\(x)" y1="\(number(Self.top - 4))" x2="\(x)" \
            y2="\(number(height - Self.bottom))"/>\
            <text \(ChartInk.middle) x="\(x)" y="\(number(height - Self.bottom + 16))">\(ChartScale.label(value))</text>

            """
    }

    private func draw(_ row: Row, at y: Double, _ scale: ChartScale) -> HTML {
        let (zero, end) = (x(0, scale), x(row.value, scale))
        let mark = number(x(row.mark, scale))
        return """
            <text \(ChartInk.end) x="\(number(Self.left - 8))" y="\(number(y + 14))">\(shortened(row.label))</text>\
            <rect \(ChartInk.bar) x="\(number(min(zero, end)))" y="\(number(y + 4))" \
            width="\(number(abs(end - zero)))" height="\(number(Self.rowHeight - 8))">\
            <title>\(row.label): \(row.text)</title></rect>\
            <line \(ChartInk.mark) x1="\(mark)" y1="\(number(y + 1))" x2="\(mark)" \
            y2="\(number(y + Self.rowHeight - 1))"/>\
            <text x="\(number(Self.width - Self.right + 10))" y="\(number(y + 14))">\(row.text)</text>

            """
    }

    private func shortened(_ label: String) -> String {
        label.count > Self.longestLabel ? label.prefix(Self.longestLabel - 1) + "…" : label
    }

    private func number(_ value: Double) -> String { ChartScale.coordinate(value) }
}
