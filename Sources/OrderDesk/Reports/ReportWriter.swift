internal import Engine
internal import Orders
internal import Storage

/// Writes the parts of a report page, each from the same figures that its own report answers with.
struct ReportWriter {
    /// How many bars a chart has at most; the table has them all.
    static let mostRows = 25

    let language: DocumentLanguage
    let texts: TextCatalogue<ReportText>
    let span: ReportSpan
    let context: Context

    /// Whether amounts are shown at all.
    var seesTotals: Bool { context.seesWhole("figures.total") }
    /// The day that stock and ages are looked at from.
    private var asOf: Day { span.to ?? Day(context.nowMilliseconds) }

    func head(_ title: String) -> HTML {
        let days: HTML =
            switch (span.from?.description, span.to?.description) {
            case (let from?, let to?): "\(texts.filled(.span, ["from": from, "to": to])) "
            case (let from?, nil): "\(texts.filled(.from, ["from": from])) "
            case (nil, let to?): "\(texts.filled(.to, ["to": to])) "
            case (nil, nil): ""
            }
        let made = texts.filled(.made, ["day": Day(context.nowMilliseconds).description])
        return "<h1>\(title)</h1>\n<p class=\"aside\">\(days)\(made)</p>\n"
    }

    func deliveries() throws -> HTML {
        let answer = try ReportDelivery(from: span.from?.description, to: span.to?.description)
            .answer(in: context)
        let rows = answer.months.map { cells($0.month ?? "", $0) }
        let total = answer.delivery
        return """
            <h2>\(texts[.deliveries])</h2>
            \(table(
                [.month, .shipped, .onTime, .late, .onTimePercent], rows,
                sum: cells("", total)
            ))\
            <p>\(texts.filled(.overdue, ["count": "\(answer.overdue)"]))</p>

            """
    }

    private func cells(_ month: String, _ view: DeliveryView) -> [String] {
        [month, "\(view.shipped)", "\(view.onTime)", "\(view.late)", view.onTimePercent ?? "–"]
    }

    func revenue() throws -> HTML {
        guard seesTotals else { return hidden(.revenue) }
        let sums = try RevenueSum.load(by: .month, .ordered, span, in: context)
        let parts = try Dictionary(grouping: sums, by: \.currency).sorted { $0.key < $1.key }
            .map { currency, sums -> HTML in
                let title = texts.filled(.revenueIn, ["currency": currency])
                let columns = try sums.map { sum in
                    ColumnChart.Column(
                        label: sum.month ?? "",
                        value: try major(sum.net, currency),
                        text: try Figures.amount(sum.net, currency)
                    )
                }
                let rows = try sums.map { sum in
                    [sum.month ?? "", "\(sum.documents)"]
                        + (try [sum.net - sum.charges, sum.charges, sum.net].map {
                            try Figures.amount($0, currency)
                        })
                }
                return """
                    <p>\(title)</p>
                    \(ColumnChart(title: title, columns: columns).svg)\
                    \(table([.month, .documents, .goods, .charges, .net], rows))
                    """
            }
        return "<h2>\(texts[.revenue])</h2>\n\(parts)"
    }

    func stock() throws -> HTML {
        let horizon = ReorderProposal.Horizon(windowDays: 90, aheadDays: 44)
        let low = try StockOutlook.load(asOf: asOf, horizon, after: "", context.connection)
            .filter { $0.isLow || $0.proposal.quantity > 0 }
        let title = texts[.stock]
        guard !low.isEmpty else { return "<h2>\(title)</h2>\n<p>\(texts[.stockNone])</p>\n" }
        let chart = RowChart(
            title: title,
            barLegend: texts[.onHand],
            markLegend: texts[.reorderLevel],
            rows: low.prefix(Self.mostRows).map { row in
                let view = StockOutlookView(row)
                return RowChart.Row(
                    label: view.name,
                    value: Double(view.onHand) ?? 0,
                    mark: Double(view.reorderLevel) ?? 0,
                    text: "\(view.onHand) / \(view.reorderLevel)"
                )
            }
        )
        let rows = low.map(StockOutlookView.init).map {
            ["\($0.sku) \($0.name)", $0.onHand, $0.incoming, $0.reorderLevel, $0.expected, $0.proposed]
        }
        return """
            <h2>\(title)</h2>
            \(chart.svg)\(table([.product, .onHand, .incoming, .reorderLevel, .expected, .proposed], rows))
            """
    }

    func aging() throws -> HTML {
        guard seesTotals else { return hidden(.aging) }
        let owed = try Receivable.load(asOf: asOf, in: context)
        let totals = try ReceivableTotal.load(owed, asOf: asOf, in: context)
        guard !totals.isEmpty else {
            return "<h2>\(texts[.aging])</h2>\n<p>\(texts[.owesNone])</p>\n"
        }
        let names = zip(
            AgingStep.allCases,
            [ReportText.notDue, .days1to30, .days31to60, .days61to90, .over90]
        )
        let parts = try totals.map { total -> HTML in
            let title = texts.filled(.agingIn, ["currency": total.currency])
            let columns = try names.map { step, name in
                ColumnChart.Column(
                    label: texts[name],
                    value: try major(total.steps[step] ?? 0, total.currency),
                    text: try Figures.amount(total.steps[step] ?? 0, total.currency)
                )
            }
            let days = total.salesDays.map { texts.filled(.salesDays, ["days": $0.description]) } ?? ""
            return """
                <p>\(title)</p>
                \(ColumnChart(title: title, columns: columns).svg)<p>\(days)</p>

                """
        }
        return "<h2>\(texts[.aging])</h2>\n\(parts)"
    }

    func cycle() throws -> HTML {
        let figures = try CycleFigures.load(span, in: context)
        let views = zip(CycleStep.allCases, CycleStep.allCases.map { CycleStepView($0, figures) })
        let bars = views.compactMap { step, view -> RowChart.Row? in
            guard let half = view.p50Hours, let most = view.p90Hours else { return nil }
            return RowChart.Row(
                label: texts[step.text],
                value: Double(half) ?? 0,
                mark: Double(most) ?? 0,
                text: "\(half) / \(most)"
            )
        }
        let legends = (texts[.median], texts[.ninth])
        let chart: HTML =
            bars.isEmpty
            ? "<p>\(texts[.cycleNone])</p>\n"
            : RowChart(title: texts[.cycle], barLegend: legends.0, markLegend: legends.1, rows: bars).svg
        let rows = views.map { step, view in
            [
                texts[step.text], "\(view.orders)", view.p50Hours ?? texts[.tooFew],
                view.p90Hours ?? texts[.tooFew],
            ]
        }
        let slowest: HTML =
            figures.bottleneck.map { "<p>\(texts.filled(.bottleneck, ["step": texts[$0.text]]))</p>\n" } ?? ""
        let counts = [figures.opened, figures.confirmed, figures.amended, figures.cancelled, figures.voided]
        return """
            <h2>\(texts[.cycle])</h2>
            \(chart)\(table([.step, .orders, .median, .ninth], rows))\(slowest)\
            \(table([.opened, .confirmed, .amended, .cancelled, .voided], [counts.map { "\($0)" }]))
            """
    }

    func hidden(_ title: ReportText) -> HTML {
        "<h2>\(texts[title])</h2>\n<p class=\"aside\">\(texts[.withheld])</p>\n"
    }

    func major(_ minor: Int64, _ currency: String) throws -> Double {
        Double(try Figures.amount(minor, currency)) ?? 0
    }

    /// A table whose first column is text and whose others are numbers.
    func table(_ headings: [ReportText], _ rows: [[String]], sum: [String]? = nil) -> HTML {
        .table(headings.map { texts[$0] }, rows, sum: sum)
    }
}

extension CycleStep {
    /// What the step is called in a page.
    var text: ReportText {
        switch self {
        case .submission: .submission
        case .approval: .approval
        case .confirmation: .confirmation
        case .picking: .picking
        case .shipping: .shipping
        case .delivery: .delivery
        case .invoicing: .invoicing
        case .settlement: .settlement
        case .lead: .lead
        case .working: .working
        case .waiting: .waiting
        }
    }
}
