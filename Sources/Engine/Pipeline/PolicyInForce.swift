internal import Policy
internal import Sealing

/// The policy that decides, with what is looked up for every request.
///
/// Its texts are authority rows: editing the files in the store's folder changes nothing until `policy.apply`,
/// which is decided by the policy in force.
final class PolicyInForce: Sendable {
    let compiled: CompiledPolicy
    let digest: [UInt8]
    /// Field indices by class and name, so that a reveal builds no strings; a class has a dozen fields at most.
    private let fields: [RetentionClass: [(name: String, index: FieldIndex)]]
    private let figures: [String: FieldIndex]

    init(_ files: PolicyFiles, _ vocabulary: Vocabulary) throws {
        compiled = try CompiledPolicy(files: files, vocabulary: vocabulary)
        digest = Blake2b.hash(files.canonicalBytes)
        var fields: [RetentionClass: [(name: String, index: FieldIndex)]] = [:]
        var figures: [String: FieldIndex] = [:]
        for index in compiled.fields {
            let entry = compiled.entry(of: index)
            if let known = RetentionClass(rawValue: entry.group) {
                fields[known, default: []].append((entry.name, index))
            } else {
                figures[entry.path] = index
            }
        }
        self.fields = fields
        self.figures = figures
    }

    func field(_ name: String, of retentionClass: RetentionClass) -> FieldIndex? {
        fields[retentionClass]?.first { $0.name == name }?.index
    }

    func field(at path: String) -> FieldIndex? { figures[path] ?? compiled.field(named: path) }

    func operation(_ name: String) -> OperationIndex {
        guard let index = compiled.operation(named: name) else {
            preconditionFailure("the operation `\(name)` is in no module")
        }
        return index
    }
}
