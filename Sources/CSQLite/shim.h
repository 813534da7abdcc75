// Settings of SQLite that Swift cannot make: their functions take any number of arguments.
struct sqlite3;
int sqlite3_config(int option, ...);
int sqlite3_db_config(struct sqlite3 *connection, int option, ...);

// Has SQLite keep no count of the memory it uses (SQLITE_CONFIG_MEMSTATUS, 9); before its first use in the process.
static inline int sqlite3_config_without_memory_statistics(void) { return sqlite3_config(9, 0); }

// Has a connection leave the log as it is when it is closed (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1006).
static inline int sqlite3_leave_log_on_close(struct sqlite3 *connection) {
    return sqlite3_db_config(connection, 1006, 1, (int *)0);
}
