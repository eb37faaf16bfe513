package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neurarium.cli.GalleryRequest;
import org.neurarium.cli.Look;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.settings.Profile;
import org.neurarium.ui.shell.ViewCatalogue;

class GalleryTest {
    private static final List<GalleryEntry> ENTRIES = GalleryScenes.all();

    @Test
    void everyViewHasAPicture() {
        Set<String> shown = ENTRIES.stream().map(GalleryEntry::view).flatMap(Optional::stream).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(ViewCatalogue.ids()), shown);
    }

    @Test
    void everyEntryIsShownInEveryLanguageOnce() {
        Set<String> seen = new HashSet<>();
        for (GalleryEntry entry : ENTRIES) {
            for (Language language : entry.languages()) {
                assertTrue(seen.add(entry.id() + language), entry.id() + " twice in " + language);
                assertTrue(Messages.of(language).has("gallery." + entry.id()), "no caption of " + entry.id());
            }
        }
        for (GalleryEntry entry : ENTRIES) {
            for (Language language : Language.values()) {
                assertTrue(seen.contains(entry.id() + language), entry.id() + " is missing in " + language);
            }
        }
    }

    @Test
    void scenesAreThere() {
        for (GalleryEntry entry : ENTRIES) {
            assertTrue(entry.scene().lab() || entry.scene().project().network().layers().size() > 1, entry.id());
            entry.pose().layer().ifPresent(layer -> assertTrue(entry.scene().project().network().find(layer).isPresent(),
                    entry.id() + " selects " + layer));
        }
    }

    @Test
    void thePageShowsTheFilesThatAreDrawn() {
        String page = GalleryPage.of(ENTRIES);
        Gallery gallery = gallery(false);
        for (GalleryEntry entry : ENTRIES) {
            List<Look> looks = gallery.looks(entry);
            assertTrue(page.contains("(" + Gallery.file(entry.id(), looks.get(0)) + ")"), entry.id());
        }
        assertTrue(page.contains("LeNet-5 reads drawn digits") && page.contains("모든 화면입니다"));
    }

    @Test
    void allCombinationsHaveNamesOfTheirOwn() {
        Gallery gallery = gallery(true);
        Set<String> files = new HashSet<>();
        for (GalleryEntry entry : ENTRIES) {
            gallery.looks(entry).forEach(look -> assertTrue(files.add(Gallery.file(entry.id(), look)), entry.id() + look));
        }
        GalleryEntry opening = ENTRIES.get(0);
        // Two languages, three themes, two sizes, and a dense screen in each language.
        assertEquals(2 * 3 * 2 + 2, gallery.looks(opening).size());
    }

    @Test
    void everyDemoHasAPictureInTheOrderOfTheCourse() {
        List<GalleryDemo> demos = GalleryDemo.telling();
        assertEquals(DemoCatalogue.ids(), demos.stream().map(d -> d.demo().id()).toList());
        String page = GalleryDemoPage.of(demos);
        for (GalleryDemo demo : demos) {
            assertTrue(page.contains("(" + demo.file(demo.look()) + ")"), demo.id());
            assertTrue(page.contains(demo.demo().text("ko").sections().get(demo.step() - 1).heading()), demo.id());
        }
        assertEquals(4, demos.stream().map(GalleryDemo::look).distinct().count());
    }

    @Test
    void everyStepOfEveryDemoCanBeDrawn() {
        Set<String> files = new HashSet<>();
        for (GalleryDemo step : GalleryDemo.everyStep()) {
            step.looks().forEach(look -> assertTrue(files.add(step.file(look)), step.file(look)));
        }
        assertEquals(2 * DemoCatalogue.all().stream().mapToInt(d -> d.steps().size()).sum(), files.size());
    }

    @Test
    void stepsThatGoOnWithOneNetworkAreTrainedOnce() {
        List<Integer> sizes = GalleryDemo.trainedOnce(GalleryDemo.everyStep().stream().filter(s -> s.demo().id().equals("feature-maps")
                || s.demo().id().equals("overfitting")).toList()).stream().map(List::size).toList();
        assertEquals(List.of(1, 1, 1, 4), sizes);
    }

    private static Gallery gallery(boolean all) {
        return new Gallery(new GalleryRequest(Path.of("nowhere"), List.of(), all, new Profile(Path.of("nowhere")), file -> { }));
    }
}
