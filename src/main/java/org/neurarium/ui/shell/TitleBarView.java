package org.neurarium.ui.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.document.edit.Edits;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.TextWidth;
import org.neurarium.ui.workspace.Workspace;

/** The window's first line: menu, name of the project, whether it is saved; search, language, theme. */
final class TitleBarView extends FittingRow {
    private static final double MOST_NAME = 360;
    /** Padding and border of the field, and room for the caret. */
    private static final double NAME_EDGES = 24;

    private final Texts texts;
    /** Kept, since it is told by nobody once nobody has it. */
    private final BooleanExpression ofProject;
    private final Label product = new Label("Neurarium");
    private final Button search = new Button(null, Icons.small(Feather.SEARCH));

    /** @param ofProject whether what is shown belongs to the open project, so that its name stands here */
    TitleBarView(Workspace workspace, Texts texts, Theme theme, MenuButton menu, ObservableValue<String> saved,
                 Command palette, Command present, Command help, BooleanProperty inWords, BooleanExpression ofProject) {
        super(10);
        this.texts = texts;
        this.ofProject = ofProject;
        getStyleClass().add("title-bar");
        setAlignment(Pos.CENTER_LEFT);
        product.getStyleClass().add("title");
        product.setMinWidth(Region.USE_PREF_SIZE);
        Label state = new Label();
        state.textProperty().bind(saved);
        state.getStyleClass().add("faint");
        state.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        TextField name = nameField(workspace);
        getChildren().add(menu);
        addExpendable(logo(), 0);
        getChildren().addAll(product, places(inWords));
        addExpendable(name, 2);
        addExpendable(state, 1);
        mayShrink(name);
        ofProject.subscribe(is -> List.of(name, state).forEach(each -> want(each, is)));
        getChildren().addAll(gap, searchButton(palette), languages(), themeButton(theme), iconButton(present, "shell.present"),
                iconButton(help, "shell.help"));
    }

    /** Which part of the program is shown. */
    private HBox places(BooleanProperty inWords) {
        ToggleButton networks = place("place-networks", "shell.place.networks", "left-pill");
        ToggleButton words = place("place-words", "shell.place.words", "right-pill");
        networks.setOnAction(e -> inWords.set(false));
        words.setOnAction(e -> inWords.set(true));
        Runnable show = () -> {
            networks.setSelected(!inWords.get());
            words.setSelected(inWords.get());
        };
        inWords.addListener((o, was, is) -> show.run());
        networks.selectedProperty().addListener((o, was, is) -> show.run());
        words.selectedProperty().addListener((o, was, is) -> show.run());
        show.run();
        HBox both = new HBox(networks, words);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private ToggleButton place(String id, String key, String shape) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().add(shape);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Node logo() {
        SVGPath mark = new SVGPath();
        mark.setContent("M3 4a2 2 0 1 1 0 .01M3 14a2 2 0 1 1 0 .01M15 9a2.6 2.6 0 1 1 0 .01M5 4.6L13 8.4M5 13.4L13 9.8");
        mark.getStyleClass().add("logo");
        return mark;
    }

    private TextField nameField(Workspace workspace) {
        TextField name = new TextField(workspace.project().get().name());
        name.getStyleClass().add("project-name");
        name.setMinWidth(60);
        name.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.min(MOST_NAME,
                TextWidth.of(name.getText(), name.getFont()) + NAME_EDGES), name.textProperty(), name.fontProperty()));
        name.accessibleTextProperty().bind(texts.bind("shell.project.name"));
        workspace.project().addListener((o, before, now) -> {
            if (!name.isFocused()) {
                name.setText(now.name());
            }
        });
        Runnable commit = () -> {
            if (!name.getText().isBlank() && !name.getText().equals(workspace.project().get().name())) {
                workspace.apply(Edits.renameProject(name.getText().strip()));
            }
            name.setText(workspace.project().get().name());
        };
        name.setOnAction(e -> {
            commit.run();
            name.getParent().requestFocus();
        });
        name.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                commit.run();
            }
        });
        return name;
    }

    private Button searchButton(Command palette) {
        search.textProperty().bind(texts.bind("shell.search", palette.keyText()));
        search.accessibleTextProperty().bind(search.textProperty());
        search.setId("search");
        search.setOnAction(e -> palette.run());
        search.setMinWidth(Region.USE_PREF_SIZE);
        return search;
    }

    /** Where the window is narrow, what can be told without words is. */
    void shortenBelow(double width, ReadOnlyDoubleProperty window) {
        window.addListener((o, before, now) -> {
            boolean narrow = now.doubleValue() < width;
            product.setVisible(!narrow);
            product.setManaged(!narrow);
            search.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        });
    }

    private HBox languages() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton english = language("EN", Language.ENGLISH, group, "left-pill");
        ToggleButton korean = language("한", Language.KOREAN, group, "right-pill");
        return new HBox(english, korean);
    }

    private ToggleButton language(String text, Language language, ToggleGroup group, String shape) {
        ToggleButton button = new ToggleButton(text);
        button.setId("language-" + language.code());
        button.setToggleGroup(group);
        button.getStyleClass().add(shape);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(texts.language().get() == language);
        button.setOnAction(e -> {
            button.setSelected(true);
            texts.language().set(language);
        });
        texts.language().addListener((o, before, now) -> button.setSelected(now == language));
        return button;
    }

    private Button themeButton(Theme theme) {
        Button button = new Button(null, Icons.small(Feather.MOON));
        button.setId("theme");
        HoverText.on(button, texts.bind("shell.theme.next"));
        button.accessibleTextProperty().bind(texts.bind("shell.theme.next"));
        button.setOnAction(e -> theme.choice().set(next(theme.choice().get())));
        return button;
    }

    /** @param tip says what it does, with its key */
    private Button iconButton(Command command, String tip) {
        Button button = new Button(null, Icons.small(command.icon()));
        button.setId(command.id());
        HoverText.on(button, texts.bind(tip, command.keyText()));
        button.accessibleTextProperty().bind(texts.bind("shell.command." + command.id()));
        button.setOnAction(e -> command.run());
        return button;
    }

    static ThemeChoice next(ThemeChoice now) {
        return ThemeChoice.values()[(now.ordinal() + 1) % ThemeChoice.values().length];
    }
}
