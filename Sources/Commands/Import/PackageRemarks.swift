internal import OrderDesk

/// What a person should know after they took in what another store handed to somebody.
struct PackageRemarks {
    private let package: PackageToImport
    private let reports: [ImportReport]

    init(_ package: PackageToImport, _ reports: [ImportReport]) {
        self.package = package
        self.reports = reports
    }

    /// One sentence for each, none where there is nothing to know.
    var texts: [String] {
        var texts: [String] = []
        if reports.count < package.plans.count {
            texts.append("the orders were not tried: their customer is not there yet")
        }
        if reports.contains(where: { $0.withoutTerms != nil }) {
            texts.append("payment terms and credit limit were left out: your roles may not set them")
        }
        if package.records > 1 {
            texts.append(
                "the person has \(package.records) records in it, which are separate customers here; "
                    + "`coffer customer merge` makes them one"
            )
        }
        if !package.left.isEmpty {
            let tables = package.left.map { "\($0.table) (\($0.rows))" }.joined(separator: ", ")
            texts.append("what the company there did about it was not taken over: \(tables)")
        }
        return texts
    }
}
