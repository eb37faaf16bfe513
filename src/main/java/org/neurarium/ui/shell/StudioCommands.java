package org.neurarium.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.compile.export.CodeExport;
import org.neurarium.document.Block;
import org.neurarium.i18n.Language;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.canvas.CanvasCommands;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.shell.dock.Dock;
import org.neurarium.ui.words.WordsView;
import org.neurarium.ui.workspace.TrainingRoom;
import org.neurarium.ui.workspace.Workspace;

/** Everything a person can do, once, in the groups of the menu. Menu, keys and command palette are made from it. */
final class StudioCommands {
    private final Workspace workspace;
    private final ProjectDesk desk;
    private final BooleanProperty inWords;
    private final Supplier<WordsView> words;

    /** @param words the words lab, made when it is first asked for */
    StudioCommands(Workspace workspace, ProjectDesk desk, BooleanProperty inWords, Supplier<WordsView> words) {
        this.workspace = workspace;
        this.desk = desk;
        this.inWords = inWords;
        this.words = words;
    }

    List<Command> file(Runnable blank, Runnable quit) {
        return List.of(
                Command.always("new", Feather.FILE_PLUS, "Shortcut+N", blank),
                Command.always("open", Feather.FOLDER, "Shortcut+O", desk::openByDialog),
                Command.always("save", Feather.SAVE, "Shortcut+S", () -> desk.save(() -> { })),
                Command.always("save-as", Feather.SAVE, "Shortcut+Shift+S", () -> desk.saveAs(() -> { })),
                Command.always("quit", Feather.LOG_OUT, "Shortcut+Q", quit));
    }

    List<Command> edit(CanvasCommands canvas) {
        BooleanBinding undoable = Bindings.createBooleanBinding(() -> workspace.nextUndo().isPresent(),
                workspace.revision(), workspace.project());
        BooleanBinding redoable = Bindings.createBooleanBinding(() -> workspace.nextRedo().isPresent(),
                workspace.revision(), workspace.project());
        BooleanBinding block = Bindings.createBooleanBinding(() -> workspace.selectedBlock().isPresent(),
                workspace.selection().nodes(), workspace.project());
        BooleanBinding folded = Bindings.createBooleanBinding(() -> workspace.selectedBlock().map(Block::folded).orElse(false),
                workspace.selection().nodes(), workspace.project());
        return withNetworks(
                Command.when("undo", Feather.CORNER_UP_LEFT, "Shortcut+Z", undoable, workspace::undo),
                Command.when("redo", Feather.CORNER_UP_RIGHT, "Shortcut+Y", redoable, workspace::redo),
                Command.always("select-all", Feather.CHECK_SQUARE, "", canvas::selectAll),
                Command.always("copy", Feather.COPY, "", canvas::copy),
                Command.always("paste", Feather.CLIPBOARD, "", canvas::paste),
                Command.always("duplicate", Feather.COPY, "", canvas::duplicate),
                Command.always("delete", Feather.TRASH_2, "", canvas::deleteSelected),
                Command.always("add-layer", Feather.PLUS_SQUARE, "Shortcut+Shift+A", canvas::quickAdd),
                Command.always("fold", Feather.MINIMIZE_2, "Shortcut+G", canvas::fold),
                Command.when("unfold", Feather.MAXIMIZE_2, "", folded, canvas::toggleFold),
                Command.when("ungroup", Feather.LAYERS, "Shortcut+Shift+G", block, canvas::ungroup),
                Command.when("rename-block", Feather.EDIT_2, "", block, canvas::renameBlock),
                Command.when("save-block", Feather.BOOKMARK, "", block, canvas::saveBlock),
                Command.always("arrange", Feather.GRID, "", canvas::arrange),
                Command.always("fit", Feather.MAXIMIZE, "", canvas::fit));
    }

    List<Command> training(Runnable trySettings, Runnable slowMotion, Command device) {
        TrainingRoom room = workspace.training();
        BooleanBinding ready = room.session().isNotNull().or(inWords);
        BooleanBinding network = room.session().isNotNull().and(inWords.not());
        return List.of(
                Command.when("play", Feather.PLAY, "Shortcut+Enter", ready, this::play),
                Command.when("step-batch", Feather.SKIP_FORWARD, "Shortcut+Period", ready,
                        either(() -> session(TrainingSession::stepBatch), w -> w.room().step())),
                Command.when("step-epoch", Feather.FAST_FORWARD, "Shortcut+Shift+Period", ready,
                        either(() -> session(TrainingSession::stepEpoch), w -> w.room().stepEpoch())),
                Command.when("step-back", Feather.SKIP_BACK, "Shortcut+Comma", network,
                        () -> session(TrainingSession::stepBack)),
                Command.when("reset", Feather.ROTATE_CCW, "Shortcut+Shift+R", ready,
                        either(() -> session(TrainingSession::reset), w -> w.room().reset())),
                Command.when("slow-motion", Feather.ACTIVITY, "Shortcut+M", network, slowMotion),
                Command.when("try-settings", Feather.SLIDERS, "Shortcut+Shift+T", network, trySettings), device);
    }

    /** Trains or pauses what is shown. */
    void play() {
        either(this::playOrPause, w -> w.runBar().playOrPause()).run();
    }

    /** What a command does to a network, or in the words lab where that is shown. */
    private Runnable either(Runnable network, Consumer<WordsView> inLab) {
        return () -> {
            if (inWords.get()) {
                inLab.accept(words.get());
            } else {
                network.run();
            }
        };
    }

    /** Commands that make no sense where the canvas is not shown. */
    private List<Command> withNetworks(Command... commands) {
        return Arrays.stream(commands).map(c -> c.whileTrue(inWords.not())).toList();
    }

    List<Command> view(Texts texts, Theme theme, Supplier<SidePane> left, Supplier<SidePane> right, Dock dock, WindowRegions regions, Command present) {
        List<Command> commands = new ArrayList<>(List.of(present,
                Command.when("words-lab", Feather.TYPE, "Shortcut+Shift+W", inWords.not(), () -> inWords.set(true)),
                Command.when("networks", Feather.SHARE_2, "Shortcut+Shift+N", inWords, () -> inWords.set(false)),
                Command.always("language", Feather.GLOBE, "Shortcut+L", () -> texts.language().set(
                        texts.language().get() == Language.ENGLISH ? Language.KOREAN : Language.ENGLISH)),
                Command.always("theme", Feather.MOON, "Shortcut+T",
                        () -> theme.choice().set(TitleBarView.next(theme.choice().get()))),
                Command.always("text-larger", Feather.ZOOM_IN, "F8", () -> resize(theme, 1)),
                Command.always("text-smaller", Feather.ZOOM_OUT, "Shift+F8", () -> resize(theme, -1)),
                Command.always("next-part", Feather.CHEVRON_RIGHT, "Shortcut+F6", () -> regions.go(1)),
                Command.always("previous-part", Feather.CHEVRON_LEFT, "Shortcut+Shift+F6", () -> regions.go(-1)),
                Command.always("left-panel", Feather.SIDEBAR, "F6", () -> toggle(left.get())),
                Command.always("right-panel", Feather.SIDEBAR, "F7", () -> toggle(right.get()))));
        for (String view : dock.views()) {
            commands.add(Command.when("show-" + view, Feather.EYE, "", inWords.not(), () -> dock.toggle(view))
                    .about("shell.command.show-view", dock.titleKey(view)));
        }
        return commands;
    }

    private static void resize(Theme theme, int steps) {
        int at = Theme.SIZES.indexOf(theme.textSize().get()) + steps;
        theme.textSize().set(Theme.SIZES.get(Math.max(0, Math.min(Theme.SIZES.size() - 1, at))));
    }

    private static void toggle(SidePane pane) {
        pane.open().set(!pane.open().get());
    }

    /** The network as a program, one command for each library. */
    List<Command> export(CodeDesk code) {
        return CodeExport.TARGETS.stream()
                .map(target -> Command.always("export-" + target, Feather.CODE, "", () -> code.export(target))).toList();
    }

    private void playOrPause() {
        if (workspace.training().isRunning()) {
            workspace.training().pause();
        } else {
            workspace.training().play();
        }
    }

    private void session(java.util.function.Consumer<TrainingSession> command) {
        TrainingSession session = workspace.training().session().get();
        if (session != null) {
            command.accept(session);
        }
    }
}
