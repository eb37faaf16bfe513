package org.neurarium.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.text.LiveNumber;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.lab.stage.LabPane;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What every lab owes: sentences in both languages, names for those who do not see it, steps by keyboard and by button. */
@ExtendWith(ApplicationExtension.class)
class LabCatalogueTest {
    /** So many settings, not all: some labs train anew for each. */
    private static final int CHANGED = 3;

    private final Texts texts = new Texts(Language.ENGLISH);
    private Theme theme;
    private Stage stage;
    private LabPane lab;

    @Start
    void start(Stage shown) {
        stage = shown;
        theme = new Theme(ThemeChoice.LIGHT);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab.close());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void stepsGoForwardAndBackByKeyAndButton(String id, FxRobot robot) {
        open(id, 1280, 800);
        int last = lab.head().last().get();
        assertTrue(last > 0, "there is something to step through");
        WaitForAsyncUtils.waitForAsyncFx(20_000, lab::requestFocus);
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        assertEquals(0, lab.head().at().get());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertEquals(1, lab.head().at().get());
        List<String> first = said();
        robot.press(KeyCode.END).release(KeyCode.END);
        assertEquals(last, lab.head().at().get());
        robot.clickOn("#lab-step-first");
        robot.clickOn("#lab-step-forward");
        assertEquals(1, lab.head().at().get());
        assertEquals(first, said(), "the same step says the same, whichever way it is reached");
        robot.clickOn("#lab-step-back");
        assertEquals(0, lab.head().at().get());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everySentenceIsThereInBothLanguagesAndFitsASmallWindow(String id) {
        open(id, 1024, 700);
        for (Language language : Language.values()) {
            int stride = Math.max(1, lab.head().last().get() / 10);
            for (int step = 0; step <= lab.head().last().get(); step += stride) {
                int at = step;
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                    texts.language().set(language);
                    lab.head().to(at);
                });
                said().forEach(text -> assertFalse(text.contains("lab."), text + " in " + language + " at step " + at));
            }
        }
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            lab.applyCss();
            lab.layout();
            nodes(lab).stream().filter(n -> n instanceof javafx.scene.control.ComboBox<?>).forEach(n -> speaksNow((javafx.scene.control.ComboBox<?>) n));
            nodes(lab).stream().filter(n -> n instanceof TextField && n.isVisible() || n instanceof ButtonBase && n.isVisible())
                    .forEach(n -> assertTrue(n.localToScene(n.getBoundsInLocal()).getMaxX() <= 1024.5, n.getId() + " is cut off"));
        });
    }

    private static <T> void speaksNow(javafx.scene.control.ComboBox<T> box) {
        String shown = box.getChildrenUnmodifiable().stream().filter(n -> n instanceof javafx.scene.control.ListCell<?>)
                .map(n -> ((Labeled) n).getText()).findFirst().orElseThrow();
        assertEquals(box.getConverter().toString(box.getValue()), shown, box.getId());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyControlHasANameForScreenReaders(String id) {
        open(id, 1280, 800);
        for (Node node : nodes(lab)) {
            boolean named = node instanceof Labeled l && l.getText() != null && !l.getText().isBlank();
            if (node.isFocusTraversable() && (node instanceof TextField || node instanceof ComboBoxBase || node instanceof ButtonBase || node instanceof Slider)) {
                assertTrue(named || node.getAccessibleText() != null && !node.getAccessibleText().isBlank(), id + ": " + node);
            }
        }
        assertNotNull(lab.lookup("#lab-picture").getAccessibleText());
    }

    /** As the editor of demos takes a lab into a step, and the step opens it. */
    @ParameterizedTest
    @MethodSource("ids")
    void itsSettingsOpenItAsItWas(String id) {
        open(id, 1280, 800);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            lab.settings().entrySet().stream().limit(CHANGED).forEach(each -> changed(each.getValue()).ifPresent(other -> changeTo(each.getKey(), other)));
            lab.head().to(lab.head().last().get() / 2);
        });
        settled();
        Map<String, String> settings = lab.settings();
        Map<String, String> figures = figures();
        int at = lab.head().at().get();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab.close());
        open(id, 1280, 800);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            lab.set(settings);
            lab.head().to(at);
            return lab;
        });
        settled();
        assertEquals(settings, lab.settings());
        assertEquals(figures, figures());
    }

    private static Optional<String> changed(String value) {
        return switch (value) {
            case "true" -> Optional.of("false");
            case "false" -> Optional.of("true");
            default -> value.matches("-?\\d+(\\.\\d+)?") ? Optional.of(String.valueOf(Double.parseDouble(value) + 1)) : Optional.empty();
        };
    }

    /** What lies outside of the setting's bounds stays. */
    private void changeTo(String name, String other) {
        try {
            lab.set(Map.of(name, other));
        } catch (InputFault outside) {
            assertEquals("lab.fault.setting", outside.messageKey());
        }
    }

    private Map<String, String> figures() {
        Map<String, String> figures = new TreeMap<>();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab.figures().forEach(name -> figures.put(name, lab.figure(name).orElseThrow())));
        return figures;
    }

    /** Numbers and settings that demos name are there. */
    @ParameterizedTest
    @MethodSource("ids")
    void demosNameOnlyWhatItHas(String id) {
        open(id, 1280, 800);
        for (String name : DemoCatalogue.ids()) {
            Demo demo = DemoCatalogue.find(name).orElseThrow();
            for (int step = 1; step <= demo.steps().size(); step++) {
                if (demo.step(step).place() instanceof DemoPlace.Lab place && place.lab().equals(id)) {
                    assertTrue(lab.settings().keySet().containsAll(place.settings().keySet()), name + "#" + step + " " + place);
                    for (String language : List.of("en", "ko")) {
                        LiveNumber.in(demo.text(language).sections().get(step - 1).body()).stream().filter(n -> n.name().equals("lab"))
                                .forEach(n -> assertTrue(lab.figures().contains(n.argument()), name + ": " + n + " of " + lab.figures()));
                    }
                }
            }
        }
    }

    static List<String> ids() {
        return LabCatalogue.ids();
    }

    private void open(String id, double width, double height) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            lab = LabCatalogue.make(id, texts, theme).orElseThrow();
            Scene scene = new Scene(lab, width, height);
            theme.adopt(scene);
            stage.setScene(scene);
            stage.show();
            lab.requestFocus();
        });
        settled();
    }

    private void settled() {
        try {
            WaitForAsyncUtils.waitFor(60, java.util.concurrent.TimeUnit.SECONDS, () -> lab.isSettled());
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("still computing", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> said() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> nodes(lab.lookup("#lab-words")).stream()
                .filter(n -> n instanceof Label).map(n -> ((Label) n).getText()).toList());
    }

    static List<Node> nodes(Node root) {
        List<Node> all = new ArrayList<>(List.of(root));
        if (root instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(nodes(child)));
        }
        return all;
    }
}
