package org.neurarium.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything a person made: name, data recipe, network, training settings and canvas. Immutable; an edit makes a new one.
 *
 * @param tables word vectors that the project carries, by the name under which layers ask for them; a bundle holds them,
 *     {@code project.json} alone does not
 */
public record Project(String name, DataSource data, Network network, Training training, CanvasLayout canvas,
                      Map<String, WordTable> tables) {
    /** Version of the file format this program writes. */
    public static final int FORMAT = 1;
    /** What stands before a carried table's name where a setting could name a file as well. */
    public static final String CARRIED = "bundle:";

    public Project {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /** A project that carries no word vectors. */
    public Project(String name, DataSource data, Network network, Training training, CanvasLayout canvas) {
        this(name, data, network, training, canvas, Map.of());
    }

    public Project withName(String changed) {
        return new Project(changed, data, network, training, canvas, tables);
    }

    public Project withData(DataSource changed) {
        return new Project(name, changed, network, training, canvas, tables);
    }

    public Project withNetwork(Network changed) {
        return new Project(name, data, changed, training, canvas, tables);
    }

    public Project withTraining(Training changed) {
        return new Project(name, data, network, changed, canvas, tables);
    }

    public Project withCanvas(CanvasLayout changed) {
        return new Project(name, data, network, training, changed, tables);
    }

    public Project withTables(Map<String, WordTable> changed) {
        return new Project(name, data, network, training, canvas, changed);
    }
}
