internal import Engine
internal import Orders

extension ReportWriter {
    /// How content customers are, by what they were asked about and by month; of fewer than five answers nothing.
    func satisfaction() throws -> HTML {
        let about = try rows(by: .step, .product)
        let months = try rows(by: .month)
        let told = about.filter { $0.view.mean != nil }
        let overall = try SatisfactionView(SatisfactionFigures.load(by: .month, span, in: context).total)
        let charts: HTML =
            told.isEmpty
            ? "<p>\(texts[.satisfactionNone])</p>\n"
            : "\(means(told, overall).svg)\(course(months))"
        return """
            <h2>\(texts[.satisfaction])</h2>
            <p class="aside">\(texts[.satisfactionNote])</p>
            \(charts)\(answers(.askedAbout, about))\(answers(.month, months, sum: overall))
            """
    }

    private typealias Group = (label: String, view: SatisfactionView)

    private func rows(by groupings: SatisfactionGrouping...) throws -> [Group] {
        try groupings.flatMap { grouping in
            try SatisfactionFigures.load(by: grouping, span, in: context).groups.map { label, told in
                (name(label, grouping), SatisfactionView(told, label: label))
            }
        }
    }

    private func name(_ label: String, _ grouping: SatisfactionGrouping) -> String {
        guard grouping == .step else { return label }
        return label == SatisfactionFigures.whole
            ? texts[.wholeOrder] : ReportTexts.step(label, in: language)
    }

    private func means(_ groups: [Group], _ overall: SatisfactionView) -> RowChart {
        RowChart(
            title: texts[.satisfaction],
            barLegend: texts[.mean],
            markLegend: texts[.meanOfAll],
            rows: groups.prefix(Self.mostRows).map { label, view in
                RowChart.Row(
                    label: label,
                    value: Double(view.mean ?? "") ?? 0,
                    mark: Double(overall.mean ?? "") ?? 0,
                    text: view.mean ?? ""
                )
            }
        )
    }

    private func course(_ months: [Group]) -> HTML {
        let columns = months.compactMap { label, view in
            view.mean.map { ColumnChart.Column(label: label, value: Double($0) ?? 0, text: $0) }
        }
        return
            "<p>\(texts[.meanByMonth])</p>\n\(ColumnChart(title: texts[.meanByMonth], columns: columns).svg)"
    }

    private func answers(_ heading: ReportText, _ groups: [Group], sum: SatisfactionView? = nil) -> HTML {
        guard !groups.isEmpty else { return "" }
        return table(
            [heading, .asked, .answered, .response, .mean, .satisfied],
            groups.map { [$0.label] + cells($0.view) },
            sum: sum.map { [""] + cells($0) }
        )
    }

    private func cells(_ view: SatisfactionView) -> [String] {
        [
            "\(view.asked)", view.answered.map { "\($0)" } ?? texts[.tooFew], view.answeredPercent ?? "–",
            view.mean ?? "–", view.satisfiedPercent ?? "–",
        ]
    }
}
