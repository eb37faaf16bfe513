package org.neurarium.document;

/** Everything a person made: name, data recipe, network, training settings and canvas. Immutable; an edit makes a new one. */
public record Project(String name, DataSource data, Network network, Training training, CanvasLayout canvas) {
    /** Version of the file format this program writes. */
    public static final int FORMAT = 1;

    public Project withName(String changed) {
        return new Project(changed, data, network, training, canvas);
    }

    public Project withData(DataSource changed) {
        return new Project(name, changed, network, training, canvas);
    }

    public Project withNetwork(Network changed) {
        return new Project(name, data, changed, training, canvas);
    }

    public Project withTraining(Training changed) {
        return new Project(name, data, network, changed, canvas);
    }

    public Project withCanvas(CanvasLayout changed) {
        return new Project(name, data, network, training, changed);
    }
}
