package org.neurarium.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.compile.Nets.layer;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neurarium.compile.check.Survey;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Choice;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

class MemoryCheckTest {
    private static final Examples.Schema PICTURES =
            new Examples.Schema(Shape.of(1000), List.of("a", "b", "c"), List.of(), List.of(), 20);
    private static final long MEGABYTE = 1_000_000;

    /** 1000-1000-3: 1,004,003 parameters; 2,003 activations and three times the widest layer per example. */
    private static Project wide(String optimizer) {
        Project project = Nets.chain(layer("in", "input"), layer("h", "dense", "units", 1000), layer("out", "output"));
        return project.withTraining(project.training().withOptimizer(new Choice(optimizer, Settings.EMPTY)).withBatchSize(100));
    }

    private static MemoryEstimate estimate(Project project) {
        return MemoryEstimate.of(project, Survey.of(project, Tasks.of(PICTURES)), 1_004_003);
    }

    @Test
    void theOptimizersStateCounts() {
        long batch = 100L * 4 * (2003 + 3 * 1000);
        assertEquals(4L * 1_004_003 * (3 + 2) + batch, estimate(wide("sgd")).total(100));
        assertEquals(4L * 1_004_003 * (3 + 2 + 1) + batch, estimate(wide("momentum")).total(100));
        assertEquals(4L * 1_004_003 * (3 + 2 + 2) + batch, estimate(wide("adam")).total(100));
    }

    @Test
    void aBatchThatIsTooLargeIsRefusedWithTheLargestThatFits() {
        Project project = wide("adam");
        MemoryLimit limit = new MemoryLimit(100 * MEGABYTE, 17 * MEGABYTE, 1000 * MEGABYTE);
        Problem problem = only(project, limit);
        assertEquals("problems.memory-batch", problem.messageKey());
        Project smaller = problem.fixes().get(0).edit().apply(project);
        assertTrue(smaller.training().batchSize() < 100);
        assertEquals(List.of(), MemoryCheck.problems(smaller, estimate(smaller), layers(project), limit));
        Project oneMore = smaller.withTraining(smaller.training().withBatchSize(smaller.training().batchSize() + 1));
        assertFalse(MemoryCheck.problems(oneMore, estimate(oneMore), layers(project), limit).isEmpty());
    }

    @Test
    void aNetworkThatNeverFitsNamesItsLargestLayer() {
        Problem problem = only(wide("adam"), new MemoryLimit(100 * MEGABYTE, 10 * MEGABYTE, 1000 * MEGABYTE));
        assertEquals("problems.memory-parameters", problem.messageKey());
        for (Language language : Language.values()) {
            String sentence = Messages.of(language).get(problem.messageKey(), problem.arguments());
            assertTrue(sentence.contains("h") && sentence.contains("1001000") && sentence.contains("16 MB") && sentence.contains("10 MB"), sentence);
        }
    }

    /** 65,536 units on 65,536 inputs: 4.3 thousand million weights. */
    @Test
    void aHopelessNetworkIsNotBuilt() {
        Project project = Nets.chain(layer("in", "input"), layer("h", "dense", "units", 65_536), layer("g", "dense", "units", 65_536),
                layer("out", "output"));
        Compilation.Rejected rejected = assertInstanceOf(Compilation.Rejected.class, NetworkCompiler.compile(project, PICTURES));
        assertEquals("problems.memory-parameters", rejected.problems().get(0).messageKey());
    }

    private static List<LayerAnalysis> layers(Project project) {
        return NetworkAnalyzer.analyse(project, Optional.of(PICTURES)).layers();
    }

    private static Problem only(Project project, MemoryLimit limit) {
        List<Problem> found = MemoryCheck.problems(project, estimate(project), layers(project), limit);
        assertEquals(1, found.size());
        return found.get(0);
    }
}
