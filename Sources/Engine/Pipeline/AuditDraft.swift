internal import Audit
internal import Policy
internal import Sealing

/// What an operation has done so far that its audit entry must tell.
struct AuditDraft {
    var objects: [String] = []
    var subjects: Set<SubjectID> = []
    /// Those of them that nobody knew before.
    var newSubjects: Set<SubjectID> = []
    /// Whose data it worked with, seen or not.
    var processed: Set<SubjectID> = []
    /// Why the data of some of them may not be used for the purpose.
    var refused: [SubjectID: Denial] = [:]
    var released: [ReleasedField] = []
    var written: [WrittenEnvelope] = []
    /// How many masked fields were shown in full because a reason was given.
    var unmasked = 0
    /// Whether rows of authority were changed.
    var changesAuthority = false
    /// The approvals that it made, decided or used.
    var approvals: [String] = []
    /// The rules that ask for further people, and what reached them, where it only finds that out.
    var due: [ApprovalRule] = []
    var measures: [String] = []
}
