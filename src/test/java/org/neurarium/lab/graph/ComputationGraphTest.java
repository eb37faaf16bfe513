package org.neurarium.lab.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.spec.InputFault;

/** Graphs against a case worked by hand, central differences, and Java's own arithmetic. */
class ComputationGraphTest {
    private static final double STEP = 1e-5;

    @Test
    void additionPassesOnAndMultiplicationSwaps() throws InputFault {
        ComputationGraph graph = ComputationGraph.of(ExpressionParser.parse("(x+y)·z"));
        double[] values = graph.forward(Map.of("x", -2.0, "y", 5.0, "z", -4.0));
        assertEquals(List.of("x", "y", "z"), graph.variables());
        assertArrayEquals(new double[] {-2, 5, -4, 3, -12}, values);
        assertArrayEquals(new double[] {-4, -4, 3, -4, 1}, graph.gradients(values));
    }

    @Test
    void gradientsOfAVariableUsedTwiceAddUp() throws InputFault {
        ComputationGraph graph = ComputationGraph.of(ExpressionParser.parse("x*x + 3x"));
        double[] values = graph.forward(Map.of("x", 5.0));
        assertEquals(40, values[graph.result()]);
        assertEquals(13, graph.gradients(values)[0]);
    }

    @Test
    void gradientsEqualCentralDifferencesOnRandomExpressions() throws InputFault {
        Random random = new Random(3);
        int compared = 0;
        for (int i = 0; i < 400; i++) {
            String text = random(random, 4);
            ComputationGraph graph = ComputationGraph.of(ExpressionParser.parse(text));
            Map<String, Double> at = new HashMap<>();
            graph.variables().forEach(v -> at.put(v, 0.3 + 1.4 * random.nextDouble()));
            double[] gradients = graph.gradients(graph.forward(at));
            for (int v = 0; v < graph.nodes().size(); v++) {
                String name = graph.nodes().get(v).name();
                if (!name.isEmpty() && smooth(graph, at, name)) {
                    double expected = difference(graph, at, name, STEP);
                    assertEquals(expected, gradients[v], 1e-5 * Math.max(1, Math.abs(expected)), text + " by " + name + " at " + at);
                    compared++;
                }
            }
        }
        assertTrue(compared > 300, "compared " + compared);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"-x^2; -9", "2^3^2; 512", "2x; 6", "2(x+1); 8", "x(1-x); -6", "6÷2÷3; 1", "−x − −x; 0",
            "max(x, 5); 5", "relu(-x); 0", "(x)(x)'; 9", "log(exp(x)); 3", "x/2*4; 6", "1.5·x; 4.5"})
    void whatIsTypedIsReadAsMathematiciansDo(String text, double expected) throws InputFault {
        assertEquals(expected, MatrixAlgebra.value(ExpressionParser.parse(text), Map.of("x", Matrix.scalar(3))).values()[0], 1e-12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"x +; lab.graph.fault.end []", "(x; lab.graph.fault.bracket-open [1]",
            "x); lab.graph.fault.bracket-extra [), 2]", "x y; lab.graph.fault.sign [y, 3]", "2 + #; lab.graph.fault.unexpected [#, 5]",
            "1.2.3; lab.graph.fault.number [1.2.3, 1]", "sin x; lab.graph.fault.call [sin, 1]",
            "max(x); lab.graph.fault.inputs [max, 1, 2, 1]", "x'; lab.graph.fault.transpose [2]"})
    void whatCannotBeReadIsToldWithItsPlace(String text, String fault) {
        InputFault thrown = assertThrows(InputFault.class, () -> ComputationGraph.of(ExpressionParser.parse(text)));
        assertEquals(fault, thrown.messageKey() + " " + thrown.arguments());
    }

    @Test
    void hostileTextIsRefusedAndCostsNothing() {
        for (String text : List.of("(".repeat(200), "-".repeat(290) + "x", "x^".repeat(100) + "x", "x".repeat(400), "abcdefghijklmnop",
                "x+".repeat(60) + "x", "9".repeat(299) + "9", "", "   ", "lambda(x)")) {
            assertThrows(InputFault.class, () -> ComputationGraph.of(ExpressionParser.parse(text + (text.startsWith("99") ? "9".repeat(20) : ""))),
                    text);
        }
    }

    private static double difference(ComputationGraph graph, Map<String, Double> at, String name, double step) {
        Map<String, Double> moved = new HashMap<>(at);
        moved.put(name, at.get(name) + step);
        double above = graph.forward(moved)[graph.result()];
        moved.put(name, at.get(name) - step);
        return (above - graph.forward(moved)[graph.result()]) / (2 * step);
    }

    /** Neither a kink nor a number too large nearby: two steps agree. */
    private static boolean smooth(ComputationGraph graph, Map<String, Double> at, String name) {
        double fine = difference(graph, at, name, STEP);
        double coarse = difference(graph, at, name, 4 * STEP);
        return Math.abs(fine) < 1e3 && Math.abs(fine - coarse) <= 1e-6 * Math.max(1, Math.abs(fine));
    }

    private static String random(Random random, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return random.nextInt(4) == 0 ? String.valueOf(1 + random.nextInt(3)) : String.valueOf("xyz".charAt(random.nextInt(3)));
        }
        String a = random(random, depth - 1);
        String b = random(random, depth - 2 < 0 ? 0 : depth - 2);
        return switch (random.nextInt(14)) {
            case 0 -> "(" + a + "+" + b + ")";
            case 1 -> "(" + a + "-" + b + ")";
            case 2, 3 -> "(" + a + "*" + b + ")";
            case 4 -> "(" + a + "/(1+" + b + "^2))";
            case 5 -> "exp(-(" + a + ")^2)";
            case 6 -> "log(1+(" + a + ")^2)";
            case 7 -> "sin(" + a + ")";
            case 8 -> "cos(" + a + ")";
            case 9 -> "tanh(" + a + ")";
            case 10 -> "sigmoid(" + a + ")";
            case 11 -> "relu(" + a + ")";
            case 12 -> "max(" + a + "," + b + ")";
            default -> "(2+sin(" + a + "))^(" + b + ")";
        };
    }
}
