import Commands
import Engine
import Foundation
import Policy
import TestSupport
import Testing

@Suite("What a second person sees of a request")
struct ShownToApproversTests {
    @Test("is something of every command that the shipped rules hold back and that takes anything")
    func somethingOfEach() throws {
        let modules = [engineModule] + storeModules
        let files = try PolicyFiles.load(URL(filePath: ProjectFiles.path("Policies")))
        let policy = try CompiledPolicy(files: files, vocabulary: EngineModule.vocabulary(modules))
        var held: [String] = []
        for operation in modules.flatMap(\.operations) {
            guard let command = operation as? any Command.Type,
                let index = policy.operation(named: command.name)
            else { continue }
            let most = DecimalAmount(digits: .max, scale: 0)
            let rules = policy.approvals(
                for: index,
                amount: ("EUR", most),
                count: .max,
                isTwoPerson: true
            )
            guard !rules.isEmpty, case .object(let fields) = command.schema.kind else { continue }
            held.append(command.name)
            let shown = command.shownToApprovers
            #expect(fields.isEmpty || !shown.isEmpty, "nothing of `\(command.name)` is shown")
            #expect(Set(shown).isSubset(of: fields.map(\.name)), "`\(command.name)`")
        }
        #expect(held.contains("backup.target-add") && held.contains("order.amend"))
    }
}
