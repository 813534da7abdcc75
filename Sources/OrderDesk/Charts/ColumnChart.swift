/// Columns side by side over one axis, as plain SVG: revenue by month, what is open by age.
struct ColumnChart {
    /// One column.
    struct Column {
        /// What stands below it.
        let label: String
        /// How high it is.
        let value: Double
        /// The value as it is read.
        let text: String
    }

    /// What the chart shows, for those who do not see it.
    let title: String
    /// The columns from left to right.
    let columns: [Column]

    private static let (width, height) = (720.0, 260.0)
    private static let (left, right, top, bottom) = (70.0, 10.0, 20.0, 30.0)
    /// How wide a column is at most: one of a single month would be a wall otherwise.
    private static let widest = 80.0
    /// How many labels fit below the axis.
    private static let mostLabels = 10

    /// The drawing.
    var svg: HTML {
        let scale = ChartScale(columns.map(\.value))
        let slot = (Self.width - Self.left - Self.right) / Double(max(1, columns.count))
        let every = (columns.count + Self.mostLabels - 1) / Self.mostLabels
        let drawn = columns.enumerated().map { index, column in
            draw(column, at: Self.left + Double(index) * slot, slot, scale, isLabelled: index % every == 0)
        }
        let content: HTML = "\(scale.lines.map { line($0, scale) })\(drawn)"
        return ChartInk.drawing(title, width: Self.width, height: Self.height, content)
    }

    private func y(_ value: Double, _ scale: ChartScale) -> Double {
        Self.height - Self.bottom - scale.place(value) * (Self.height - Self.top - Self.bottom)
    }

    private func line(_ value: Double, _ scale: ChartScale) -> HTML {
        let y = y(value, scale)
        return """
            <line \(ChartInk.line(at: value)) x1="\(number(Self.left))" y1="\(number(y))" \
            x2="\(number(Self.width - Self.right))" y2="\(number(y))"/>\
            <text \(ChartInk.end) x="\(number(Self.left - 6))" y="\(number(y + 4))">\(ChartScale.label(value))</text>

            """
    }

    private func draw(
        _ column: Column,
        at x: Double,
        _ slot: Double,
        _ scale: ChartScale,
        isLabelled: Bool
    ) -> HTML {
        let (zero, end) = (y(0, scale), y(column.value, scale))
        let middle = number(x + slot / 2)
        let wide = min(slot * 0.7, Self.widest)
        let isWide = columns.count <= Self.mostLabels
        let above: HTML =
            isWide
            ? "<text \(ChartInk.middle) x=\"\(middle)\" y=\"\(number(min(zero, end) - 4))\">\(column.text)</text>"
            : ""
        let below: HTML =
            isLabelled
            ? """
            <text \(ChartInk.middle) x="\(middle)" y="\(number(Self.height - Self.bottom + 16))">\(column.label)</text>
            """ : ""
        return """
            <rect \(ChartInk.bar) x="\(number(x + (slot - wide) / 2))" y="\(number(min(zero, end)))" \
            width="\(number(wide))" height="\(number(abs(zero - end)))">\
            <title>\(column.label): \(column.text)</title></rect>\(above)\(below)

            """
    }

    private func number(_ value: Double) -> String { ChartScale.coordinate(value) }
}
