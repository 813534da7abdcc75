internal import Glibc

/// Asks a person on the terminal before a step that cannot be taken back.
enum Confirmation {
    /// Returns when the person answers `yes`; the question says where nothing is real.
    ///
    /// - Throws: ``CommandError/notConfirmed(step:)`` without a terminal, ``CommandError/declined(step:)`` otherwise.
    static func ask(
        _ step: String,
        isTraining: Bool = false,
        in language: Language
    ) throws(CommandError) {
        guard StandardStream.isTerminal(STDIN_FILENO), StandardStream.error.isTerminal else {
            throw .notConfirmed(step: step)
        }
        let question = Messages.text("\(step). This cannot be taken back. Go on? [yes/no]", in: language)
        let mark = isTraining ? "[\(Messages.text("training", in: language))] " : ""
        StandardStream.writeQuietly("\(mark)\(question) ", to: STDERR_FILENO)
        guard let answer = readLine(), ["yes", "y"].contains(answer.lowercased()) else {
            throw .declined(step: step)
        }
    }
}
