package org.neurarium.train.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.train.Opening;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;

/** Dead and saturated units, made by hand: a bias so far below 0 that no point of the plane brings the sum above it. */
class SpreadProbeTest {
    private static final float FAR = 1000;

    @BeforeAll
    static void numerics() {
        NumericsBootstrap.start(NumericsSettings.standard());
    }

    private static Project project() {
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("rectified", "dense", Settings.of("units", 5, "activation", "relu")),
                new LayerNode("leaky", "dense", Settings.of("units", 4, "activation", "leaky-relu")),
                new LayerNode("bounded", "dense", Settings.of("units", 4, "activation", "tanh")),
                new LayerNode("out", "output", Settings.EMPTY)), List.of(new Wire("in", "rectified"), new Wire("rectified", "leaky"),
                new Wire("leaky", "bounded"), new Wire("bounded", "out")));
        return new Project("units", new DataSource("circle", Settings.of("points", 60), 0.5), network, Training.DEFAULT, CanvasLayout.EMPTY);
    }

    private static SpreadProbe.Frame read(TrainingSession session, SpreadProbe probe) throws InterruptedException {
        session.watch(Set.of(probe));
        return session.await(f -> f.find(probe).isPresent(), Duration.ofSeconds(30)).orElseThrow().find(probe).orElseThrow();
    }

    @Test
    void deadUnitsAreCountedWhereUnitsCanDie() throws Exception {
        try (TrainingSession session = ((Opening.Ready) Sessions.open(project(), null)).session()) {
            for (int unit = 0; unit < 5; unit++) {
                session.setParameter("rectified", "bias", unit, unit < 2 ? -FAR : FAR);
            }
            session.setParameter("leaky", "bias", 0, -FAR);
            session.setParameter("bounded", "bias", 0, FAR * FAR);
            session.setParameter("bounded", "bias", 1, -FAR * FAR);
            SpreadProbe.Frame found = read(session, new SpreadProbe(List.of(new SpreadProbe.Asked("rectified", true, Float.NaN, Float.NaN),
                    new SpreadProbe.Asked("leaky", false, Float.NaN, Float.NaN), new SpreadProbe.Asked("bounded", false, -1, 1)), 30));
            SpreadProbe.Layer rectified = found.layers().get("rectified");
            assertEquals(List.of(5, 2, -1), List.of(rectified.units(), rectified.dead(), rectified.saturated()), "two of five are dead");
            assertEquals(-1, found.layers().get("leaky").dead(), "units of a leaky function cannot die");
            assertEquals(-1, found.layers().get("bounded").dead());
            assertTrue(found.layers().get("bounded").saturated() >= 2, "one at either end");
        }
    }

    @Test
    void noneIsDeadWhereEachAnswersToSomePoint() throws Exception {
        try (TrainingSession session = ((Opening.Ready) Sessions.open(project(), null)).session()) {
            for (int unit = 0; unit < 5; unit++) {
                session.setParameter("rectified", "bias", unit, FAR);
            }
            SpreadProbe probe = new SpreadProbe(List.of(new SpreadProbe.Asked("rectified", true, Float.NaN, Float.NaN)), 30);
            assertEquals(0, read(session, probe).layers().get("rectified").dead());
        }
    }
}
