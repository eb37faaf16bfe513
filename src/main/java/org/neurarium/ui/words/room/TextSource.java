package org.neurarium.ui.words.room;

import java.util.Optional;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.corpus.Corpus;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.corpus.PassageEnds;
import org.neurarium.words.corpus.TextCorpus;

/**
 * Which text is learnt from.
 *
 * @param name id of a built-in corpus, or a file's path
 * @param splitting how a file is divided into tokens; a built-in corpus is divided already
 * @param ends where a file's windows end
 * @param minCount words seen less often are left out
 */
public record TextSource(String name, Splitting splitting, PassageEnds ends, int minCount) {
    private static final int USUAL_MIN_COUNT = 5;

    public static TextSource of(String name) {
        return new TextSource(name, Splitting.WORDS, PassageEnds.AUTO, USUAL_MIN_COUNT);
    }

    public boolean builtIn() {
        return MadeCorpus.ids().contains(name);
    }

    /** The built-in corpus of that name; empty for files. */
    Optional<MadeCorpus> made() {
        return MadeCorpus.find(name);
    }

    Corpus open() throws InputFault {
        Optional<MadeCorpus> made = made();
        return made.isPresent() ? made.get() : TextCorpus.open(name, splitting, ends);
    }

    public TextSource withName(String changed) {
        return new TextSource(changed, splitting, ends, minCount);
    }

    public TextSource withSplitting(Splitting changed) {
        return new TextSource(name, changed, ends, minCount);
    }

    public TextSource withEnds(PassageEnds changed) {
        return new TextSource(name, splitting, changed, minCount);
    }

    public TextSource withMinCount(int changed) {
        return new TextSource(name, splitting, ends, changed);
    }
}
