package org.neurarium.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.neurarium.cli.GalleryRequest;
import org.neurarium.cli.Look;
import org.neurarium.cli.Pose;
import org.neurarium.cli.WordsScene;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.settings.Profile;

/** Draws pictures of every view: each scene is opened and trained once, then posed and dressed for all its pictures. */
final class Gallery {
    static final int WIDTH = 1280;
    static final int HEIGHT = 800;
    static final int LEAST_WIDTH = 1024;
    static final int LEAST_HEIGHT = 768;

    private final GalleryRequest request;
    private Path folder = Path.of("");

    Gallery(GalleryRequest request) {
        this.request = request;
    }

    void draw() throws InputFault {
        try {
            folder = Files.createTempDirectory("neurarium-gallery"); // a person's own runs and settings are none of the gallery's
            try {
                drawAll();
            } finally {
                remove(folder);
            }
        } catch (IOException | RuntimeException e) {
            throw new InputFault(e, "shell.shot.failed", request.out(), String.valueOf(e.getMessage()));
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void drawAll() throws IOException, InputFault {
        Map<GalleryScene, List<GalleryEntry>> scenes = new LinkedHashMap<>();
        GalleryScenes.all().stream().filter(this::isWanted)
                .forEach(e -> scenes.computeIfAbsent(e.scene(), s -> new ArrayList<>()).add(e));
        for (Map.Entry<GalleryScene, List<GalleryEntry>> scene : scenes.entrySet()) {
            draw(scene.getKey(), scene.getValue());
        }
        if (request.only().isEmpty() && !request.all()) {
            write(GalleryPage.of(GalleryScenes.all()), "README.md");
        }
        List<GalleryDemo> demos = request.all() ? GalleryDemo.everyStep() : GalleryDemo.telling();
        for (List<GalleryDemo> shared : GalleryDemo.trainedOnce(demos.stream().filter(this::isWanted).toList())) {
            drawDemos(shared);
        }
        if ((request.only().isEmpty() || request.only().contains(GalleryDemo.ALL)) && !request.all()) {
            write(GalleryDemoPage.of(demos), GalleryDemoPage.FILE);
        }
    }

    private boolean isWanted(GalleryEntry entry) {
        return request.only().isEmpty() || request.only().contains(entry.id()) || entry.view().filter(request.only()::contains).isPresent();
    }

    private boolean isWanted(GalleryDemo demo) {
        return request.only().isEmpty() || request.only().contains(demo.id()) || request.only().contains(GalleryDemo.ALL);
    }

    /** Steps that go on with one trained network, in one window. */
    private void drawDemos(List<GalleryDemo> steps) throws IOException, InputFault {
        GalleryDemo opening = steps.get(0);
        Look first = looks(opening).get(0);
        Profile own = new Profile(folder.resolve(opening.id() + opening.step()));
        own.create();
        try (PosedWindow window = PosedWindow.open(opening.project(first.language()), first, own)) {
            boolean trained = false;
            for (GalleryDemo shown : steps) {
                for (Look look : looks(shown)) {
                    window.dress(look, shown.demo().text(look.language().code()).title());
                    window.show(shown.demo(), shown.step(), shown.epochs(!trained), OptionalLong.empty());
                    window.take(Pose.NONE);
                    write(window.draw(look.scale()), shown.file(look));
                    trained = true;
                }
            }
        }
    }

    private List<Look> looks(GalleryDemo shown) {
        return request.all() ? shown.looks() : List.of(shown.look());
    }

    private void draw(GalleryScene scene, List<GalleryEntry> entries) throws IOException, InputFault {
        Look first = looks(entries.get(0)).get(0);
        Profile own = new Profile(folder.resolve(scene.source() + scene.languages() + scene.changes().size()));
        own.create();
        if (scene.equals(GalleryScenes.RUNS)) {
            new GalleryRuns(own).train(scene.project());
        }
        try (PosedWindow window = PosedWindow.open(scene.project(), first, own)) {
            // What is collected while training is collected only for a view that is open then.
            Optional<Pose> collecting = entries.stream().map(GalleryEntry::pose).filter(p -> p.view().filter(PosedWindow.DISTRIBUTION::equals).isPresent()).findFirst();
            collecting.ifPresent(window::take);
            if (scene.lab()) {
                window.words(WordsScene.USUAL, scene.epochs());
            } else {
                window.train(scene.epochs(), collecting.isPresent() ? PosedWindow.CALM : 0, OptionalLong.empty());
            }
            for (GalleryEntry entry : entries) {
                for (Look look : looks(entry)) {
                    window.dress(look, scene.name(look.language()));
                    scene.demo().ifPresent(demo -> window.show(demo, scene.step()));
                    window.take(entry.pose());
                    write(window.draw(look.scale()), file(entry.id(), look));
                }
            }
        }
    }

    /** What an entry is drawn as. */
    List<Look> looks(GalleryEntry entry) {
        List<Look> looks = new ArrayList<>();
        for (Language language : entry.languages()) {
            for (String theme : List.of("light", "dark", "contrast")) {
                if (request.all() || theme.equals(usualTheme(language))) {
                    looks.add(new Look(language, theme, WIDTH, HEIGHT, 1));
                }
                if (request.all()) {
                    looks.add(new Look(language, theme, LEAST_WIDTH, LEAST_HEIGHT, 1));
                }
            }
            if (entry.main() && request.all()) {
                looks.add(new Look(language, usualTheme(language), WIDTH, HEIGHT, 2));
            }
        }
        return looks;
    }

    /** English is shown light and Korean dark, so that both languages and both themes are seen. */
    static String usualTheme(Language language) {
        return language == Language.ENGLISH ? "light" : "dark";
    }

    static String file(String id, Look look) {
        String size = look.width() == WIDTH ? "" : "-" + look.width();
        String scale = look.scale() == 1 ? "" : "-" + (int) look.scale() + "x";
        return id + "-" + look.language().code() + "-" + look.theme() + size + scale + ".png";
    }

    private void write(String page, String name) throws IOException {
        Path file = request.out().resolve(name);
        Files.writeString(file, page);
        request.drawn().accept(file);
    }

    private void write(BufferedImage picture, String name) throws IOException {
        Path file = request.out().resolve(name);
        GalleryFile.write(picture, file);
        request.drawn().accept(file);
    }

    /** The views that have a picture. */
    static TreeSet<String> views() {
        TreeSet<String> views = new TreeSet<>();
        GalleryScenes.all().forEach(e -> e.view().ifPresent(views::add));
        return views;
    }
}
