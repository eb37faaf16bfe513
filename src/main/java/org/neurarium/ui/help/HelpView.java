package org.neurarium.ui.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The help: a search field, what is found, and what is told about it with the way to do it. */
public final class HelpView extends BorderPane {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 560;
    private static final double LIST = 320;
    private static final List<String> FOOT = List.of("welcome", "news", "report");

    private final HelpViewModel model;
    private final Texts texts;
    private final Runnable close;
    private final TextField search = new TextField();
    private final ListView<HelpEntry> list = new ListView<>();
    private final HelpPage page;

    /** @param close shuts the help, before something is done */
    public HelpView(HelpViewModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        page = new HelpPage(model, texts, this::act, this::open);
        setId("help");
        getStyleClass().add("help");
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(0, 0);
        setTop(top());
        fillList();
        setLeft(list);
        setCenter(page);
        setBottom(foot());
        model.found().addListener(o -> showFound());
        model.shown().addListener(o -> select());
        Followed.by(this, texts.language(), this::showFound);
        showFound();
    }

    /** What has the keyboard first. */
    public TextField search() {
        return search;
    }

    private VBox top() {
        Label title = new Label(null, Icons.large(Feather.HELP_CIRCLE));
        title.textProperty().bind(texts.bind("guide.help"));
        title.getStyleClass().add("sheet-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button shut = new Button(null, Icons.small(Feather.X));
        shut.setId("help-close");
        shut.getStyleClass().addAll("quiet", "tiny");
        shut.accessibleTextProperty().bind(texts.bind("guide.close"));
        shut.setOnAction(e -> close.run());
        HBox head = new HBox(8, title, gap, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        search.setId("help-search");
        search.promptTextProperty().bind(texts.bind("guide.help.search"));
        search.accessibleTextProperty().bind(texts.bind("guide.help.search"));
        search.textProperty().bindBidirectional(model.typed());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        VBox top = new VBox(10, head, search, kinds());
        top.getStyleClass().add("help-top");
        return top;
    }

    private FlowPane kinds() {
        ToggleGroup group = new ToggleGroup();
        FlowPane row = new FlowPane(6, 6);
        Stream.concat(Stream.of(Optional.<HelpEntry.Kind>empty()), Stream.of(HelpEntry.Kind.values()).map(Optional::of)).forEach(kind -> {
            ToggleButton button = new ToggleButton();
            button.setId("help-" + kind.map(k -> name(k)).orElse("all"));
            button.textProperty().bind(texts.bind("guide.kinds." + kind.map(k -> name(k)).orElse("all")));
            button.setToggleGroup(group);
            Runnable show = () -> button.setSelected(model.kind().get().equals(kind));
            model.kind().addListener(o -> show.run());
            button.setOnAction(e -> {
                model.kind().set(kind);
                show.run();
            });
            show.run();
            row.getChildren().add(button);
        });
        return row;
    }

    /** What people look for in a help without searching. */
    private HBox foot() {
        HBox foot = new HBox(16);
        foot.getStyleClass().add("help-foot");
        FOOT.stream().map(model::command).flatMap(Optional::stream).forEach(entry -> {
            Hyperlink link = new Hyperlink();
            link.setId("help-" + entry.id());
            link.textProperty().bind(Bindings.createStringBinding(() -> entry.title(texts.language().get()), texts.language()));
            link.setOnAction(e -> open(entry));
            foot.getChildren().add(link);
        });
        return foot;
    }

    private void fillList() {
        list.setId("help-list");
        list.setPrefWidth(LIST);
        list.setMinWidth(160);
        list.accessibleTextProperty().bind(texts.bind("guide.help.found"));
        list.setCellFactory(view -> new EntryCell());
        list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null) {
                model.shown().set(now);
            }
        });
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                act();
            }
        });
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                act();
                e.consume();
            }
        });
    }

    private void showFound() {
        list.getItems().setAll(model.found().get());
        Label none = new Label(texts.get("guide.help.none", search.getText().strip()));
        none.setWrapText(true);
        none.getStyleClass().add("faint");
        list.setPlaceholder(none);
        select();
    }

    private void select() {
        HelpEntry shown = model.shown().get();
        if (shown != null && shown != list.getSelectionModel().getSelectedItem()) {
            list.getSelectionModel().select(shown);
            list.scrollTo(shown);
        }
    }

    /** Up and down go through what is found while one types; Enter does it. */
    private void steer(KeyEvent event) {
        List<HelpEntry> found = model.found().get();
        boolean down = event.getCode() == KeyCode.DOWN;
        if ((down || event.getCode() == KeyCode.UP) && !found.isEmpty()) {
            list.getSelectionModel().select(Math.floorMod(list.getSelectionModel().getSelectedIndex() + (down ? 1 : -1), found.size()));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        } else if (event.getCode() == KeyCode.ENTER) {
            act();
        } else {
            return;
        }
        event.consume();
    }

    private void act() {
        HelpEntry shown = model.shown().get();
        if (shown != null) {
            open(shown);
        }
    }

    private void open(HelpEntry entry) {
        if (entry.acts() && entry.possible().getAsBoolean()) {
            close.run();
            entry.act().run();
        }
    }

    static String name(HelpEntry.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    static Feather icon(HelpEntry.Kind kind) {
        return switch (kind) {
            case DEMO -> Feather.BOOK_OPEN;
            case LAB -> Feather.CPU;
            case COMMAND -> Feather.COMMAND;
            case KEYS -> Feather.CORNER_DOWN_RIGHT;
            case TERM -> Feather.HASH;
        };
    }

    private final class EntryCell extends ListCell<HelpEntry> {
        @Override
        protected void updateItem(HelpEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label title = new Label(entry.title(texts.language().get()), Icons.small(icon(entry.kind())));
            title.setGraphicTextGap(10);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            Label keys = new Label(entry.keys());
            keys.getStyleClass().add("faint");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(8, title, keys);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinWidth(0);
            row.setPrefWidth(1);
            setGraphic(row);
        }
    }
}
