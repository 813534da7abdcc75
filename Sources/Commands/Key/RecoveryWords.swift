/// What a person must know about the recovery identity, in the same words everywhere.
enum RecoveryWords {
    static func lines(path: String) -> [String] {
        [
            "The recovery identity was written to \(path).",
            "It is the ONLY way back when this machine or its key is lost: no backup opens without it.",
            "1. Print it, or copy it to a medium that leaves this machine, and keep that in a safe place.",
            "2. Test what you keep: coffer key check-recovery FILE",
            "3. Then remove the file here. Whoever holds it and a backup reads everything.",
        ]
    }
}
