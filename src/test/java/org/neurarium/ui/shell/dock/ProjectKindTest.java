package org.neurarium.ui.shell.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.Project;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.settings.Preferences;

class ProjectKindTest {
    private static final List<String> VIEWS = List.of("loss", "boundary", "hidden-space", "gates", "attention", "maps",
            "results");

    @ParameterizedTest
    @CsvSource({"xor, PLANE, loss|boundary|hidden-space/", "regression, PLANE, loss|boundary|hidden-space/",
            "lenet, IMAGES, loss|maps|results/", "autoencoder, IMAGES, loss|maps|results/",
            "sentiment-ko-lstm, SEQUENCES, loss|gates/", "sine-forecast, SEQUENCES, loss|gates/",
            "sentiment-en-cnn, WINDOWS, loss|results/", "seq2seq-attention, ATTENTION, loss|attention/",
            "gpt-mini, ATTENTION, loss|attention/"})
    void everyKindOpensItsViews(String template, ProjectKind kind, String views) {
        assertEquals(kind, ProjectKind.of(project(template)));
        assertEquals(views, DockText.write(kind.usual(VIEWS)));
    }

    @Test
    void viewsThatDoNotExistDoNotOpen() {
        assertEquals("loss/", DockText.write(ProjectKind.SEQUENCES.usual(List.of("boundary", "loss"))));
    }

    @Test
    void eachKindKeepsItsOwnArrangement(@TempDir Path folder) throws Exception {
        Preferences preferences = new Preferences(folder.resolve("preferences"));
        Arrangement arrangement = new Arrangement(VIEWS, project("xor"), preferences);
        arrangement.move("boundary", Target.endOf(Place.BESIDE));
        arrangement.opened(project("lenet"));
        assertEquals("loss|maps|results/", DockText.write(arrangement.layout().get()));
        arrangement.hide("results");
        arrangement.only("maps");
        arrangement.opened(project("moons"));
        assertEquals("loss|hidden-space/boundary", DockText.write(arrangement.layout().get()));
        preferences.save();
        assertTrue(Files.readString(folder.resolve("preferences")).contains("views.images"));
        Arrangement later = new Arrangement(VIEWS, project("lenet"), new Preferences(folder.resolve("preferences")));
        assertEquals("loss|maps/", DockText.write(later.layout().get()), "one view alone is not what was arranged");
    }

    private static Project project(String template) {
        return TemplateCatalogue.find(template).orElseThrow().project();
    }
}
