internal import Engine
internal import Sealing
internal import Storage

/// What a target keeps although it was removed there, because it is written once or keeps old versions.
extension TargetRow {
    /// The keys that were removed there and that the place forgets by itself; nil where there are none.
    func retained(at now: Int64) -> CopyStanding? {
        guard let retainedEpoch, let retainedUntil, now < retainedUntil else { return nil }
        let day = Timestamp(seconds: retainedUntil / 1000).text.prefix(10)
        return CopyStanding(target: name, epoch: UInt64(retainedEpoch), expires: String(day))
    }

    /// Notes that keys of an epoch are about to be removed; until they are, they count as what lies there.
    ///
    /// Why the older of two: it goes on to be true of what was noted before.
    func willRemove(epoch: UInt64, in context: Context) throws {
        guard retains != nil else { return }
        let isOver = retainedUntil.map { $0 <= context.nowMilliseconds } ?? false
        let older = isOver ? nil : retainedEpoch
        try context.connection.execute(
            "UPDATE backup_target SET retained_epoch = ?2, retained_until = NULL WHERE id = ?1",
            .blob(id.bytes),
            .integer(min(older ?? .max, Int64(epoch)))
        )
    }

    /// Notes that what was to be removed is: from now on the place keeps it as long as it keeps anything.
    func didRemove(in context: Context) throws {
        guard let retains, let end = Context.instant(retains, after: context.nowMilliseconds),
            retainedEpoch != nil, retainedUntil == nil
        else { return }
        try context.connection.execute(
            "UPDATE backup_target SET retained_until = ?2 WHERE id = ?1",
            .blob(id.bytes),
            .integer(end)
        )
    }

    /// Checks for how long a target keeps what was removed.
    static func check(retains: String) throws(InputError) {
        guard Context.instant(retains, after: 0) != nil else {
            throw InputError(
                "retains",
                "this is no length of time",
                help: "give days, months or years, as `P30D`, `P6M` or `P1Y`"
            )
        }
    }
}
