import Foundation
import TestSupport

/// The folder of published vectors beside the project, where there is one.
enum SharedVectors {
    /// `vectors/wycheproof` in `shared`.
    static let wycheproof: URL? = ProjectFiles.shared("vectors/wycheproof").map { URL(filePath: $0) }

    static let absence = "the folder shared/vectors/wycheproof is absent (set COFFER_SHARED to use another)"
}
