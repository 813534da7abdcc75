/// The record of processing activities as one page of HTML, for the authority that asks for it.
struct ProcessingPage {
    let controller: String
    let country: String
    let officer: String?
    let made: String
    let activities: [ProcessingActivity]
    let texts: ProcessingPageTexts
    let mark: TrainingMark

    /// The page.
    var html: String {
        """
        <!DOCTYPE html>
        <html lang="\(texts.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(texts[.title])</title>
        <style>
        \(ReportStyle.css)
        </style>
        </head>
        <body>
        \(mark.html)<h1>\(texts[.title])</h1>
        <p>\(texts[.about])</p>
        \(list([
            (.controller, controller), (.country, country), (.officer, officer ?? texts[.noOfficer]),
            (.made, made),
        ]))
        \(activities.map(section).joined(separator: "\n"))
        <h2>\(texts[.measures])</h2>
        <ul>\(texts.measures.map { "<li>\(ReportPage.escaped($0))</li>" }.joined())</ul>
        <h2>\(texts[.transfers])</h2>
        <p>\(texts[.noTransfers])</p>
        </body>
        </html>

        """
    }

    private func section(_ activity: ProcessingActivity) -> String {
        func joined(_ values: [String], _ separator: String? = nil) -> String {
            values.isEmpty ? texts[.none] : values.joined(separator: separator ?? texts.comma)
        }
        return "<h2>\(ReportPage.escaped(activity.text))</h2>\n"
            + list([
                (.name, activity.purpose), (.basis, activity.basis), (.who, joined(activity.roles)),
                (.whose, joined(activity.subjects)), (.which, joined(activity.fields)),
                (.recipients, joined(activity.recipients)), (.howLong, joined(activity.retention, " · ")),
            ])
    }

    private func list(_ rows: [(ProcessingPageTexts.Key, String)]) -> String {
        let lines = rows.map { "<dt>\(texts[$0.0])</dt><dd>\(ReportPage.escaped($0.1))</dd>" }
        return "<dl>\n\(lines.joined(separator: "\n"))\n</dl>"
    }
}
