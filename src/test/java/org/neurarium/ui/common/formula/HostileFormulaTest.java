package org.neurarium.ui.common.formula;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A formula in a demo from elsewhere loads no file, defines nothing, repeats nothing without measure and fits on a screen. */
class HostileFormulaTest {
    @ParameterizedTest
    @ValueSource(strings = {"\\includegraphics{/etc/passwd}", "\\includegraphics[scale=2]{http://localhost/x.png}", "\\newcommand{\\a}{\\a\\a}\\a", "\\renewcommand{\\frac}{x}",
        "\\begin{array}{*{99999999}{c}}1\\end{array}", "\\hdotsfor{99999999}", "\\multicolumn{99999999}{c}{x}", "\\roman{2000000000}", "\\jlmXML{/etc/passwd}", "\\jlmExternalFont{x}",
        "\\makeatletter\\@x"})
    void isNotSet(String latex) {
        assertFalse(Formula.isHarmless(latex), latex);
        FormulaDoor.typeset(latex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\rule{9999in}{9999in}", "\\scalebox{99999}{x}", "\\hspace{9999in}x"})
    void isNoLargerThanACanvasCanBe(String latex) {
        for (int side : FormulaDoor.typeset(latex)) {
            assertTrue(side <= 4_000, latex + ": " + side);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "\\sqrt{", "\\frac{", "\\left(", "\\hat{", "(", "["})
    void isNotNestedWithoutMeasure(String opening) {
        assertFalse(Formula.isHarmless(opening.repeat(41)), opening);
        FormulaDoor.typeset(opening.repeat(41));
        FormulaDoor.typeset(opening.repeat(39));
    }

    /** At this the typesetter threw a null pointer. */
    @Test
    void whatItBreaksOnIsShownAsWords() {
        assertTrue(FormulaDoor.typeset("\\hat{_}^")[0] > 0);
    }

    /** What the course itself writes is set. */
    @Test
    void theCourseIsHarmless() throws IOException {
        int formulas = 0;
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/demos"))) {
            for (Path file : all.filter(f -> f.toString().endsWith(".md")).toList()) {
                Matcher formula = Pattern.compile("\\$([^$\n]+)\\$").matcher(Files.readString(file));
                while (formula.find()) {
                    assertTrue(Formula.isHarmless(formula.group(1)), file + ": " + formula.group(1));
                    formulas++;
                }
            }
        }
        assertTrue(formulas > 100, List.of(formulas).toString());
    }
}
