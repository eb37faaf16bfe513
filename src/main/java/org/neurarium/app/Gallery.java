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
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.neurarium.cli.GalleryRequest;
import org.neurarium.cli.Look;
import org.neurarium.cli.Pose;
import org.neurarium.cli.WordsScene;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.settings.Profile;

/** Draws pictures of every view: each scene is opened and trained once, then posed and dressed for all its pictures. */
final class Gallery {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int LEAST_WIDTH = 1024;
    private static final int LEAST_HEIGHT = 768;
    /** Updates per second at which a view that collects while training gets enough to show. */
    private static final double CALM = 250;

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
            Path page = request.out().resolve("README.md");
            Files.writeString(page, GalleryPage.of(GalleryScenes.all()));
            request.drawn().accept(page);
        }
    }

    private boolean isWanted(GalleryEntry entry) {
        return request.only().isEmpty() || request.only().contains(entry.id()) || entry.view().filter(request.only()::contains).isPresent();
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
            Optional<Pose> collecting = entries.stream().map(GalleryEntry::pose).filter(p -> p.view().equals(Optional.of("distribution"))).findFirst();
            collecting.ifPresent(window::take);
            if (scene.lab()) {
                window.words(WordsScene.USUAL, scene.epochs());
            } else {
                window.train(scene.epochs(), collecting.isPresent() ? CALM : 0, OptionalLong.empty());
            }
            for (GalleryEntry entry : entries) {
                for (Look look : looks(entry)) {
                    window.dress(look, scene.name(look.language()));
                    scene.demo().ifPresent(demo -> window.show(demo, scene.step()));
                    window.take(entry.pose());
                    write(window.draw(look.scale()), request.out().resolve(file(entry.id(), look)));
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

    private void write(BufferedImage picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam packed = writer.getDefaultWriteParam();
        packed.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        packed.setCompressionQuality(0); // as small as can be
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(new FewColors(picture).image(), null, null), packed);
        } finally {
            writer.dispose();
        }
        request.drawn().accept(file);
    }

    /** The views that have a picture. */
    static TreeSet<String> views() {
        TreeSet<String> views = new TreeSet<>();
        GalleryScenes.all().forEach(e -> e.view().ifPresent(views::add));
        return views;
    }
}
