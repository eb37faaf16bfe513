package org.neurarium.ui.lab.schedule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.compile.Horizon;
import org.neurarium.compile.RateFunction;
import org.neurarium.compile.ScheduleCatalogue;
import org.neurarium.compile.ScheduleType;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.lab.batch.EpochPlan;
import org.neurarium.lab.batch.ScheduledDescent;
import org.neurarium.ui.lab.stage.StepHead;

/** One schedule over a planned training; a step is an iteration. */
final class ScheduleViewModel {
    static final int MOST_ITERATIONS = 5000;
    static final int WEIGHTS = 20;
    static final int BATCH = 10;

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Map<String, Object> settings = new TreeMap<>();
    private ScheduleType type = ScheduleCatalogue.all().get(0);
    private double base = 0.5;
    private double[] effect = {};
    private double[] unscheduled = {};
    private int perEpoch = 10;
    private int epochs = 20;

    ScheduleViewModel() {
        choose("linear");
        head.to(60);
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    static List<String> ids() {
        return ScheduleCatalogue.all().stream().map(ScheduleType::id).toList();
    }

    ScheduleType type() {
        return type;
    }

    /** A schedule with settings that show within the planned training. */
    void choose(String id) {
        type = ScheduleCatalogue.find(id).orElseThrow();
        settings.clear();
        type.params().forEach(p -> settings.put(p.name(), p.defaultValue()));
        if (id.equals("step")) {
            settings.put("everyEpochs", 5L);
        } else if (id.equals("warm-up")) {
            settings.put("steps", 40L);
            settings.put("then", "linear");
        } else if (id.equals("exponential")) {
            settings.put("decay", 0.85);
        }
        changed();
    }

    List<ParamSpec> params() {
        return type.params();
    }

    Object setting(String name) {
        return settings.get(name);
    }

    void setting(ParamSpec spec, Object value) {
        settings.put(spec.name(), spec.type() == ParamSpec.Type.INTEGER ? (Object) ((Number) value).longValue() : value);
        changed();
    }

    double base() {
        return base;
    }

    void base(double wanted) {
        base = wanted;
        changed();
    }

    int perEpoch() {
        return perEpoch;
    }

    void perEpoch(int wanted) {
        perEpoch = wanted;
        changed();
    }

    int epochs() {
        return epochs;
    }

    void epochs(int wanted) {
        epochs = wanted;
        changed();
    }

    Horizon horizon() {
        return new Horizon(perEpoch, epochs);
    }

    /** The rate of the step after {@code t} steps. */
    double rate(int t) {
        return function().rate(base, t, t / perEpoch, horizon());
    }

    /** L − L_min before every step and after the last, under this schedule. */
    double[] effect() {
        return effect;
    }

    /** The same with the rate that was set all the time. */
    double[] unscheduled() {
        return unscheduled;
    }

    private RateFunction function() {
        return type.function().apply(new Settings(settings));
    }

    private void changed() {
        int shown = (int) Math.min(MOST_ITERATIONS, horizon().iterations());
        EpochPlan plan = new EpochPlan(perEpoch * BATCH, BATCH, 1);
        RateFunction function = function();
        effect = ScheduledDescent.excess(plan, WEIGHTS, shown, t -> function.rate(base, t, t / perEpoch, horizon()));
        unscheduled = ScheduledDescent.excess(plan, WEIGHTS, shown, t -> base);
        head.length(shown - 1);
        revision.set(revision.get() + 1);
    }
}
