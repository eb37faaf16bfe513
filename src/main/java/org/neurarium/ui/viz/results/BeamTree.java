package org.neurarium.ui.viz.results;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.lab.decode.BeamSearch;

/** What a beam search kept, as a tree to be drawn: one column for each token, the most probable text on top. */
record BeamTree(List<Node> nodes, int columns, int rows) {
    /**
     * @param parent number of the node it goes on from, −1 for the start
     * @param token what was added; "" where an ended text was carried on
     * @param probability p(token | all before); 1 where nothing was added
     * @param text p of the whole text so far
     * @param best whether it lies on the way to the best text
     */
    record Node(int column, int row, int parent, String token, double probability, double text, boolean best) {
    }

    static BeamTree of(BeamSearch.Result result, List<String> vocabulary, String end) {
        List<List<BeamSearch.Candidate>> steps = result.steps();
        boolean[][] best = best(steps);
        List<Node> nodes = new ArrayList<>();
        int rows = 0;
        int before = 0;
        for (int t = 0; t < steps.size(); t++) {
            int start = nodes.size();
            for (int r = 0; r < steps.get(t).size(); r++) {
                BeamSearch.Candidate kept = steps.get(t).get(r);
                double told = t == 0 ? 0 : steps.get(t - 1).get(kept.parent()).text().logProbability();
                boolean ended = kept.text().ended() && kept.token() >= 0;
                String token = kept.token() < 0 ? "" : ended ? end : vocabulary.get(kept.token());
                nodes.add(new Node(t, r, t == 0 ? -1 : before + kept.parent(), token,
                        Math.exp(kept.text().logProbability() - told), Math.exp(kept.text().logProbability()), best[t][r]));
            }
            before = start;
            rows = Math.max(rows, steps.get(t).size());
        }
        return new BeamTree(List.copyOf(nodes), steps.size(), rows);
    }

    private static boolean[][] best(List<List<BeamSearch.Candidate>> steps) {
        boolean[][] best = new boolean[steps.size()][];
        for (int t = 0; t < steps.size(); t++) {
            best[t] = new boolean[steps.get(t).size()];
        }
        int row = 0;
        for (int t = steps.size() - 1; t >= 0; t--) {
            best[t][row] = true;
            row = steps.get(t).get(row).parent();
        }
        return best;
    }
}
