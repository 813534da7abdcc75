public import Engine

extension ProblemDocument: OutwardError {
    /// What went wrong, as far as the caller's next step goes, read back from status and exit code.
    public var kind: Problem.Kind {
        switch (status, exitCode) {
        case (404, _): .notFound
        case (403, _): .denied
        case (409, _): .conflict
        case (422, _): .badInput
        case (_, 69): .unavailable
        case (503, _): .busy
        case (_, 65): .damaged
        case (_, 74): .disk
        case (_, 78): .configuration
        default: .defect
        }
    }
}
