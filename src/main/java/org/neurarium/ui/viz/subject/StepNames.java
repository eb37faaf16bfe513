package org.neurarium.ui.viz.subject;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.neurarium.document.Network;
import org.neurarium.document.Wire;
import org.neurarium.train.ExampleInput;

/**
 * What stands at the steps of a sequence inside the network, padding left out.
 *
 * @param names one for each step that is shown: tokens (␣ for a space), or numbers from 1
 * @param tokens whether they are tokens
 */
public record StepNames(List<String> names, boolean tokens) {
    private static final Set<String> OTHER_SEQUENCES = Set.of("initial-state", "memory");

    public StepNames {
        names = names.stream().map(n -> n.isBlank() && !n.isEmpty() ? "␣" : n).toList();
    }

    public int count() {
        return names.size();
    }

    /**
     * Steps of what arrives at a layer.
     *
     * @param port where it arrives; "" for the layer's own sequence, of which others (a memory, a first state) are no part
     * @param told tokens that a decoder was told, by id; empty without a decoder
     * @param steps how many the layer has
     */
    public static StepNames at(Network network, String node, String port, ExampleInput example, int[] told, int steps) {
        boolean decoder = isDecoder(network, node, port);
        List<String> all = decoder ? decoderTokens(example, told) : example.tokens();
        int length = decoder ? decoderLength(told) : example.length();
        boolean full = decoder ? all.size() == steps : steps == sequenceSteps(example);
        if (!full) {
            return new StepNames(numbers(steps), false);
        }
        boolean named = !all.isEmpty();
        return new StepNames(named ? all.subList(0, length) : numbers(length), named);
    }

    /** Whether two layers read the same sequence: both that of the features, or both what a decoder is told. */
    public static boolean same(Network network, String one, String other) {
        return isDecoder(network, one, "") == isDecoder(network, other, "");
    }

    private static int sequenceSteps(ExampleInput example) {
        return example.schema().vocabulary().isEmpty() ? (int) example.schema().shape().size(0) : example.features();
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    private static List<String> decoderTokens(ExampleInput example, int[] told) {
        List<String> vocabulary = example.schema().decoderVocabulary();
        List<String> tokens = new ArrayList<>();
        for (int id : told) {
            tokens.add(id < vocabulary.size() ? vocabulary.get(id) : Integer.toString(id));
        }
        return tokens;
    }

    private static int decoderLength(int[] told) {
        int length = told.length;
        while (length > 0 && told[length - 1] == 0) {
            length--;
        }
        return length;
    }

    /** Whether the sequence at this port comes from what a decoder is told. */
    private static boolean isDecoder(Network network, String node, String port) {
        boolean named = network.into(node).stream().anyMatch(w -> w.port().equals(port) && !port.isEmpty());
        return reaches(network, node, w -> named ? w.port().equals(port) : !OTHER_SEQUENCES.contains(w.port()),
                new HashSet<>());
    }

    private static boolean reaches(Network network, String node, Predicate<Wire> which, Set<String> seen) {
        if (!seen.add(node)) {
            return false;
        }
        if (network.into(node).isEmpty()) {
            return network.find(node).filter(l -> l.settings().text("source", "").equals("decoder")).isPresent();
        }
        return network.into(node).stream().filter(which)
                .anyMatch(w -> reaches(network, w.from(), next -> !OTHER_SEQUENCES.contains(next.port()), seen));
    }
}
