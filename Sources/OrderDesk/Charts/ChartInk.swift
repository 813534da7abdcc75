/// What charts are drawn with, as attributes of each shape: programs that print do not carry a page's style into a drawing.
enum ChartInk {
    static let bar: HTML = "fill=\"#2f6f8f\""
    static let mark: HTML = "stroke=\"#b3261e\" stroke-width=\"2.5\""
    static let end: HTML = "text-anchor=\"end\""
    static let middle: HTML = "text-anchor=\"middle\""

    /// A line of the grid; that of zero is the axis.
    static func line(at value: Double) -> HTML {
        value == 0 ? "stroke=\"#333333\"" : "stroke=\"#dddddd\""
    }

    /// A drawing of a size, with what it shows for those who do not see it.
    static func drawing(_ title: String, width: Double, height: Double, _ content: HTML) -> HTML {
        """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" class="chart" font-size="11" fill="#1a1a1a" \
        font-family="Noto Sans, DejaVu Sans, Noto Sans CJK SC, sans-serif" \
        viewBox="0 0 \(ChartScale.coordinate(width)) \(ChartScale.coordinate(height))">
        <title>\(title)</title>
        \(content)</svg>

        """
    }
}
