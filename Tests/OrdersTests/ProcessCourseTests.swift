import TestSupport
import Testing

@testable import Orders

@Suite("Course of an order")
struct ProcessCourseTests {
    /// A fork and a join: `b` and `c` come after `a`, and `d` after both.
    private static let process = [
        ProcessStep(name: "a", after: [], ending: .hasLines),
        ProcessStep(name: "b", after: ["a"], ending: .orderConfirmed),
        ProcessStep(name: "c", after: ["a"], ending: .linesPicked),
        ProcessStep(name: "d", after: ["b", "c"], ending: .orderPaid),
    ]

    private func course(_ holding: [StepGuard: Int64], isEnded: Bool = false) -> [String: ProcessCourse
        .Progress]
    {
        let course = ProcessCourse(Self.process, opened: 10, holding: holding, isEnded: isEnded)
        return Dictionary(uniqueKeysWithValues: course.steps.map { ($0.step.name, $0) })
    }

    @Test("begins with the first step, and each begins when the last before it is done")
    func begins() {
        let open = course([:])
        #expect(open["a"]?.started == 10 && open["a"]?.outcome == .open)
        #expect(["b", "c", "d"].allSatisfy { open[$0]?.outcome == .waiting && open[$0]?.started == nil })
        let half = course([.hasLines: 12, .linesPicked: 20])
        #expect(half["b"]?.started == 12 && half["b"]?.outcome == .open)
        #expect(half["c"]?.done == 20 && half["d"]?.outcome == .waiting)
        let joined = course([.hasLines: 12, .orderConfirmed: 30, .linesPicked: 20])
        #expect(joined["d"]?.started == 30 && joined["d"]?.outcome == .open)
    }

    @Test("takes what held before a step began as done at once")
    func early() {
        let paid = course([.hasLines: 12, .orderConfirmed: 30, .linesPicked: 20, .orderPaid: 15])
        #expect(paid["d"]?.done == 30 && paid["d"]?.outcome == .done)
        #expect(course([.orderConfirmed: 5])["b"]?.outcome == .waiting, "what holds does not begin a step")
    }

    @Test("drops what is left when the order ends")
    func ended() {
        let ended = course([.hasLines: 12], isEnded: true)
        #expect(
            ended["a"]?.outcome == .done && ended["b"]?.outcome == .dropped && ended["d"]?.outcome == .dropped
        )
        #expect(ended["d"]?.started == nil)
    }

    @Test(
        "has no step done before one that it comes after, and none whose guard is not known",
        arguments: 0..<40 as Range<UInt64>
    )
    func sequence(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var process: [ProcessStep] = []
        for index in 0..<8 {
            let before = (0..<index).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }.map {
                "\($0)"
            }
            let ending = StepGuard.allCases.randomElement(using: &random)
            process.append(ProcessStep(name: "\(index)", after: before, ending: index == 5 ? nil : ending))
        }
        var holding: [StepGuard: Int64] = [:]
        for ending in StepGuard.allCases where Bool.random(using: &random) {
            holding[ending] = Int64.random(in: 0..<100, using: &random)
        }
        let course = ProcessCourse(process, opened: 3, holding: holding, isEnded: false)
        let byName = Dictionary(uniqueKeysWithValues: course.steps.map { ($0.step.name, $0) })
        for progress in course.steps {
            let before = progress.step.after.compactMap { byName[$0] }
            #expect((progress.started != nil) == before.allSatisfy { $0.outcome == .done })
            #expect(before.allSatisfy { ($0.done ?? 0) <= progress.started ?? .max })
            #expect(progress.done == nil || progress.done ?? 0 >= progress.started ?? .max)
            #expect((progress.outcome == .done) == (progress.done != nil))
            if progress.step.name == "5" { #expect(progress.done == nil) }
        }
    }
}
