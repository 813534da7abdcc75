internal import ArgumentParser

/// One walk, taken by somebody: asks, runs what is typed in the sandbox, looks what came of it, and remembers.
struct GuideSession {
    let walk: Walk
    let sandbox: GuideStore
    var progress: GuideProgress
    let voice: GuideVoice

    private var place: GuideProgress.Place {
        get { progress.walks[walk.name] ?? .init() }
        set { progress.walks[walk.name] = newValue }
    }

    /// Walks until the end, or until somebody leaves.
    mutating func run(restart: Bool) async throws {
        if restart { place = GuideProgress.Place(isDone: place.isDone) }
        if place.step == 0, place.values.isEmpty { place.values = try await sandbox.prepare(walk.setting) }
        try progress.save(sandbox.folder)
        try voice.head(walk.title)
        if place.step > 0 { try voice.say(GuideWords.goesOn) }
        try voice.aside(GuideWords.keys)
        while place.step < walk.steps.count {
            guard try await take(walk.steps[place.step]) else {
                try voice.say(GuideWords.left(walk.name))
                return
            }
            place.step += 1
            try progress.save(sandbox.folder)
        }
        place = GuideProgress.Place(isDone: true)
        try progress.save(sandbox.folder)
        try voice.head(GuideWords.finished)
    }

    /// Takes one step; whether it was done, and not left.
    private mutating func take(_ step: WalkStep) async throws -> Bool {
        let values = place.values
        try voice.head(GuideWords.step(place.step + 1, walk.steps.count, step.actor.title))
        try voice.say(step.about.filled(values))
        try voice.aside(GuideWords.wanted("coffer \(step.command)"))
        let check = GuideCheck(
            sandbox: sandbox,
            step: step,
            values: values,
            since: try await sandbox.lastEntry()
        )
        while let line = try voice.ask() {
            switch line.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") {
            case "": continue
            case "quit", "exit", "q": return false
            case "hint": try voice.say(step.hint.filled(values))
            case "show": try voice.command(Sentence.fill(step.answer, values))
            case "skip":
                let answer = Sentence.fill(step.answer, values)
                try voice.command(answer)
                if try await done(answer, check) { return true }
            default:
                if try await done(line, check) { return true }
            }
        }
        return false
    }

    /// Runs a line, and says what came of it; whether it did the step.
    private mutating func done(_ line: String, _ check: GuideCheck) async throws -> Bool {
        let typed: TypedCommand
        do {
            typed = try TypedCommand(line)
        } catch {
            try voice.correct(GuideWords.refused(error))
            return false
        }
        let outcome = await CommandLineEntry.outcome(
            of: typed.inSandbox(sandbox.store, as: check.step.actor, language: voice.language)
        )
        if typed.isStoreless { return false }
        switch try await check.verdict(on: typed, outcome) {
        case .done(let found):
            place.values.merge(found) { $1 }
            try voice.praise(check.step.after.filled(place.values))
            return true
        case .mistakes(let sentences):
            for sentence in sentences { try voice.correct(sentence) }
            return false
        }
    }
}
