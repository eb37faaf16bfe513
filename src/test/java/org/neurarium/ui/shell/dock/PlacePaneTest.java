package org.neurarium.ui.shell.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.Texts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Views of one place share its width, whatever stood in the window when they were put there. */
@ExtendWith(ApplicationExtension.class)
class PlacePaneTest {
    private final BorderPane window = new BorderPane();
    private PlacePane place;

    @Start
    void start(Stage stage) {
        Map<String, DockedView> views = Stream.of("loss", "maps", "results")
                .collect(Collectors.toMap(Function.identity(), id -> new DockedView(id, Region::new, v -> { })));
        Texts texts = new Texts(Language.ENGLISH);
        place = new PlacePane(Place.BELOW, () -> new ViewStack(views::get, texts, id -> { }, tab -> { }));
        window.setCenter(place);
        stage.setScene(new Scene(window, 900, 300));
        stage.show();
        stage.sizeToScene();
    }

    /** As when a lab takes the middle of the window: another arrangement is made while the place is in no window. */
    @Test
    void viewsArrangedWhileALabIsShownShareThePlaceWhenItComesBack(FxRobot robot) {
        robot.interact(() -> place.arrange(List.of(Stack.of("loss"), Stack.of("maps"), Stack.of("results"))));
        WaitForAsyncUtils.waitForFxEvents();
        Region inspector = new Region();
        inspector.setMinWidth(300);
        robot.interact(() -> window.setCenter(new Region()));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            place.arrange(List.of(Stack.of("loss"), Stack.of("maps")));
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            window.setLeft(inspector);
            window.setCenter(place);
        });
        WaitForAsyncUtils.waitForFxEvents();
        List<Double> widths = place.spots().stream().map(Region::getWidth).toList();
        assertEquals(2, widths.size());
        assertEquals(widths.get(0), widths.get(1), 2, "loss beside maps: " + widths);
    }
}
