package org.neurarium.ui.common.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
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

    /** The room for the second line is asked for before the formula has the narrow width, so that nothing lies upon the next text. */
    @Test
    void aNarrowPlaceIsAskedForMoreHeight() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            FormulaView view = new FormulaView(new Theme(ThemeChoice.LIGHT), new BackgroundJobs(Runnable::run, Runnable::run));
            view.show("c_t=f\\circ c_{t-1}+i\\circ g\\qquad h_t=o\\circ\\tanh(c_t)");
            double whole = view.prefHeight(400);
            assertTrue(view.prefHeight(180) > 1.5 * whole, view.prefHeight(180) + " against " + whole);
            return null;
        });
    }
}
