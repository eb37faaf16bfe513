package org.neurarium.words.corpus;

import java.util.List;
import org.neurarium.document.spec.InputFault;

/** A text as passages of tokens, which can be read from the start as often as needed. No window reaches over a passage's end. */
public interface Corpus {
    /** How sentences name it: a file's path, or the id of a made corpus. */
    String name();

    /** Every passage in its order. */
    void read(Reader reader) throws InputFault;

    /** Takes passages. */
    interface Reader {
        /**
         * @param tokens valid during the call only
         * @param share how much of the text has been read, 0 to 1, as far as known
         * @return false to end the reading
         */
        boolean passage(List<String> tokens, double share) throws InputFault;
    }
}
