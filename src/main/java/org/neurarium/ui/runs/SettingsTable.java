package org.neurarium.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;
import org.neurarium.document.Project;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.runs.kept.RunRow;
import org.neurarium.ui.runs.kept.RunSettings;
import org.neurarium.ui.runs.kept.RunWords;

/** Settings of the selected runs, one column each: of one run all, of several those that differ. */
final class SettingsTable extends ScrollPane {
    private final RunWords words;
    private final Theme theme;
    private final GridPane grid = new GridPane();
    private List<String> shown = List.of();

    SettingsTable(RunWords words, Theme theme) {
        this.words = words;
        this.theme = theme;
        setId("runs-settings");
        setFitToWidth(true);
        setMinSize(0, 0);
        grid.getStyleClass().add("runs-settings");
        setContent(grid);
    }

    /** Fills the table, if it would change. */
    void show(List<RunRow> rows) {
        List<Map<String, String>> settings = rows.stream().map(RunRow::settings).toList();
        List<String> paths = rows.size() == 1 ? List.copyOf(settings.get(0).keySet()) : RunSettings.differing(settings);
        List<String> now = new ArrayList<>(paths);
        rows.forEach(r -> now.add("#" + r.id()));
        now.add(words.texts().language().get().code() + theme.choice().get());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        if (rows.size() > 1) {
            heads(rows, paths.isEmpty());
        }
        for (int i = 0; i < paths.size(); i++) {
            row(i + 1, paths.get(i), rows, settings);
        }
    }

    private void heads(List<RunRow> rows, boolean same) {
        grid.add(label(words.texts().get(same ? "runs.settings.same" : "runs.settings.differ"), "heading"), 0, 0);
        for (int i = 0; i < rows.size(); i++) {
            Label head = label("#" + rows.get(i).id(), "heading");
            head.setGraphic(new Rectangle(6, 10, theme.palette().classColor(i)));
            grid.add(head, i + 1, 0);
        }
    }

    private void row(int place, String path, List<RunRow> rows, List<Map<String, String>> settings) {
        Project told = rows.stream().filter(r -> r.settings().containsKey(path)).findFirst().orElseThrow().get().project();
        Label name = label(words.setting(path, told), "faint");
        name.setMinWidth(90);
        grid.add(name, 0, place);
        for (int i = 0; i < rows.size(); i++) {
            grid.add(label(words.value(path, settings.get(i).getOrDefault(path, "")), "run-value"), i + 1, place);
        }
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
