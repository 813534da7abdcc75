internal import Engine
internal import Orders
internal import Policy
internal import Storage

/// A step of a version of the process, as it was when orders were opened under it.
struct ProcessVersionStep {
    let step: ProcessStep
    let text: String
    let role: String
    let within: CalendarDuration
    let checklist: [String]
}

/// The versions of the process that orders were opened under; each is kept as it was.
enum ProcessVersion {
    /// The version in force, written down where no order was opened under it before.
    ///
    /// - Throws: `EngineError.conflict` where other steps stand under the same number already.
    static func current(in context: Context) throws -> Int64 {
        let workflow = context.workflow
        let version = Int64(workflow.version)
        let known = try context.connection.row(
            "SELECT 1 FROM process_step WHERE version = ?1",
            .integer(version)
        ) { _ in true }
        if known == nil {
            for (position, step) in workflow.steps.enumerated() {
                try context.connection.execute(
                    """
                    INSERT INTO process_step (version, position, name, about, role, time_limit, comes_after, ending, checklist)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                    """,
                    .integer(version),
                    .integer(Int64(position)),
                    .text(step.name),
                    .text(step.text),
                    .text(step.role),
                    .text(step.within.description),
                    .text(step.after.joined(separator: "\n")),
                    .text(step.guardName),
                    .text(step.checklist.joined(separator: "\n"))
                )
            }
        }
        return version
    }

    /// The steps of a version, in their sequence.
    static func load(_ version: Int64, in context: Context) throws -> [ProcessVersionStep] {
        let kept = try context.connection.rows(
            """
            SELECT name, about, role, time_limit, comes_after, ending, checklist FROM process_step
            WHERE version = ?1 ORDER BY position
            """,
            .integer(version)
        ) { row -> ProcessVersionStep in
            guard let within = CalendarDuration(row.text(3)) else {
                throw StorageError.corrupt("a step with no time limit")
            }
            return ProcessVersionStep(
                step: ProcessStep(
                    name: row.text(0),
                    after: lines(row.text(4)),
                    ending: StepGuard(rawValue: row.text(5))
                ),
                text: row.text(1),
                role: row.text(2),
                within: within,
                checklist: lines(row.text(6))
            )
        }
        guard kept.isEmpty else { return sorted(kept) }
        // Why the one in force: orders of before the process was kept were opened under no version.
        return sorted(
            context.workflow.steps.map {
                ProcessVersionStep(
                    step: ProcessStep(
                        name: $0.name,
                        after: $0.after,
                        ending: StepGuard(rawValue: $0.guardName)
                    ),
                    text: $0.text,
                    role: $0.role,
                    within: $0.within,
                    checklist: $0.checklist
                )
            }
        )
    }

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    /// Each step behind those that it comes after; the policy's reader has refused cycles.
    private static func sorted(_ steps: [ProcessVersionStep]) -> [ProcessVersionStep] {
        var (sorted, left) = ([ProcessVersionStep](), steps)
        while let index = left.firstIndex(where: { step in
            step.step.after.allSatisfy { name in sorted.contains { $0.step.name == name } }
        }) {
            sorted.append(left.remove(at: index))
        }
        return sorted + left
    }
}
