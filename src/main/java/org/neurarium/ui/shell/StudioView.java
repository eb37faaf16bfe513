package org.neurarium.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.document.Project;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.lesson.own.DemoArchive;
import org.neurarium.nn.backend.card.Objection;
import org.neurarium.settings.FaultLog;
import org.neurarium.store.BlockStore;
import org.neurarium.ui.canvas.BlockShelf;
import org.neurarium.ui.canvas.CanvasView;
import org.neurarium.ui.canvas.PaletteView;
import org.neurarium.ui.common.Sheet;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ToastPane;
import org.neurarium.ui.data.DataBarView;
import org.neurarium.ui.inspector.InspectorView;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.shell.dock.Dock;
import org.neurarium.ui.training.RunBarView;
import org.neurarium.ui.training.slow.SlowMotionView;
import org.neurarium.ui.training.slow.SlowMotionViewModel;
import org.neurarium.ui.words.WordsView;
import org.neurarium.ui.workspace.Workspace;

/** The whole window's content. Builds the features, places them, and gives them their commands. */
public final class StudioView extends StackPane implements AutoCloseable {
    /** Share of the window's height that the canvas has while views stand below it. */
    private static final double BELOW_FROM = 0.585;

    /** Width from which both side panels leave the canvas room to be read. */
    private static final double ROOM_FOR_BOTH = 1180;

    /** Width from which one side panel does, and the title bar can be read in full. */
    private static final double ROOM_FOR_ONE = 840;

    private final StudioContext context;
    private final Workspace workspace;
    private final ToastPane toasts = new ToastPane();
    private final Sheet sheet = new Sheet();
    private final GuideDesk guide;
    private final WelcomeDesk welcome;
    private final DemoDesk demos;
    private final ProjectDesk desk;
    private final RunCounter runs;
    private final AutosaveKeeper autosave;
    private final Mishaps mishaps;
    private final CanvasView canvas;
    private final Dock dock;
    private final SplitPane split = new SplitPane();
    private final LowerPane lower = new LowerPane(split);
    private final CommandPaletteView palette;
    private final DataBarView dataBar;
    private final LabDesk labs;
    private final DemoWorkshop workshop;
    private final PresenterDesk presenter;
    private final BooleanProperty inWords = new SimpleBooleanProperty();
    private final VBox networks = new VBox();
    private final VBox frame = new VBox();
    private final BorderPane body = new BorderPane();
    private final MiddlePane middle;
    private final WordsDesk words;
    /** How each feature lets go of what outlives it. */
    private final List<Runnable> parts;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            try {
                workspace.pulse();
            } catch (RuntimeException | Error e) { // JavaFX would give up the rest of the pulse, which draws the window
                Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), e);
            }
        }
    };

    /** @param quit closes the window; asked for by a command, after unsaved work is dealt with */
    public StudioView(StudioContext context, Project start, FilePicker picker, Runnable quit) {
        this.context = context;
        Texts texts = context.texts();
        Theme theme = context.theme();
        workspace = new Workspace(context.engine(), context.jobs(), start);
        words = new WordsDesk(context, workspace, () -> getScene().getWindow(), this::wordsMade);
        desk = new ProjectDesk(workspace, texts, context.jobs(), toasts, new Questions(texts, theme), picker,
                context.recent());
        runs = new RunCounter(context.profile().runs(), workspace, context.engine(), texts, theme, toasts, desk);
        autosave = new AutosaveKeeper(workspace, desk, context.jobs(), texts, toasts);
        mishaps = new Mishaps(new FaultLog(context.profile()), texts, toasts, autosave::save);
        canvas = new CanvasView(workspace, texts, theme);
        dataBar = new DataBarView(workspace, texts, theme);
        InspectorView inspector = new InspectorView(workspace, texts, theme);
        BlockShelf shelf = new BlockDesk(new BlockStore(context.profile().blocks()), context.jobs(), texts, toasts, picker, desk);
        canvas.setOnKeepBlock(shelf::keep);
        inspector.setBlockActions(canvas.commands()::toggleFold, canvas.commands()::saveBlock, canvas.commands()::ungroup);
        PaletteView layers = new PaletteView(canvas, texts, shelf);
        RunBarView runBar = new RunBarView(workspace, texts, theme, context.devices(), context.preferences());
        LeftTabs tabs = new LeftTabs(texts, layers, () -> demos().progress(), demo -> demos().start(demo), this::openTemplate);
        SidePane left = new SidePane("left", tabs, 248, true, texts);
        SidePane right = new SidePane("right", inspector, 288, false, texts);
        dock = new Dock(ViewCatalogue.all(() -> runs, context::preferences), workspace, canvas, texts, theme, context.preferences());
        BorderPane main = new BorderPane(dock.middle(), null, right, null, left);
        demos = new DemoDesk(workspace, desk, dock, new WindowParts(workspace, left, right, inspector, dataBar, runBar, dock.below(), split, main),
                context, inWords, this::words);
        demos.makeRoom(left.open(), tabs::showDemos);
        runs.onShow(() -> dock.show("runs"));
        runBar.devices().inUse().subscribe(now -> sayInstead(now == null ? null : now.objection()));
        dock.onMakeRoom(() -> left.open().set(false));
        canvas.setOnOpenInspector(() -> {
            right.open().set(true);
            inspector.focusFirst();
        });
        SlowMotionViewModel slow = new SlowMotionViewModel(workspace);
        SlowMotionView slowPhases = new SlowMotionView(slow, texts, canvas, id -> canvas.lookup("#node-" + id));
        runBar.setOnSlowMotion(slow::start);
        parts = List.of(canvas::close, inspector::close, layers::close, runBar::close, dataBar::close, runs::close);
        CodeDesk code = new CodeDesk(workspace, texts, context.jobs(), toasts, picker, desk);
        labs = new LabDesk(texts, theme);
        workshop = new DemoWorkshop(context.profile().demos(), workspace, demos, desk, dock, context.jobs(), texts, theme, toasts, picker);
        tabs.alsoOffer(workshop.own());
        guide = new GuideDesk(context, workspace, sheet, toasts, picker);
        welcome = new WelcomeDesk(context, workspace, desk, sheet, guide,
                new WelcomeDesk.WelcomePaths(this::plain, demos::start, this::openTemplate, this::open, () -> present(true)));
        StudioCommands commands = new StudioCommands(workspace, desk, inWords, () -> words().view());
        Command present = Command.always("present", Feather.MONITOR, "F5", () -> present(true));
        Command device = Command.when("choose-device", Feather.CPU, "", inWords.not().and(demos.lab().isNull()), runBar::chooseDevice);
        List<Command> tools = labs.commands();
        List<List<Command>> groups = List.of(
                commands.file(() -> openTemplate("blank"), () -> desk.afterAsking(quit)),
                commands.edit(canvas.commands()), commands.training(runs::trySettings, slow::start, device),
                commands.view(texts, theme, () -> inWords.get() ? words().left() : left, () -> inWords.get() ? words().right() : right, dock,
                        new WindowRegions(this::getScene, () -> regions(left, right, runBar)), present),
                commands.export(code), tools, workshop.commands(), guide.commands(welcome::show));
        List<Command> all = groups.stream().flatMap(group -> group == tools
                ? Stream.concat(DemoCommands.all(demos::start).stream(), group.stream()) : group.stream()).toList();
        palette = new CommandPaletteView(texts, all);
        Command search = Command.always("search", Feather.SEARCH, "Shortcut+K", this::openPalette);
        guide.offer(Stream.concat(Stream.of(search), all.stream()).toList());
        TitleBarView title = new TitleBarView(workspace, texts, theme, new MainMenu(texts).build(groups, new RecentMenu(texts, desk, this::open)),
                desk.state(), search, present, Command.always("help", Feather.HELP_CIRCLE, "F1", guide::showHelp), inWords, inWords.not().and(demos.lab().isNull()));
        StackPane data = new StackPane(dataBar);
        TightRoom room = new TightRoom(this, theme, demos.model().page().isNotNull());
        middle = new MiddlePane(networks, dock.belowEmpty(), room.tight(), texts);
        RunBarPlace running = new RunBarPlace(runBar, lower, body, middle.place().isEqualTo(networks), room.tight());
        StackPane window = new StackPane(frame(title, data, main), slowPhases, demos.mark(), dock.overlay());
        presenter = new PresenterDesk(new PresentedParts(this, List.of(title, data), split, running, dock,
                canvas, demos, palette, () -> palette.isVisible() || sheet.isVisible(), commands::play), texts, theme);
        demos.card().slim().bind(running.presented().or(room.narrow()));
        presenter.add(left);
        presenter.add(right);
        right.foldBelow(ROOM_FOR_BOTH, presenter.usualWidth());
        left.foldBelow(ROOM_FOR_ONE, presenter.usualWidth());
        title.shortenBelow(ROOM_FOR_ONE, presenter.usualWidth());
        inWords.addListener(o -> showPlace());
        demos.lab().addListener(o -> showPlace());
        getStyleClass().add("studio");
        getChildren().addAll(new EnlargedWindow(window, theme, toasts, palette, sheet), presenter.view());
        toasts.standBeside(demos.card());
        sceneProperty().addListener((o, before, scene) -> bindKeys(scene, search, groups));
        FileDrop.install(this, this::openDropped);
        pulse.start();
    }

    public Workspace workspace() {
        return workspace;
    }

    /**
     * Starts saving by itself; offers what a killed window left. From now on a fault of the program on any thread is told, and
     * does not end the window.
     */
    public void keep() {
        mishaps.install();
        if (context.preferences().wasDamaged()) {
            toasts.show(ToastPane.Tone.WARNING, context.texts().bind("shell.preferences.damaged", context.profile().preferences() + ".damaged"));
        }
        workshop.keepDrafts(context.profile().drafts());
        autosave.start(context.profile().autosave());
    }

    /** Meets who has started the program without anything to open. */
    public void greet() {
        guide.greet(welcome::show);
    }

    /** Shows a demo's card from a step, and the place that this speaks of; its project must be open already. */
    public void showDemo(Demo demo, int step) {
        demos.show(demo, step);
    }

    /** Shows one view alone below the canvas, and large. */
    public void bringUp(String view) {
        dock.only(view);
        split.setDividerPositions(0.36);
    }

    /** Where the views stand. */
    public Dock dock() {
        return dock;
    }

    /** The views as the person keeps them, after {@link #bringUp}. */
    public void putBack() {
        dock.putBack();
        split.setDividerPositions(dock.belowEmpty().get() ? 1 : BELOW_FROM);
    }

    /** What the command line calls that which is open now: a file, a demo's step, the words lab; empty if it has no name. */
    public Optional<String> openedAs() {
        return inWords.get() ? Optional.of("words") : desk.file().get().map(Path::toString).or(demos::openedAs);
    }

    public CanvasView canvas() {
        return canvas;
    }

    public ToastPane toasts() {
        return toasts;
    }

    /** Opens a file as a person would. */
    public void open(Path file) {
        plain();
        desk.open(file);
    }

    /** Notes that what is open came from a file, so that saving goes back there. */
    public void cameFrom(Path file) {
        desk.file().set(Optional.of(file));
    }

    /** Asks about unsaved work; {@code then} runs unless the person stays. */
    public void beforeClosing(Runnable then) {
        desk.afterAsking(then);
    }

    @Override
    public void close() throws IOException {
        pulse.stop();
        sheet.close();
        parts.forEach(Runnable::run);
        demos.close();
        workshop.close();
        labs.close();
        words.ifMade(WordsView::close);
        dock.close();
        workspace.close();
        mishaps.close();
        autosave.close();
    }

    /** A card that was asked for does not compute. */
    private void sayInstead(@Nullable Objection objection) {
        if (objection != null) {
            Texts texts = context.texts();
            toasts.show(ToastPane.Tone.WARNING, texts.said(() -> texts.get("devices.instead", texts.get(objection.key(), objection.arguments()))));
        }
    }

    private VBox frame(TitleBarView title, Node data, BorderPane main) {
        main.setMinHeight(220);
        lower.add(dock.below(), dock.belowEmpty());
        split.getItems().setAll(main, lower);
        split.setOrientation(Orientation.VERTICAL);
        dock.belowEmpty().subscribe(this::share);
        dock.below().managedProperty().subscribe(this::share);
        share();
        SplitPane.setResizableWithParent(lower, false);
        split.getStyleClass().add("main-split");
        networks.getChildren().setAll(data, split);
        VBox.setVgrow(split, Priority.ALWAYS);
        VBox.setVgrow(networks, Priority.ALWAYS);
        body.setLeft(demos.card());
        body.setCenter(middle);
        VBox.setVgrow(body, Priority.ALWAYS);
        frame.getChildren().setAll(title, body);
        return frame;
    }

    /** Without views below, the canvas has all the room above the run bar. */
    private void share() {
        boolean empty = dock.belowEmpty().get() || !dock.below().isManaged();
        lower.setMaxHeight(empty ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
        split.setDividerPositions(empty ? 1 : BELOW_FROM);
    }

    /** In the order of reading. */
    private List<Node> regions(SidePane left, SidePane right, Node runBar) {
        return middle.place().get() == networks ? List.of(frame.getChildren().get(0), demos.card(), dataBar, left, dock.middle(), right, runBar, dock.below())
                : List.of(frame.getChildren().get(0), demos.card(), middle);
    }

    private void showPlace() {
        LabPane lab = demos.lab().get();
        middle.show(inWords.get() ? words() : lab != null ? lab : networks);
        words.ifMade(view -> view.watch(inWords.get()));
    }

    private DemoDesk demos() {
        return demos;
    }

    private WordsPlace words() {
        return words.place();
    }

    private void wordsMade(WordsPlace made) {
        presenter.add(made.left());
        presenter.add(made.right());
    }

    /** Shows it to an audience, or no longer. @param whole on the whole screen; else in the window as large as it is */
    public void present(boolean whole) {
        presenter.toggle(whole);
    }

    /** Whether it is shown to an audience. */
    public boolean presenting() {
        return presenter.isOn();
    }

    /** Shows the words lab, or the networks again. */
    public BooleanProperty inWords() {
        return inWords;
    }

    /** The lab that the open demo shows in place of the canvas; empty for none. */
    public Optional<LabPane> lab() {
        return Optional.ofNullable(demos.lab().get());
    }

    /** The words lab's panes. */
    public WordsView wordsView() {
        return words().view();
    }

    private void openTemplate(String id) {
        TemplateCatalogue.find(id).ifPresent(template -> desk.afterAsking(() -> {
            plain();
            desk.show(template::named);
        }));
    }

    /** Networks, and no demo. */
    private void plain() {
        inWords.set(false);
        demos.close();
    }

    private void openPalette() {
        palette.open();
    }

    private void bindKeys(Scene scene, Command search, List<List<Command>> groups) {
        if (scene != null) {
            scene.getAccelerators().put(search.keys(), search::run);
            new DemoKeys(demos, presenter::isOn).listen(scene);
            groups.stream().flatMap(List::stream).filter(c -> c.keys() != null)
                    .forEach(c -> scene.getAccelerators().put(c.keys(), c::run));
        }
    }

    private void openDropped(Path file) {
        if (FileDrop.isTable(file)) {
            dataBar.importTable(file);
        } else if (DemoArchive.isNamedSo(file)) {
            workshop.importFrom(file);
        } else {
            open(file);
        }
    }
}
