package org.neurarium.cli;

import java.time.Duration;
import java.util.List;
import org.neurarium.document.spec.InputFault;
import org.neurarium.settings.Profile;

/** What the command line asks of the window. {@code app} passes one in, so that this package knows no JavaFX. */
public interface WindowService {
    /** Benches that only a window can run, in the order they are reported. */
    List<String> BENCHES = List.of("start", "watching", "frames", "latency", "memory", "words");

    /** Whether there is somewhere to show a window now. */
    boolean displayAvailable();

    /** A window will likely be opened: begins what takes time, and does not wait for it. */
    default void prepare() {
    }

    /** Shows the window and returns when the person has closed it. Asked only where there is a display. */
    void open(OpenRequest request) throws InputFault;

    /** Draws the window to a PNG file, with or without a display. */
    void shot(ShotRequest request) throws InputFault;

    /** Ids of the labs, which open in windows of their own. */
    List<String> labs();

    /** Shows a lab and returns when the person has closed it. Asked only where there is a display. */
    void openLab(LabRequest request) throws InputFault;

    /** Draws a lab to a PNG file, with or without a display. */
    void shotLab(LabRequest request, LabRequest.Picture picture) throws InputFault;

    /** Draws pictures of every view to a folder, and the page that shows them. */
    void gallery(GalleryRequest request) throws InputFault;

    /** What the gallery has a picture of: names of its entries. */
    List<String> galleryEntries();

    /** Names of the views that {@link #shot} can bring to the front ({@code --view}). */
    List<String> views();

    /** Names of the tiles and kinds of questions that {@link #shot} of the words lab can show ({@code --view}). */
    List<String> wordsViews();

    /** Runs one of {@link #BENCHES}. */
    BenchRow bench(String name, Profile profile) throws InputFault;

    /** Uses every part of the window for so long, and tells what grew meanwhile. */
    SoakOutcome soak(Duration time, Profile profile) throws InputFault;
}
