internal import Engine
public import FoundationEssentials

/// Removes from a store's targets what the rules of retention no longer keep.
///
/// A target that fails does not keep the others from being pruned.
public struct PruneRun: Sendable {
    /// The way to the store.
    public let door: any StoreDoor
    /// What time it is.
    public var now: @Sendable () -> Date = { Date() }
    /// Told each step once it is done; what it throws stops the prune there, as a crash would.
    var crashPoint: @Sendable (PruneStep) throws -> Void = { _ in }

    /// A way to prune.
    public init(door: any StoreDoor) { self.door = door }

    /// What would be removed from these targets, or from all, and why; nothing is changed.
    ///
    /// - Throws: ``RunError``, or what the store says; else see ``PruneReport/failures``.
    public func plan(targets names: [String] = []) async throws -> PruneReport {
        let facts = try await StoreFacts(door)
        var report = PruneReport()
        for row in try facts.targets(named: names) {
            do {
                if let found = try await prune(row, facts).look() { report.add(found.plan) }
            } catch {
                report.fail(error, at: row.target)
            }
        }
        return report
    }

    /// Removes what a plan let go, as far as the rules still do; what it does not name stays.
    ///
    /// - Throws: ``RunError``, or what the store says; else see ``PruneReport/failures``.
    public func carryOut(_ plan: PruneReport, targets names: [String] = []) async throws -> PruneReport {
        let facts = try await StoreFacts(door)
        let turn = try facts.turn()
        defer { withExtendedLifetime(turn) {} }
        var report = PruneReport()
        report.decisions = plan.decisions
        for row in try facts.targets(named: names) {
            let going = plan.going.filter { $0.target == row.target }.map(\.name)
            do {
                for name in try await prune(row, facts).carryOut(Set(going)) {
                    report.removed.append(PruneReport.Removed(target: row.target, name: name.text))
                }
            } catch let crash as Interruption<PruneStep> {
                throw crash
            } catch {
                report.fail(error, at: row.target)
            }
        }
        return report
    }

    private func prune(_ row: TargetView, _ facts: StoreFacts) throws -> TargetPrune {
        TargetPrune(run: self, row: row, facts: facts, target: try TargetAddress(row.address).target())
    }

    func reach(_ step: PruneStep) throws {
        do { try crashPoint(step) } catch { throw Interruption(step: step) }
    }
}
