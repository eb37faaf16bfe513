package org.neurarium.app;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.cli.Pose;
import org.neurarium.i18n.Language;

/** What the gallery shows, in its order: the window on different networks, then every view in each of its modes. */
final class GalleryScenes {
    private static final GalleryScene SPIRAL = GalleryScene.of("decision-boundary", 120).at(4);
    private static final GalleryScene PERCEPTRON = GalleryScene.of("perceptron-gates", 20).at(2);
    private static final GalleryScene LINE = GalleryScene.of("regression", 100);
    private static final GalleryScene DIGITS = GalleryScene.of("lenet", 2);
    private static final GalleryScene ENGLISH = GalleryScene.of("sentiment-en-lstm", 3).in(Language.ENGLISH);
    private static final GalleryScene KOREAN = GalleryScene.of("sentiment-ko-lstm", 3).in(Language.KOREAN);
    private static final GalleryScene RECALL = GalleryScene.of("delayed-recall-three", 3);
    private static final GalleryScene ORDER = GalleryScene.of("transformer-classifier", 3);
    private static final GalleryScene DATES = GalleryScene.of("seq2seq-attention", 3);
    private static final GalleryScene LETTERS = GalleryScene.of("character-model", 2);
    /** Steps so large that units die. */
    private static final GalleryScene TOO_FAST = GalleryScene.of("spiral", 30).with("training.optimizer.learningRate=0.3");
    private static final GalleryScene SINE = GalleryScene.of("sine-forecast", 10);
    /** Its project is trained with several settings before it is opened. */
    static final GalleryScene RUNS = GalleryScene.of("circle", 40);
    private static final GalleryScene RESIDUAL = GalleryScene.of("resnet-mini", 0);

    private GalleryScenes() {
    }

    static List<GalleryEntry> all() {
        List<GalleryEntry> all = new ArrayList<>();
        window(all);
        plane(all);
        images(all);
        sequences(all, ENGLISH);
        sequences(all, KOREAN);
        attention(all);
        results(all);
        for (Language language : Language.values()) {
            add(all, "words", GalleryScene.lab(language, 5), Pose.NONE);
        }
        runs(all);
        return all;
    }

    private static void window(List<GalleryEntry> to) {
        main(to, "opening", SPIRAL, Pose.NONE);
        main(to, "perceptron", PERCEPTRON, Pose.NONE);
        main(to, "regression", LINE, Pose.NONE);
        add(to, "line-layer", LINE, Pose.NONE.select("out"));
        add(to, "command-palette", LINE, Pose.NONE.click("search"));
        add(to, "menu", LINE, Pose.NONE.click("menu"));
        add(to, "welcome", LINE, Pose.NONE.click("help", "help-welcome"));
        add(to, "help", LINE, Pose.NONE.click("help"));
        add(to, "news", LINE, Pose.NONE.click("help", "help-news"));
        add(to, "devices", LINE, Pose.NONE.click("device"));
        main(to, "lenet", DIGITS, Pose.NONE);
        add(to, "convolution-layer", DIGITS, Pose.NONE.select("conv1"));
        add(to, "data-chooser", DIGITS, Pose.NONE.click("data-chip"));
        add(to, "hints", TOO_FAST, Pose.NONE.click("hints-button"));
        main(to, "attention-window", ORDER, Pose.NONE);
        main(to, "sequence-to-sequence", DATES, Pose.NONE);
        add(to, "blueprint", RESIDUAL, Pose.NONE);
    }

    private static void plane(List<GalleryEntry> to) {
        add(to, "loss", SPIRAL, Pose.view("loss"));
        add(to, "boundary", SPIRAL, Pose.view("boundary"));
        add(to, "hidden-space", SPIRAL, Pose.view("hidden-space"));
        add(to, "distribution-layer", SPIRAL, Pose.view("distribution").select("h1"));
        add(to, "distribution", SPIRAL, Pose.view("distribution").click("distribution-whole"));
        add(to, "glass-unit", SPIRAL, Pose.view("glass"));
        add(to, "code", SPIRAL, Pose.view("code").select("h1"));
    }

    private static void images(List<GalleryEntry> to) {
        add(to, "maps", DIGITS, Pose.view("maps"));
        add(to, "maps-cell", DIGITS, Pose.view("maps").with(new Pose.Gesture(true, "maps-sheet", 0.07, 0.25)));
        add(to, "results-confusion", DIGITS, Pose.view("results"));
        add(to, "results-mistakes", DIGITS, Pose.view("results").with(new Pose.Gesture(true, "confusion", 0.195, 0.765)));
        add(to, "distribution-images", DIGITS, Pose.view("distribution"));
    }

    private static void sequences(List<GalleryEntry> to, GalleryScene scene) {
        main(to, "sentiment", scene, Pose.NONE);
        add(to, "recurrent-layer", scene, Pose.NONE.select("memory"));
        add(to, "gates-strips", scene, Pose.view("gates").click("gates-strips"));
        add(to, "gates-lines", scene, Pose.view("gates").click("gates-lines"));
        add(to, "gates-memory", scene, Pose.view("gates").click("gates-memory"));
        add(to, "glass-gate", scene, Pose.view("glass").click("glass-layer=memory"));
    }

    private static void attention(List<GalleryEntry> to) {
        add(to, "gates-compare", RECALL, Pose.view("gates").click("gates-strips", "gates-compare"));
        add(to, "attention-matrix", ORDER, Pose.view("attention").click("attention-matrix"));
        add(to, "attention-arcs", ORDER, Pose.view("attention").click("attention-arcs"));
        add(to, "attention-steps", ORDER, Pose.view("attention").click("attention-steps"));
        add(to, "attention-decoder", DATES, Pose.view("attention").click("attention-matrix"));
    }

    private static void results(List<GalleryEntry> to) {
        add(to, "results-scatter", SINE, Pose.view("results"));
        main(to, "series", SINE, Pose.NONE);
        add(to, "results-beam", DATES, Pose.view("results"));
        add(to, "lengths", DATES, Pose.view("lengths"));
        add(to, "results-samples", LETTERS, Pose.view("results"));
    }

    private static void runs(List<GalleryEntry> to) {
        add(to, "runs", RUNS, Pose.view("runs"));
        add(to, "runs-axes", RUNS, Pose.view("runs").click("runs-parallel"));
        add(to, "sweep", RUNS, Pose.view("runs").click("runs-try"));
    }

    private static void add(List<GalleryEntry> to, String id, GalleryScene scene, Pose pose) {
        to.add(new GalleryEntry(id, scene, pose, false));
    }

    private static void main(List<GalleryEntry> to, String id, GalleryScene scene, Pose pose) {
        to.add(new GalleryEntry(id, scene, pose, true));
    }
}
