package org.neurarium.ui.shell.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrangements in the words of the preferences: what a move makes of them was worked out by hand. */
class DockLayoutTest {
    @ParameterizedTest(name = "{1} {2} {3} of {4} in {0} gives {5}")
    @CsvSource(delimiter = ';', textBlock = """
            a|b|c/;   c; BEFORE; a; BELOW;  c|a|b/
            a|b|c/;   a; AFTER;  b; BELOW;  b|a|c/
            a|b|c/;   a; ONTO;   c; BELOW;  b|c,*a/
            a|b|c/;   b; AFTER;  '';BESIDE; a|c/b
            a|b/c;    a; BEFORE; c; BESIDE; b/a|c
            a,*b/c;   c; ONTO;   a; BELOW;  a,b,*c/
            *a,b/;    a; AFTER;  a; BELOW;  b|a/
            a|b/;     a; BEFORE; a; BELOW;  a|b/
            a,*b|c/;  b; AFTER;  c; BELOW;  a|c|b/
            """)
    void movesAView(String before, String view, Target.Side side, String anchor, Place place, String after) {
        Target target = new Target(place, anchor.isEmpty() ? null : anchor, side);
        assertEquals(after, DockText.write(read(before).move(view, target)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a/;        b; a|b/
            a|b|c/;    d; a|b|c,*d/
            a|*b,c/;   c; a|b,*c/
            a/b;       b; a/b
            /;         a; a/
            """)
    void showsAViewWithoutMakingSlivers(String before, String view, String after) {
        assertEquals(after, DockText.write(read(before).show(view)));
    }

    @Test
    void aHiddenTabHandsTheFrontOn() {
        assertEquals("*a,c/", DockText.write(read("a,*b,c/").without("b")));
        assertEquals("a/", DockText.write(read("a|b/c").only(List.of("a", "z"))));
    }

    /** Whatever is done, no view is lost or doubled, and the line in the preferences says it all. */
    @Test
    void noSequenceOfMovesLosesAView() {
        Random random = new Random(5);
        List<String> views = List.of("a", "b", "c", "d", "e");
        DockLayout layout = DockLayout.tiles(views);
        for (int i = 0; i < 2000; i++) {
            String view = views.get(random.nextInt(5));
            layout = layout.move(view, new Target(Place.values()[random.nextInt(2)],
                    random.nextInt(4) == 0 ? null : views.get(random.nextInt(5)), Target.Side.values()[random.nextInt(3)]));
            assertEquals(views, layout.views().stream().sorted().toList());
            assertEquals(Optional.of(layout), DockText.read(DockText.write(layout)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/b/c", "a,,b/", "a|a/", "A/", "a b/", "|/", "*/", "../x"})
    void damagedLinesAreNoArrangement(String text) {
        assertTrue(DockText.read(text).isEmpty());
    }

    private static DockLayout read(String text) {
        return DockText.read(text).orElseThrow();
    }
}
