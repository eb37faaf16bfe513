package org.neurarium.ui.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.DatasetType;
import org.neurarium.document.DataSource;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.train.TrainingSession;

/**
 * What the figures of a loss depend on before any learning; losses of different scales say nothing about each other.
 *
 * @param data the kind of data
 * @param made how they are made and what is asked about them, defaults filled in; but for seed and number, which give
 *     other or more examples of the same
 * @param loss id in the loss catalogue
 */
record LossScale(String data, Map<String, Object> made, String loss) {
    private static final Set<String> EXAMPLES_ONLY = Set.of("seed", "points", "count");

    static LossScale of(TrainingSession session) {
        DataSource data = session.project().data();
        Map<String, Object> made = new HashMap<>();
        for (ParamSpec param : DatasetCatalogue.find(data.kind()).map(DatasetType::params).orElse(List.of())) {
            if (param.defaultValue() != null) {
                made.put(param.name(), plain(param.defaultValue()));
            }
        }
        data.settings().values().forEach((name, value) -> made.put(name, plain(value)));
        made.entrySet().removeIf(setting -> EXAMPLES_ONLY.contains(setting.getKey()) && setting.getValue() instanceof Number);
        return new LossScale(data.kind(), made, session.loss());
    }

    /** 1 and 1.0 are the same setting. */
    private static Object plain(Object value) {
        return value instanceof Number number ? number.doubleValue() : value;
    }
}
