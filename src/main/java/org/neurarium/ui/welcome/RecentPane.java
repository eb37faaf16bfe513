package org.neurarium.ui.welcome;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The files opened last; one that is no longer there says so and can be taken off. */
final class RecentPane extends VBox {
    private static final int MOST = 5;

    private final Texts texts;
    private final WelcomeDeeds deeds;

    RecentPane(Texts texts, WelcomeDeeds deeds) {
        super(2);
        this.texts = texts;
        this.deeds = deeds;
        setId("welcome-recent");
        getStyleClass().add("welcome-recent");
        Followed.by(this, texts.language(), this::fill);
        fill();
    }

    private void fill() {
        List<WelcomeDeeds.RecentFile> files = deeds.recent();
        getChildren().clear();
        setVisible(!files.isEmpty());
        setManaged(!files.isEmpty());
        Label heading = new Label(texts.get("guide.welcome.recent"));
        heading.getStyleClass().add("heading");
        getChildren().add(heading);
        files.stream().limit(MOST).forEach(file -> getChildren().add(row(file)));
    }

    private HBox row(WelcomeDeeds.RecentFile file) {
        Hyperlink name = new Hyperlink(file.file().getFileName().toString());
        name.setMnemonicParsing(false);
        name.setOnAction(e -> deeds.open(file.file()));
        name.setDisable(!file.there());
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label where = new Label(file.there() ? String.valueOf(file.file().getParent()) : texts.get("guide.welcome.missing"));
        where.getStyleClass().add("faint");
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        where.setMinWidth(0);
        where.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(where, Priority.ALWAYS);
        HBox row = new HBox(8, name, where);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!file.there()) {
            row.getChildren().add(forget(file));
        }
        return row;
    }

    private Button forget(WelcomeDeeds.RecentFile file) {
        Button forget = new Button(null, Icons.small(Feather.X));
        forget.getStyleClass().addAll("quiet", "tiny", "welcome-forget");
        forget.setAccessibleText(texts.get("guide.welcome.forget", file.file().getFileName()));
        forget.setOnAction(e -> {
            deeds.forget(file.file());
            fill();
        });
        return forget;
    }
}
