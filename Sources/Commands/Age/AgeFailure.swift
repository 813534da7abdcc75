internal import AgeFormat
internal import Glibc

/// An error of age files as the command line meets it.
struct AgeFailure: Error {
    /// The stable code.
    let code: String
    /// What happened, why, and what to do, in three lines.
    let text: String
    /// 65 for files, keys and passphrases, 74 for reading and writing, 78 where the machine gives too little memory.
    let exitCode: Int32

    /// Runs `body` and gives its errors of age files this form.
    static func translating(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as AgeError {
            throw AgeFailure(
                code: error.code,
                text: error.description,
                exitCode: error.isOfMachine ? 78 : 65
            )
        } catch let error as AgeKeyError {
            let isOfMachine = error == .limits(.lockedMemory)
            throw AgeFailure(code: error.code, text: error.description, exitCode: isOfMachine ? 78 : 65)
        } catch DescriptorError.write(EPIPE) {
            throw OutputError.closed
        } catch let error as DescriptorError {
            throw AgeFailure(code: error.code, text: error.description, exitCode: 74)
        }
    }
}

extension AgeError {
    /// Whether another machine would do it.
    fileprivate var isOfMachine: Bool {
        switch self {
        case .limits(.scryptMemory), .limits(.lockedMemory): true
        default: false
        }
    }
}
