package org.neurarium.ui.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.workspace.Workspace;

class DataBarViewModelTest {
    private final Workspace workspace = new FakeEngine().workspace(FakeEngine.xor());
    private final DataBarViewModel model = new DataBarViewModel(workspace, () -> 4711);

    private ParamSpec param(String name) {
        return model.param(name).orElseThrow();
    }

    private Examples examples() {
        Examples now = model.examples().get();
        assertNotNull(now);
        return now;
    }

    @Test
    void choosingIsOneUndoStepAndKeepsTheSplit() {
        model.choose("spiral");
        assertEquals("spiral", model.data().get().kind());
        assertEquals(500, examples().count());
        assertEquals(0.5, model.data().get().validationSplit());
        workspace.undo();
        assertEquals("xor", model.data().get().kind());
        assertTrue(workspace.nextUndo().isEmpty());
    }

    @Test
    void choosingWhatIsInUseKeepsItsSettings() {
        Settings before = model.data().get().settings();
        model.choose("xor");
        assertEquals(before, model.data().get().settings());
        assertTrue(workspace.nextUndo().isEmpty());
    }

    @Test
    void paintingStartsFromThePointsInUse() {
        Examples before = examples();
        model.choose("points");
        assertNull(model.notice().get());
        assertArrayEquals(before.labels(), examples().labels());
        assertArrayEquals(before.features(), examples().features(), 0.501e-4f, "half of the fourth decimal, and the rounding of floats");
    }

    @Test
    void paintingKeepsTwoThousandOfTooManyPoints() {
        model.choose("checkerboard");
        model.number(param("points"), 5000);
        model.choose("points");
        assertEquals(2000, examples().count());
    }

    @Test
    void paintingStartsEmptyWhereThereAreNoClassesOnAPlane() {
        model.choose("houses");
        model.choose("points");
        assertEquals(Settings.EMPTY, model.data().get().settings());
        assertTrue(model.isFaulty());
        assertEquals("datasets.fault.points-none", fault());
    }

    @Test
    void draggingASettingIsOneUndoStep() {
        model.number(param("noise"), 0.1);
        model.number(param("noise"), 0.2);
        model.endMerge();
        model.number(param("noise"), 0.3);
        workspace.undo();
        assertEquals(0.2, model.number(param("noise")));
        workspace.undo();
        assertEquals(0, model.number(param("noise")));
    }

    @Test
    void numbersOutOfRangeAreRefusedInOneSentence() {
        assertFalse(model.number(param("points"), 3));
        assertFalse(model.number(param("points"), 10.5));
        assertFalse(model.number(param("points"), Double.NaN));
        model.refuse(param("points"));
        var fault = model.notice().get();
        assertNotNull(fault);
        assertEquals("Points: give a whole number from 4 to 10,000.",
                Messages.of(Language.ENGLISH).get(fault.messageKey(), fault.arguments()));
        assertFalse(model.isFaulty());
        assertTrue(model.number(param("points"), 4));
        assertNull(model.notice().get());
        assertEquals(4, examples().count());
    }

    @Test
    void aFormulaThatIsNoneIsRefusedAndTheOldOneStays() {
        model.choose("expression");
        assertFalse(model.text(param("expression"), "sin("));
        assertEquals("datasets.fault.expression", fault());
        assertEquals("0.5 * sin(4 * x)", model.value(param("expression")));
        assertEquals(300, examples().count());
        assertTrue(model.text(param("expression"), "x^2"));
        assertNull(model.notice().get());
        assertEquals("x^2", model.value(param("expression")));
    }

    @Test
    void diceMakeOtherPointsOneUndoStepEach() {
        float[] before = examples().features().clone();
        model.rollSeed();
        assertEquals(4711, model.number(param("seed")));
        assertFalse(java.util.Arrays.equals(before, examples().features()));
        workspace.undo();
        assertArrayEquals(before, examples().features());
    }

    @Test
    void validationTakesWholePercentFrom0To90() {
        assertTrue(model.validationPercent(35));
        assertEquals(0.35, model.data().get().validationSplit(), 1e-12);
        assertFalse(model.validationPercent(95));
        assertFalse(model.validationPercent(-5));
        assertFalse(model.validationPercent(12.5));
        assertEquals(35, model.validationPercent());
    }

    @Test
    void batchSizeTakesWholeNumbersFromOne() {
        assertTrue(model.batchSize(64));
        assertEquals(64, workspace.project().get().training().batchSize());
        assertFalse(model.batchSize(0));
        assertFalse(model.batchSize(2_000_000));
        assertEquals(64, model.batchSize());
    }

    @Test
    void closingLeavesNoListenerBehind() {
        model.close();
        workspace.apply(org.neurarium.document.edit.DataEdits.kind("moons", Settings.EMPTY));
        assertEquals("xor", model.data().get().kind());
    }

    private String fault() {
        var fault = model.notice().get();
        assertNotNull(fault);
        return fault.messageKey();
    }

    @Test
    void aFileChosenOnceMoreIsReadOnceMore(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("late.csv");
        model.useTable(Settings.of("path", table.toString()));
        assertEquals("datasets.fault.csv-missing", fault());
        Files.writeString(table, "a,b,c\n1,2,x\n3,4,y\n5,6,x\n");
        model.file(param("path"), table.toString());
        assertEquals(3, examples().count());
        assertNull(model.notice().get());
        Files.delete(table);
        model.useTable(Settings.of("path", table.toString()));
        assertEquals("datasets.fault.csv-missing", fault());
    }
}
