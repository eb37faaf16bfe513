package org.neurarium.words.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurarium.document.spec.ParamSpec;

/**
 * The settings that a method heeds, declared once: the fields of the window, their ranges and defaults come from here.
 * Names are those of {@link WordSettings} and {@link Pieces}.
 */
public final class WordSettingSpecs {
    private static final int MOST_ROWS = 5_000_000;
    private static final int MOST_PIECE = 12;

    private WordSettingSpecs() {
    }

    /** Settings that matter for how vectors are learnt as set now; what would change nothing is left out. */
    public static List<ParamSpec> of(WordSettings now) {
        WordSettings usual = WordSettings.of(now.method());
        List<ParamSpec> specs = new ArrayList<>();
        boolean windows = now.method() != WordMethod.GLOVE && now.method() != WordMethod.LSA;
        if (windows) {
            specs.add(ParamSpec.choice("objective", usual.objective().id(), ids(WordSettings.Objective.values())));
        }
        if (now.method() == WordMethod.LSA) {
            specs.add(ParamSpec.choice("weighting", usual.weighting().id(), ids(WordSettings.Weighting.values())));
        }
        specs.add(ParamSpec.integer("dim", usual.dim(), 1, WordSettings.MOST_DIM));
        if (now.method() != WordMethod.LSA || now.weighting() != WordSettings.Weighting.TF_IDF) {
            specs.add(ParamSpec.integer("window", usual.window(), 1, WordSettings.MOST_WINDOW));
        }
        if (windows && now.objective() == WordSettings.Objective.NEGATIVE_SAMPLING) {
            specs.add(ParamSpec.integer("negatives", usual.negatives(), 1, WordSettings.MOST_NEGATIVES));
        }
        if (now.method() == WordMethod.FASTTEXT) {
            specs.add(ParamSpec.integer("shortest", usual.pieces().shortest(), 1, MOST_PIECE));
            specs.add(ParamSpec.integer("longest", usual.pieces().longest(), 1, MOST_PIECE));
            specs.add(ParamSpec.integer("rows", usual.pieces().rows(), 100, MOST_ROWS));
            specs.add(ParamSpec.flag("keys", usual.pieces().keys()));
        }
        if (now.method() != WordMethod.LSA) {
            specs.add(ParamSpec.number("sample", usual.sample(), 0, 1));
            specs.add(ParamSpec.integer("epochs", usual.epochs(), 1, WordSettings.MOST_EPOCHS));
            specs.add(ParamSpec.logNumber("rate", usual.rate(), 1e-6, 10));
            specs.add(ParamSpec.integer("threads", usual.threads(), 1, WordSettings.MOST_THREADS));
        }
        specs.add(ParamSpec.integer("seed", usual.seed(), 0, Integer.MAX_VALUE));
        return specs;
    }

    /** A setting's value: Long, Double, Boolean, or the id of a choice. */
    public static Object value(WordSettings s, String name) {
        return switch (name) {
            case "objective" -> s.objective().id();
            case "weighting" -> s.weighting().id();
            case "dim" -> (long) s.dim();
            case "window" -> (long) s.window();
            case "negatives" -> (long) s.negatives();
            case "minCount" -> (long) s.minCount();
            case "sample" -> s.sample();
            case "epochs" -> (long) s.epochs();
            case "rate" -> s.rate();
            case "threads" -> (long) s.threads();
            case "seed" -> s.seed();
            case "shortest" -> (long) s.pieces().shortest();
            case "longest" -> (long) s.pieces().longest();
            case "rows" -> (long) s.pieces().rows();
            case "keys" -> s.pieces().keys();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The same with one setting changed; {@code value} as {@link #value} gives it. */
    public static WordSettings with(WordSettings s, String name, Object value) {
        return switch (name) {
            case "objective" -> s.withObjective(WordSettings.Objective.valueOf(constant(value)));
            case "weighting" -> s.withWeighting(WordSettings.Weighting.valueOf(constant(value)));
            case "dim" -> s.withDim(whole(value));
            case "window" -> s.withWindow(whole(value));
            case "negatives" -> s.withNegatives(whole(value));
            case "minCount" -> s.withMinCount(whole(value));
            case "sample" -> s.withSample((Double) value);
            case "epochs" -> s.withEpochs(whole(value));
            case "rate" -> s.withRate((Double) value);
            case "threads" -> s.withThreads(whole(value));
            case "seed" -> s.withSeed((Long) value);
            default -> s.withPieces(pieces(s.pieces(), name, value));
        };
    }

    private static Pieces pieces(Pieces p, String name, Object value) {
        return switch (name) {
            case "shortest" -> new Pieces(whole(value), Math.max(whole(value), p.longest()), p.rows(), p.keys());
            case "longest" -> new Pieces(Math.min(whole(value), p.shortest()), whole(value), p.rows(), p.keys());
            case "rows" -> new Pieces(p.shortest(), p.longest(), whole(value), p.keys());
            case "keys" -> new Pieces(p.shortest(), p.longest(), p.rows(), (Boolean) value);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int whole(Object value) {
        return Math.toIntExact((Long) value);
    }

    private static String constant(Object id) {
        return String.valueOf(id).toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    private static List<String> ids(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> v.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')).toList();
    }
}
