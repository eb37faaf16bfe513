package org.neurarium.ui.demo.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoFiles;
import org.neurarium.lesson.DemoFolder;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.own.DemoDraft;
import org.neurarium.lesson.own.DemoWriter;
import org.neurarium.lesson.own.DraftFault;

/** A demo being written: its draft, the step that is looked at, and what is still wrong with it. */
public final class DemoEditorViewModel {
    private final ReadOnlyObjectWrapper<DemoDraft> draft;
    private final ReadOnlyObjectWrapper<List<DraftFault>> faults = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private DemoDraft kept;

    public DemoEditorViewModel(DemoDraft start) {
        draft = new ReadOnlyObjectWrapper<>(start);
        kept = start;
        faults.set(DraftFault.of(start));
    }

    /** Of a draft that was never kept as it is. */
    public static DemoEditorViewModel goOn(DemoDraft left) {
        DemoEditorViewModel model = new DemoEditorViewModel(left);
        model.kept = new DemoDraft(left.id(), Map.of(), Map.of(), List.of());
        return model;
    }

    /** A draft of one step. */
    public static DemoDraft begin(DemoPlace shows) {
        return new DemoDraft("", Map.of(), Map.of(), List.of(step(shows)));
    }

    public ReadOnlyObjectProperty<DemoDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /** What is to be put right before the demo can be kept. */
    public ReadOnlyObjectProperty<List<DraftFault>> faults() {
        return faults.getReadOnlyProperty();
    }

    /** The page that is looked at: 0 for title and introduction, else a step. */
    public IntegerProperty selected() {
        return selected;
    }

    /** Whether anything was changed since it was kept. */
    public boolean isChanged() {
        return !draft.get().equals(kept);
    }

    /** The step that is looked at; empty on the first page. */
    public Optional<DemoDraft.Step> step() {
        int at = selected.get();
        return at == 0 || at > draft.get().steps().size() ? Optional.empty() : Optional.of(draft.get().steps().get(at - 1));
    }

    /** Title and introduction in a language. */
    public void title(String language, String title, String introduction) {
        DemoDraft now = draft.get();
        set(new DemoDraft(now.id(), with(now.titles(), language, title), with(now.introductions(), language, introduction), now.steps()));
    }

    /** Heading and text of the step that is looked at. */
    public void words(String language, String heading, String body) {
        step().ifPresent(s -> replace(new DemoDraft.Step(s.shows(), with(s.texts(), language, new DemoDraft.Words(heading, body)))));
    }

    /** Changes what the step that is looked at shows. */
    public void change(UnaryOperator<DemoStep> change) {
        step().ifPresent(s -> replace(new DemoDraft.Step(change.apply(s.shows()), s.texts())));
    }

    /** One more step behind the one that is looked at. */
    public void add(DemoPlace shows) {
        insert(step(shows));
    }

    public void duplicate() {
        step().ifPresent(this::insert);
    }

    /** Moves the step that is looked at by one place. */
    public void move(int by) {
        int from = selected.get() - 1;
        List<DemoDraft.Step> steps = new ArrayList<>(draft.get().steps());
        if (from >= 0 && from + by >= 0 && from + by < steps.size()) {
            steps.add(from + by, steps.remove(from));
            set(draft.get().withSteps(steps));
            selected.set(from + by + 1);
        }
    }

    /** Removes the step that is looked at; the last one stays. */
    public void remove() {
        List<DemoDraft.Step> steps = new ArrayList<>(draft.get().steps());
        int at = selected.get();
        if (at > 0 && steps.size() > 1) {
            steps.remove(at - 1);
            set(draft.get().withSteps(steps));
            selected.set(Math.min(at, steps.size()));
        }
    }

    /** Notes which draft was kept, and under which id; what was written meanwhile is not. */
    public void keptAs(DemoDraft saved, String id) {
        kept = saved.withId(id);
        set(draft.get().withId(id));
    }

    /** The demo as it would be kept. */
    public Demo demo() throws InputFault {
        String id = draft.get().id().isEmpty() ? "draft" : draft.get().id();
        return new DemoFolder(id, DemoFiles.of(id, DemoWriter.files(draft.get()))).read();
    }

    private void insert(DemoDraft.Step step) {
        List<DemoDraft.Step> steps = new ArrayList<>(draft.get().steps());
        if (steps.size() < DemoDraft.MOST_STEPS) {
            int at = selected.get() == 0 ? steps.size() : selected.get();
            steps.add(at, step);
            set(draft.get().withSteps(steps));
            selected.set(at + 1);
        }
    }

    private void replace(DemoDraft.Step step) {
        List<DemoDraft.Step> steps = new ArrayList<>(draft.get().steps());
        steps.set(selected.get() - 1, step);
        set(draft.get().withSteps(steps));
    }

    private void set(DemoDraft now) {
        draft.set(now);
        faults.set(DraftFault.of(now));
    }

    private static DemoDraft.Step step(DemoPlace shows) {
        return new DemoDraft.Step(new DemoStep(shows, Optional.empty(), Optional.empty(), Set.of(), Set.of()), Map.of());
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> all = new HashMap<>(map);
        all.put(key, value);
        return all;
    }
}
