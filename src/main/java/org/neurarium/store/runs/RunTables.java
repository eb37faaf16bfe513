package org.neurarium.store.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.neurarium.document.io.Limits;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/** The tables of the store, and their version. */
final class RunTables {
    /** Grows when a table changes in a way that older programs could not read. */
    static final int VERSION = 1;
    /** A run's curves; the limit is many times what is ever written. */
    static final String POINTS = "SELECT series, x, least, mean, most FROM point WHERE run = ? ORDER BY series, place LIMIT 50000";
    /** Bytes of a project, or of packed weights. */
    private static final int LONGEST = 2 * Limits.JSON_BYTES;

    private RunTables() {
    }

    /** Opens a file, making it if need be. */
    static Connection open(Path file) throws SQLException, IOException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try {
            int version = prepare(connection);
            if (version > VERSION) {
                throw new IOException("version " + version + " of " + file + " is newer than this program");
            }
            check(connection);
            return connection;
        } catch (SQLException | IOException refused) {
            connection.close();
            throw refused;
        }
    }

    /** SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_TOOBIG, SQLITE_MISMATCH; and tables that are not these. */
    static boolean isDamage(SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return e instanceof Foreign || code == 11 || code == 26 || code == 18 || code == 20;
    }

    /** A file with other tables than ours. */
    private static final class Foreign extends SQLException {
        private static final long serialVersionUID = 1L;

        Foreign(String found, Throwable cause) {
            super(found, cause);
        }
    }

    /** Plain tables with our columns; nothing that would run when they are read. */
    private static void check(Connection connection) throws SQLException {
        try {
            checkPlain(connection);
            connection.prepareStatement(RunStore.COLUMNS).close();
            connection.prepareStatement(POINTS).close();
        } catch (SQLException e) {
            throw e.getErrorCode() == 1 ? new Foreign(e.getMessage(), e) : e;
        }
    }

    private static void checkPlain(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT sum(type = 'table' AND name IN ('run', 'point')), sum(type IN ('view', 'trigger')) FROM sqlite_master")) {
            if (row.getInt(1) != 2 || row.getInt(2) != 0) {
                throw new Foreign("other tables", null);
            }
        }
    }

    /** Copies what can still be read of a damaged file, row by row from both ends. */
    static void salvage(Path damaged, Connection into) {
        String url = "jdbc:sqlite:" + damaged;
        try (Connection from = DriverManager.getConnection(url); Statement sql = from.createStatement()) {
            sql.execute("PRAGMA query_only = ON");
            restrict(from);
            checkPlain(from);
            try (Statement to = into.createStatement()) {
                to.execute("PRAGMA foreign_keys = OFF"); // points whose run is lost are taken out afterwards, all at once
                for (String order : new String[] {"", " DESC"}) {
                    copy(from, "SELECT * FROM run ORDER BY id" + order, into, "run");
                    copy(from, "SELECT * FROM point ORDER BY run" + order + ", series, place", into, "point");
                }
                to.execute("DELETE FROM point WHERE run NOT IN (SELECT id FROM run)");
                to.execute("PRAGMA foreign_keys = ON");
            }
        } catch (SQLException nothing) {
            System.getLogger(RunTables.class.getName()).log(System.Logger.Level.DEBUG, "nothing to be read", nothing);
        }
    }

    private static void copy(Connection from, String select, Connection into, String table) throws SQLException {
        into.setAutoCommit(false);
        try (Statement sql = from.createStatement(); ResultSet rows = sql.executeQuery(select)) {
            int columns = rows.getMetaData().getColumnCount();
            try (PreparedStatement insert = into.prepareStatement("INSERT OR IGNORE INTO " + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")")) {
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.executeUpdate();
                }
            }
        } catch (SQLException end) {
            System.getLogger(RunTables.class.getName()).log(System.Logger.Level.DEBUG, "read as far as it goes", end);
        } finally {
            into.commit();
            into.setAutoCommit(true);
        }
    }

    /** Nothing in a file is run, and no value is longer than any that was written. */
    private static void restrict(Connection connection) throws SQLException {
        connection.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST);
        try (Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA trusted_schema = OFF");
            sql.execute("PRAGMA cell_size_check = ON");
        }
    }

    /** Makes what is missing. Returns the version found before. */
    private static int prepare(Connection connection) throws SQLException {
        restrict(connection);
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
