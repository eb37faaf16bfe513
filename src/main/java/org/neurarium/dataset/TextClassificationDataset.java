package org.neurarium.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurarium.dataset.table.Note;
import org.neurarium.dataset.text.TextTable;
import org.neurarium.dataset.text.TokenStore;
import org.neurarium.dataset.text.Tokenizer;
import org.neurarium.dataset.text.Vocabulary;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Texts with a class each, from a file with a row per text. Read as a stream: each row is divided into tokens and kept as
 * numbers. A text longer than {@code maxLength} tokens is cut and the number of those cut is told; a row without text or
 * class is left out and told too.
 */
final class TextClassificationDataset implements DatasetType {
    private static final int MOST_CLASSES = 256;
    private static final int LEARNED_FROM = 20_000;
    private static final Set<String> TEXTS = Set.of("text", "document", "review", "sentence", "content", "comment", "message",
            "문장", "본문", "내용", "리뷰", "글", "텍스트");
    private static final Set<String> LABELS = Set.of("label", "class", "sentiment", "category", "target", "y", "라벨", "분류",
            "클래스", "감정", "정답");

    @Override
    public String id() {
        return "text-classification";
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
        return TextParams.with(true, List.of(ParamSpec.text("textColumn", TextTable.AUTO),
                ParamSpec.text("labelColumn", TextTable.AUTO)), List.of(Tokenizers.param("words"),
                TextParams.maxLength(40), Tokenizers.size(10_000), TextParams.minCount(2)));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        Rows rows = new Rows(checked);
        rows.read();
        return rows.examples();
    }

    @Override
    public Optional<float[]> typed(Settings settings, Examples.Schema schema, String text) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        Tokenizer tokenizer = Tokenizers.typing(settings, checked, Tokenizers.stamp(id(), checked),
                () -> new Rows(checked).learnedFrom());
        return Optional.of(TokenExamples.typed(tokenizer.tokens(text), schema));
    }

    /** The rows of one file. */
    private static final class Rows {
        private final CheckedSettings checked;
        private final TextTable table;
        private final int textColumn;
        private final int labelColumn;
        private final TokenStore store = new TokenStore();
        private final Map<String, Integer> kinds = new LinkedHashMap<>();
        private final List<Integer> labels = new ArrayList<>();
        private long dropped;

        Rows(CheckedSettings checked) throws InputFault {
            this.checked = checked;
            Set<String> names = new java.util.HashSet<>(TEXTS);
            names.addAll(LABELS);
            table = TextTable.open(TextParams.file(checked), checked.text("separator"), header(checked), names);
            String wantedText = TextParams.orAuto(checked.text("textColumn"));
            String wantedLabel = TextParams.orAuto(checked.text("labelColumn"));
            int namedText = table.named(TEXTS);
            textColumn = !wantedText.equals(TextTable.AUTO) ? table.column(wantedText)
                    : namedText >= 0 ? namedText : table.longest();
            int namedLabel = table.named(LABELS);
            labelColumn = !wantedLabel.equals(TextTable.AUTO) ? table.column(wantedLabel)
                    : namedLabel >= 0 ? namedLabel : table.fewest(textColumn);
            if (labelColumn < 0 || labelColumn == textColumn) {
                throw new InputFault("datasets.fault.text-no-label", table.name(), String.join(", ", table.names()));
            }
        }

        /** A column given by its name means that the first row holds names. */
        private static String header(CheckedSettings checked) {
            boolean named = List.of("textColumn", "labelColumn").stream().map(c -> TextParams.orAuto(checked.text(c)))
                    .anyMatch(c -> !c.equals(TextTable.AUTO) && !c.matches("[0-9]+"));
            return named && checked.text("header").equals(TextTable.AUTO) ? "yes" : checked.text("header");
        }

        /** The texts from which byte pairs are learned. */
        List<String> learnedFrom() throws InputFault {
            List<String> texts = new ArrayList<>();
            table.rows((line, fields) -> {
                texts.add(fields[textColumn]);
                return texts.size() < Math.min(LEARNED_FROM, checked.integer("limit"));
            });
            return texts;
        }

        void read() throws InputFault {
            Tokenizer tokenizer = Tokenizers.of(checked, Tokenizers.learned(checked) ? learnedFrom() : List.of());
            int limit = checked.integer("limit");
            table.rows((line, fields) -> {
                String label = fields[labelColumn].strip();
                List<String> tokens = tokenizer.tokens(fields[textColumn]);
                if (label.isEmpty() || tokens.isEmpty()) {
                    dropped++;
                    return true;
                }
                labels.add(kinds.computeIfAbsent(label, l -> kinds.size()));
                if (kinds.size() > MOST_CLASSES) {
                    throw new InputFault("datasets.fault.csv-classes", table.name(), table.names().get(labelColumn),
                            MOST_CLASSES);
                }
                store.add(tokens);
                return store.size() < limit;
            });
        }

        Examples examples() throws InputFault {
            if (store.size() == 0) {
                throw new InputFault("datasets.fault.text-no-rows", table.name(), table.names().get(textColumn));
            }
            if (kinds.size() < 2) {
                throw new InputFault("datasets.fault.csv-one-class", table.name(), table.names().get(labelColumn));
            }
            int steps = Math.min(checked.integer("maxLength"), store.longest());
            TextParams.refuseTooMany(table.name(), store.size(), steps);
            List<String> seen = List.copyOf(kinds.keySet());
            List<String> classes = seen.stream().sorted(order(seen)).toList();
            int[] answers = labels.stream().mapToInt(l -> classes.indexOf(seen.get(l))).toArray();
            Vocabulary vocabulary = store.vocabulary(checked.integer("minCount"), checked.integer("vocabularySize"), false);
            return TokenExamples.labelled(store, vocabulary, steps, answers, classes, notes(steps));
        }

        private List<Note> notes(int steps) {
            List<Note> notes = new ArrayList<>();
            int cut = store.longerThan(steps);
            if (cut > 0) {
                notes.add(new Note("datasets.note.text-cut", List.of(cut, store.size(), steps)));
            }
            if (dropped > 0) {
                notes.add(new Note("datasets.note.text-dropped", List.of(dropped)));
            }
            return notes;
        }

        /** Whole numbers by value, names by their characters. */
        private static Comparator<String> order(List<String> labels) {
            boolean numbers = labels.stream().allMatch(l -> l.matches("[+-]?[0-9]{1,15}"));
            return numbers ? Comparator.comparingLong(Long::parseLong) : Comparator.naturalOrder();
        }
    }
}
