package org.neurarium.ui.welcome;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.TallButton;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Worded;

/** What a newcomer sees first: on the left a network that learns at one click, on the right what one can do next. */
public final class WelcomeView extends BorderPane {
    private static final double WIDTH = 880;
    private static final double HEIGHT = 588;
    /** Width of the picture's side, and its share of a narrow card. */
    private static final double LEARNING = 448;
    private static final double SHARE = 0.51;

    private final Texts texts;
    private final WelcomeDeeds deeds;
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final Button watch = new Button();
    private final LearningPane learning;

    /**
     * @param plane the live picture of the network's answer
     * @param progress how far it is
     * @param tips whether a tip is shown at every start
     */
    public WelcomeView(Texts texts, WelcomeDeeds deeds, Region plane, LearningProgress progress, BooleanProperty tips) {
        this.texts = texts;
        this.deeds = deeds;
        setId("welcome");
        getStyleClass().add("welcome");
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(0, 0);
        learning = new LearningPane(texts, plane, progress, watched, this::watch);
        learning.prefWidthProperty().bind(Bindings.min(LEARNING, widthProperty().multiply(SHARE)));
        setLeft(learning);
        ScrollPane steps = new ScrollPane(steps());
        steps.setFitToWidth(true);
        steps.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        steps.setFocusTraversable(false);
        steps.getStyleClass().addAll("edge-to-edge", "welcome-steps");
        setCenter(steps);
        setBottom(foot(tips));
    }

    /** What has the keyboard first. */
    public Node first() {
        return watch;
    }

    private void watch() {
        if (watched.get()) {
            deeds.lookInside();
        } else {
            deeds.watch(() -> watched.set(true));
        }
    }

    private VBox steps() {
        Label title = new Label("Neurarium");
        title.getStyleClass().add("welcome-title");
        Button shut = new Button(null, Icons.small(Feather.X));
        shut.setId("welcome-close");
        shut.getStyleClass().addAll("quiet", "tiny");
        shut.accessibleTextProperty().bind(texts.bind("guide.close"));
        shut.setOnAction(e -> deeds.close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        Label about = new Label();
        about.textProperty().bind(texts.bind("guide.welcome.about"));
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.getStyleClass().add("muted");
        watch.setId("welcome-watch");
        watch.getStyleClass().addAll("primary", "welcome-main");
        watch.setWrapText(true);
        watch.setMinHeight(Region.USE_PREF_SIZE);
        watch.setMaxWidth(Double.MAX_VALUE);
        watch.textProperty().bind(Bindings.createStringBinding(() -> texts.get(watched.get() ? "guide.welcome.look" : "guide.welcome.watch"),
                watched, texts.language()));
        watch.graphicProperty().bind(Bindings.createObjectBinding(() -> Icons.small(watched.get() ? Feather.ARROW_RIGHT : Feather.PLAY), watched));
        watch.setOnAction(e -> watch());
        VBox box = new VBox(6, head, about, watch, entry("demo", Feather.BOOK_OPEN, deeds::firstDemo),
                entry("build", Feather.PLUS_SQUARE, deeds::build), entry("open", Feather.FOLDER, deeds::openFile),
                entry("present", Feather.MONITOR, deeds::present), new RecentPane(texts, deeds));
        VBox.setMargin(watch, new javafx.geometry.Insets(10, 0, 6, 0));
        box.getStyleClass().add("welcome-list");
        return box;
    }

    private Button entry(String name, Feather icon, Runnable deed) {
        Label title = new Label();
        title.textProperty().bind(texts.bind("guide.welcome." + name));
        title.getStyleClass().add("strong");
        Label more = new Label();
        more.textProperty().bind(Bindings.createStringBinding(() -> texts.get("guide.welcome." + name + ".more", deeds.firstDemoTitle()), texts.language()));
        more.getStyleClass().add("faint");
        for (Label each : List.of(title, more)) {
            each.setWrapText(true);
            each.setMinHeight(Region.USE_PREF_SIZE);
        }
        VBox words = new VBox(1, title, more);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, Icons.large(icon), words);
        row.setAlignment(Pos.CENTER_LEFT);
        Button button = new TallButton(row);
        button.setId("welcome-" + name);
        button.getStyleClass().addAll("quiet", "welcome-entry");
        button.setMaxWidth(Double.MAX_VALUE);
        button.accessibleTextProperty().bind(Bindings.concat(title.textProperty(), ". ", more.textProperty()));
        button.setOnAction(e -> deed.run());
        return button;
    }

    private HBox foot(BooleanProperty tips) {
        CheckBox show = new CheckBox();
        show.setId("welcome-tips");
        show.textProperty().bind(texts.bind("guide.tips.show"));
        show.selectedProperty().bindBidirectional(tips);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(16, show, gap, Worded.link(texts, "welcome-news", "guide.news", deeds::news),
                Worded.link(texts, "welcome-help", "guide.welcome.help", deeds::help));
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("welcome-foot");
        return foot;
    }
}
