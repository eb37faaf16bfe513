package org.neurarium.ui.demo;

import java.util.Optional;
import org.neurarium.lesson.Demo;

/** What a card does in the window around it. */
public interface DemoScene {
    /** Opens a step of a demo, from 1, and its card. */
    void open(Demo demo, int step);

    /** Does what a link in the text says. */
    void follow(String destination);

    /** Goes back to all demos. */
    void close();

    /** A figure that the open lab names. */
    Optional<String> labFigure(String name);
}
