/// The record of processing activities as one page of HTML, for the authority that asks for it.
struct ProcessingPage {
    let controller: String
    let country: String
    let officer: String?
    let made: String
    let activities: [ProcessingActivity]
    let measures: [String]

    /// The page.
    var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Record of processing activities</title>
        <style>
        \(ReportStyle.css)
        </style>
        </head>
        <body>
        <h1>Record of processing activities</h1>
        <p>GDPR Art. 30(1). Made from the policy in force and the description of the tables.</p>
        \(list([
            ("controller", controller), ("country", country),
            ("data protection officer", officer ?? "not named: see `coffer company set --officer-contact`"),
            ("made on", made),
        ]))
        \(activities.map(section).joined(separator: "\n"))
        <h2>Measures of security (Art. 32)</h2>
        <ul>\(measures.map { "<li>\(ReportPage.escaped($0))</li>" }.joined())</ul>
        <h2>Transfers to other countries</h2>
        <p>The store records none; what the recipients above do is for the company to say.</p>
        </body>
        </html>

        """
    }

    private func section(_ activity: ProcessingActivity) -> String {
        func joined(_ values: [String], _ separator: String = ", ") -> String {
            values.isEmpty ? "none" : values.joined(separator: separator)
        }
        return "<h2>\(ReportPage.escaped(activity.text))</h2>\n"
            + list([
                ("name", activity.purpose), ("legal basis", activity.basis), ("who", joined(activity.roles)),
                ("whose data", joined(activity.subjects)), ("which data", joined(activity.fields)),
                ("recipients", joined(activity.recipients)), ("how long", joined(activity.retention, " · ")),
            ])
    }

    private func list(_ rows: [(String, String)]) -> String {
        let lines = rows.map { "<dt>\($0.0)</dt><dd>\(ReportPage.escaped($0.1))</dd>" }
        return "<dl>\n\(lines.joined(separator: "\n"))\n</dl>"
    }
}
