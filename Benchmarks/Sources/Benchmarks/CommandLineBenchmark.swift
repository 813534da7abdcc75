internal import Glibc

/// A whole command as a person runs it: a process that opens the store, answers and ends.
enum CommandLineBenchmark {
    static func measure(_ program: String, _ shop: Shop, rounds: Int) async throws -> [Measurement] {
        let show = [program, "customer", "show", Shop.customerNumber(0), "--store", shop.storeFolder]
        let samples = try await Samples.interleaved(
            rounds: rounds,
            floor: { try run(["/bin/true"]) },
            ours: { try run(show) }
        )
        return [
            Measurement(
                "coffer customer show",
                floor: "/bin/true",
                samples,
                target: .time(atMostSeconds: 0.03)
            )
        ]
    }

    /// Runs a program to its end, its output thrown away.
    static func run(_ words: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)
        var process = pid_t()
        guard posix_spawn(&process, words[0], &actions, nil, arguments, environ) == 0 else {
            throw BenchmarkError.program(path: words[0], status: 127)
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw BenchmarkError.program(path: words[0], status: -1) }
        }
        guard status == 0 else { throw BenchmarkError.program(path: words[0], status: status) }
    }
}
