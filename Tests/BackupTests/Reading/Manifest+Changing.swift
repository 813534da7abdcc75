import AgeFormat
import Engine
import Foundation
import OrderDesk
import Sealing
import Storage
import TestSupport
import Testing

@testable import Audit
@testable import Backup

extension Manifest {
    /// The same with other counts or files.
    func with(
        rows: [String: Int64]? = nil,
        files: [File]? = nil,
        decisions: String? = nil,
        series: [SeriesMark]? = nil,
        schema: [String: Int]? = nil
    ) throws -> Manifest {
        Manifest(
            kind: kind,
            store: store,
            incarnation: incarnation,
            created: try #require(Timestamp(text: created)),
            software: software,
            epoch: epoch,
            schema: schema ?? self.schema,
            files: files ?? self.files,
            rows: rows ?? self.rows,
            auditCheckpoint: auditCheckpoint,
            decisionsCheckpoint: decisions ?? decisionsCheckpoint,
            series: series ?? self.series
        )
    }

    /// The same with the lengths that the files have by now.
    func resized(in folder: String) throws -> Manifest {
        try with(files: files.map { File(name: $0.name, bytes: try Shelf.size("\(folder)/\($0.name)")) })
    }
}
