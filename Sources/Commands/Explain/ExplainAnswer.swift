/// An explanation as it is answered, in the language that was asked for.
struct CodeAnswer: Encodable {
    struct Body: Encodable {
        let code: String
        let meaning: String
        let causes: [String]
        let actions: [String]
        let commands: [String]
        let exitCodes: [Int32]
        let httpStatus: Int?
    }

    let explanation: Body

    init(_ explanation: CodeExplanation, in language: Language) {
        self.explanation = Body(
            code: explanation.code,
            meaning: explanation.meaning.text(language),
            causes: explanation.causes.map { $0.text(language) },
            actions: explanation.actions.map { $0.text(language) },
            commands: explanation.commands,
            exitCodes: explanation.exitCodes,
            httpStatus: explanation.httpStatus
        )
    }
}

/// What an exit code means, as it is answered.
struct ExitAnswer: Encodable {
    struct Body: Encodable {
        let exitCode: Int32
        let name: String
        let meaning: String
        let action: String
        let codes: [String]
    }

    let exit: Body

    init(_ exit: ExitMeaning, in language: Language) {
        self.exit = Body(
            exitCode: exit.number,
            name: exit.name,
            meaning: exit.meaning.text(language),
            action: exit.action.text(language),
            codes: exit.codes
        )
    }
}

/// Every code, with one sentence each.
struct CodesAnswer: Encodable {
    struct Row: Encodable {
        let code: String
        let topic: String
        let meaning: String
        let exitCodes: [Int32]
        let httpStatus: Int?
    }

    let codes: [Row]

    init(in language: Language) {
        codes = Explanations.tables.flatMap { topic, table in
            table.explanations.map {
                Row(
                    code: $0.code,
                    topic: topic.text(language),
                    meaning: $0.meaning.text(language),
                    exitCodes: $0.exitCodes,
                    httpStatus: $0.httpStatus
                )
            }
        }
    }
}
