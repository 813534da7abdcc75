internal import Engine
internal import Orders

/// Writes the parts of a review's page, from what `review show` answers.
struct ReviewWriter {
    let view: ReviewView
    let language: DocumentLanguage

    /// The texts of the language.
    var texts: TextCatalogue<ReviewText> {
        guard let texts = ReviewTexts.all[language] else { preconditionFailure("a language without texts") }
        return texts
    }

    func body(_ title: String) -> HTML {
        HTML([head(title), figures(), improvements(), overdue(), refusals(), roles(), drill()])
    }

    private func head(_ title: String) -> HTML {
        let signed =
            view.signed.map {
                texts.filled(.signed, ["day": "\(Day($0.milliseconds))", "user": view.signedBy ?? ""])
            } ?? texts[.draft]
        let made = texts.filled(
            .made,
            [
                "from": "\(view.from)", "to": "\(view.to)", "day": "\(Day(view.made.milliseconds))",
                "user": view.madeBy,
            ]
        )
        let compared =
            view.comparedWith.map { texts.filled(.compared, ["period": $0]) } ?? texts[.comparedWithNone]
        return """
            <h1>\(title)</h1>
            <p class="aside">\(made) \(compared)</p>
            <p>\(signed)</p>
            <p class="aside">SHA-256 \(view.digest)</p>

            """
    }

    private func figures() -> HTML {
        let rows = view.figures.map { figure -> [String] in
            let values = figure.values.values
            let value = figure.tooFew ? texts[.tooFew] : values["value"] ?? texts[.withheld]
            return [
                ReviewTexts.name(of: figure.figure, in: language), value, values["before"] ?? "–",
                values["change"] ?? "–",
            ]
        }
        return section(.figures, [.figure, .value, .before, .change], rows)
    }

    private func improvements() -> HTML {
        let rows = view.improvements.map { row -> [String] in
            let values = row.fields.values
            let state = texts[row.state == .open ? .open : row.state == .done ? .done : .dropped]
            return [
                row.number, values["improvement"] ?? texts[.withheld], state, row.openedIn,
                row.closedIn ?? "–",
                row.owner ?? "–", row.dueOn.map { "\($0)" } ?? "–",
                row.figure.map { ReviewTexts.name(of: $0, in: language) } ?? "–", values["before"] ?? "–",
                values["after"] ?? "–",
            ]
        }
        return section(
            .improvements,
            [.number, .improvement, .state, .openedIn, .closedIn, .owner, .due, .figure, .before, .after],
            rows,
            columns: 8
        )
    }

    private func overdue() -> HTML {
        let kinds: [String: ReviewText] = [
            "order": .order, "step": .step, "invoice": .invoice, "improvement": .improvement,
        ]
        let rows = view.overdueItems.map { item in
            [
                kinds[item.kind].map { texts[$0] } ?? item.kind, item.number,
                item.step.map { ReportTexts.step($0, in: language) } ?? "–",
            ]
        }
        return section(.overdue, [.kind, .number, .step], rows, columns: 3)
    }

    private func refusals() -> HTML {
        let rows = view.refusals.map { [$0.operation, $0.rule, "\($0.users)", "\($0.days)"] }
        return section(.refusals, [.operation, .rule, .users, .days], rows, columns: 2, note: .refusalsNote)
    }

    private func roles() -> HTML {
        let rows = view.roleUse.map { row in
            [
                row.role, row.holder.values["user"] ?? texts[.withheld], day(row.granted), day(row.lastUsed),
                "\(row.timesUsed)",
            ]
        }
        return section(
            .roles,
            [.role, .user, .granted, .lastUsed, .uses],
            rows,
            columns: 4,
            note: .rolesNote
        )
    }

    private func drill() -> HTML {
        guard let drill = view.lastDrill else {
            return "<h2>\(texts[.drill])</h2>\n<p>\(texts[.drillNone])</p>\n"
        }
        let values = ["day": "\(Day(drill.time.milliseconds))", "target": drill.target]
        let said =
            drill.problem.map { texts.filled(.drillFailed, values.merging(["problem": $0]) { $1 }) }
            ?? texts.filled(.drillPassed, values)
        return "<h2>\(texts[.drill])</h2>\n<p>\(said)</p>\n"
    }

    private func day(_ instant: Instant?) -> String { instant.map { "\(Day($0.milliseconds))" } ?? "–" }

    private func section(
        _ title: ReviewText,
        _ headings: [ReviewText],
        _ rows: [[String]],
        columns: Int = 1,
        note: ReviewText? = nil
    ) -> HTML {
        let aside: HTML = note.map { "<p class=\"aside\">\(texts[$0])</p>\n" } ?? ""
        guard !rows.isEmpty else { return "<h2>\(texts[title])</h2>\n\(aside)<p>\(texts[.none])</p>\n" }
        return """
            <h2>\(texts[title])</h2>
            \(aside)\(.table(headings.map { texts[$0] }, rows, texts: columns))
            """
    }
}
