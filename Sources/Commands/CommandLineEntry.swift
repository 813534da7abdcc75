internal import ArgumentParser
internal import Engine

/// Where the program begins: reads the command line, runs one command, and says how it ended.
public enum CommandLineEntry {
    /// Runs one command.
    ///
    /// - Parameter arguments: The words after the program's name.
    /// - Returns: The exit code, after sysexits.h.
    public static func run(_ arguments: [String]) async -> Int32 { await outcome(of: arguments).exitCode }

    /// How one command ended: its exit code, and what it said went wrong.
    typealias Outcome = (exitCode: Int32, failure: Failure?)

    /// Runs one command, which says on its own how it ended.
    static func outcome(of arguments: [String]) async -> Outcome {
        let words = ArgumentOrder.globalsLast(arguments)
        if let word = CofferCommand.unknownCommand(in: words) {
            return report(Failure(usage: "There is no command `\(word)`", of: words), words)
        }
        var command: any ParsableCommand
        do {
            command = try CofferCommand.parsed(words)
        } catch {
            return parserEnded(error, words)
        }
        do {
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return (ExitCode.success.rawValue, nil)
        } catch let code as ExitCode {
            return (code.rawValue, nil)
        } catch OutputError.closed {
            // Why: whoever read the output has what they wanted, as `head` does.
            return (ExitCode.success.rawValue, nil)
        } catch {
            // Why: `help` and commands without a verb answer with errors of the parser's own.
            let isParsers = [.success, .validationFailure].contains(CofferCommand.exitCode(for: error))
            return isParsers ? parserEnded(error, words) : report(Failure(error), words)
        }
    }

    /// Help, version and completions arrive as errors as well; they are answers and go to standard output.
    private static func parserEnded(_ error: any Error, _ words: [String]) -> Outcome {
        let code = CofferCommand.exitCode(for: error)
        guard code != .success else {
            do {
                let answer = HelpAnswer.text(of: error, from: CofferCommand.self, in: .of(words))
                try StandardStream.output.write(answer + "\n")
                return (code.rawValue, nil)
            } catch {
                return report(Failure(error), words)
            }
        }
        return report(Failure(usage: CofferCommand.message(for: error), of: words), words)
    }

    private static func report(_ failure: Failure, _ words: [String]) -> Outcome {
        // Why: there is nowhere left to say that standard error cannot be written.
        StandardStream.writeLastWords(
            failure.rendered(asJSON: ArgumentOrder.wantsJSON(words), in: .of(words)) + lead(failure, words)
        )
        return (failure.exitCode, failure)
    }

    /// Where more is said about an error, on a terminal only: scripts read three lines, and programs read the code.
    private static func lead(_ failure: Failure, _ words: [String]) -> String {
        guard StandardStream.error.isTerminal, !words.contains("--quiet"), !ArgumentOrder.wantsJSON(words),
            let command = failure.explainingCommand
        else { return "" }
        let line = Messages.text("more: `\(command)`", in: .of(words))
        return TextStyle.current(for: .error).aside(line) + "\n"
    }
}
