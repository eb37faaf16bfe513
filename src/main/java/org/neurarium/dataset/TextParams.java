package org.neurarium.dataset;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.dataset.text.TextFile;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/** Settings that texts read from a file share. */
final class TextParams {
    /** Most values (texts × tokens) that examples may have: 240 MB. */
    static final long MOST_VALUES = 60_000_000;
    private static final String AUTO = "auto";

    private TextParams() {
    }

    /** The file and how it is written, a dataset's own settings, then tokens and seed. */
    static List<ParamSpec> with(boolean table, List<ParamSpec> own, List<ParamSpec> tokens) {
        List<ParamSpec> params = new ArrayList<>(List.of(ParamSpec.file("path")));
        params.addAll(own);
        params.addAll(tokens);
        if (table) {
            params.add(ParamSpec.integer("limit", 200_000, 10, 1_000_000));
            params.add(ParamSpec.choice("separator", AUTO, List.of(AUTO, "comma", "semicolon", "tab")));
            params.add(ParamSpec.choice("header", AUTO, List.of(AUTO, "yes", "no")));
        }
        params.add(ParamSpec.choice("encoding", AUTO, List.of(AUTO, "utf-8", "ms949", "windows-1252")));
        if (table) {
            params.add(PlaneParams.seed());
        }
        return List.copyOf(params);
    }

    /** A token seen less often is unknown. */
    static ParamSpec minCount(int standard) {
        return ParamSpec.integer("minCount", standard, 1, 100);
    }

    /** Longest text in tokens. */
    static ParamSpec maxLength(int standard) {
        return ParamSpec.integer("maxLength", standard, 1, 2_000);
    }

    static TextFile file(CheckedSettings checked) throws InputFault {
        return TextFile.open(checked.text("path"), checked.text("encoding"));
    }

    /** The text where a person wrote one, else what stands for it. */
    static String orAuto(String text) {
        return text.isBlank() ? AUTO : text.strip();
    }

    static void refuseTooMany(String file, long rows, long steps) throws InputFault {
        if (rows * steps > MOST_VALUES) {
            throw new InputFault("datasets.fault.text-values", file, rows, steps, MOST_VALUES);
        }
    }
}
