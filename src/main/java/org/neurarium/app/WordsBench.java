package org.neurarium.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.neurarium.cli.BenchRow;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.words.WordsView;
import org.neurarium.ui.words.map.MapMethod;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordSettings;
import org.neurarium.words.learn.WordTraining;
import org.neurarium.words.vectors.VectorFormat;
import org.neurarium.words.vectors.VectorWriter;
import org.neurarium.words.vectors.HeapRows;
import org.neurarium.words.vectors.WordVectors;

/**
 * The words lab: words a second while one watches ÷ words a second without a window, in turn, medians of three; and
 * pictures a second of ten thousand words that are turned in space.
 */
final class WordsBench {
    private static final int RUNS = 3;
    private static final double SECONDS = 5;
    private static final double WARM_UP = 3;
    private static final int POINTS = 10_000;
    private static final int DIM = 50;
    private static final WordSettings SETTINGS = WordSettings.of(WordMethod.SKIP_GRAM).withEpochs(WordSettings.MOST_EPOCHS);

    private final Profile profile;

    WordsBench(Profile profile) {
        this.profile = profile;
    }

    BenchRow run() throws InputFault {
        try {
            double[] closed = new double[RUNS];
            double[] open = new double[RUNS];
            for (int i = 0; i < RUNS; i++) {
                closed[i] = closed();
                open[i] = inLab(this::open);
            }
            PulseClock.Pulses pulses = inLab(this::turning);
            double ratio = WindowBenches.median(open) / WindowBenches.median(closed);
            return WindowBenches.row("words", ratio, "ratio", Map.of("wordsPerSecondOpen", WindowBenches.median(open),
                    "wordsPerSecondClosed", WindowBenches.median(closed), "framesOf10000", pulses.perSecond(),
                    "p99FrameMs", pulses.p99Millis()));
        } catch (IOException e) {
            throw new InputFault(e, "shell.bench.start", String.valueOf(e.getMessage()));
        }
    }

    private static double closed() throws InputFault, IOException {
        try (WordTraining training = WordTraining.open(MadeCorpus.find("made-en").orElseThrow(), SETTINGS, share -> { })) {
            training.start();
            PulseClock.count(WARM_UP);
            long before = training.progress().done();
            long start = System.nanoTime();
            PulseClock.count(SECONDS);
            return (training.progress().done() - before) / ((System.nanoTime() - start) / 1e9);
        }
    }

    private interface Work<T> {
        T in(WordsView view) throws IOException;
    }

    private <T> T inLab(Work<T> work) throws IOException {
        Stage[] stage = new Stage[1];
        Studio studio = PulseClock.onFx(() -> {
            Studio made = new Studio(new Studio.Setting(Language.ENGLISH, ThemeChoice.LIGHT, profile,
                    new Preferences(profile.preferences()), null, 1280, 800), DemoCatalogue.openingProject("en"),
                    PosedWindow.NOBODY_ASKS, () -> { });
            made.view().inWords().set(true);
            stage[0] = new Stage();
            stage[0].setScene(made.scene());
            stage[0].show();
            return made;
        });
        WordsRoom room = studio.view().wordsView().room();
        PulseClock.until(() -> room.state().get().ready());
        T result = work.in(studio.view().wordsView());
        PulseClock.run(() -> {
            try {
                studio.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            stage[0].hide();
        });
        return result;
    }

    private double open(WordsView view) {
        WordsRoom room = view.room();
        PulseClock.run(() -> {
            room.settings(SETTINGS);
            room.speed().set(WordsRoom.SPEEDS.size() - 1);
        });
        PulseClock.until(() -> room.state().get().ready() && room.snapshot().get() != null
                && room.snapshot().get().vectors().dim() == SETTINGS.dim());
        PulseClock.run(room::play);
        PulseClock.count(WARM_UP);
        long before = java.util.Objects.requireNonNull(room.progress().get()).done();
        long start = System.nanoTime();
        PulseClock.count(SECONDS);
        return (java.util.Objects.requireNonNull(room.progress().get()).done() - before) / ((System.nanoTime() - start) / 1e9);
    }

    private PulseClock.Pulses turning(WordsView view) throws IOException {
        Path file = Files.createTempFile("neurarium", ".bin");
        try {
            VectorWriter.write(made(), file, VectorFormat.WORD2VEC_BINARY);
            PulseClock.run(() -> {
                view.map().show(MapMethod.PCA, 3);
                view.map().most(POINTS);
                view.room().open(file.toString());
            });
            PulseClock.until(() -> view.room().snapshot().get() != null && !view.room().snapshot().get().table().learnt()
                    && view.map().settled());
            AnimationTimer turn = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    view.map().turn(2, 1);
                }
            };
            PulseClock.run(turn::start);
            PulseClock.count(WARM_UP);
            PulseClock.Pulses pulses = PulseClock.count(SECONDS);
            PulseClock.run(turn::stop);
            return pulses;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static WordVectors made() {
        Random random = new Random(1);
        float[] values = new float[POINTS * DIM];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new WordVectors(java.util.stream.IntStream.range(0, POINTS).mapToObj(i -> "단어" + i).toList(), new long[0],
                HeapRows.of(values, DIM), null);
    }
}
