package org.neurarium.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.dataset.CsvPreview;
import org.neurarium.dataset.table.Column;
import org.neurarium.document.Settings;
import org.neurarium.ui.common.BackgroundJobs;

class ImportViewModelTest {
    private static final String FRUIT = """
            weight,colour,price,kind
            120,red,1.5,apple
            130,green,1.4,apple
            110,red,1.6,apple
            60,yellow,0.9,lemon
            65,yellow,0.8,lemon
            ,green,0.7,lemon
            """;
    @TempDir
    Path folder;
    private final List<Settings> used = new ArrayList<>();

    private ImportViewModel open(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("fruit.csv"), text);
        return new ImportViewModel(Settings.of("path", file.toString()), new BackgroundJobs(Runnable::run, Runnable::run),
                used::add);
    }

    private static Column column(ImportViewModel model, String name) {
        CsvPreview preview = model.preview().get();
        assertNotNull(preview);
        return preview.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private static TableUse use(ImportViewModel model) {
        TableUse use = model.tableUse().get();
        assertNotNull(use);
        return use;
    }

    @Test
    void showsHowTheTableIsUnderstoodAndCountsItsClasses() throws IOException {
        ImportViewModel model = open(FRUIT);
        assertEquals(Column.Role.TARGET, column(model, "kind").role());
        assertEquals(List.of("apple", "lemon"), use(model).classes());
        assertEquals(List.of(3, 2), use(model).counts(), "the row without weight is not used");
        assertEquals(5, use(model).examples());
        assertEquals(5, use(model).features(), "weight, three colours, price");
        assertTrue(used.isEmpty(), "nothing is used before it is said");
    }

    @Test
    void missingValuesCanBeFilledAndTheDefaultIsNotWrittenDown() throws IOException {
        ImportViewModel model = open(FRUIT);
        model.choose("missing", "mean");
        assertEquals(List.of(3, 3), use(model).counts());
        assertEquals("mean", model.settings().get().text("missing", ""));
        model.choose("missing", "drop");
        assertFalse(model.settings().get().has("missing"));
        assertEquals(List.of(3, 2), use(model).counts());
    }

    @Test
    void anotherColumnCanBePredictedAsANumber() throws IOException {
        ImportViewModel model = open(FRUIT);
        model.predict(column(model, "price"), false);
        assertEquals(Column.Role.FEATURE, column(model, "kind").role());
        assertEquals(List.of(), use(model).classes());
        assertEquals(0.8, use(model).low(), 1e-6);
        assertEquals(1.6, use(model).high(), 1e-6);
    }

    @Test
    void leavingOutAndTakingBack() throws IOException {
        ImportViewModel model = open(FRUIT);
        model.leaveOut(column(model, "weight"));
        model.leaveOut(column(model, "colour"));
        assertEquals("weight, colour", model.settings().get().text("leaveOut", ""));
        assertEquals("kind", model.settings().get().text("target", ""));
        assertEquals(1, use(model).features());
        model.feature(column(model, "weight"));
        model.feature(column(model, "colour"));
        assertEquals("none", model.settings().get().text("leaveOut", ""));
        assertEquals(5, use(model).features());
    }

    @Test
    void aRefusedChangeIsTakenBackAndSaysWhy() throws IOException {
        ImportViewModel model = open(FRUIT);
        model.leaveOut(column(model, "weight"));
        model.leaveOut(column(model, "colour"));
        Settings good = model.settings().get();
        model.leaveOut(column(model, "price"));
        assertNotNull(model.fault().get());
        assertEquals("datasets.fault.csv-one-column", model.fault().get().messageKey());
        assertEquals(good, model.settings().get());
        assertTrue(model.isUsable());
        model.use();
        assertEquals(List.of(good), used);
    }

    @Test
    void aColumnThatKeepsTheTableFromBeingReadCanBeLeftOut() throws IOException {
        String rows = "5,2,0\n".repeat(10) + "5,x2,1\n" + "5,2,1\n".repeat(10);
        ImportViewModel model = open("a,b,y\n" + rows);
        assertNull(model.preview().get());
        assertFalse(model.isUsable());
        assertEquals("b", model.troubled().orElseThrow());
        model.leaveOutTroubled();
        assertNull(model.fault().get());
        assertEquals(List.of(10, 11), use(model).counts());
    }

    @Test
    void aFileThatIsNoTableIsOneSentence() throws IOException {
        ImportViewModel model = open("");
        assertEquals("datasets.fault.csv-empty", String.valueOf(model.fault().get() == null ? null
                : model.fault().get().messageKey()));
        model.use();
        assertTrue(used.isEmpty());
    }

    /** A name that the setting would read otherwise is written as the column's number. */
    @Test
    void columnsWithCommasInTheirNamesAreMeantByNumber() throws IOException {
        ImportViewModel model = open(FRUIT.replace("weight,", "\"weight, g\","));
        model.leaveOut(column(model, "weight, g"));
        assertEquals("1", model.settings().get().text("leaveOut", ""));
        assertEquals(Column.Role.LEFT_OUT, column(model, "weight, g").role());
    }
}
