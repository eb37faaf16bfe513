package org.neurarium.ui.words.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.words.control.WordFiles;
import org.neurarium.ui.words.room.WordsRoom;

/** Questions to the newest vectors: one kind at a time, chosen above. Answers follow the vectors while they are learnt. */
public final class AskView extends VBox {
    /** Names of the kinds of questions. */
    public static final List<String> KINDS = List.of("near", "analogy", "alike", "benchmark");

    private final Map<String, Region> panes = new LinkedHashMap<>();
    private final ToggleGroup kinds = new ToggleGroup();
    private final ScrollPane scroll = new ScrollPane();

    /**
     * @param theme for what is painted
     * @param jobs works answers out
     */
    public AskView(WordsRoom room, Texts texts, Theme theme, BackgroundJobs jobs, WordFiles files) {
        super(8);
        setId("words-ask");
        getStyleClass().add("side-content");
        AskViewModel model = new AskViewModel(room, jobs);
        panes.put("near", new NearPane(model, room, texts));
        panes.put("analogy", new AnalogyPane(model, room, texts, theme));
        panes.put("alike", new AlikePane(model, room, texts));
        panes.put("benchmark", new BenchmarkPane(new BenchmarkViewModel(room, jobs), room, texts, files));
        FlowPane names = new FlowPane(2, 4);
        names.getStyleClass().add("words-ask-kinds");
        KINDS.forEach(id -> names.getChildren().add(name(id, texts)));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        getChildren().setAll(names, scroll);
        show("near");
    }

    private ToggleButton name(String id, Texts texts) {
        ToggleButton button = new ToggleButton();
        button.setId("words-ask-" + id);
        button.getStyleClass().add("view-toggle");
        button.textProperty().bind(texts.bind("words_ask.kind." + id));
        button.setToggleGroup(kinds);
        button.setUserData(id);
        button.setOnAction(e -> show(id));
        return button;
    }

    /** Shows one kind of question; false where there is none of that name. */
    public boolean show(String id) {
        Region pane = panes.get(id);
        if (pane == null) {
            return false;
        }
        kinds.getToggles().stream().filter(t -> id.equals(t.getUserData())).forEach(t -> t.setSelected(true));
        scroll.setContent(pane);
        return true;
    }
}
