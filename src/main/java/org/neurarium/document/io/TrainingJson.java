package org.neurarium.document.io;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Choice;
import org.neurarium.document.StopRules;
import org.neurarium.document.Training;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Nearest;

/** {@link Training} ↔ JSON. Fields left out take the value of {@link Training#DEFAULT}. */
final class TrainingJson {
    private static final Training D = Training.DEFAULT;
    private static final List<String> METRICS =
            List.of("trainLoss", "validationLoss", "trainAccuracy", "validationAccuracy");
    private static final double LARGE = 1e9;

    private TrainingJson() {
    }

    static Training read(JsonCursor at) throws InputFault {
        at.only("optimizer", "schedule", "batchSize", "epochs", "seed", "weightInit", "l1", "l2", "clipNorm",
                "clipValue", "stop", "balanced");
        var init = at.find("weightInit");
        var stop = at.find("stop");
        var balanced = at.find("balanced");
        return new Training(choice(at, "optimizer", D.optimizer()), choice(at, "schedule", D.schedule()),
                (int) whole(at, "batchSize", D.batchSize(), 1, Limits.BATCH),
                (int) whole(at, "epochs", D.epochs(), 1, Limits.EPOCHS),
                whole(at, "seed", D.seed(), Long.MIN_VALUE, Long.MAX_VALUE),
                init.isPresent() ? init.get().name(SettingsJson.KIND) : D.weightInit(),
                number(at, "l1", D.l1()), number(at, "l2", D.l2()),
                bound(at, "clipNorm"), bound(at, "clipValue"),
                stop.isPresent() ? readStop(stop.get()) : D.stop(),
                balanced.isPresent() && balanced.get().flag());
    }

    static ObjectNode write(Training training) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("optimizer", SettingsJson.writeChoice(training.optimizer()));
        out.set("schedule", SettingsJson.writeChoice(training.schedule()));
        out.put("batchSize", training.batchSize()).put("epochs", training.epochs()).put("seed", training.seed());
        out.put("weightInit", training.weightInit());
        JsonWriting.number(out, "l1", training.l1());
        JsonWriting.number(out, "l2", training.l2());
        JsonWriting.number(out, "clipNorm", training.clipNorm());
        JsonWriting.number(out, "clipValue", training.clipValue());
        out.set("stop", writeStop(training.stop()));
        if (training.balanced()) {
            out.put("balanced", true);
        }
        return out;
    }

    private static StopRules readStop(JsonCursor at) throws InputFault {
        at.only("target", "patience", "restoreBest");
        var target = at.find("target");
        var best = at.find("restoreBest");
        return new StopRules(target.isPresent() ? readTarget(target.get()) : null,
                (int) whole(at, "patience", StopRules.NONE.patience(), 0, Limits.EPOCHS),
                best.isPresent() ? best.get().flag() : StopRules.NONE.restoreBest());
    }

    private static StopRules.Target readTarget(JsonCursor at) throws InputFault {
        at.only("metric", "atLeast", "atMost");
        String metric = at.need("metric").text(Limits.NAME_LENGTH);
        if (!METRICS.contains(metric)) {
            throw at.fault("document.json.unknownMetric", at.place(), metric,
                    Nearest.of(metric, METRICS).orElse("validationAccuracy"), String.join(", ", METRICS));
        }
        var least = at.find("atLeast");
        var most = at.find("atMost");
        if (least.isPresent() == most.isPresent()) {
            throw at.fault("document.json.badTarget", at.place());
        }
        return new StopRules.Target(metric, least.isPresent(), (least.isPresent() ? least : most).get().number(-LARGE, LARGE));
    }

    private static ObjectNode writeStop(StopRules stop) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        if (stop.target() != null) {
            ObjectNode target = out.putObject("target").put("metric", stop.target().metric());
            JsonWriting.number(target, stop.target().atLeast() ? "atLeast" : "atMost", stop.target().value());
        }
        if (stop.patience() != StopRules.NONE.patience()) {
            out.put("patience", stop.patience());
        }
        if (stop.restoreBest() != StopRules.NONE.restoreBest()) {
            out.put("restoreBest", stop.restoreBest());
        }
        return out;
    }

    private static Choice choice(JsonCursor at, String name, Choice fallback) throws InputFault {
        var found = at.find(name);
        return found.isPresent() ? SettingsJson.readChoice(found.get(), fallback.kind()) : fallback;
    }

    private static long whole(JsonCursor at, String name, long fallback, long min, long max) throws InputFault {
        var found = at.find(name);
        return found.isPresent() ? found.get().integer(min, max) : fallback;
    }

    private static double number(JsonCursor at, String name, double fallback) throws InputFault {
        var found = at.find(name);
        return found.isPresent() ? found.get().number(0, LARGE) : fallback;
    }

    private static @Nullable Double bound(JsonCursor at, String name) throws InputFault {
        var found = at.find(name);
        if (found.isEmpty()) {
            return null;
        }
        double value = found.get().number(0, LARGE);
        if (value == 0) {
            throw at.fault("document.json.zeroBound", found.get().place());
        }
        return value;
    }
}
