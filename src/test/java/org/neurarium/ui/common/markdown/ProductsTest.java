package org.neurarium.ui.common.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Where a line may break: not around a sign between numbers. In the table {@code _} stands for a space that does not break. */
@ExtendWith(ApplicationExtension.class)
class ProductsTest {
    @Start
    void start(Stage stage) {
        stage.hide();
    }

    @ParameterizedTest
    @CsvSource({
        "windows of 3 × 3 move, windows of 3_×_3 move",
        "5 · 5 · 3 = 75 each, 5_·_5_·_3_=_75 each",
        "with D = 3 and x = −1, with D_=_3 and x_=_−1",
        "rate = 3, rate = 3",
        "8 × 2n² · 8, 8_×_2n²_·_8",
        "loss · 3, loss · 3",
        "7 − 3 + 2, 7 − 3 + 2",
    })
    void theSpacesOfAProductDoNotBreak(String written, String shown) {
        assertEquals(shown.replace('_', '\u00A0'), text(written));
    }

    @Test
    void codeStaysAsItWasWritten() {
        assertEquals("3 × 3", text("`3 × 3`"));
    }

    private static String text(String markdown) {
        VBox box = MarkdownText.render(markdown, new Inserts() {
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
            }
        });
        return ((Text) ((TextFlow) box.getChildren().get(0)).getChildren().get(0)).getText();
    }
}
