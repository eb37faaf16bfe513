package org.neurarium.ui.welcome;

import java.nio.file.Path;
import java.util.List;

/** What the window does for the welcome. Each closes the welcome unless it says otherwise. */
public interface WelcomeDeeds {
    /**
     * Trains the network that is shown, from its start; the welcome stays.
     *
     * @param started what happens once it is opened; never, if the person would rather keep unsaved work
     */
    void watch(Runnable started);

    /** Shows the window with the network that was watched. */
    void lookInside();

    /** Opens the first demo of the course. */
    void firstDemo();

    /** What the first demo is called, in the language chosen now. */
    String firstDemoTitle();

    /** An empty network to build on. */
    void build();

    /** Asks for a file to open. */
    void openFile();

    /** The window as an audience sees it. */
    void present();

    void open(Path file);

    /** Takes a file off the list; the welcome stays. */
    void forget(Path file);

    /** The files opened last, newest first. */
    List<RecentFile> recent();

    /** Tells what is new. */
    void news();

    void help();

    void close();

    /**
     * A file opened before.
     *
     * @param there whether it is still where it was
     */
    record RecentFile(Path file, boolean there) {
    }
}
