import Sealing

/// Small helpers that make places and keys out of numbers.
extension Identifier {
    init(_ number: UInt8) {
        guard let id = Self(bytes: [UInt8](repeating: 0, count: 15) + [number]) else { preconditionFailure() }
        self = id
    }
}

extension EnvelopeContext {
    static let sample = EnvelopeContext.make()

    static func make(
        store: UInt8 = 1,
        table: String = "customer",
        row: UInt8 = 2,
        revision: UInt64 = 1,
        class: String = "contact",
        subject: UInt8 = 3
    ) -> EnvelopeContext {
        EnvelopeContext(
            store: StoreID(store),
            table: table,
            row: RowID(row),
            revision: revision,
            class: `class`,
            subject: SubjectID(subject)
        )
    }
}

/// 32 bytes that count up from `first`.
func countedKey(from first: UInt8 = 0) -> [UInt8] { (0..<32).map { first &+ $0 } }
