package org.neurarium.ui.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.DatasetType;
import org.neurarium.dataset.Examples;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;
import org.neurarium.document.edit.DataEdits;
import org.neurarium.document.edit.Edit;
import org.neurarium.document.edit.TrainingEdits;
import org.neurarium.document.io.OtherComputers;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.workspace.Workspace;

/** The data of the project and the ways to change them. Every change is an edit; what is refused says why. */
public final class DataBarViewModel implements AutoCloseable {
    static final int MOST_VALIDATION = 90;
    static final int MOST_BATCH = 1_000_000;

    private final Workspace workspace;
    private final LongSupplier dice;
    private final ReadOnlyObjectWrapper<DataSource> data;
    private final ReadOnlyObjectWrapper<@Nullable InputFault> notice = new ReadOnlyObjectWrapper<>();
    private final InvalidationListener projectChanged = o -> projectChanged();
    private final InvalidationListener faultChanged = o -> tell();
    private @Nullable InputFault refusal;

    /** @param dice seeds for new data */
    public DataBarViewModel(Workspace workspace, LongSupplier dice) {
        this.workspace = workspace;
        this.dice = dice;
        data = new ReadOnlyObjectWrapper<>(workspace.project().get().data());
        workspace.project().addListener(projectChanged);
        workspace.dataFault().addListener(faultChanged);
        tell();
    }

    public ReadOnlyObjectProperty<DataSource> data() {
        return data.getReadOnlyProperty();
    }

    /** The examples as made or read; null while they are loaded or cannot be. */
    public ReadOnlyObjectProperty<@Nullable Examples> examples() {
        return workspace.examples();
    }

    /** What is wrong with the last thing asked for, else with the data; null if nothing is. */
    public ReadOnlyObjectProperty<@Nullable InputFault> notice() {
        return notice.getReadOnlyProperty();
    }

    /** Whether the notice is about the data as they are, and not about a change that was refused. */
    public boolean isFaulty() {
        return refusal == null && workspace.dataFault().get() != null;
    }

    /** The dataset in use; empty for one this program does not know. */
    public Optional<DatasetType> type() {
        return DatasetCatalogue.find(data.get().kind());
    }

    public Optional<ParamSpec> param(String name) {
        return type().flatMap(t -> t.params().stream().filter(p -> p.name().equals(name)).findFirst());
    }

    /** A setting's value, or its default. */
    public Object value(ParamSpec spec) {
        Object standard = spec.defaultValue();
        return data.get().settings().find(spec.name()).orElse(standard == null ? "" : standard);
    }

    public double number(ParamSpec spec) {
        return value(spec) instanceof Number n ? n.doubleValue() : 0;
    }

    /** The name of the table's file; empty for other data. */
    public Optional<String> fileName() {
        String path = data.get().settings().text(data.get().kind().equals("idx") ? "images" : "path", "");
        try {
            return path.isBlank() ? Optional.empty()
                    : Optional.ofNullable(Path.of(path).getFileName()).map(Path::toString);
        } catch (InvalidPathException e) {
            return Optional.of(path);
        }
    }

    /** Another dataset at its defaults. Painting starts from the points in use, so that nothing disappears. */
    public void choose(String kind) {
        if (!kind.equals(data.get().kind())) {
            step(DataEdits.kind(kind, kind.equals("points") ? PaintedStart.of(workspace.examples().get()) : Settings.EMPTY));
        }
    }

    /** Uses a table, as {@link ImportViewModel} found it. */
    public void useTable(Settings settings) {
        DataSource before = data.get();
        step(DataEdits.kind("csv", settings));
        if (data.get().equals(before)) {
            workspace.reload();
        }
    }

    /** Uses a file that a person has chosen, even if it is the one that could not be read. */
    public void file(ParamSpec spec, String path) {
        OtherComputers.choose(path);
        DataSource before = data.get();
        step(DataEdits.setting(spec.name(), path));
        if (data.get().equals(before)) {
            workspace.reload();
        }
    }

    /** Sets a number; false if it is out of range. Follow-up changes of the same setting are one undo step. */
    public boolean number(ParamSpec spec, double value) {
        boolean whole = spec.type() == ParamSpec.Type.INTEGER;
        if (!inRange(spec, value) || whole && value != Math.rint(value)) {
            return false;
        }
        apply(DataEdits.setting(spec.name(), whole ? (Object) (long) value : (Object) value));
        return true;
    }

    public void flag(ParamSpec spec, boolean value) {
        step(DataEdits.setting(spec.name(), value));
    }

    public void choice(ParamSpec spec, String value) {
        step(DataEdits.setting(spec.name(), value));
    }

    /** Sets a text; false if the dataset cannot be made with it, while it could before. */
    public boolean text(ParamSpec spec, String value) {
        DatasetType type = type().orElse(null);
        if (type != null && type.generated() && workspace.dataFault().get() == null) {
            try {
                type.load(data.get().settings().with(spec.name(), value));
            } catch (InputFault fault) {
                refuse(fault);
                return false;
            }
        }
        step(DataEdits.setting(spec.name(), value));
        return true;
    }

    /** Says which numbers a setting takes. */
    public void refuse(ParamSpec spec) {
        String key = spec.type() == ParamSpec.Type.INTEGER ? "data.refused.whole" : "data.refused.number";
        refuse(new InputFault(key, "@params." + spec.name(), bound(spec.min()), bound(spec.max())));
    }

    /** Other random points by the same rule. */
    public void rollSeed() {
        step(DataEdits.setting("seed", dice.getAsLong()));
    }

    public int validationPercent() {
        return (int) Math.round(100 * data.get().validationSplit());
    }

    /** Holds out that many percent; false unless a whole number from 0 to 90. */
    public boolean validationPercent(double percent) {
        if (!(percent >= 0 && percent <= MOST_VALIDATION) || percent != Math.rint(percent)) {
            return false;
        }
        apply(DataEdits.validationSplit(percent / 100));
        return true;
    }

    public void refuseValidation() {
        refuse(new InputFault("data.refused.whole", "@data.validation", "0 %", MOST_VALIDATION + " %"));
    }

    public int batchSize() {
        return workspace.project().get().training().batchSize();
    }

    public boolean batchSize(double size) {
        if (!(size >= 1 && size <= MOST_BATCH) || size != Math.rint(size)) {
            return false;
        }
        apply(TrainingEdits.batchSize((int) size));
        return true;
    }

    public void refuseBatch() {
        refuse(new InputFault("data.refused.whole", "@params.batchSize", 1, Ticks.whole(MOST_BATCH)));
    }

    /** Forgets what was refused. */
    public void forgive() {
        refusal = null;
        tell();
    }

    /** Ends a drag: the next change is an undo step of its own. */
    public void endMerge() {
        workspace.endMerge();
    }

    @Override
    public void close() {
        workspace.project().removeListener(projectChanged);
        workspace.dataFault().removeListener(faultChanged);
    }

    private void apply(Edit edit) {
        forgive();
        workspace.apply(edit);
    }

    private void step(Edit edit) {
        workspace.endMerge();
        apply(edit);
        workspace.endMerge();
    }

    private void refuse(InputFault fault) {
        refusal = fault;
        tell();
    }

    private void projectChanged() {
        data.set(workspace.project().get().data());
    }

    private void tell() {
        notice.set(refusal != null ? refusal : workspace.dataFault().get());
    }

    private static boolean inRange(ParamSpec spec, double value) {
        Double min = spec.min();
        Double max = spec.max();
        return Double.isFinite(value) && (min == null || value >= min) && (max == null || value <= max);
    }

    private static String bound(@Nullable Double bound) {
        return bound == null ? "∞" : bound == Math.rint(bound) ? Ticks.whole(bound.longValue()) : Ticks.text(bound);
    }
}
