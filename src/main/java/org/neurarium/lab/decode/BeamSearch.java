package org.neurarium.lab.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps the {@code width} most probable texts at each length. A text that has ended keeps its place while it is among
 * them. Width 1 is greedy search; width ≥ Vᵀ⁻¹ (V tokens, T steps) finds the most probable text of all.
 */
public final class BeamSearch {
    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble((Candidate c) -> -c.text().logProbability());

    private BeamSearch() {
    }

    /**
     * A text considered at one step.
     *
     * @param parent place in the step before of the text it goes on from
     * @param token what was added; −1 where an ended text was carried on
     */
    public record Candidate(Hypothesis text, int parent, int token) {
    }

    /** What was kept: {@code steps.get(t)} after t + 1 tokens, best first. */
    public record Result(List<List<Candidate>> steps) {
        /** The texts kept at last, best first. */
        public List<Hypothesis> texts() {
            return steps.get(steps.size() - 1).stream().map(Candidate::text).toList();
        }

        public Hypothesis best() {
            return texts().get(0);
        }
    }

    /**
     * @param start token that every prefix begins with
     * @param end token that ends a text
     * @param longest most tokens of a text, the end sign included
     * @param width texts kept
     */
    public static Result search(NextTokens model, int start, int end, int longest, int width) {
        List<List<Candidate>> steps = new ArrayList<>();
        List<Hypothesis> kept = List.of(Hypothesis.EMPTY);
        for (int t = 0; t < longest && kept.stream().anyMatch(h -> !h.ended()); t++) {
            List<Candidate> best = expanded(model, kept, start, end).stream().sorted(BEST_FIRST).limit(width).toList();
            steps.add(best);
            kept = best.stream().map(Candidate::text).toList();
        }
        return new Result(List.copyOf(steps));
    }

    private static List<Candidate> expanded(NextTokens model, List<Hypothesis> kept, int start, int end) {
        float[][] next = model.logProbabilities(kept.stream().filter(h -> !h.ended()).map(h -> h.after(start)).toList());
        List<Candidate> all = new ArrayList<>();
        int asked = 0;
        for (int i = 0; i < kept.size(); i++) {
            Hypothesis text = kept.get(i);
            if (text.ended()) {
                all.add(new Candidate(text, i, -1));
                continue;
            }
            float[] row = next[asked++];
            for (int token = 0; token < row.length; token++) {
                all.add(new Candidate(text.then(token, row[token], end), i, token));
            }
        }
        return all;
    }
}
