package org.neurarium.ui.demo.editor;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.neurarium.document.Project;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.Pointer;
import org.neurarium.lesson.own.DemoDraft;

/** What the editor asks of the window around it. */
public interface EditorStage {
    /** What is on the canvas, whether it is shown or not. */
    Project canvas();

    /** What the window shows now: the canvas, a lab at its step with what is set in it, or the words lab. */
    DemoPlace shown();

    /** Ids of the views and of the labs that a step can show. */
    List<String> views();

    List<String> labs();

    /** What the words lab can be opened with: ids by field, which are {@code text}, {@code method}, {@code show} and {@code map}. */
    Map<String, List<String>> words();

    /** Key of the name of one of these. */
    String wordsName(String field, String id);

    /** Key of a view's name. */
    String viewName(String view);

    /** A text as the demo's card shows it. */
    Region render(String markdown);

    /** Waits for a click on something in the window and says what it is. */
    void pick(Consumer<Pointer> picked);

    /** Shows the demo in the window, at a step, as a learner would see it. */
    void tryOut(Demo demo, int step);

    /** Keeps the draft; {@code kept} learns its id. */
    void keep(DemoDraft draft, Consumer<String> kept);

    /** Writes a kept demo as a file, chosen by the person. */
    void export(String id);
}
