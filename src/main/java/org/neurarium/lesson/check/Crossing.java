package org.neurarium.lesson.check;

import java.util.List;
import java.util.Optional;
import org.neurarium.dataset.corpus.Role;
import org.neurarium.document.spec.InputFault;

/**
 * How attention lies while Korean sentences are written in English. What a word does in its sentence (who, whom, where, when) the
 * grammar says for both languages, so a word that is written ought to look at one that does the same.
 *
 * @param aligned share of written words with one role only that look most at a word of that role
 * @param crossed share of sentences in which the verb, written before the object, looks at a later word than the object does
 */
record Crossing(double aligned, double crossed) {
    static Crossing of(TrainedNetwork network, String layer, int sentences) throws InputFault {
        WordRoles korean = WordRoles.korean();
        WordRoles english = WordRoles.english();
        int words = 0;
        int right = 0;
        int pairs = 0;
        int crossed = 0;
        for (int i = 0; i < sentences; i++) {
            Alignment alignment = Alignment.of(network, layer, i);
            for (int row = 0; row < alignment.target().size(); row++) {
                Optional<Role> role = english.of(alignment.target().get(row));
                if (role.isPresent() && role.get() != Role.MARK && alignment.source().stream().anyMatch(w -> korean.of(w).equals(role))) {
                    words++;
                    int most = alignment.most(row);
                    right += most < alignment.source().size() && korean.of(alignment.source().get(most)).equals(role) ? 1 : 0;
                }
            }
            int verb = last(alignment.target(), english, Role.VERB);
            int object = last(alignment.target(), english, Role.OBJECT);
            if (verb >= 0 && object > verb) {
                pairs++;
                crossed += alignment.most(verb) > alignment.most(object) ? 1 : 0;
            }
        }
        return new Crossing((double) right / words, (double) crossed / pairs);
    }

    /** The last word that does this; −1 for none. */
    private static int last(List<String> words, WordRoles roles, Role role) {
        for (int w = words.size() - 1; w >= 0; w--) {
            if (roles.of(words.get(w)).equals(Optional.of(role))) {
                return w;
            }
        }
        return -1;
    }
}
