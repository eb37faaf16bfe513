package org.neurarium.ui.common.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.fuzz.Form;
import org.neurarium.fuzz.Fuzz;
import org.neurarium.fuzz.FuzzTarget;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Markdown of a demo from elsewhere, on its way to the window. */
@ExtendWith(ApplicationExtension.class)
class HostileMarkdownTest {
    private static final int INPUTS = 400;

    private static final Inserts INSERTS = new Inserts() {
        @Override
        public Node formula(String latex, boolean displayed) {
            return new Label(latex);
        }

        @Override
        public Node live(String written) {
            return new Label(written);
        }

        @Override
        public void follow(String destination) {
            throw new AssertionError("nobody clicked");
        }
    };

    @Start
    void start(Stage stage) {
        stage.hide();
    }

    private static VBox render(String markdown) {
        return MarkdownText.render(markdown, INSERTS);
    }

    @Test
    void nestingWithoutMeasureIsLeftOut() {
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (String deep : List.of("> ", "- ", "* ", "1. ", "+ ", "*", "**", "_", "[", "![", "`", "<", "((", "$", "{{")) {
                render(deep.repeat(90_000 / deep.length()) + "x");
                render(deep.repeat(20_000) + "x" + new StringBuilder(deep).reverse().toString().repeat(20_000));
            }
            render((" ".repeat(400) + "- x\n").repeat(200));
        });
    }

    /** A mark that stands for a formula was taken for one where it came with the text. */
    @Test
    void marksInTheTextAreNoFormulas() {
        assertEquals(1, render("\uE00099\uE001 and \uE0009999999999\uE001").getChildren().size());
    }

    @Test
    void damagedTextsAreShownSomehow() throws Exception {
        byte[] good = Files.readAllBytes(Path.of("src/main/resources/demos/backprop-graph/en.md"));
        Fuzz.Report report = Fuzz.run(new FuzzTarget("markdown", Form.TEXT, List.of(good), List.of("*", "**", "`", "> ", "- ", "$x$", "{{loss}}", "](do:play)", "\n\n", "```", "\uE0007\uE001", "&#0;", "<b>"),
                IllegalStateException.class, 64, b -> render(new String(b, StandardCharsets.UTF_8))), INPUTS, 3);
        assertTrue(report.inputs() == INPUTS && report.refused() == 0, report.toString());
    }
}
