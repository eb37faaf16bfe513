package org.neurarium.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neurarium.train.MetricSink;
import org.neurarium.train.Metrics;

/**
 * {@code metrics.csv}: one row per iteration (kind {@code iteration}: the loss of its batch and the learning rate) and
 * one per epoch (kind {@code epoch}: the figures over all examples). A figure that does not exist is an empty cell. It
 * holds no times, so that the same seed gives the same bytes.
 */
final class MetricsCsv implements MetricSink, AutoCloseable {
    static final String HEADER =
            "kind,epoch,iteration,batchLoss,learningRate,trainLoss,validationLoss,trainAccuracy,validationAccuracy";
    private final Writer out;

    MetricsCsv(Path file) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        write(HEADER);
    }

    @Override
    public void batch(long iteration, int epoch, double loss, double learningRate) {
        write("iteration," + epoch + ',' + iteration + ',' + cell(loss) + ',' + cell(learningRate) + ",,,,");
    }

    @Override
    public void epoch(Metrics m) {
        write("epoch," + m.epoch() + ',' + m.iteration() + ",,," + cell(m.trainLoss()) + ',' + cell(m.validationLoss())
                + ',' + cell(m.trainAccuracy()) + ',' + cell(m.validationAccuracy()));
    }

    /** Losses are computed in single precision, and their shortest exact decimal form is written. */
    private static String cell(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return (float) value == value ? Float.toString((float) value) : Double.toString(value);
    }

    private void write(String row) {
        try {
            out.write(row);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
