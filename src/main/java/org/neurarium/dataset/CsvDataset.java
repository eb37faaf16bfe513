package org.neurarium.dataset;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurarium.dataset.table.CsvOptions;
import org.neurarium.dataset.table.CsvTable;
import org.neurarium.dataset.table.Note;
import org.neurarium.dataset.table.NumericTable;
import org.neurarium.document.Settings;
import org.neurarium.document.io.OtherComputers;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/** A table in a text file; see {@link org.neurarium.dataset.table} for how it is understood. */
public final class CsvDataset implements DatasetType {
    private static final String AUTO = CsvOptions.AUTO;

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.OWN;
    }

    @Override
    public List<ParamSpec> params() {
        return List.of(ParamSpec.file("path"),
                ParamSpec.text("target", AUTO),
                ParamSpec.choice("task", AUTO, List.of(AUTO, "classification", "regression")),
                ParamSpec.choice("normalize", Scaling.STANDARDIZE.id(),
                        Arrays.stream(Scaling.values()).map(Scaling::id).toList()),
                ParamSpec.choice("missing", "drop", List.of("drop", "mean")),
                ParamSpec.text("leaveOut", AUTO),
                ParamSpec.choice("separator", AUTO, List.of(AUTO, "comma", "semicolon", "tab", "blank")),
                ParamSpec.choice("header", AUTO, List.of(AUTO, "yes", "no")),
                ParamSpec.choice("decimal", AUTO, List.of(AUTO, "dot", "comma")),
                ParamSpec.choice("encoding", AUTO, List.of(AUTO, "utf-8", "ms949", "windows-1252")),
                PlaneParams.seed());
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        NumericTable table = CsvTable.open(options(settings)).numbers();
        Shape shape = Shape.of(table.featureNames().size());
        return table.classes().isEmpty()
                ? Examples.regression(table.features(), shape, table.values(), List.of(table.targetName()),
                        table.featureNames())
                : Examples.classification(table.features(), shape, table.labels(), table.classes(),
                        table.featureNames());
    }

    @Override
    public boolean generated() {
        return false;
    }

    @Override
    public Scaling scaling(Settings settings) {
        return Scaling.find(settings.text("normalize", "")).orElse(Scaling.STANDARDIZE);
    }

    /** What an import screen shows before the file is used, with its first {@code rows} rows. */
    public CsvPreview preview(Settings settings, int rows) throws InputFault {
        CsvTable table = CsvTable.open(options(settings));
        NumericTable numbers = table.numbers();
        List<Note> notes = new ArrayList<>(table.notes());
        if (table.format().encoding().guessed()) {
            notes.add(new Note("datasets.note.csv-encoding", List.of(table.format().encoding().charset().name())));
        }
        if (table.format().decimalComma()) {
            notes.add(new Note("datasets.note.csv-decimal", List.of()));
        }
        if (numbers.dropped() > 0) {
            notes.add(new Note("datasets.note.csv-dropped", List.of(numbers.dropped(), table.rows())));
        }
        if (numbers.gaps() > 0) {
            notes.add(new Note("datasets.note.csv-filled", List.of(numbers.gaps())));
        }
        return new CsvPreview(table.format(), table.columns(), table.head(rows), table.rows(), table.classes(), notes);
    }

    private CsvOptions options(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        String path = checked.text("path");
        if (path.isBlank()) {
            throw new InputFault("datasets.fault.csv-no-path");
        }
        OtherComputers.check(path);
        try {
            return new CsvOptions(Path.of(path), checked.text("separator"), checked.text("header"),
                    checked.text("decimal"), checked.text("encoding"), orAuto(checked.text("target")), checked.text("task"),
                    orAuto(checked.text("leaveOut")), checked.text("missing"));
        } catch (InvalidPathException e) {
            throw new InputFault(e, "datasets.fault.csv-missing", path.replaceAll("\\p{Cntrl}", "?"));
        }
    }

    /** An emptied field means the same as one that was never filled. */
    private static String orAuto(String text) {
        return text.isBlank() ? AUTO : text.strip();
    }
}
