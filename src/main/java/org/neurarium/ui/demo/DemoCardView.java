package org.neurarium.ui.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.ui.common.Focus;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.workspace.Workspace;

/**
 * The text of the open demo, one step at a time, beside what the step shows, so that it never covers it; the way on stays
 * in sight however long a text is. In free play it steps aside. Invisible while no demo is open.
 */
public final class DemoCardView extends VBox {
    private static final double WIDTH = 320;
    /** So that two thirds of a small projector are left beside it. */
    private static final double SLIM = 248;
    private static final double RAIL = 36;
    private static final double FIGURES_PER_SECOND = 10;

    private final DemoViewModel model;
    private final Workspace workspace;
    private final Texts texts;
    private final DemoScene scene;
    private final DemoProgress progress;
    private final GoalViewModel goals;
    private final CardWords words;
    private final CardBars bars;
    private @Nullable CardPage page;
    /** The questions of the step shown last, and that step, for the same in another language. */
    private List<QuestionViewModel> asked = List.of();
    private DemoViewModel.@Nullable Page askedAt;
    private final BooleanProperty slim = new SimpleBooleanProperty();

    public DemoCardView(DemoViewModel model, Workspace workspace, DemoProgress progress, Texts texts, Theme theme, DemoScene scene) {
        super(8);
        this.model = model;
        this.workspace = workspace;
        this.progress = progress;
        this.texts = texts;
        this.scene = scene;
        LiveFigures figures = new LiveFigures(workspace, scene::labFigure);
        goals = new GoalViewModel(workspace, figures);
        words = new CardWords(workspace, theme, figures, scene::follow);
        bars = new CardBars(model, texts, scene);
        setId("demo-card");
        getStyleClass().add("demo-card");
        managedProperty().bind(visibleProperty());
        Throttle numbers = new Throttle(FIGURES_PER_SECOND, words::refresh);
        List.of(workspace.training().frame(), workspace.known(), workspace.project()).forEach(v -> v.addListener(o -> numbers.request()));
        goals.reached().addListener(o -> {
            if (page != null) {
                page.showGoal();
            }
        });
        texts.language().addListener((o, before, now) -> translate());
        model.page().addListener((o, before, now) -> {
            goals.open(now == null ? Optional.empty() : now.shows().goal(), now != null && now.shows().place() instanceof DemoPlace.Canvas);
            fill();
        });
        model.free().addListener((o, before, now) -> stepAside(now));
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        setFocusTraversable(true);
        slim.addListener(o -> fit());
        fit();
        fill();
    }

    /** Whether it leaves more room for what is beside it. */
    public BooleanProperty slim() {
        return slim;
    }

    /** What a step asks for, and whether it was done. */
    public GoalViewModel goals() {
        return goals;
    }

    /** Brings the live numbers up to date that come from elsewhere than training. */
    public void refreshNumbers() {
        words.refresh();
    }

    /** Goes on to the next step, or to the next demo after the last one. */
    public void forward() {
        bars.forward();
    }

    /** Goes back one step; nothing happens at the first. */
    public void back() {
        bars.back();
    }

    /** Writes the card anew in another language; the keyboard stays where it was. */
    private void translate() {
        Optional<String> held = Focus.heldIn(this).map(Node::getId);
        fill();
        held.map(id -> lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    /** Into free play and back; a keyboard that was with the card stays there, whatever of it goes. */
    private void stepAside(boolean free) {
        Optional<Node> held = Focus.heldIn(this);
        fit();
        fill();
        held.map(gone -> free ? lookup("#demo-return") : this).ifPresent(Node::requestFocus);
    }

    private void fill() {
        DemoViewModel.Page open = model.page().get();
        boolean free = model.free().get();
        setVisible(open != null);
        words.clear();
        page = null;
        getStyleClass().remove("demo-rail");
        if (open == null) {
            getChildren().clear();
        } else if (free) {
            getStyleClass().add("demo-rail");
            getChildren().setAll(wayBack());
        } else {
            asked = questions(open);
            page = new CardPage(open, asked, goals, words, texts, scene);
            CardScroll scroll = new CardScroll(page);
            VBox.setVgrow(scroll, Priority.ALWAYS);
            for (int i = 0; i < asked.size(); i++) {
                QuestionView question = page.questions().get(i);
                asked.get(i).revision().addListener(o -> scroll.reveal(question));
            }
            getChildren().setAll(bars.header(open), scroll, bars.footer(open));
        }
        workspace.training().watch(this, open == null || free ? Set.of() : words.probes());
    }

    private List<QuestionViewModel> questions(DemoViewModel.Page open) {
        List<QuestionViewModel> anew = CardPage.questions(open, texts.language().get().code(), progress);
        if (open.equals(askedAt)) {
            IntStream.range(0, anew.size()).forEach(i -> anew.get(i).goOnFrom(asked.get(i)));
        }
        askedAt = open;
        IntStream.range(0, anew.size()).forEach(i -> anew.get(i).solved().addListener(o -> {
            progress.answer(open.demo(), open.step(), i + 1);
            goals.did("answer", "");
        }));
        if (anew.stream().anyMatch(q -> q.solved().get())) {
            goals.did("answer", "");
        }
        return anew;
    }

    private void fit() {
        double width = model.free().get() ? RAIL : slim.get() ? SLIM : WIDTH;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    private Button wayBack() {
        Label label = new Label(texts.get("demos.card.back"));
        label.setRotate(-90);
        Button back = new Button(null, new VBox(8, Icons.small(Feather.BOOK_OPEN), new Group(label)));
        back.setId("demo-return");
        back.getStyleClass().addAll("quiet", "demo-return");
        back.setAccessibleText(texts.get("demos.card.back"));
        back.setOnAction(e -> model.free().set(false));
        return back;
    }

    /** While the card itself has the keyboard: buttons, links and fields within it have their own keys. */
    private void steer(KeyEvent e) {
        if (e.getTarget() != this) {
            return;
        }
        if (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.RIGHT) {
            forward();
            e.consume();
        } else if (e.getCode() == KeyCode.LEFT) {
            back();
            e.consume();
        }
    }
}
