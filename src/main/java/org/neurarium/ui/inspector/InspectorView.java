package org.neurarium.ui.inspector;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.document.Point;
import org.neurarium.document.Wire;
import org.neurarium.document.edit.Edits;
import org.neurarium.document.spec.Shape;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.workspace.Workspace;

/** What is selected, in full: settings, formula, numbers. Close it when its window closes. */
public final class InspectorView extends StackPane implements AutoCloseable {
    private static final long PERIOD = 100_000_000L;
    private static final double COPY_OFFSET = 32;

    private final Workspace workspace;
    private final Texts texts;
    private final Theme theme;
    private final InspectorViewModel model;
    private final BackgroundJobs jobs = new BackgroundJobs();
    private final ScrollPane scroll = new ScrollPane();
    private final LayerSection layer;
    private final ProjectSection project;
    private final BlockSection block;
    private final PlainSection plain;
    private final ChangeListener<Object> changed = (o, before, now) -> ask();
    private final ChangeListener<Object> hovered = (o, before, now) -> showFrame();
    private final ChangeListener<TrainingFrame> framed = (o, before, now) -> frameChanged(now);
    private final SetChangeListener<String> selected = c -> ask();
    private Section section;
    private long drawnAt;
    private boolean asked;
    private boolean locked;

    public InspectorView(Workspace workspace, Texts texts, Theme theme) {
        this(workspace, texts, theme, new VectorsPicker(texts));
    }

    /** @param vectorsPicker asks a person for a file of word vectors */
    InspectorView(Workspace workspace, Texts texts, Theme theme, Function<Window, Optional<Path>> vectorsPicker) {
        this.workspace = workspace;
        this.texts = texts;
        this.theme = theme;
        model = new InspectorViewModel(workspace);
        layer = new LayerSection(model, texts, theme, jobs, vectorsPicker, this::watchAgain);
        project = new ProjectSection(model, texts, theme, jobs);
        block = new BlockSection(model, texts);
        plain = new PlainSection(texts);
        section = project;
        setId("inspector");
        getStyleClass().add("inspector");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
        workspace.selection().nodes().addListener(selected);
        workspace.selection().wire().addListener(changed);
        workspace.selection().hovered().addListener(hovered);
        workspace.project().addListener(changed);
        workspace.known().addListener(changed);
        workspace.examples().addListener(changed);
        workspace.vectorOffer().addListener(changed);
        workspace.training().frame().addListener(framed);
        texts.language().addListener(changed);
        theme.choice().addListener(changed);
        sceneProperty().addListener(changed);
        refresh();
    }

    /** Whether settings are shown but cannot be changed, or nothing is shown at all. */
    public void lock(boolean settings, boolean all) {
        locked = settings;
        scroll.setVisible(!all);
        section.node().setDisable(locked);
    }

    /** Puts the keyboard into the first field. */
    public void focusFirst() {
        section.focusFirst();
    }

    /** Says what the window does with the selected block. */
    public void setBlockActions(Runnable toggleFold, Runnable save, Runnable ungroup) {
        block.setActions(new BlockSection.Actions(toggleFold, save, ungroup));
    }

    @Override
    public void close() {
        workspace.selection().nodes().removeListener(selected);
        workspace.selection().wire().removeListener(changed);
        workspace.selection().hovered().removeListener(hovered);
        workspace.project().removeListener(changed);
        workspace.known().removeListener(changed);
        workspace.vectorOffer().removeListener(changed);
        workspace.examples().removeListener(changed);
        workspace.training().frame().removeListener(framed);
        texts.language().removeListener(changed);
        theme.choice().removeListener(changed);
        workspace.training().watch(this, Set.of());
        jobs.close();
    }

    /** Refreshes once when what is going on is over: an edit tells of itself several times. */
    private void ask() {
        if (!asked) {
            asked = true;
            FxThread.later(() -> {
                asked = false;
                refresh();
            });
        }
    }

    private void refresh() {
        Section wanted = choose(model.subject());
        if (wanted != section || scroll.getContent() == null) {
            section = wanted;
            scroll.setContent(wanted.node());
            scroll.setVvalue(0);
        }
        section.node().setDisable(locked);
        section.refresh();
        watchAgain();
    }

    private void watchAgain() {
        workspace.training().watch(this, getScene() == null ? Set.of() : section.probes());
        showFrame();
    }

    private void frameChanged(TrainingFrame frame) {
        long now = System.nanoTime();
        if (getScene() != null && (frame.state() != SessionState.RUNNING || now - drawnAt >= PERIOD)) {
            drawnAt = now;
            showFrame();
        }
    }

    private void showFrame() {
        section.show(workspace.training().frame().get(), theme.palette());
    }

    private Section choose(InspectorViewModel.Subject subject) {
        if (subject instanceof InspectorViewModel.Subject.Layer one) {
            layer.inspect(one.id());
            return layer;
        }
        if (subject instanceof InspectorViewModel.Subject.OneWire one) {
            inspectWire(one.wire());
            return plain;
        }
        if (subject instanceof InspectorViewModel.Subject.OneBlock one) {
            block.inspect(one.name());
            return block;
        }
        if (subject instanceof InspectorViewModel.Subject.Several several) {
            inspectSeveral(several.ids());
            return plain;
        }
        return project;
    }

    private void inspectWire(Wire wire) {
        plain.inspect(() -> texts.get("inspector.wire"), () -> List.of(
                new FactsPane.Fact("inspector.fact.from", wire.from()),
                new FactsPane.Fact("inspector.fact.to", wire.port().isEmpty() ? wire.to() : wire.to() + ":" + wire.port()),
                new FactsPane.Fact("inspector.fact.shape",
                        model.analysis(wire.from()).map(LayerAnalysis::output).map(Shape::toString).orElse("?"))),
                List.of(new PlainSection.Action("inspector.delete", () -> {
                    workspace.selection().clear();
                    workspace.apply(Edits.disconnect(wire));
                })));
    }

    private void inspectSeveral(List<String> ids) {
        plain.inspect(() -> texts.get("inspector.several", ids.size()), () -> List.of(
                new FactsPane.Fact("inspector.fact.parameters", FactsPane.count(ids.stream()
                        .mapToLong(id -> model.analysis(id).map(LayerAnalysis::parameters).orElse(0L)).sum())),
                new FactsPane.Fact("inspector.fact.multiplyAdds", FactsPane.count(ids.stream()
                        .mapToLong(id -> model.analysis(id).map(LayerAnalysis::multiplyAdds).orElse(0L)).sum()))),
                List.of(new PlainSection.Action("inspector.duplicate", () -> workspace.apply(
                                Edits.duplicate(new LinkedHashSet<>(ids), new Point(COPY_OFFSET, COPY_OFFSET)))),
                        new PlainSection.Action("inspector.delete", () -> workspace.apply(Edits.delete(ids, List.of())))));
    }
}
