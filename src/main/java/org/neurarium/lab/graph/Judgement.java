package org.neurarium.lab.graph;

import java.util.Map;

/** What comes of comparing a typed answer with the right one. */
public sealed interface Judgement {
    /** Equal on every input that was tried. */
    record Accepted(int inputs) implements Judgement {
    }

    /** Of another shape than the right answer. */
    record OtherShape(String wanted, String got) implements Judgement {
    }

    /** Different on this input. */
    record Refused(Map<String, Matrix> input, Matrix wanted, Matrix got) implements Judgement {
    }
}
