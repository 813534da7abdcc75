/// What a person reads after `coffer init`: what was made and where, what it means, and what to do next.
enum InitText {
    static func render(
        _ answer: AnswerTree,
        _ style: TextStyle,
        dir: String,
        unlock: InitCommand.Unlock,
        custody: InitCommand.CustodyChoice
    ) -> String {
        let store = answer["store"]
        let files = store?["files"]?.elements.compactMap(\.scalar) ?? []
        let width = files.map(\.count).max() ?? 0
        var lines = [style.heading(style.said("made a store in \(store?["folder"]?.scalar ?? dir)")), ""]
        for file in files {
            guard let about = about(file) else { continue }
            lines.append(
                "  \(file)\(String(repeating: " ", count: width - file.count))  \(style.said(about))"
            )
        }
        if store?["training"] == .boolean(true) {
            lines += ["", style.alarm(style.said("training store: nothing in it is real"))]
            lines += trainingLines.map { "  " + style.said($0) }
        }
        lines += ["", style.heading(style.said("unlock: \(unlock.rawValue)"))]
        lines += text(unlock, store?["keyFile"]?.scalar).map { "  " + style.said($0) }
        lines += ["", style.alarm(style.said("recovery: keep this apart from the machine"))]
        lines += RecoveryWords.lines(path: store?["recoveryKey"]?.scalar ?? "").map { "  " + style.said($0) }
        lines += ["", style.heading(style.said("custody: \(custody.rawValue)"))]
        lines += text(custody).map { "  " + style.said($0) }
        lines += ["", style.heading(style.said("first user: \(store?["principal"]?.scalar ?? "")"))]
        lines += ["  " + style.said("roles: \(store?["roles"]?.scalar ?? "")")]
        lines += [
            "", style.heading(style.said("next")),
            "  export COFFER_STORE=\(quoted(store?["folder"]?.scalar ?? dir))",
            "  coffer user add NAME --unix UNIXUSER --role clerk",
            "  coffer customer add --name \"Example Person\"",
            "  coffer doctor",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static let trainingLines = [
        "Every document and question of it says so, no server serves it, and it never becomes a real one."
    ]

    private static func about(_ file: String) -> String? {
        switch file {
        case "data.db": "everything but keys; what is personal in it is sealed"
        case "store.json": "which store this is and how it is unlocked; not secret"
        case "root.key": "the root key, mode 600"
        case "policies": "who may do and see what"
        case "store.lock": "held while the store is in use"
        case let name where name.hasPrefix("vault-") && name.hasSuffix(".db"): "every key, wrapped"
        case let name where name.hasPrefix("epoch-") && name.hasSuffix(".age"):
            "the same for the recovery identity"
        case let name where name.hasPrefix("epoch-"): "the key that wraps them, wrapped by the root key"
        default: nil
        }
    }

    private static func text(_ unlock: InitCommand.Unlock, _ keyFile: String?) -> [String] {
        switch unlock {
        case .keyfile:
            [
                "The root key lies in \(keyFile ?? "root.key in the store's folder").",
                "Whoever can read it owns the store. Keep a copy where the store is not: without it nobody opens the"
                    + " store again.",
            ]
        case .passphrase:
            [
                "Every command asks for the passphrase, or reads it with --passphrase-fd.",
                "It is stored nowhere: without it nobody opens the store again.",
            ]
        case .credential:
            ["The root key comes from systemd (LoadCredentialEncrypted=) and is in no file of the store."]
        }
    }

    private static func text(_ custody: InitCommand.CustodyChoice) -> [String] {
        switch custody {
        case .solo:
            ["One person may take every step. Each step is recorded, and every certificate says so."]
        case .twoPerson:
            [
                "The gravest steps need a second person with another Unix user. Bring that person in first:",
                "until then you are alone and take them by yourself.",
            ]
        }
    }

    private static func quoted(_ path: String) -> String {
        let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+".contains($0) }
        return isPlain
            ? path
            : "'\(path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
    }
}
