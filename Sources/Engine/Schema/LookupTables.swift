/// The lookup tables: how sealed rows are found, and the way back from a row to its tags.
///
/// `lookup_plan` gives each scope a number and says how long its tags are. `lookup_tag` leads from a tag to rows. What
/// leads back from a row is no index but `lookup_row`, which has all tags of a row and scope in one text, their numbers
/// in order with spaces between: there are so many tags that an index took as long to make as everything else. Both
/// say the same; ``SealedIndex`` and ``LookupMarks`` are all that writes to them.
enum LookupTables {
    static let plan = """
        CREATE TABLE lookup_plan (
            scope TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL UNIQUE, bits INTEGER NOT NULL,
            row_count INTEGER NOT NULL
        ) STRICT
        """
    static let tag = """
        CREATE TABLE lookup_tag (
            scope INTEGER NOT NULL, tag INTEGER NOT NULL, row_id BLOB NOT NULL, PRIMARY KEY (scope, tag, row_id)
        ) STRICT, WITHOUT ROWID
        """
    static let row = """
        CREATE TABLE lookup_row (
            row_id BLOB NOT NULL, scope INTEGER NOT NULL, tags TEXT NOT NULL, PRIMARY KEY (row_id, scope)
        ) STRICT, WITHOUT ROWID
        """

    /// Empty tables in the place of what there is.
    static let anew = drop + [plan, tag, row]

    /// No tables: they are in no snapshot.
    static let drop = ["lookup_row", "lookup_tag", "lookup_plan"].map { "DROP TABLE IF EXISTS \($0)" }

    /// The tables as they were until the engine's sixth migration.
    enum Early {
        static let plan = """
            CREATE TABLE IF NOT EXISTS lookup_plan (
                scope TEXT NOT NULL PRIMARY KEY, bits INTEGER NOT NULL, row_count INTEGER NOT NULL
            ) STRICT
            """
        static let tag = """
            CREATE TABLE IF NOT EXISTS lookup_tag (
                scope TEXT NOT NULL, tag INTEGER NOT NULL, row_id BLOB NOT NULL, PRIMARY KEY (scope, tag, row_id)
            ) STRICT
            """
        static let rowIndex = "CREATE INDEX lookup_tag_row ON lookup_tag (scope, row_id)"
    }
}
