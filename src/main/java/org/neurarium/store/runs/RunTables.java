package org.neurarium.store.runs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of the store, and their version. */
final class RunTables {
    /** Grows when a table changes in a way that older programs could not read. */
    static final int VERSION = 1;

    private RunTables() {
    }

    /** Makes what is missing. Returns the version found before. */
    static int prepare(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA busy_timeout = 5000");
            sql.execute("PRAGMA journal_mode = WAL"); // readers and one writer at once, and no half-written page after a crash
            sql.execute("PRAGMA synchronous = NORMAL");
            sql.execute("PRAGMA foreign_keys = ON");
            int version;
            try (ResultSet row = sql.executeQuery("PRAGMA user_version")) {
                version = row.getInt(1);
            }
            if (version == 0) {
                create(sql);
            }
            return version == 0 ? VERSION : version;
        }
    }

    private static void create(Statement sql) throws SQLException {
        sql.execute("""
                CREATE TABLE IF NOT EXISTS run (
                  id INTEGER PRIMARY KEY AUTOINCREMENT, started INTEGER NOT NULL, project TEXT NOT NULL,
                  sweep TEXT NOT NULL, note TEXT NOT NULL DEFAULT '', parameters INTEGER NOT NULL,
                  process INTEGER NOT NULL, process_started INTEGER NOT NULL,
                  status TEXT NOT NULL, stopped_by TEXT NOT NULL DEFAULT '', seconds REAL NOT NULL DEFAULT 0,
                  epochs INTEGER NOT NULL DEFAULT 0, iterations INTEGER NOT NULL DEFAULT 0,
                  last_epoch INTEGER NOT NULL DEFAULT 0, last_iteration INTEGER NOT NULL DEFAULT 0,
                  train_loss REAL, validation_loss REAL, train_accuracy REAL, validation_accuracy REAL,
                  best_loss REAL, best_epoch REAL, weights BLOB, weights_at INTEGER NOT NULL DEFAULT 0)""");
        sql.execute("""
                CREATE TABLE IF NOT EXISTS point (
                  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE, series TEXT NOT NULL, place INTEGER NOT NULL,
                  x REAL NOT NULL, least REAL, mean REAL, most REAL,
                  PRIMARY KEY (run, series, place)) WITHOUT ROWID""");
        sql.execute("PRAGMA user_version = " + VERSION);
    }
}
