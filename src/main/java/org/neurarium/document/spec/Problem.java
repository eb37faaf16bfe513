package org.neurarium.document.spec;

import java.util.List;

/**
 * Something that keeps the network from training, or a choice that is probably not meant, as data.
 *
 * @param node id of the layer it shows on, or empty for the project as a whole
 * @param severity errors prevent training, hints do not
 * @param messageKey key of the sentence in the message bundles
 * @param arguments values put into the sentence
 * @param fixes remedies that one click applies, most likely first
 */
public record Problem(String node, Severity severity, String messageKey, List<Object> arguments, List<Fix> fixes) {
    /** ERROR prevents training; HINT is advice. */
    public enum Severity { ERROR, HINT }

    public Problem {
        arguments = List.copyOf(arguments);
        fixes = List.copyOf(fixes);
    }

    public static Problem error(String node, String messageKey, Object... arguments) {
        return new Problem(node, Severity.ERROR, messageKey, List.of(arguments), List.of());
    }

    public static Problem hint(String node, String messageKey, Object... arguments) {
        return new Problem(node, Severity.HINT, messageKey, List.of(arguments), List.of());
    }

    public Problem withFixes(Fix... remedies) {
        return new Problem(node, severity, messageKey, arguments, List.of(remedies));
    }
}
