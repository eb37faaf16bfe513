package org.neurarium.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.Texts;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MiddlePaneTest {
    private final Pane networks = new Pane();
    private final Pane other = new Pane();
    private MiddlePane middle;

    @Start
    void start(Stage stage) {
        middle = new MiddlePane(networks, new SimpleBooleanProperty(), new SimpleBooleanProperty(), new Texts(Language.ENGLISH));
        middle.show(other);
        stage.setScene(new Scene(middle, 400, 300));
        stage.show();
    }

    @Test
    void networksThatComeForTheFirstTimeAreAnnounced() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            middle.show(networks);
            assertEquals("Preparing the canvas …", ((Label) middle.getChildren().get(0)).getText());
            assertNull(networks.getScene());
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> networks.getScene() != null && networks.getWidth() > 0);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            middle.show(other);
            middle.show(networks);
            assertSame(networks, middle.getChildren().get(0), "they are styled already");
        });
    }

    @Test
    void whatIsWantedInTheMeantimeStays() {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            middle.show(networks);
            middle.show(other);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertSame(other, middle.getChildren().get(0));
        assertNull(networks.getScene());
    }
}
