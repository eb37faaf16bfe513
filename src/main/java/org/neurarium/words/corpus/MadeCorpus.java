package org.neurarium.words.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.neurarium.document.spec.InputFault;

/**
 * A corpus made by a grammar: pairs of words whose partners stand in the same relation. Every sentence shows either what
 * a word shares with its partner (king and queen: the throne) or what it shares with the words on its side (king and
 * father: his beard), so that the difference of partners is nearly the same for all pairs, and analogies can be learnt
 * from few sentences. The same id always gives the same text.
 */
public final class MadeCorpus implements Corpus {
    private static final int SENTENCES_OF_A_WORD = 300;
    private static final double PAIR_SHARE = 0.6;
    private static final double END_SHARE = 0.3;
    private static final long SEED = 20;

    private final MadeGrammar grammar;

    private MadeCorpus(MadeGrammar grammar) {
        this.grammar = grammar;
    }

    /** Ids that {@link #find} knows. */
    public static List<String> ids() {
        return List.of("made-en", "made-ko");
    }

    public static Optional<MadeCorpus> find(String id) {
        return ids().contains(id) ? Optional.of(new MadeCorpus(MadeGrammar.read(id.replace('-', '_')))) : Optional.empty();
    }

    @Override
    public String name() {
        return grammar.name().replace('_', '-');
    }

    @Override
    public void read(Reader reader) throws InputFault {
        Random random = new Random(SEED);
        int rounds = SENTENCES_OF_A_WORD;
        for (int round = 0; round < rounds; round++) {
            for (MadeGrammar.Section section : grammar.sections()) {
                for (MadeGrammar.Pair pair : section.pairs()) {
                    double share = round / (double) rounds;
                    if (!reader.passage(sentence(section, pair, true, random), share)
                            || !reader.passage(sentence(section, pair, false, random), share)) {
                        return;
                    }
                }
            }
        }
    }

    private List<String> sentence(MadeGrammar.Section section, MadeGrammar.Pair pair, boolean first, Random random) {
        List<String> side = first ? section.first() : section.second();
        List<String> choices = random.nextDouble() < PAIR_SHARE ? pair.sentences() : side;
        String frame = choices.get(random.nextInt(choices.size()));
        if (random.nextDouble() < END_SHARE) {
            frame += " " + grammar.ends().get(random.nextInt(grammar.ends().size()));
        }
        String word = first ? pair.first() : pair.second();
        List<String> tokens = new ArrayList<>();
        for (String token : Arrays.asList(frame.split(" "))) {
            tokens.add(token.equals("*") ? word : MadeGrammar.fitting(token, tokens));
        }
        return tokens;
    }

    /** Every analogy that can be asked: within a section, each pair with each other one. */
    public List<Analogy> questions() {
        List<Analogy> questions = new ArrayList<>();
        for (MadeGrammar.Section section : grammar.sections()) {
            for (MadeGrammar.Pair one : section.pairs()) {
                for (MadeGrammar.Pair other : section.pairs()) {
                    if (one != other) {
                        questions.add(new Analogy(section.name(), one.first(), one.second(), other.first(), other.second()));
                    }
                }
            }
        }
        return questions;
    }

    /** Sections with the words that belong together, to colour a map by. */
    public List<MadeGrammar.Section> sections() {
        return grammar.sections();
    }
}
