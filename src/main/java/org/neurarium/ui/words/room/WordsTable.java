package org.neurarium.ui.words.room;

import java.util.List;

/**
 * What stays while vectors move: ids of words mean the same in all snapshots of one table.
 *
 * @param id another number for every table of this window
 * @param name id of a built-in corpus, or a file's path
 * @param learnt whether these words are learnt here; else their vectors came from a file
 */
public record WordsTable(long id, String name, boolean learnt, List<String> words, WordGroups groups) {
    public int size() {
        return words.size();
    }
}
