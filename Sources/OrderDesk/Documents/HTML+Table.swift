extension HTML {
    /// A table whose first `texts` columns are text and whose others are numbers; `sum` stands below them.
    static func table(_ headings: [String], _ rows: [[String]], sum: [String]? = nil, texts: Int = 1) -> HTML
    {
        func row(_ cells: [String]) -> HTML {
            HTML(
                cells.enumerated().map { index, cell in
                    index < texts ? "<td>\(cell)</td>" : "<td class=\"number\">\(cell)</td>"
                }
            )
        }
        let heads = headings.enumerated().map { index, heading -> HTML in
            index < texts ? "<th>\(heading)</th>" : "<th class=\"number\">\(heading)</th>"
        }
        let foot: HTML = sum.map { "<tfoot><tr class=\"sum\">\(row($0))</tr></tfoot>\n" } ?? ""
        return """
            <table>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(rows.map { "<tr>\(row($0))</tr>\n" as HTML })</tbody>
            \(foot)</table>

            """
    }
}
