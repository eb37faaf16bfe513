package org.neurarium.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FontsTest {
    private Text label;

    @Start
    void start(Stage stage) {
        assertTrue(Fonts.load());
        label = new Text();
        label.setFont(Font.font(Fonts.FAMILY, 40));
        stage.setScene(new Scene(new StackPane(label), 80, 80));
        stage.show();
        stage.sizeToScene();
    }

    @Test
    void bothFacesAreKnownByTheNamesTheStylesheetsUse() {
        assertTrue(Font.getFamilies().contains("Pretendard"));
        assertEquals("Pretendard SemiBold", Font.font("Pretendard SemiBold", 13).getFamily());
    }

    /** Where Hangul is missing, every syllable is the same empty box. */
    @Test
    void hangulSyllablesDiffer() {
        assertFalse(Arrays.equals(drawn("가"), drawn("흥")));
    }

    private int[] drawn(String syllable) {
        int[] pixels = new int[80 * 80];
        org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            label.setText(syllable);
            WritableImage image = label.getScene().snapshot(null);
            image.getPixelReader().getPixels(0, 0, 80, 80, javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, 80);
        });
        return pixels;
    }
}
