package org.neurarium.compile.export;

import java.util.Collection;
import java.util.Set;

/** Makes variable names of Python from the ids of layers. */
final class Identifier {
    /** Keywords, and names that the scripts or PyTorch's modules use themselves. */
    private static final Set<String> TAKEN = Set.of("False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
            "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
            "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
            "return", "try", "while", "with", "yield", "match", "case", "self", "x", "y", "z", "t",
            "math", "sys", "np", "keras", "layers", "ops", "torch", "nn", "F", "sum", "min", "max",
            "float", "int", "len", "print", "forward", "train", "eval", "training", "apply",
            "children", "modules", "parameters", "buffers", "to", "type", "half", "double", "cpu",
            "cuda", "compile", "state_dict", "zero_grad", "add_module", "inputs", "model", "told",
            "x_mask", "told_mask", "out", "loss", "re", "gzip", "run_recurrent", "from_state",
            "targets", "accuracy", "load", "answer", "build", "main", "positions",
            "transformer_block", "pooled", "seen", "mask", "gate_bias", "pooling_regions",
            "augmented", "state", "closure", "loss_of", "rate_of", "error", "held", "rows");

    private Identifier() {
    }

    static String free(String id, Collection<String> used) {
        String plain = id.replaceAll("[^A-Za-z0-9]", "_").replaceAll("^_+", "");
        String stem = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "layer_" + plain : plain;
        String name = TAKEN.contains(stem) ? stem + "_" : stem;
        for (int n = 2; used.contains(name); n++) {
            name = stem + "_" + n;
        }
        return name;
    }

    /** A class name of Java from a title; {@code Model} where the title has no Latin letters. */
    static String className(String title) {
        StringBuilder name = new StringBuilder();
        for (String word : title.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty() && name.length() < 40) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        String letters = name.toString().replaceFirst("^[0-9]+", "");
        return letters.isEmpty() ? "Model" : letters + (letters.endsWith("Model") ? "" : "Model");
    }
}
