package org.neurarium.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neurarium.cli.Look;
import org.neurarium.document.Project;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.TemplateCatalogue;

/**
 * A step of a demo in the gallery.
 *
 * @param step from 1
 * @param look of its picture on the page
 */
record GalleryDemo(Demo demo, int step, Look look) {
    /** What stands for all of them on the command line. */
    static final String ALL = "demos";

    /** The step of each demo that says most by its picture alone. */
    private static final Map<String, Integer> TELLING = Map.ofEntries(
            Map.entry("perceptron-gates", 1), Map.entry("linear-regression", 2), Map.entry("xor-limit", 2), Map.entry("hidden-space", 2),
            Map.entry("decision-boundary", 4), Map.entry("activations", 3),
            Map.entry("gradient-descent", 2), Map.entry("backprop-graph", 2), Map.entry("backprop-exercise", 3), Map.entry("loss-functions", 1),
            Map.entry("optimizer-race", 2), Map.entry("weight-init", 1), Map.entry("batch-epoch-iteration", 1), Map.entry("learning-rate-schedules", 2),
            Map.entry("overfitting", 1), Map.entry("dropout", 2),
            Map.entry("convolution-step", 1), Map.entry("pooling", 2), Map.entry("feature-maps", 2), Map.entry("why-convolution", 2),
            Map.entry("famous-cnns", 3), Map.entry("text-cnn", 2),
            Map.entry("sequence-order", 2), Map.entry("autoregression", 2), Map.entry("rnn-cell", 2), Map.entry("rnn-shapes", 5), Map.entry("bptt", 2),
            Map.entry("vanishing-exploding", 1), Map.entry("lstm-gates", 2), Map.entry("gru-gates", 2), Map.entry("rnn-lstm-gru", 4),
            Map.entry("sentiment", 2), Map.entry("language-model", 3), Map.entry("elmo", 2),
            Map.entry("word2vec-windows", 1), Map.entry("word2vec-training", 2), Map.entry("glove", 2), Map.entry("fasttext", 2), Map.entry("projector", 2),
            Map.entry("seq2seq-bottleneck", 2), Map.entry("attention-alignment", 2), Map.entry("self-attention-step", 3), Map.entry("multi-head", 1),
            Map.entry("positional-encoding", 2), Map.entry("transformer-block", 1));

    /** One picture of every demo, in the order of the course. */
    static List<GalleryDemo> telling() {
        List<String> ids = DemoCatalogue.ids();
        return IntStream.range(0, ids.size()).mapToObj(i -> new GalleryDemo(DemoCatalogue.find(ids.get(i)).orElseThrow(),
                TELLING.getOrDefault(ids.get(i), 1), turn(i))).toList();
    }

    /** Every step of every demo. */
    static List<GalleryDemo> everyStep() {
        List<GalleryDemo> all = new ArrayList<>();
        for (Demo demo : DemoCatalogue.all()) {
            IntStream.rangeClosed(1, demo.steps().size()).forEach(step -> all.add(new GalleryDemo(demo, step, turn(all.size()))));
        }
        return all;
    }

    /** The steps in their order, those together that go on with the network of the step before. */
    static List<List<GalleryDemo>> trainedOnce(List<GalleryDemo> steps) {
        List<List<GalleryDemo>> all = new ArrayList<>();
        GalleryDemo before = null;
        for (GalleryDemo each : steps) {
            if (before == null || !each.goesOnFrom(before)) {
                all.add(new ArrayList<>());
            }
            all.get(all.size() - 1).add(each);
            before = each;
        }
        return all;
    }

    private boolean goesOnFrom(GalleryDemo before) {
        return before.demo().id().equals(demo.id()) && before.demo().step(before.step()).epochs() == demo.step(step).epochs()
                && before.demo().step(before.step()).project().filter(demo.step(step)::keeps).isPresent();
    }

    /** Both languages in both themes, in turn. */
    private static Look turn(int i) {
        Language language = Language.values()[i % 2];
        return look(language, i / 2 % 2 == 0 ? Gallery.usualTheme(language) : i % 2 == 0 ? "dark" : "light", true);
    }

    private static Look look(Language language, String theme, boolean usual) {
        return new Look(language, theme, usual ? Gallery.WIDTH : Gallery.LEAST_WIDTH, usual ? Gallery.HEIGHT : Gallery.LEAST_HEIGHT, 1);
    }

    /** Both languages, one of them in the least size: English and Korean by turns. */
    List<Look> looks() {
        return step % 2 == 1 ? List.of(look(Language.ENGLISH, "light", true), look(Language.KOREAN, "dark", false))
                : List.of(look(Language.ENGLISH, "dark", false), look(Language.KOREAN, "light", true));
    }

    String id() {
        return "demo-" + demo.id();
    }

    String file(Look seen) {
        return Gallery.file(id() + "-" + step, seen);
    }

    /** What lies on the canvas. */
    Project project(Language language) {
        return demo.project(language.code(), step).orElseGet(() -> TemplateCatalogue.find("blank").orElseThrow().project());
    }

    /**
     * How long is trained before a picture: a network keeps what it learned from one to the next, a text is read anew in each language.
     *
     * @param first whether it is the window's first picture
     */
    int epochs(boolean first) {
        return first || demo.step(step).place() instanceof DemoPlace.Words ? demo.step(step).epochs() : 0;
    }
}
