package org.neurarium.ui.lab.stage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Unbroken;
import org.neurarium.ui.common.ViewMenu;

/**
 * The frame of every lab: settings at the left, the picture, what is written about this step at the right, the bar of
 * steps below. Arrow keys, Home, End and the space bar move through the steps unless something is being typed.
 */
public abstract class LabPane extends BorderPane implements AutoCloseable {
    /** What stands for a figure that there is none of, as where a kernel is larger than its image. */
    protected static final String NONE = "–";
    private static final double PACE = 900;
    private static final double SETTINGS_WIDTH = 268;
    private static final double WORDS_WIDTH = 316;
    /** Width from which settings and words leave the picture room to be read. */
    private static final double ROOM_FOR_BOTH = 900;
    /** Width from which the words do. */
    private static final double ROOM_FOR_WORDS = 620;
    /** Share of the height that words have below the picture. */
    private static final double BELOW = 0.3;

    /** Where words and settings stand. */
    private enum Room { BOTH_SIDES, RIGHT, BELOW }

    private final String lab;
    private final Texts texts;
    private final Theme theme;
    private final StepHead head;
    private final Controls controls;
    private final StepBar bar;
    private final VBox words = new VBox(6);
    private final ScrollPane side = scrolled(words, WORDS_WIDTH);
    private final ToggleButton front = new ToggleButton();
    private Room room = Room.BOTH_SIDES;
    private final InvalidationListener refresh = o -> refresh();
    private final PicturePane picture;
    private final Map<String, Supplier<String>> figures = new LinkedHashMap<>();
    private Runnable changed = () -> { };

    /** @param lab its id; its texts are {@code lab.<id>.…} */
    protected LabPane(String lab, StepHead head, Texts texts, Theme theme) {
        this.lab = lab;
        this.texts = texts;
        this.theme = theme;
        this.head = head;
        named("step", () -> String.valueOf(head.at().get()));
        named("steps", () -> String.valueOf(head.last().get()));
        controls = new Controls(lab, texts);
        bar = new StepBar(head, texts, PACE);
        picture = new PicturePane(theme, this::paint);
        picture.setId("lab-picture");
        words.getStyleClass().add("lab-words");
        words.setId("lab-words");
        side.setId("lab-side");
        getStyleClass().addAll("lab", "view-pane");
        setId("lab-" + lab);
        setTop(header());
        VBox.setVgrow(picture, Priority.ALWAYS);
        arrange();
        widthProperty().addListener((o, before, now) -> {
            double width = now.doubleValue();
            Room found = width <= 0 || width >= ROOM_FOR_BOTH ? Room.BOTH_SIDES : width >= ROOM_FOR_WORDS ? Room.RIGHT : Room.BELOW;
            if (found != room) {
                room = found;
                FxThread.later(this::arrange); // parents that are laying out would keep the widths of before
            }
        });
        setBottom(bar);
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        picture.setOnMousePressed(e -> requestFocus());
        texts.language().addListener(refresh);
        theme.choice().addListener(refresh);
    }

    /** Paints the picture for this step. */
    protected abstract void paint(GraphicsContext g, Palette palette, double width, double height);

    /** A figure of this step by its name, written as the lab writes it, for texts that speak of it; empty if the lab names none so. */
    public final Optional<String> figure(String name) {
        return Optional.ofNullable(figures.get(name)).map(Supplier::get);
    }

    /** Names of its figures: {@code step} and {@code steps} in every lab, and those that it names itself. */
    public final Set<String> figures() {
        return Collections.unmodifiableSet(figures.keySet());
    }

    /** Names a figure. */
    protected final void named(String figure, Supplier<String> now) {
        figures.put(figure, now);
    }

    /** What is told whenever anything that the lab shows has changed. */
    public final void onChanged(Runnable told) {
        changed = told;
    }

    /** What is written about this step. */
    protected abstract List<Line> lines();

    /** Brings the view's own nodes up to date, before picture and words. */
    protected void update() {
    }

    public final StepHead head() {
        return head;
    }

    /**
     * Sets settings as if a person had: the ids of their fields without {@code lab-}, and what would be typed or chosen.
     *
     * @throws InputFault naming the first setting that the lab does not have, or the value that it does not take
     */
    public final void set(Map<String, String> settings) throws InputFault {
        for (Map.Entry<String, String> each : settings.entrySet()) {
            if (!controls.settings().set(each.getKey(), each.getValue())) {
                throw new InputFault("lab.fault.setting", lab, each.getKey(), each.getValue(), String.join(", ", controls.settings().names()));
            }
        }
    }

    /** Its id in the catalogue. */
    public final String lab() {
        return lab;
    }

    /** All settings as they are now, as {@link #set} takes them. What is drawn or typed into a picture is none of them. */
    public final Map<String, String> settings() {
        return controls.settings().values();
    }

    protected final Controls controls() {
        return controls;
    }

    /** Adds those who take part in a comparison to the settings. */
    protected final void entrants(List<? extends Entrant> all) {
        controls.entrants(all, this::palette);
    }

    /** Whether nothing is being computed in the background. */
    public boolean isSettled() {
        return true;
    }

    protected final Texts texts() {
        return texts;
    }

    protected final PicturePane picture() {
        return picture;
    }

    /** Says that a list of settings has none. */
    protected final void showNone(VBox list) {
        if (list.getChildren().isEmpty()) {
            Label none = new Label();
            none.getStyleClass().add("faint");
            none.textProperty().bind(texts.bind("lab.none"));
            none.setUserData((Runnable) () -> { });
            list.getChildren().add(none);
        }
    }

    /** Colours of the theme chosen now. */
    protected final Palette palette() {
        return theme.palette();
    }

    /** A sentence of this lab. */
    protected final String say(String name, Object... arguments) {
        return texts.get("lab." + lab + "." + name, arguments);
    }

    /** Everything anew from the model. */
    protected final void refresh() {
        controls.refresh();
        update();
        picture.draw();
        List<Line> lines = lines();
        words.getChildren().setAll(lines.stream().map(this::line).toList());
        picture.setAccessibleText(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
        changed.run();
    }

    @Override
    public void close() {
        bar.close();
        texts.language().removeListener(refresh);
        theme.choice().removeListener(refresh);
    }

    /** Where there is little room, words and settings share a place, under the picture if need be: words first, until settings are asked for. */
    private void arrange() {
        boolean below = room == Room.BELOW;
        front.setVisible(room != Room.BOTH_SIDES);
        setLeft(null);
        setRight(null);
        side.setContent(room == Room.BOTH_SIDES ? words : front.isSelected() ? new VBox(controls, words) : new VBox(words, controls));
        side.setVvalue(0);
        side.setMinWidth(below ? 0 : WORDS_WIDTH);
        side.prefHeightProperty().unbind();
        if (below) {
            side.prefHeightProperty().bind(heightProperty().multiply(BELOW));
            setCenter(new VBox(picture, side));
        } else {
            side.setPrefHeight(Region.USE_COMPUTED_SIZE);
            setCenter(picture);
            setRight(side);
        }
        if (room == Room.BOTH_SIDES) {
            setLeft(scrolled(controls, SETTINGS_WIDTH));
        }
    }

    private Node line(Line line) {
        Label label = label(line);
        if (line.mark() == Line.NO_MARK) {
            return label;
        }
        HBox row = new HBox(6, Entrants.mark(line.mark(), palette()), label);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label label(Line line) {
        Label label = new Label(Unbroken.signs(line.text()));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("lab-line", "lab-" + line.style());
        return label;
    }

    private Node header() {
        Label title = new Label();
        title.getStyleClass().add("view-title");
        title.textProperty().bind(texts.bind("lab." + lab + ".title"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label what = new Label();
        what.getStyleClass().add("muted");
        what.textProperty().bind(texts.bind("lab." + lab + ".what"));
        what.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ViewMenu menu = new ViewMenu(texts, picture, lab).png();
        menu.setMinWidth(Region.USE_PREF_SIZE);
        HBox header = new HBox(12, title, what, gap, settingsFirst(), menu);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("view-header");
        return header;
    }

    private Node settingsFirst() {
        front.setId("lab-settings-first");
        front.textProperty().bind(texts.bind("lab.settings"));
        front.getStyleClass().add("view-toggle");
        front.setMinWidth(Region.USE_PREF_SIZE);
        front.managedProperty().bind(front.visibleProperty());
        front.setOnAction(e -> arrange());
        return front;
    }

    private static ScrollPane scrolled(Region content, double width) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setPrefWidth(width);
        pane.setMinWidth(width);
        pane.getStyleClass().add("edge-to-edge");
        return pane;
    }

    private void steer(KeyEvent e) {
        if (e.getTarget() instanceof TextInputControl) {
            return;
        }
        switch (e.getCode()) {
            case RIGHT -> head.forward();
            case LEFT -> head.back();
            case HOME -> head.to(0);
            case END -> head.to(head.last().get());
            case SPACE -> head.playOrPause();
            default -> {
                return;
            }
        }
        e.consume();
    }
}
