// One setting of SQLite that Swift cannot make: the function takes any number of arguments.
int sqlite3_config(int option, ...);

// Has SQLite keep no count of the memory it uses (SQLITE_CONFIG_MEMSTATUS, 9); before its first use in the process.
static inline int sqlite3_config_without_memory_statistics(void) { return sqlite3_config(9, 0); }
