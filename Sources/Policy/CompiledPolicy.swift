/// A policy made ready to decide: every grant spread out over the whole vocabulary.
///
/// Immutable. A decision is a few table look-ups; it allocates nothing.
public final class CompiledPolicy: Sendable {
    /// The texts it was made from.
    public let files: PolicyFiles
    /// What it can speak of.
    public let vocabulary: Vocabulary
    /// Purposes, roles and never rules as written.
    public let rolesFile: RolesFile
    /// Approval rules as written.
    public let approvalsFile: ApprovalsFile
    /// Retention terms as written.
    public let retention: RetentionFile
    /// The order process as written.
    public let workflow: WorkflowFile

    let names: NameTable
    let tables: DecisionTables
    /// For each operation, the positions of the approval rules that cover it.
    let approvalRules: [[Int]]

    /// Reads, checks and compiles a policy; `tests.yaml` is read by ``runTests()`` only.
    ///
    /// - Throws: ``PolicyError`` with the place of the first mistake; a grant that breaks a never rule is one.
    public init(files: PolicyFiles, vocabulary: Vocabulary) throws(PolicyError) {
        self.files = files
        self.vocabulary = vocabulary
        let rolesFile = try RolesFile(files.tree("roles.yaml"))
        let roleNames = rolesFile.roles.map(\.name)
        let approvals = try ApprovalsFile(files.tree("approvals.yaml"), roles: roleNames)
        let names = NameTable(vocabulary: vocabulary, roles: rolesFile)
        approvalRules = try approvals.rulesByOperation(names)
        self.rolesFile = rolesFile
        approvalsFile = approvals
        retention = try RetentionFile(files.tree("retention.yaml"))
        workflow = try WorkflowFile(files.tree("workflow.yaml"), roles: roleNames)
        self.names = names
        let tables = try DecisionTables(rolesFile, vocabulary: vocabulary, names: names)
        try Self.requireNeverRules(approvals, tables, rolesFile, names)
        self.tables = tables
    }
}
