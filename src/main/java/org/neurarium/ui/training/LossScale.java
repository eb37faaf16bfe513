package org.neurarium.ui.training;

import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.document.DataSource;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.train.TrainingSession;

/**
 * What the figures of a loss depend on before any learning; losses of different scales say nothing about each other.
 *
 * @param data the kind of data
 * @param task what is asked about them, where they have several tasks: praise or blame, the next word
 * @param loss id in the loss catalogue
 */
record LossScale(String data, String task, String loss) {
    static LossScale of(TrainingSession session) {
        DataSource data = session.project().data();
        Object usual = DatasetCatalogue.find(data.kind()).stream().flatMap(d -> d.params().stream())
                .filter(p -> p.name().equals("task")).findFirst().map(ParamSpec::defaultValue).orElse("");
        return new LossScale(data.kind(), data.settings().text("task", usual.toString()), session.loss());
    }
}
