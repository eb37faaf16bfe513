package org.neurarium.ui.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Ten parts of 40 pixels in a window of 100: 300 are hidden. */
@ExtendWith(ApplicationExtension.class)
class CardScrollTest {
    private final List<Region> parts = Stream.generate(CardScrollTest::part).limit(10).toList();
    private final VBox page = new VBox();
    private CardScroll scroll;

    private static Region part() {
        Region part = new Region();
        part.setMinHeight(40);
        return part;
    }

    @Start
    void start(Stage stage) {
        page.getChildren().setAll(parts);
        scroll = new CardScroll(page);
        scroll.setStyle("-fx-padding: 0; -fx-background-insets: 0");
        stage.setScene(new Scene(scroll, 200, 100));
        stage.show();
    }

    @Test
    void whatIsBelowIsBroughtToSightAndNothingElseMoves(FxRobot robot) {
        robot.interact(() -> scroll.reveal(parts.get(1)));
        assertEquals(0, scroll.getVvalue(), 1e-9);
        robot.interact(() -> scroll.reveal(parts.get(4)));
        assertEquals(100 / 300.0, scroll.getVvalue(), 1e-9);
        robot.interact(() -> scroll.reveal(parts.get(3)));
        assertEquals(100 / 300.0, scroll.getVvalue(), 1e-9);
    }

    @Test
    void aPartThatHasGrownIsRevealedToItsEnd(FxRobot robot) {
        robot.interact(() -> {
            parts.get(9).setMinHeight(140);
            scroll.reveal(parts.get(9));
        });
        assertEquals(1, scroll.getVvalue(), 1e-9);
    }
}
