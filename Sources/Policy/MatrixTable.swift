/// A table of a policy: one row per operation or field, one column per role.
public struct MatrixTable: Codable, Hashable, Sendable {
    /// What the table shows.
    public let title: String
    /// The columns' headings; the first column names the row.
    public let columns: [String]
    /// The rows' cells, as many as ``columns``.
    public let rows: [[String]]

    /// A table of cells that are there already.
    public init(title: String, columns: [String], rows: [[String]]) {
        self.title = title
        self.columns = columns
        self.rows = rows
    }

    /// The table with aligned columns, for people; every line ends without spaces.
    ///
    /// - Parameter width: How many columns of a terminal a cell takes.
    /// - Returns: A title, the headings and the rows, a line each.
    public func text(measuredBy width: (String) -> Int = { $0.count }) -> String {
        let all = [columns] + rows
        let widths = columns.indices.map { column in all.map { width($0[column]) }.max() ?? 0 }
        let lines = all.map { row in
            let cells = row.indices.map { column in
                let cell = row[column]
                return cell + String(repeating: " ", count: widths[column] - width(cell))
            }
            let line = cells.joined(separator: "  ")
            return String(
                line[..<(line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.endIndex)]
            )
        }
        return ([title] + lines).joined(separator: "\n") + "\n"
    }

    /// The table as CSV (RFC 4180, LF line ends); no cell holds a comma or a quote.
    public var csv: String {
        ([columns] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    }
}

extension CompiledPolicy {
    /// The whole policy as two tables: operations by role (row scope, `*` where a purpose must be named) and
    /// fields by role (visibility, `+reason` where a reason unmasks).
    public func matrix() -> [MatrixTable] {
        [
            MatrixTable(
                title: "operations: rows that a role covers (* a purpose must be named)",
                columns: ["operation"] + roleNames,
                rows: operations.map { operation in
                    [name(of: operation)] + roles.map { cell(operation, $0) }
                }
            ),
            MatrixTable(
                title: "fields: what a role sees (+reason: all of it when a reason is given)",
                columns: ["field"] + roleNames,
                rows: fields.map { field in [entry(of: field).path] + roles.map { cell(field, $0) } }
            ),
        ]
    }

    private func cell(_ operation: OperationIndex, _ role: RoleIndex) -> String {
        let set = RoleSet(role)
        if case .permit(let permit) = decide(roles: set, operation: operation, purpose: nil) {
            return permit.scope.rawValue
        }
        for purpose in purposes {
            if case .permit(let permit) = decide(roles: set, operation: operation, purpose: purpose) {
                return permit.scope.rawValue + "*"
            }
        }
        return "-"
    }

    func cell(_ field: FieldIndex, _ role: RoleIndex) -> String {
        let bit = RoleSet(role).rawValue
        let isBanned = tables.fieldFree[field.rawValue] & bit == 0
        let isFull = tables.full[field.rawValue] & bit != 0 && !isBanned
        let isMasked = tables.masked[field.rawValue] & bit != 0 && !isBanned
        let canUnmask = tables.unmasking[field.rawValue] & bit != 0 && !isBanned && !isFull
        return (isFull ? "full" : isMasked ? "masked" : "-") + (canUnmask ? "+reason" : "")
    }
}
