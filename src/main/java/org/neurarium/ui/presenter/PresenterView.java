package org.neurarium.ui.presenter;

import java.time.LocalTime;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** What lies over the window while presenting: pointer, keys, blank screen. Invisible otherwise; what is under it is used through it. */
public final class PresenterView extends StackPane {
    private final PresenterViewModel model;
    private final PresenterKeys keys;
    private final PointerLayer pointer;
    private final Texts texts;
    private final Theme theme;
    private final Function<String, Node> markdown;
    private @Nullable SpeakerWindow speaker;

    /**
     * @param markdown shows a text
     * @param covered whether something lies over the window that has the keys now, such as the command palette
     */
    public PresenterView(PresenterViewModel model, Texts texts, Theme theme, Function<String, Node> markdown, BooleanSupplier covered) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        this.markdown = markdown;
        keys = new PresenterKeys(model, covered);
        pointer = new PointerLayer(model);
        Region blank = new Region();
        blank.setId("presenter-blank");
        blank.getStyleClass().add("presenter-blank");
        blank.visibleProperty().bind(model.blank());
        blank.setOnMousePressed(e -> model.unblank());
        getChildren().setAll(new HintBar(model, texts), pointer, blank);
        getStyleClass().add("presenter");
        setPickOnBounds(false);
        visibleProperty().bind(model.on());
        model.on().addListener((o, was, is) -> attend(is));
        model.notes().addListener((o, was, is) -> speak(is));
    }

    private void attend(boolean on) {
        Scene scene = getScene();
        if (on) {
            keys.install(scene);
            pointer.follow(scene);
        } else {
            keys.remove(scene);
            pointer.unfollow(scene);
        }
    }

    private void speak(boolean wanted) {
        if (wanted) {
            SpeakerView view = new SpeakerView(model, texts, markdown, LocalTime::now);
            speaker = new SpeakerWindow(view, theme, texts, keys, () -> model.notes().set(false));
            speaker.open(getScene().getWindow());
        } else if (speaker != null) {
            speaker.close();
            speaker = null;
        }
    }
}
