package org.neurarium.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.neurarium.cli.GalleryRequest;
import org.neurarium.cli.Look;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;

/** Draws pictures of every view: each scene is opened and trained once, then posed and dressed for all its pictures. */
final class Gallery {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int LEAST_WIDTH = 1024;
    private static final int LEAST_HEIGHT = 768;

    private final GalleryRequest request;

    Gallery(GalleryRequest request) {
        this.request = request;
    }

    void draw() throws InputFault {
        Map<GalleryScene, List<GalleryEntry>> scenes = new LinkedHashMap<>();
        GalleryScenes.all().stream().filter(this::isWanted)
                .forEach(e -> scenes.computeIfAbsent(e.scene(), s -> new ArrayList<>()).add(e));
        try {
            for (Map.Entry<GalleryScene, List<GalleryEntry>> scene : scenes.entrySet()) {
                draw(scene.getKey(), scene.getValue());
            }
            if (request.only().isEmpty() && !request.all()) {
                Path page = request.out().resolve("README.md");
                Files.writeString(page, GalleryPage.of(GalleryScenes.all()));
                request.drawn().accept(page);
            }
        } catch (IOException | RuntimeException e) {
            throw new InputFault(e, "shell.shot.failed", request.out(), String.valueOf(e.getMessage()));
        }
    }

    private boolean isWanted(GalleryEntry entry) {
        return request.only().isEmpty() || request.only().contains(entry.id()) || entry.view().filter(request.only()::contains).isPresent();
    }

    private void draw(GalleryScene scene, List<GalleryEntry> entries) throws IOException {
        Look first = looks(entries.get(0)).get(0);
        try (PosedWindow window = PosedWindow.open(scene.project(), first, request.profile())) {
            // What is collected while training is collected only for a view that is open then.
            entries.stream().map(GalleryEntry::pose).filter(p -> p.view().equals(Optional.of("distribution"))).findFirst().ifPresent(window::take);
            window.train(scene.epochs(), OptionalLong.empty());
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
            if (entry.main() && !request.all()) {
                looks.add(new Look(language, usualTheme(language), LEAST_WIDTH, LEAST_HEIGHT, 1));
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
        if (!ImageIO.write(new FewColors(picture).image(), "png", file.toFile())) {
            throw new IOException("PNG");
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
