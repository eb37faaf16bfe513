package org.neurarium.dataset;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.neurarium.dataset.series.Windows;
import org.neurarium.dataset.table.CsvOptions;
import org.neurarium.dataset.table.Note;
import org.neurarium.dataset.table.SeriesTable;
import org.neurarium.document.Settings;
import org.neurarium.document.io.OtherComputers;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/**
 * Your own series: rows of a table in the order of time. Windows of {@code window} rows hold the column to predict and
 * the columns named in {@code inputs}; the next {@code horizon} values of that column are the targets. The end of the
 * series is held out, and scaling is fitted on what comes before.
 */
final class SeriesCsvDataset implements DatasetType {
    private static final String AUTO = CsvOptions.AUTO;

    @Override
    public String id() {
        return "series-csv";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.OWN;
    }

    @Override
    public boolean generated() {
        return false;
    }

    @Override
    public List<ParamSpec> params() {
        return List.of(ParamSpec.file("path"), ParamSpec.text("target", AUTO), ParamSpec.text("inputs", AUTO),
                ParamSpec.integer("window", 20, 1, 500), ParamSpec.integer("horizon", 1, 1, 50),
                ParamSpec.choice("normalize", Scaling.STANDARDIZE.id(),
                        Arrays.stream(Scaling.values()).map(Scaling::id).toList()),
                ParamSpec.choice("separator", AUTO, List.of(AUTO, "comma", "semicolon", "tab", "blank")),
                ParamSpec.choice("header", AUTO, List.of(AUTO, "yes", "no")),
                ParamSpec.choice("decimal", AUTO, List.of(AUTO, "dot", "comma")),
                ParamSpec.choice("encoding", AUTO, List.of(AUTO, "utf-8", "ms949", "windows-1252")));
    }

    @Override
    public OptionalInt chronologicalGap(Settings settings) {
        return OptionalInt.of(Windows.gap(settings.integer("horizon", 1)));
    }

    @Override
    public Scaling scaling(Settings settings) {
        return Scaling.find(settings.text("normalize", "")).orElse(Scaling.STANDARDIZE);
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        SeriesTable table = SeriesTable.open(options(checked));
        String wanted = TextParams.orAuto(checked.text("target"));
        int target = wanted.equals(AUTO) ? table.usual() : table.place(wanted);
        int[] places = places(table, target, TextParams.orAuto(checked.text("inputs")));
        int window = checked.integer("window");
        int horizon = checked.integer("horizon");
        if (table.steps() < window + horizon + 1) {
            throw new InputFault("datasets.fault.series-short", checked.text("path"), table.steps(), window + horizon + 1);
        }
        TextParams.refuseTooMany(checked.text("path"), table.steps(), (long) window * places.length);
        float[][] channels = Arrays.stream(places).mapToObj(table::values).toArray(float[][]::new);
        Windows windows = Windows.of(channels, window, horizon);
        List<Note> notes = table.gaps() == 0 ? List.of()
                : List.of(new Note("datasets.note.series-gaps", List.of(table.gaps())));
        return Examples.regression(windows.inputs(), Shape.of(window, places.length), windows.targets(),
                SineDataset.valueNames(table.names().get(target), horizon), List.of())
                .with(new Sequences(new int[0], List.of(), 0, null, notes));
    }

    /** The target first, then the other inputs: none where nobody said, all, or those named. */
    private static int[] places(SeriesTable table, int target, String inputs) throws InputFault {
        Set<Integer> places = new LinkedHashSet<>(List.of(target));
        if (inputs.equals("all")) {
            IntStream.range(0, table.names().size()).forEach(places::add);
        } else if (!inputs.equals(AUTO)) {
            List<String> names = new ArrayList<>(Arrays.asList(inputs.split(",")));
            for (String name : names) {
                places.add(table.place(name.strip()));
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static CsvOptions options(CheckedSettings checked) throws InputFault {
        String path = checked.text("path");
        if (path.isBlank()) {
            throw new InputFault("datasets.fault.text-no-path");
        }
        OtherComputers.check(path);
        try {
            return new CsvOptions(Path.of(path), checked.text("separator"), checked.text("header"),
                    checked.text("decimal"), checked.text("encoding"), AUTO, "regression", AUTO, "mean");
        } catch (InvalidPathException e) {
            throw new InputFault(e, "datasets.fault.csv-missing", path.replaceAll("\\p{Cntrl}", "?"));
        }
    }
}
