package org.neurarium.ui.viz.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.export.ExportedCode;

/**
 * A program as it is shown.
 *
 * @param lines coloured stretches
 * @param changed numbers of the lines, from 0, that the edit before did not have
 */
record Listing(ExportedCode.Written code, List<List<Span>> lines, BitSet changed) {
    /** @param before what was shown, to see what changed; null marks nothing */
    static Listing of(ExportedCode.Written code, @Nullable Listing before) {
        if (before != null && before.code.text().equals(code.text())) {
            return new Listing(code, before.lines, before.changed);
        }
        BitSet changed = before == null ? new BitSet()
                : ChangedLines.of(before.code.text().lines().toList(), code.text().lines().toList());
        return new Listing(code, SourceLexer.lines(code.fileName(), code.text()), changed);
    }

    /** Numbers of the lines, from 0, that say something of these layers. */
    BitSet linesOf(Set<String> nodes) {
        BitSet all = new BitSet();
        nodes.forEach(node -> all.or(code.linesOf(node)));
        return all;
    }

    /** The layer that a line is about. */
    Optional<String> nodeAt(int line) {
        return new ArrayList<>(code.names().keySet()).stream().filter(node -> code.linesOf(node).get(line)).findFirst();
    }
}
