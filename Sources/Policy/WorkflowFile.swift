/// One step of the order process.
public struct WorkflowStep: Sendable, Equatable {
    /// The step's name.
    public let name: String
    /// What is done, in words.
    public let text: String
    /// The role that is responsible.
    public let role: String
    /// How long it may take once it can begin.
    public let within: CalendarDuration
    /// Steps that must be done before; empty for the first step.
    public let after: [String]
    /// The name of what must hold before the step ends.
    public let guardName: String
    /// What a person goes through.
    public let checklist: [String]
    /// Where the step stands.
    public let place: SourcePlace
}

/// What `workflow.yaml` says: the order process, every step reachable and guarded.
public struct WorkflowFile: Sendable, Equatable {
    /// The process's name.
    public let process: String
    /// The process's version; an order keeps the one it was opened under.
    public let version: Int
    /// The steps, in the file's order; the first one begins.
    public let steps: [WorkflowStep]
    /// Who answers for alerts; a kind that is not named is not watched over.
    public let alerts: [AlertRule]
    /// What is decided about orders by written rules.
    public let rules: [AutomationRule]

    /// Reads the file's tree.
    ///
    /// - Parameters:
    ///   - tree: The tree of `workflow.yaml`.
    ///   - roles: The names of known roles.
    /// - Throws: ``PolicyError`` for unknown roles and steps, cycles, unreachable and unguarded steps.
    public init(_ tree: YAMLNode, roles: [String]) throws(PolicyError) {
        let map = try tree.mapping(keys: ["process", "version", "steps", "alerts", "rules"])
        process = try map.required("process").string()
        version = try map.required("version").integer(in: 1...1_000_000)
        let node = try map.required("steps")
        var steps: [WorkflowStep] = []
        var afterNodes: [RoleEntry.Pattern] = []
        for item in try node.items() {
            let (step, after) = try WorkflowStep.read(item, roles: roles)
            guard !steps.contains(where: { $0.name == step.name }) else {
                throw .repeatedName(at: step.place, kind: "step", name: step.name)
            }
            steps.append(step)
            afterNodes += after
        }
        guard !steps.isEmpty else { throw .wrongShape(at: node.place, expected: "a step", found: "none") }
        let names = steps.map(\.name)
        for after in afterNodes where !names.contains(after.text) {
            throw .unknownName(at: after.place, kind: "step", name: after.text, known: names)
        }
        self.steps = steps
        alerts = try AlertRule.readAll(map["alerts"], roles: roles)
        rules = try AutomationRule.readAll(map["rules"])
        try refuseCycles()
        // Why: in a graph without cycles every path starts at a step without predecessors; only the first may.
        for step in steps.dropFirst() where step.after.isEmpty {
            throw .unreachableStep(at: step.place, step: step.name)
        }
    }

    private func refuseCycles() throws(PolicyError) {
        var done: Set<String> = []
        var hasMoved = true
        while hasMoved {
            hasMoved = false
            for step in steps where !done.contains(step.name) && step.after.allSatisfy(done.contains) {
                done.insert(step.name)
                hasMoved = true
            }
        }
        guard let first = steps.first(where: { !done.contains($0.name) }) else { return }
        // Why: every step that is left has a predecessor that is left, so walking back must come round.
        var path = [first.name]
        while let step = steps.first(where: { $0.name == path.last }),
            let previous = step.after.first(where: { !done.contains($0) })
        {
            if let start = path.firstIndex(of: previous) {
                let cycle = Array(path[start...].reversed())
                let head = steps.first { cycle.contains($0.name) } ?? first
                let turn = cycle.firstIndex(of: head.name) ?? 0
                throw .cyclicSteps(at: head.place, steps: cycle[turn...] + cycle[..<turn] + [head.name])
            }
            path.append(previous)
        }
    }
}

extension WorkflowStep {
    static func read(
        _ node: YAMLNode,
        roles: [String]
    ) throws(PolicyError) -> (WorkflowStep, [RoleEntry.Pattern]) {
        let map = try node.mapping(keys: ["name", "text", "role", "within", "after", "guard", "checklist"])
        let nameNode = try map.required("name")
        let name = try RoleEntry.checkedName(try nameNode.string(), at: nameNode.place)
        let role = try map.required("role")
        let roleName = try role.string()
        guard roles.contains(roleName) else {
            throw .unknownName(at: role.place, kind: "role", name: roleName, known: roles)
        }
        guard let guardNode = map["guard"] else { throw .unguardedStep(at: nameNode.place, step: name) }
        let after = try map["after"].map { node throws(PolicyError) in try RoleEntry.patterns(node) } ?? []
        let step = WorkflowStep(
            name: name,
            text: try map.required("text").string(),
            role: roleName,
            within: try map.required("within").duration(),
            after: after.map(\.text),
            guardName: try RoleEntry.checkedName(try guardNode.string(), at: guardNode.place),
            checklist: try map["checklist"].map { node throws(PolicyError) in try node.strings() } ?? [],
            place: nameNode.place
        )
        return (step, after)
    }
}
