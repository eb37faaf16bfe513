package org.neurarium.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neurarium.dataset.table.Note;
import org.neurarium.dataset.text.TextTable;
import org.neurarium.dataset.text.TokenStore;
import org.neurarium.dataset.text.Tokenizer;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * A text answered by a text, from a file with a pair in each row. A source that came before is left out, so that none is
 * both learned and held out; a pair of which one text has more than {@code maxLength} tokens is left out as a whole,
 * since half a translation is none. Both are told.
 */
final class PairsDataset implements DatasetType {
    @Override
    public String id() {
        return "pairs";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.OWN;
    }

    @Override
    public boolean generated() {
        return false;
    }

    @Override
    public List<ParamSpec> params() {
        return TextParams.with(true, List.of(ParamSpec.text("textColumn", "1"), ParamSpec.text("target", "2")),
                List.of(Tokenizers.param("words"), TextParams.maxLength(20), Tokenizers.size(10_000),
                        TextParams.minCount(1)));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        Texts texts = read(checked);
        TokenStore from = new TokenStore();
        TokenStore to = new TokenStore();
        Tokenizer source = Tokenizers.of(checked, texts.sources);
        Tokenizer target = Tokenizers.of(checked, texts.targets);
        int most = checked.integer("maxLength");
        for (int i = 0; i < texts.sources.size(); i++) {
            List<String> one = source.tokens(texts.sources.get(i));
            List<String> other = target.tokens(texts.targets.get(i));
            if (Math.max(one.size(), other.size()) <= most && !one.isEmpty() && !other.isEmpty()) {
                from.add(one);
                to.add(other);
            }
        }
        if (from.size() < 2) {
            throw new InputFault("datasets.fault.pairs-few", texts.name, from.size(), most);
        }
        TextParams.refuseTooMany(texts.name, from.size(), from.longest() + to.longest());
        int size = checked.integer("vocabularySize");
        int least = checked.integer("minCount");
        return TokenExamples.translated(from, from.vocabulary(least, size, false), to, to.vocabulary(least, size, true),
                notes(texts.repeated, texts.sources.size() - from.size(), most));
    }

    @Override
    public Optional<float[]> typed(Settings settings, Examples.Schema schema, String text) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        Tokenizer tokenizer = Tokenizers.typing(settings, checked, Tokenizers.stamp(id(), checked), () -> read(checked).sources);
        return Optional.of(TokenExamples.typed(tokenizer.tokens(text), schema));
    }

    @Override
    public String written(Settings settings, List<String> tokens) throws InputFault {
        return Tokenizers.written(CheckedSettings.of(this, settings), tokens);
    }

    private static Texts read(CheckedSettings checked) throws InputFault {
        TextTable table = TextTable.open(TextParams.file(checked), checked.text("separator"),
                checked.text("header"), Set.of("source", "target", "원문", "번역"));
        if (table.names().size() < 2) {
            throw new InputFault("datasets.fault.pairs-columns", table.name());
        }
        int from = table.column(checked.text("textColumn").strip());
        int to = table.column(checked.text("target").strip());
        Texts texts = new Texts(table.name());
        Set<String> seen = new HashSet<>();
        int limit = checked.integer("limit");
        table.rows((line, fields) -> {
            if (!seen.add(Tokenizer.composed(fields[from].strip()))) {
                texts.repeated++;
                return true;
            }
            texts.sources.add(fields[from]);
            texts.targets.add(fields[to]);
            return texts.sources.size() < limit;
        });
        return texts;
    }

    private static List<Note> notes(int repeated, int left, int most) {
        List<Note> notes = new ArrayList<>();
        if (repeated > 0) {
            notes.add(new Note("datasets.note.pairs-repeated", List.of(repeated)));
        }
        if (left > 0) {
            notes.add(new Note("datasets.note.pairs-long", List.of(left, most)));
        }
        return notes;
    }

    /** Both sides of the pairs. */
    private static final class Texts {
        private final String name;
        private final List<String> sources = new ArrayList<>();
        private final List<String> targets = new ArrayList<>();
        private int repeated;

        Texts(String name) {
            this.name = name;
        }
    }
}
