package org.neurarium.document.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurarium.document.Fragment;
import org.neurarium.document.Point;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.InputFault;

class FragmentJsonTest {
    static Fragment example() {
        return Fragment.of(ProjectJsonTest.example(), Set.of("h1", "out"));
    }

    @Test
    void aFragmentHoldsTheChosenLayersAndTheWiresInside() {
        assertEquals(List.of(new Wire("h1", "out")), example().network().wires());
        assertEquals(new Point(160, 0), example().canvas().find("h1").orElseThrow());
        assertEquals(2, example().canvas().positions().size());
    }

    @Test
    void theClipboardBringsItBack() throws InputFault {
        assertEquals(example(), FragmentJson.read(FragmentJson.write(example())));
    }

    @Test
    void aWholeProjectCanBePasted() throws InputFault {
        assertEquals(ProjectJsonTest.example().network(),
                FragmentJson.read(ProjectJson.write(ProjectJsonTest.example())).network());
    }

    @Test
    void otherTextIsNamed() {
        assertEquals("The clipboard holds no layers; copy some on the canvas first.",
                Faults.sentence(() -> FragmentJson.read("hello")));
        assertEquals("The clipboard holds no layers; copy some on the canvas first.",
                Faults.sentence(() -> FragmentJson.read("{\"a\": 1}")));
    }
}
