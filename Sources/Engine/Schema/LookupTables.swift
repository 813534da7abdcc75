/// The statements of the lookup tables, for the first migration and for making them anew.
enum LookupTables {
    static let plan = """
        CREATE TABLE lookup_plan (
            scope TEXT NOT NULL PRIMARY KEY, bits INTEGER NOT NULL, row_count INTEGER NOT NULL
        ) STRICT
        """
    static let tag = """
        CREATE TABLE lookup_tag (
            scope TEXT NOT NULL, tag INTEGER NOT NULL, row_id BLOB NOT NULL, PRIMARY KEY (scope, tag, row_id)
        ) STRICT
        """
    static let rowIndex = "CREATE INDEX lookup_tag_row ON lookup_tag (scope, row_id)"

    /// Empty tables in the place of what there is, without the index by row, which is quicker to build at the end.
    static let anew = drop + [plan, tag]

    /// No tables: they are in no snapshot.
    static let drop = ["DROP TABLE IF EXISTS lookup_tag", "DROP TABLE IF EXISTS lookup_plan"]
}
