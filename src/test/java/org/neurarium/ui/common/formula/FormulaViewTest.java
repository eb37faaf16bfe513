package org.neurarium.ui.common.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaViewTest {
    @Test
    void wideSpacesPartLinesOnlyInANarrowPlace() {
        assertEquals(List.of("a=b\\qquad c=d"), FormulaView.statements("a=b\\qquad c=d", false));
        assertEquals(List.of("a=b", "c=d"), FormulaView.statements("a=b\\qquad c=d", true));
        assertEquals(List.of("a,", "b,", "c"), FormulaView.statements("a,\\quad b,\\quad c", true));
    }

    @Test
    void commasWithASpacePartAlwaysAndCasesStayTogether() {
        assertEquals(List.of("a", "b"), FormulaView.statements("a,\\; b", false));
        String cases = "\\begin{cases} a,\\quad b \\\\ c,\\quad d \\end{cases}";
        assertEquals(List.of(cases), FormulaView.statements(cases, true));
    }
}
