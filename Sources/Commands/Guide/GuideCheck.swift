internal import Engine
internal import OrderDesk

/// Holds what came of a typed command against what a step wants, in the store itself.
struct GuideCheck {
    let sandbox: GuideStore
    let step: WalkStep
    /// What stands for `{order}` and the like.
    let values: [String: String]
    /// The last entry of the log before the step began.
    let since: Int

    /// What was found.
    enum Verdict: Equatable {
        /// The step is done; these names came of it.
        case done([String: String])
        /// What is not as it should be, in the reader's words.
        case mistakes([Sentence])
    }

    /// Looks what came of a command.
    func verdict(on typed: TypedCommand, _ outcome: CommandLineEntry.Outcome) async throws -> Verdict {
        if outcome.exitCode != 0 { return .mistakes(Self.explained(outcome, typed, step)) }
        if let user = typed.namedUser, user != step.actor.rawValue {
            return .mistakes([GuideWords.otherUser(user, step.actor.rawValue)])
        }
        let verdict = try await seen(typed)
        if case .mistakes = verdict, typed.command != step.command {
            return .mistakes([GuideWords.otherCommand(typed.command, step.command)])
        }
        return verdict
    }

    /// What an error means, and what is different from what the step wants.
    private static func explained(
        _ outcome: CommandLineEntry.Outcome,
        _ typed: TypedCommand,
        _ step: WalkStep
    ) -> [Sentence] {
        let meaning = outcome.failure.flatMap { Explanations.explanation(of: $0.code) }
        var sentences = meaning.map { [$0.meaning] + $0.actions.prefix(1) } ?? []
        if outcome.failure?.code == "denied", let user = typed.namedUser, user != step.actor.rawValue {
            sentences = [GuideWords.otherRole(user, step.actor.rawValue)]
        } else if typed.command != step.command {
            sentences.append(GuideWords.otherCommand(typed.command, step.command))
        }
        return sentences
    }

    private func seen(_ typed: TypedCommand) async throws -> Verdict {
        switch step.goal {
        case .asks(let thing):
            let wanted = Sentence.fill(thing, values)
            guard typed.command == step.command else { return .mistakes([]) }
            return typed.words.contains(wanted) ? .done([:]) : .mistakes([GuideWords.otherThing(wanted)])
        case .sees(let operation, let customer): return try await saw(operation, customer)
        case .tries:
            if try await newest("order", by: ["order.open"]) != nil, !typed.isDryRun {
                return .mistakes([GuideWords.inEarnest])
            }
            guard typed.command == step.command, typed.isDryRun else {
                return .mistakes([GuideWords.notTried])
            }
            return .done([:])
        case .orders(let customer, let lines): return try await ordered(typed, customer, lines)
        case .ships(let state): return try await shipped(state)
        case .returns(let lines, let state): return try await returned(lines, state)
        }
    }

    // MARK: What the store shows

    private func saw(_ operation: String, _ number: String) async throws -> Verdict {
        let shown = try await entries([operation]).last.map { Self.objects("customer", in: $0) } ?? []
        let customer = try await sandbox.answer(to: CustomerShow(customer: number))
        let wanted = customer["customer"]?["id"]?.scalar ?? ""
        guard !shown.isEmpty else { return .mistakes([GuideWords.foundNobody]) }
        if shown == [wanted] { return .done([:]) }
        return .mistakes([
            shown.contains(wanted) ? GuideWords.foundSeveral(shown.count) : GuideWords.foundOther
        ])
    }

    private func ordered(
        _ typed: TypedCommand,
        _ customer: String,
        _ lines: [String: String]
    ) async throws -> Verdict {
        if typed.isDryRun { return .mistakes([GuideWords.onlyTried]) }
        let operations: Set = ["order.open", "order.line", "order.confirm", "order.amend", "order.submit"]
        guard let id = try await newest("order", by: operations) else {
            return .mistakes([GuideWords.noOrder])
        }
        let order = try await sandbox.answer(to: OrderShow(order: id))["order"]
        var mistakes: [Sentence] = []
        let found = order?["customer"]?["number"]?.scalar ?? ""
        if found != customer { mistakes.append(GuideWords.otherCustomer(found, customer)) }
        mistakes += Self.differences(Self.lines(of: order), lines)
        if mistakes.isEmpty, order?["state"]?.scalar != "confirmed" { mistakes = [GuideWords.draft] }
        return mistakes.isEmpty ? .done(["order": order?["number"]?.scalar ?? id]) : .mistakes(mistakes)
    }

    private func shipped(_ state: String) async throws -> Verdict {
        var list = ShipmentList()
        list.order = values["order"]
        let all = try await sandbox.answer(to: list)["shipments"]?.elements ?? []
        let live = all.filter { $0["state"]?.scalar != "cancelled" }
        guard let number = live.compactMap({ $0["number"]?.scalar }).max() else {
            return .mistakes([GuideWords.noShipment(values["order"] ?? "")])
        }
        let shipment = try await sandbox.answer(to: ShipmentShow(shipment: number))["shipment"]
        let order = try await sandbox.answer(to: OrderShow(order: values["order"] ?? ""))["order"]
        let mistakes = Self.differences(Self.lines(of: shipment), Self.lines(of: order))
        if !mistakes.isEmpty { return .mistakes(mistakes + [GuideWords.pickAgain(number)]) }
        let ways = ["picking", "packed", "shipped", "delivered"]
        let reached = ways.firstIndex(of: shipment?["state"]?.scalar ?? "") ?? -1
        guard let wanted = ways.firstIndex(of: state), reached >= wanted else {
            return .mistakes([GuideWords.notYet])
        }
        return .done(["shipment": number])
    }

    private func returned(_ lines: [String: String], _ state: String) async throws -> Verdict {
        let all = try await sandbox.answer(to: ReturnList(order: values["order"]))["returns"]?.elements ?? []
        let known = values["return"]
        guard let number = known ?? all.compactMap({ $0["number"]?.scalar }).max() else {
            return .mistakes([GuideWords.nothingCame])
        }
        let goods = try await sandbox.answer(to: ReturnShow(goodsReturn: number))["return"]
        let mistakes = Self.differences(Self.lines(of: goods), lines)
        if !mistakes.isEmpty { return .mistakes(mistakes) }
        guard goods?["state"]?.scalar == state else { return .mistakes([GuideWords.notYet]) }
        return .done(["return": number])
    }

    // MARK: Small things

    /// Entries of the step's person since it began, of these operations, the oldest first.
    private func entries(_ operations: Set<String>) async throws -> [AnswerTree] {
        try await sandbox.entries().filter { entry in
            (entry["sequence"]?.scalar.flatMap { Int($0) } ?? -1) > since
                && entry["actingAs"]?.scalar == step.actor.rawValue && entry["outcome"]?.scalar == "done"
                && operations.contains(entry["operation"]?.scalar ?? "")
        }
    }

    private func newest(_ kind: String, by operations: Set<String>) async throws -> String? {
        try await entries(operations).compactMap { Self.objects(kind, in: $0).first }.last
    }

    private static func objects(_ kind: String, in entry: AnswerTree) -> Set<String> {
        let names = entry["objects"]?.elements.compactMap(\.scalar) ?? []
        return Set(names.filter { $0.hasPrefix("\(kind)/") }.map { String($0.dropFirst(kind.count + 1)) })
    }

    private static func lines(of document: AnswerTree?) -> [String: String] {
        let lines = document?["lines"]?.elements ?? []
        let pairs = lines.map { ($0["sku"]?.scalar ?? "", $0["quantity"]?.scalar ?? "") }
        return Dictionary(pairs) { one, other in "\((Int(one) ?? 0) + (Int(other) ?? 0))" }
    }

    /// What is missing, too much, or of another quantity.
    private static func differences(_ found: [String: String], _ wanted: [String: String]) -> [Sentence] {
        Set(found.keys).union(wanted.keys).sorted().compactMap { sku in
            switch (found[sku], wanted[sku]) {
            case (let found?, let wanted?):
                found == wanted ? nil : GuideWords.otherQuantity(sku, found, wanted)
            case (nil, let wanted?): GuideWords.missingLine(sku, wanted)
            case (let found?, nil): GuideWords.extraLine(sku, found)
            case (nil, nil): nil
            }
        }
    }
}

extension GuideStore {
    /// The newest entries of the log, the oldest of them first.
    func entries() async throws -> [AnswerTree] {
        let answer = try await answer(to: AuditList(limit: 50))
        return (answer["entries"]?.elements ?? []).reversed()
    }

    /// The sequence of the last entry; -1 where there is none.
    func lastEntry() async throws -> Int {
        try await entries().last?["sequence"]?.scalar.flatMap { Int($0) } ?? -1
    }
}
