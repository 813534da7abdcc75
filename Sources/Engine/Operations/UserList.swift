/// Lists the principals of the store.
public struct UserList: Query {
    /// Its name.
    public static let name = "user.list"
    /// What it does.
    public static let summary = "List the users of the store with their roles."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// Lists the principals.
    public init() {}

    /// Every principal, by name.
    public func answer(in context: Context) throws -> UserListAnswer {
        let state = try context.authorityState()
        return UserListAnswer(users: state.principals.values.sorted { $0.name < $1.name }.map(UserView.init))
    }
}
