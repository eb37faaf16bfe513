package org.neurarium.ui.viz.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.workspace.Workspace;

class PainterTest {
    private final FakeEngine engine = new FakeEngine();
    private final Workspace workspace = engine.workspace(FakeEngine.xor());
    private final Painter painter = new Painter(workspace, new Random(3));

    private List<?> points() {
        return (List<?>) workspace.project().get().data().settings().find("points").orElse(List.of());
    }

    @Test
    void theFirstStrokeStartsFromThePresentExamples() {
        painter.begin();
        painter.add(0.1, 0.2, 1, 0);
        painter.end();
        assertEquals("points", workspace.project().get().data().kind());
        assertEquals(0.5, workspace.project().get().data().validationSplit());
        assertEquals(201, points().size());
        assertEquals(List.of(0.1, 0.2, 1L), points().get(200));
    }

    @Test
    void aStrokeIsOneUndoStep() {
        painter.begin();
        painter.add(0, 0, 0, 0.05);
        painter.add(0.1, 0, 0, 0.05);
        painter.end();
        painter.begin();
        painter.add(0.5, 0, 1, 0);
        painter.end();
        workspace.undo();
        assertEquals(202, points().size());
        workspace.undo();
        assertEquals("xor", workspace.project().get().data().kind());
    }

    @Test
    void paintingWhileTrainingKeepsTheSession() {
        painter.begin();
        painter.add(0, 0, 0, 0);
        var session = engine.session;
        painter.add(0.1, 0, 0, 0);
        assertEquals(session, engine.session);
        assertEquals("data 202", session.commands.get(session.commands.size() - 1));
    }

    @Test
    void theNearestPointWithinReachIsErased() {
        workspace.apply(org.neurarium.document.edit.DataEdits.kind("points", Settings.of("points",
                List.of(List.of(0.0, 0.0, 0), List.of(0.3, 0.0, 1), List.of(1.0, 1.0, 1)))));
        painter.begin();
        painter.erase(0.2, 0, 0.25, 0.25);
        assertEquals(2, points().size());
        assertEquals(List.of(0.0, 0.0, 0L), points().get(0));
        painter.erase(-0.9, -0.9, 0.25, 0.25);
        assertEquals(2, points().size());
    }

    @Test
    void twoThousandAreTheMostAndNoneLeavesTheRange() {
        painter.begin();
        for (int i = 0; i < 1_900; i++) {
            painter.add(50, -50, 0, 0);
        }
        assertEquals(2_000, points().size());
        assertTrue(painter.isFull());
        assertEquals(List.of(10.0, -10.0, 0L), points().get(1_999));
    }

    @Test
    void numbersToPredictCannotBePainted() {
        Workspace wave = engine.workspace(FakeEngine.xor().withData(new DataSource("wave", Settings.EMPTY, 0.5)));
        Painter other = new Painter(wave, new Random(1));
        assertFalse(other.canPaint());
        other.add(0, 0, 0, 0);
        assertEquals("wave", wave.project().get().data().kind());
    }
}
