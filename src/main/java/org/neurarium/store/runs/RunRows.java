package org.neurarium.store.runs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.MetricHistory;
import org.neurarium.train.Metrics;

/** Runs as rows of tables. A figure that does not exist (NaN) is NULL. */
final class RunRows {
    static final String UPDATE = "UPDATE run SET status = ?, stopped_by = ?, seconds = ?, epochs = ?, iterations = ?,"
            + " last_epoch = ?, last_iteration = ?, train_loss = ?, validation_loss = ?, train_accuracy = ?,"
            + " validation_accuracy = ?, best_loss = ?, best_epoch = ?, weights = coalesce(?, weights),"
            + " weights_at = CASE WHEN ? THEN ? ELSE weights_at END WHERE id = ?";

    private RunRows() {
    }

    static void write(PreparedStatement sql, long run, RunOutcome o, byte @Nullable [] weights) throws SQLException {
        sql.setString(1, o.status().name());
        sql.setString(2, o.stoppedBy());
        sql.setDouble(3, o.seconds());
        sql.setInt(4, o.epochs());
        sql.setLong(5, o.iterations());
        sql.setInt(6, o.last().epoch());
        sql.setLong(7, o.last().iteration());
        double[] figures = {o.last().trainLoss(), o.last().validationLoss(), o.last().trainAccuracy(),
                o.last().validationAccuracy(), o.bestLoss(), o.bestEpoch()};
        for (int i = 0; i < figures.length; i++) {
            number(sql, 8 + i, figures[i]);
        }
        sql.setBytes(14, weights);
        sql.setBoolean(15, weights != null);
        sql.setLong(16, o.iterations());
        sql.setLong(17, run);
        sql.executeUpdate();
    }

    static void write(Connection connection, long run, Map<String, MetricHistory.Series> curves) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(
                "INSERT INTO point(run, series, place, x, least, mean, most) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<String, MetricHistory.Series> curve : curves.entrySet()) {
                MetricHistory.Series series = curve.getValue();
                for (int i = 0; i < series.size(); i++) {
                    sql.setLong(1, run);
                    sql.setString(2, curve.getKey());
                    sql.setInt(3, i);
                    sql.setDouble(4, series.x()[i]);
                    number(sql, 5, series.min()[i]);
                    number(sql, 6, series.mean()[i]);
                    number(sql, 7, series.max()[i]);
                    sql.addBatch();
                }
            }
            sql.executeBatch();
        }
    }

    static Optional<RunRecord> read(ResultSet row) throws SQLException {
        Project project;
        RunStatus status;
        try {
            project = ProjectJson.read("run " + row.getLong("id"), text(row, "project"));
            status = RunStatus.valueOf(text(row, "status"));
        } catch (InputFault | IllegalArgumentException damaged) {
            return Optional.empty();
        }
        Metrics last = new Metrics(row.getInt("last_epoch"), row.getLong("last_iteration"), number(row, "train_loss"),
                number(row, "validation_loss"), number(row, "train_accuracy"), number(row, "validation_accuracy"));
        RunOutcome outcome = new RunOutcome(status, text(row, "stopped_by"),
                row.getDouble("seconds"), row.getInt("epochs"), row.getLong("iterations"), last,
                number(row, "best_loss"), number(row, "best_epoch"));
        return Optional.of(new RunRecord(row.getLong("id"), Instant.ofEpochMilli(row.getLong("started")), project,
                text(row, "sweep"), text(row, "note"), row.getLong("parameters"), row.getBoolean("kept"),
                row.getLong("weights_at"), outcome));
    }

    static Map<String, MetricHistory.Series> curves(ResultSet rows) throws SQLException {
        Map<String, List<double[]>> points = new LinkedHashMap<>();
        while (rows.next()) {
            points.computeIfAbsent(text(rows, "series"), s -> new ArrayList<>()).add(new double[] {
                rows.getDouble("x"), number(rows, "least"), number(rows, "mean"), number(rows, "most")});
        }
        Map<String, MetricHistory.Series> curves = new LinkedHashMap<>();
        points.forEach((name, list) -> curves.put(name, series(list)));
        return curves;
    }

    private static MetricHistory.Series series(List<double[]> points) {
        int n = points.size();
        double[] x = new double[n];
        float[][] values = new float[3][n];
        for (int i = 0; i < n; i++) {
            x[i] = points.get(i)[0];
            for (int k = 0; k < 3; k++) {
                values[k][i] = (float) points.get(i)[k + 1];
            }
        }
        return new MetricHistory.Series(x, values[0], values[1], values[2]);
    }

    private static void number(PreparedStatement sql, int place, double value) throws SQLException {
        if (Double.isNaN(value)) {
            sql.setNull(place, java.sql.Types.REAL);
        } else {
            sql.setDouble(place, value);
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
