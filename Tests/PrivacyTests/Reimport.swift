import Engine
import Foundation
import OrderDesk
import TestSupport
import Testing

@testable import Privacy

/// What a person takes elsewhere, and takes in there as the file that they were handed.
enum Reimport {
    /// What a person was handed: the bytes of their `data.json`, and what a program reads in it.
    struct Handed {
        let json: [UInt8]
        let data: SubjectExport

        /// Every record of the person.
        var all: [SubjectExport.Record] { data.all }
    }

    /// The `data.json` of a person's package.
    static func data(of subject: String, _ store: PrivacyStore) async throws -> Handed {
        let answer = try await store.perform(SubjectExportMake(subject: subject))
        var json: [UInt8] = []
        try PackageFiles(answer).make { name, bytes in if name == "data.json" { json = bytes } }
        return Handed(json: json, data: try JSONDecoder().decode(SubjectExport.self, from: Data(json)))
    }

    /// Takes a `data.json` in, as `coffer import --package` does; answers what came of customers and of orders.
    @discardableResult
    static func take(
        _ handed: Handed,
        into store: PrivacyStore,
        as person: PrivacyStore.Person = PrivacyStore.owner
    ) async throws -> [ImportReport] {
        let path = "\(store.folder)/data.json"
        try Data(handed.json).write(to: URL(filePath: path))
        var reports: [ImportReport] = []
        for plan in try PackageToImport.load(path).plans {
            reports.append(try await store.take(plan, as: person))
        }
        return reports
    }

    static func rows(_ table: String, _ data: SubjectExport.Record) -> [[String: String]] {
        data.tables.first { $0.name == table }?.rows ?? []
    }

    /// A table without what a store gives by itself: ids, when a row was changed, and that it came from elsewhere.
    ///
    /// What another system called it is compared where it was called something: elsewhere it is called by its old id.
    static func facts(
        _ table: String,
        _ data: SubjectExport.Record,
        besides other: SubjectExport.Record,
        leavingOut others: Set<String> = []
    ) -> [String] {
        let own: Set = [
            "id", "subject_id", "customer_id", "order_id", "product_id", "created", "changed", "merged_into",
            "imported",
        ]
        let unnamed = rows(table, other).contains { $0["external_ref"] == nil }
        return rows(table, data).map { row in
            row.filter { !own.union(others).contains($0.key) && !($0.key == "external_ref" && unnamed) }
                .sorted { $0.key < $1.key }
                .map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        }
        .sorted()
    }
}
