package org.neurarium.ui.viz.results;

import java.util.stream.Collectors;
import org.neurarium.train.probe.AllAnswersProbe;

/** The results as comma-separated values: the matrix, or right and given numbers; empty before there is an answer. */
final class ResultsTable {
    private ResultsTable() {
    }

    static String of(ResultsViewModel model) {
        return model.confusion().map(c -> matrix(c, model)).orElseGet(() -> numbers(model));
    }

    private static String matrix(Confusion confusion, ResultsViewModel model) {
        StringBuilder out = new StringBuilder("truth," + model.dataClasses().stream().map(ResultsTable::quoted)
                .collect(Collectors.joining(",")) + ",recall,precision\n");
        for (int i = 0; i < confusion.classes(); i++) {
            out.append(quoted(model.dataClasses().get(i)));
            for (int j = 0; j < confusion.classes(); j++) {
                out.append(',').append(confusion.count(i, j));
            }
            out.append(',').append(number(confusion.recall(i))).append(',').append(number(confusion.precision(i))).append('\n');
        }
        return out.toString();
    }

    private static String numbers(ResultsViewModel model) {
        AllAnswersProbe.Frame frame = model.frame();
        if (frame == null || frame.wanted().length == 0) {
            return "";
        }
        StringBuilder out = new StringBuilder("wanted,given\n");
        for (int i = 0; i < frame.wanted().length; i++) {
            out.append(number(frame.wanted()[i])).append(',').append(number(frame.given()[i])).append('\n');
        }
        return out.toString();
    }

    private static String number(double value) {
        return !Double.isFinite(value) ? "" : String.valueOf((float) value);
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
