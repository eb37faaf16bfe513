package org.neurarium.ui.words.map;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import org.neurarium.dataset.text.Tokenizer;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.Texts;

/**
 * The field in which words of the map are searched. While a syllable is being composed nothing is searched; text and
 * words are compared in composed form and lower case.
 */
final class WordSearch extends TextField {
    /** Words found at most. */
    static final int MOST = 1_000;

    private final BackgroundJobs jobs;
    private final Consumer<Set<Integer>> found;
    private List<String> words = List.of();
    private boolean composing;
    private int asked;

    /** @param found takes ids of words: those equal first, then those that begin so, then those that hold it */
    WordSearch(Texts texts, BackgroundJobs jobs, Consumer<Set<Integer>> found) {
        this.jobs = jobs;
        this.found = found;
        setId("words-search");
        setPrefColumnCount(10);
        setMinWidth(88); // as wide as its prompt
        promptTextProperty().bind(texts.bind("words_ui.search"));
        accessibleTextProperty().bind(texts.bind("words_ui.search"));
        addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, e -> {
            composing = !e.getComposed().isEmpty();
            if (!composing) {
                FxThread.later(this::search);
            }
        });
        textProperty().addListener((o, before, now) -> {
            if (!composing) {
                search();
            }
        });
    }

    /** Searches these words from now on. */
    void over(List<String> table) {
        if (words != table) {
            words = table;
            search();
        }
    }

    private void search() {
        String wanted = plain(getText());
        int mine = ++asked;
        if (wanted.isEmpty()) {
            found.accept(Set.of());
            return;
        }
        List<String> in = words;
        jobs.run(() -> matches(in, wanted), ids -> {
            if (mine == asked) {
                found.accept(ids);
            }
        }, e -> { });
    }

    static Set<Integer> matches(List<String> words, String wanted) {
        Set<Integer> equal = new LinkedHashSet<>();
        Set<Integer> begin = new LinkedHashSet<>();
        Set<Integer> hold = new LinkedHashSet<>();
        for (int i = 0; i < words.size() && equal.size() + begin.size() < MOST; i++) {
            String word = plain(words.get(i));
            if (word.equals(wanted)) {
                equal.add(i);
            } else if (word.startsWith(wanted)) {
                begin.add(i);
            } else if (hold.size() < MOST && word.contains(wanted)) {
                hold.add(i);
            }
        }
        equal.addAll(begin);
        hold.stream().limit(Math.max(0, MOST - equal.size())).forEach(equal::add);
        return equal;
    }

    static String plain(String text) {
        return Tokenizer.composed(text.strip()).toLowerCase(Locale.ROOT);
    }
}
