internal import Audit
internal import Sealing

/// What an operation has done so far that its audit entry must tell.
struct AuditDraft {
    var objects: [String] = []
    var subjects: Set<SubjectID> = []
    var released: [ReleasedField] = []
    var written: [WrittenEnvelope] = []
    /// How many masked fields were shown in full because a reason was given.
    var unmasked = 0
    /// Whether rows of authority were changed.
    var changesAuthority = false
}
