internal import Engine

/// The rule that in a two-person store nobody approves what they assessed.
enum SecondPerson {
    /// Refuses whoever assessed a request, in whatever guise.
    ///
    /// Acting as another never makes a second person, nor do two principals of one Unix user.
    ///
    /// - Throws: A ``Denial`` that names the rule.
    static func require(for request: RequestRow, in context: Context) throws {
        guard context.settings.custody == .twoPerson else { return }
        guard let assessed = request.last(.assess) else { return }
        let isSame =
            assessed.principal == context.principal.id || assessed.uid == Int64(context.callerUID)
        guard isSame || context.isActingAsAnother || assessed.isForAnother else { return }
        throw Denial(
            rule: "custody.two-person",
            reason: "this store is in two-person custody, and you are not a second person to who assessed it",
            help: "let another user of the store with the role approve it, as themselves"
        )
    }
}
