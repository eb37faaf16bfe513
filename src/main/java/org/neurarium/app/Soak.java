package org.neurarium.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.shell.dock.Dock;
import org.neurarium.ui.workspace.Workspace;

/**
 * A long session by somebody who tries everything: one project after the other trains with its views open, while
 * languages and themes change and views are opened, closed and moved into windows of their own. Every round ends where
 * it began, and there it is looked what is held.
 */
final class Soak {
    private static final List<Scene> SCENES = List.of(
            new Scene("lenet", List.of("loss", "maps", "results", "glass")),
            new Scene("sentiment-ko-lstm", List.of("loss", "gates", "distribution", "results")),
            new Scene("transformer-classifier", List.of("loss", "attention", "distribution", "glass")),
            new Scene("xor", List.of("loss", "boundary", "hidden-space", "distribution")));
    private static final double LOOK = 0.3;
    private final BenchWindow window;
    private final double seconds;
    private final long sessions = sessions();

    /** A project and the views that are open while it trains. */
    private record Scene(String template, List<String> views) {
        Project project() {
            Project project = TemplateCatalogue.find(template).orElseThrow().project();
            return project.withTraining(project.training().withEpochs(10_000_000));
        }
    }

    /** @param seconds that each project trains in a round */
    Soak(BenchWindow window, double seconds) {
        this.window = window;
        this.seconds = seconds;
    }

    /** @param whenSampled called after every round; the first round makes what is made once, and does not count */
    List<SoakSample> run(long until, int least, Consumer<SoakSample> whenSampled) {
        List<SoakSample> samples = new ArrayList<>();
        for (int round = 0; round <= least || System.nanoTime() < until; round++) {
            round(round);
            if (round > 0) {
                samples.add(SoakSample.take(window.studio()));
                whenSampled.accept(samples.get(samples.size() - 1));
            }
        }
        return samples;
    }

    private void round(int number) {
        Language[] languages = Language.values();
        ThemeChoice[] themes = ThemeChoice.values();
        for (int i = 0; i < SCENES.size(); i++) {
            int at = number + i;
            PulseClock.run(() -> {
                window.studio().texts().language().set(languages[at % languages.length]);
                window.studio().theme().choice().set(themes[at % themes.length]);
            });
            train(SCENES.get(i));
        }
        everyView();
        rest();
    }

    private void train(Scene scene) {
        window.open(scene.project());
        window.show(scene.views());
        window.play();
        PulseClock.count(seconds / 2);
        String moved = scene.views().get(1);
        PulseClock.run(() -> dock().popOut(moved));
        selectLayers();
        PulseClock.count(seconds / 2);
        PulseClock.run(() -> {
            dock().hide(moved);
            dock().show(moved);
            workspace().training().pause();
        });
    }

    /** The inspector and the views that follow the selection show one layer after the other. */
    private void selectLayers() {
        for (LayerNode layer : workspace().project().get().network().layers()) {
            PulseClock.run(() -> workspace().selection().select(List.of(layer.id())));
            PulseClock.until(() -> true);
        }
    }

    private void everyView() {
        for (String view : dock().views()) {
            PulseClock.run(() -> dock().only(view));
            PulseClock.count(LOOK);
            PulseClock.run(() -> dock().hide(view));
        }
    }

    /** Where every round ends: nothing trains, and the same is shown in the same language and colours. */
    private void rest() {
        PulseClock.run(() -> {
            window.studio().texts().language().set(Language.ENGLISH);
            window.studio().theme().choice().set(ThemeChoice.LIGHT);
        });
        Scene last = SCENES.get(SCENES.size() - 1);
        window.open(last.project());
        window.show(last.views());
        PulseClock.until(() -> workspace().subject().example().get() != null && sessions() <= sessions);
        PulseClock.count(LOOK);
    }

    /** Sessions that have not ended; each has a thread, and a closed one may still be at its last update. */
    private static long sessions() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("training-")).count();
    }

    private Dock dock() {
        return window.studio().view().dock();
    }

    private Workspace workspace() {
        return window.studio().view().workspace();
    }
}
