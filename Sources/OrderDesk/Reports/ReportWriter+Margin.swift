internal import Engine
internal import Orders

extension ReportWriter {
    /// What products brought in against what they cost, those that brought in the most first.
    func margin() throws -> HTML {
        guard seesTotals, context.seesWhole("figures.cost") else { return hidden(.margin) }
        let sums = try MarginSum.load(by: .product, span, in: context)
            .filter { !$0.isTooFew && $0.margin.revenue.minor > 0 }
        guard !sums.isEmpty else { return "<h2>\(texts[.margin])</h2>\n<p>\(texts[.marginNone])</p>\n" }
        let parts = try Dictionary(grouping: sums, by: \.currency).sorted { $0.key < $1.key }
            .map { currency, sums -> HTML in
                let sums = sums.sorted {
                    ($1.margin.revenue.minor, $0.key) < ($0.margin.revenue.minor, $1.key)
                }
                let title = texts.filled(.marginIn, ["currency": currency])
                let chart = RowChart(
                    title: title,
                    barLegend: texts[.net],
                    markLegend: texts[.cost],
                    rows: try sums.prefix(Self.mostRows).map { sum in
                        RowChart.Row(
                            label: sum.name ?? sum.label,
                            value: try major(sum.margin.revenue.minor, currency),
                            mark: try major(sum.margin.cost.minor, currency),
                            text: "\(try sum.margin.percent()?.description ?? "–") %"
                        )
                    }
                )
                let rows = try sums.map { sum in
                    [
                        "\(sum.label) \(sum.name ?? "")", "\(sum.orders)", sum.margin.revenue.description,
                        sum.margin.cost.description, try sum.margin.amount().description,
                        try sum.margin.percent()?.description ?? "–",
                    ]
                }
                return """
                    <p>\(title)</p>
                    \(chart.svg)\(table([.product, .documents, .net, .cost, .margin, .percent], rows))
                    """
            }
        return "<h2>\(texts[.margin])</h2>\n\(parts)"
    }
}
