package org.neurarium.words.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How vectors are learnt. */
public enum WordMethod {
    /** From a word, the words around it (Mikolov and others 2013). */
    SKIP_GRAM("skip-gram", 0.025),
    /** From the words around a place, the word that stands there. */
    CBOW("cbow", 0.05),
    /** Vectors whose products are the logarithms of the co-occurrences (Pennington and others 2014). */
    GLOVE("glove", 0.05),
    /** Skip-gram in which a word is the mean of its pieces (Bojanowski and others 2017). */
    FASTTEXT("fasttext", 0.05),
    /** Singular vectors of a table of counts (Deerwester and others 1990). */
    LSA("lsa", 0);

    private final String id;
    private final double rate;

    WordMethod(String id, double rate) {
        this.id = id;
        this.rate = rate;
    }

    public String id() {
        return id;
    }

    /** The learning rate its authors' program starts with. */
    public double rate() {
        return rate;
    }

    public static Optional<WordMethod> find(String id) {
        return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(WordMethod::id).toList();
    }
}
