import Engine
import Foundation
import Sealing
import TestSupport

extension Desk {
    /// Somebody who may export everything, under the purpose that it is for.
    static let compliance: Person = {
        var person = owner
        person.purpose = "privacy-request"
        return person
    }()

    /// The lines of a whole export but the last, page after page.
    func exported() async throws -> [String] {
        var lines: [String] = []
        var export = ExportPage()
        repeat {
            let page = try await perform(export, as: Self.compliance)
            lines += page.lines
            export.after = page.next
        } while export.after != nil
        return lines
    }

    /// Takes an export into this store, some rows at a time.
    func take(_ lines: [String], foot: String? = nil, rowsAtOnce: Int = 400) async throws {
        _ = try await perform(ImportPage(step: .begin, lines: [lines[0]]))
        for (table, rows) in ExportText.tables(lines) {
            for start in stride(from: 0, to: rows.count, by: rowsAtOnce) {
                let page = Array(rows[start..<min(start + rowsAtOnce, rows.count)])
                _ = try await perform(ImportPage(step: .rows, table: table, lines: page))
            }
        }
        _ = try await perform(ImportPage(step: .finish, lines: [foot ?? Self.foot(lines)]))
    }

    /// The last line that belongs to these.
    static func foot(_ lines: [String]) -> String {
        ExportText.foot(lines) { Hexadecimal.encode(Blake2b.hash($0)) }
    }
}
