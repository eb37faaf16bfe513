package org.neurarium.ui.words.ask;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.words.control.LiveAnswer;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsSnapshot;
import org.neurarium.ui.words.room.WordsTable;
import org.neurarium.words.ask.Analogies;
import org.neurarium.words.ask.Directions;
import org.neurarium.words.ask.Neighbour;
import org.neurarium.words.ask.Neighbours.Measure;
import org.neurarium.words.ask.WordLookup;
import org.neurarium.words.ask.WordSets;
import org.neurarium.words.corpus.Analogy;
import org.neurarium.words.corpus.MadeCorpus;

/** The questions that a person has typed, and their answers from the newest vectors. */
final class AskViewModel {
    /** How many neighbours may be asked for. */
    static final int FEWEST = 5;
    static final int MOST = 100;
    private static final int OFFERED = 8;

    final StringProperty word = new SimpleStringProperty("");
    final IntegerProperty count = new SimpleIntegerProperty(10);
    final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.COSINE);
    final List<StringProperty> three = List.of(new SimpleStringProperty(""), new SimpleStringProperty(""), new SimpleStringProperty(""));
    final BooleanProperty withThree = new SimpleBooleanProperty();
    final StringProperty left = new SimpleStringProperty("");
    final StringProperty right = new SimpleStringProperty("");
    final StringProperty several = new SimpleStringProperty("");
    final LiveAnswer<Near, Found> near;
    final LiveAnswer<Sum, Solved> analogy;
    final LiveAnswer<List<String>, Alike> alike;
    final LiveAnswer<List<String>, List<Neighbour>> odd;
    private final WordsRoom room;
    private final Map<StringProperty, String> filled = new IdentityHashMap<>();
    private @Nullable WordsTable offered;

    /** Which words are nearest to one. */
    record Near(String word, int count, Measure measure) {
    }

    /**
     * The nearest words.
     *
     * @param made whether the word's vector was made from its pieces
     */
    record Found(String word, boolean made, Measure measure, List<Neighbour> nearest) {
    }

    /** a − b + c. */
    record Sum(String a, String b, String c, boolean withThree) {
    }

    /** The directions a, −b, c and their sum, and the words nearest to it. */
    record Solved(List<float[]> strips, List<Neighbour> nearest) {
    }

    /**
     * How alike two words or sentences are.
     *
     * @param sentences whether means were compared
     */
    record Alike(double cosine, boolean sentences) {
    }

    AskViewModel(WordsRoom room, BackgroundJobs jobs) {
        this.room = room;
        near = new LiveAnswer<>(jobs, room.snapshot(), AskViewModel::near);
        analogy = new LiveAnswer<>(jobs, room.snapshot(), AskViewModel::analogy);
        alike = new LiveAnswer<>(jobs, room.snapshot(), this::alike);
        odd = new LiveAnswer<>(jobs, room.snapshot(), (now, words) -> WordSets.oddOneOut(now.vectors(), words));
        List.of(word, count, measure).forEach(p -> p.addListener((o, before, now) -> askNear()));
        three.forEach(p -> p.addListener((o, before, now) -> askAnalogy()));
        withThree.addListener((o, before, now) -> askAnalogy());
        left.addListener((o, before, now) -> askAlike());
        right.addListener((o, before, now) -> askAlike());
        several.addListener((o, before, now) -> askOdd());
        count.bindBidirectional(room.near().count());
        measure.bindBidirectional(room.near().measure());
        room.snapshot().subscribe(now -> offer(now == null ? null : now.table()));
        room.selection().selected().addListener((o, before, now) -> looked(now));
    }

    private void askNear() {
        near.ask(word.get().isBlank() ? null : new Near(word.get().strip(), count.get(), measure.get()));
    }

    private void askAnalogy() {
        List<String> words = three.stream().map(p -> p.get().strip()).toList();
        analogy.ask(words.stream().anyMatch(String::isEmpty) ? null
                : new Sum(words.get(0), words.get(1), words.get(2), withThree.get()));
    }

    private void askAlike() {
        alike.ask(left.get().isBlank() || right.get().isBlank() ? null : List.of(left.get().strip(), right.get().strip()));
    }

    private void askOdd() {
        List<String> words = Arrays.stream(several.get().strip().split("[\\s,]+")).filter(w -> !w.isEmpty()).toList();
        odd.ask(words.size() < 3 ? null : words);
    }

    private static Found near(WordsSnapshot now, Near question) throws InputFault {
        WordLookup.Found found = WordLookup.find(now.vectors(), question.word());
        return new Found(found.word(), found.id() < 0, question.measure(),
                now.neighbours().nearest(found.vector(), question.count(), question.measure(), Set.of(found.id())));
    }

    private static Solved analogy(WordsSnapshot now, Sum question) throws InputFault {
        WordLookup.Found a = WordLookup.find(now.vectors(), question.a());
        WordLookup.Found b = WordLookup.find(now.vectors(), question.b());
        WordLookup.Found c = WordLookup.find(now.vectors(), question.c());
        float[] minus = Directions.unit(b.vector());
        for (int d = 0; d < minus.length; d++) {
            minus[d] = -minus[d];
        }
        return new Solved(List.of(Directions.unit(a.vector()), minus, Directions.unit(c.vector()),
                Analogies.sum(a.vector(), b.vector(), c.vector())),
                Analogies.solve(now.neighbours(), a, b, c, OFFERED, question.withThree()));
    }

    private Alike alike(WordsSnapshot now, List<String> both) throws InputFault {
        List<List<String>> tokens = both.stream().map(this::tokens).toList();
        if (tokens.stream().allMatch(t -> t.size() <= 1)) {
            return new Alike(Directions.cosine(WordLookup.find(now.vectors(), both.get(0)).vector(),
                    WordLookup.find(now.vectors(), both.get(1)).vector()), false);
        }
        return new Alike(WordSets.sentences(now.vectors(), tokens.get(0), tokens.get(1))
                .orElseThrow(() -> new InputFault("words.fault.sentence")), true);
    }

    /** Divided as the lab's text is. */
    private List<String> tokens(String sentence) {
        Splitting splitting = room.recipe().get().source().splitting();
        return splitting.tokenizer().tokens(sentence);
    }

    /** Words of the table that are written like one that was not found; empty where all were. */
    List<String> suggestions(String typed) {
        WordsSnapshot now = room.snapshot().get();
        return now == null || now.vectors().id(typed) >= 0 ? List.of() : WordLookup.alike(now.vectors(), typed, 4);
    }

    /** Selects the words of an answer on the map. */
    void select(List<Neighbour> words) {
        room.selection().select(words.stream().map(Neighbour::id).filter(id -> id >= 0).toList());
    }

    /** The word selected last is the one whose neighbours are asked for. */
    private void looked(List<Integer> selected) {
        WordsSnapshot now = room.snapshot().get();
        if (now != null && !selected.isEmpty()) {
            word.set(now.table().words().get(selected.get(selected.size() - 1)));
        }
    }

    /** Puts questions that suit a built-in text into fields in which a person has not typed. */
    private void offer(@Nullable WordsTable table) {
        if (table == null || table == offered) {
            return;
        }
        offered = table;
        List<Analogy> questions = MadeCorpus.find(table.name()).map(MadeCorpus::questions).orElse(List.of());
        if (questions.isEmpty()) {
            return;
        }
        Analogy first = questions.get(0);
        Analogy last = questions.get(questions.size() - 1);
        fill(word, first.a());
        fill(three.get(0), first.b());
        fill(three.get(1), first.a());
        fill(three.get(2), first.c());
        fill(left, first.a());
        fill(right, first.b());
        fill(several, String.join(" ", first.a(), first.b(), first.c(), last.a()));
    }

    private void fill(StringProperty field, String with) {
        if (field.get().isEmpty() || field.get().equals(filled.get(field))) {
            filled.put(field, with);
            field.set(with);
        }
    }
}
