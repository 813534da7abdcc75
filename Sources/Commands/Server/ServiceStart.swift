internal import ArgumentParser

/// How the long-running programs begin and end: their command line is read, and what they throw becomes an exit code.
enum ServiceStart {
    /// Reads the words after the program's name, and hands what they say to `body`.
    ///
    /// - Returns: The exit code, after sysexits.h.
    static func run<Options: ParsableCommand>(
        _ type: Options.Type,
        _ arguments: [String],
        program: String,
        _ body: (Options) async throws -> Void
    ) async -> Int32 {
        let options: Options
        do {
            // Why not as the root of commands: asking for help would then be a command, and say nothing here.
            options = try Options.parse(arguments)
        } catch {
            return parserEnded(error, type, program)
        }
        do {
            try await body(options)
            return 0
        } catch {
            return report(Failure(error), program)
        }
    }

    private static func parserEnded(
        _ error: any Error,
        _ type: (some ParsableCommand).Type,
        _ program: String
    ) -> Int32 {
        guard type.exitCode(for: error) != .success else {
            do {
                let answer = HelpAnswer.text(of: error, from: type, in: .ofEnvironment)
                try StandardStream.output.write(answer + "\n")
                return 0
            } catch {
                return report(Failure(error), program)
            }
        }
        return report(Failure(usage: type.message(for: error), of: [], program: program), program)
    }

    private static func report(_ failure: Failure, _ program: String) -> Int32 {
        // Why: what no person reads as it is written goes into a log, and logs are English.
        let language = StandardStream.error.isTerminal ? Language.ofEnvironment : .english
        // Why: there is nowhere left to say that standard error cannot be written.
        StandardStream.writeLastWords(failure.rendered(asJSON: false, program: program, in: language))
        return failure.exitCode
    }
}
