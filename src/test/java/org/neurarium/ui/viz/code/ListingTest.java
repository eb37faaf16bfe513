package org.neurarium.ui.viz.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neurarium.compile.export.CodeExport;
import org.neurarium.compile.export.ExportedCode;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.edit.Edits;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.ui.fake.FakeEngine;

class ListingTest {
    private static ExportedCode.Written code(String target, Project project) throws Exception {
        Examples.Schema schema = DatasetCatalogue.get(project.data().kind()).load(project.data().settings()).schema();
        return (ExportedCode.Written) CodeExport.to(target, project, schema);
    }

    private static String joined(List<List<Span>> lines) {
        return lines.stream().map(l -> l.stream().map(Span::text).collect(Collectors.joining())).collect(Collectors.joining("\n"));
    }

    /** Colours never change a character, in any template and library. */
    @Test
    void theLinesAreTheProgram() throws Exception {
        for (String id : List.of("lenet", "seq2seq-attention", "gpt-mini")) {
            for (String target : CodeExport.TARGETS) {
                ExportedCode.Written written = code(target, TemplateCatalogue.find(id).orElseThrow().project());
                List<List<Span>> lines = SourceLexer.lines(written.fileName(), written.text());
                assertEquals(written.text().stripTrailing(), joined(lines).stripTrailing(), id);
                assertEquals(written.text().lines().count(), lines.size());
            }
        }
    }

    @Test
    void everyStretchHasItsKind() {
        List<List<Span>> lines = SourceLexer.lines("a.py", "def f(x):  # so\n    return g(\"# no\", 1e-7)\n\"\"\"two\nlines\"\"\"\n");
        assertEquals(List.of(new Span(Span.Kind.KEYWORD, "def"), new Span(Span.Kind.PLAIN, " "), new Span(Span.Kind.CALL, "f"),
                new Span(Span.Kind.PLAIN, "("), new Span(Span.Kind.PLAIN, "x"), new Span(Span.Kind.PLAIN, "):  "),
                new Span(Span.Kind.COMMENT, "# so")), lines.get(0));
        assertTrue(lines.get(1).containsAll(List.of(new Span(Span.Kind.STRING, "\"# no\""), new Span(Span.Kind.NUMBER, "1e-7"))), "" + lines.get(1));
        assertEquals(List.of(new Span(Span.Kind.COMMENT, "lines\"\"\"")), lines.get(3));
        assertEquals(4, lines.size());
        assertEquals(new Span(Span.Kind.KEYWORD, "new"), SourceLexer.lines("A.java", "new A() /* it's */ 'c'").get(0).get(0));
    }

    /** What is left when the changed lines are taken away is a subsequence of both, of the greatest length (all are tried). */
    @Test
    void changedLinesAreTheFewestPossible() {
        Random dice = new Random(3);
        for (int round = 0; round < 300; round++) {
            List<String> before = dice.ints(dice.nextInt(9), 0, 4).mapToObj(String::valueOf).toList();
            List<String> after = dice.ints(dice.nextInt(9), 0, 4).mapToObj(String::valueOf).toList();
            BitSet changed = ChangedLines.of(before, after);
            List<String> kept = new ArrayList<>();
            for (int i = 0; i < after.size(); i++) {
                if (!changed.get(i)) {
                    kept.add(after.get(i));
                }
            }
            assertTrue(isWithin(kept, before), before + " " + after + " " + changed);
            int most = 0;
            for (int mask = 0; mask < 1 << after.size(); mask++) {
                List<String> some = new ArrayList<>();
                for (int i = 0; i < after.size(); i++) {
                    if ((mask >> i & 1) == 1) {
                        some.add(after.get(i));
                    }
                }
                most = isWithin(some, before) ? Math.max(most, some.size()) : most;
            }
            assertEquals(most, kept.size(), before + " " + after);
        }
    }

    private static boolean isWithin(List<String> some, List<String> all) {
        int i = 0;
        for (String line : all) {
            i += i < some.size() && some.get(i).equals(line) ? 1 : 0;
        }
        return i == some.size();
    }

    @Test
    void anEditMarksItsLinesAndALayerHasItsOwn() throws Exception {
        Project project = FakeEngine.xor();
        for (String target : CodeExport.TARGETS) {
            Listing first = Listing.of(code(target, project), null);
            assertTrue(first.changed().isEmpty());
            Project wider = Edits.setting("h1", "units", 7).change().apply(project);
            Listing second = Listing.of(code(target, wider), first);
            BitSet own = second.linesOf(Set.of("h1"));
            assertTrue(own.intersects(second.changed()), target + second.changed() + own);
            String line = second.code().text().lines().toList().get(own.nextSetBit(0));
            assertTrue(line.contains("h1") && line.contains("7"), line);
            assertEquals(Optional.of("h1"), second.nodeAt(own.nextSetBit(0)), target);
            assertEquals(second.changed(), Listing.of(code(target, wider), second).changed(), "marks stay while nothing changes");
            assertTrue(second.linesOf(Set.of("no such layer")).isEmpty());
        }
    }
}
