package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;

/** Each dataset's geometry, computed again from the formula in docs/datasets.md. Points are floats: tolerance 1e-6. */
class GeometryTest {
    private static final double FLOAT = 1e-6;

    @Test
    void gatesAreTheirTruthTables() throws InputFault {
        for (String gate : new String[] {"and", "or", "nand"}) {
            Examples table = DatasetCatalogue.get(gate).load(Settings.EMPTY);
            assertEquals(4, table.count());
            for (int i = 0; i < 4; i++) {
                boolean a = table.features()[2 * i] == 1;
                boolean b = table.features()[2 * i + 1] == 1;
                boolean expected = gate.equals("and") ? a && b : gate.equals("or") ? a || b : !(a && b);
                assertEquals(expected ? 1 : 0, table.labels()[i]);
                assertEquals(i, (int) (2 * table.features()[2 * i] + table.features()[2 * i + 1]));
            }
        }
    }

    @Test
    void xorIsTheSignOfTheProductOutsideTheMargin() throws InputFault {
        Examples xor = points("xor", Settings.of("points", 4000, "margin", 0.2, "noise", 0, "seed", 3));
        double sumOfSizes = 0;
        double least = 1;
        for (int i = 0; i < xor.count(); i++) {
            double x1 = xor.features()[2 * i];
            double x2 = xor.features()[2 * i + 1];
            assertEquals(x1 * x2 < 0 ? 1 : 0, xor.labels()[i]);
            assertTrue(Math.min(Math.abs(x1), Math.abs(x2)) >= 0.2 - FLOAT && Math.max(Math.abs(x1), Math.abs(x2)) <= 1);
            sumOfSizes += Math.abs(x1) + Math.abs(x2);
            least = Math.min(least, Math.min(Math.abs(x1), Math.abs(x2)));
        }
        // |x| is uniform in [0.2, 1]: mean 0.6, standard error of 8,000 draws 0.8/√12/√8000 = 0.0026; four of them.
        assertEquals(0.6, sumOfSizes / 8000, 0.0104);
        assertEquals(0.2, least, 0.002);
    }

    @Test
    void xorCornersAreTheTruthTable() throws InputFault {
        Examples xor = points("xor", Settings.of("points", 4, "layout", "corners"));
        for (int i = 0; i < 4; i++) {
            assertEquals((int) xor.features()[2 * i] ^ (int) xor.features()[2 * i + 1], xor.labels()[i]);
        }
    }

    @Test
    void circleIsADiscInARingFilledByArea() throws InputFault {
        Examples circle = points("circle", Settings.of("points", 4000, "noise", 0));
        double[] squares = new double[2];
        for (int i = 0; i < circle.count(); i++) {
            double radius = Math.hypot(circle.features()[2 * i], circle.features()[2 * i + 1]);
            squares[circle.labels()[i]] += radius * radius;
            if (circle.labels()[i] == 1) {
                assertTrue(radius <= 0.5 + FLOAT);
            } else {
                assertTrue(radius >= 0.7 - FLOAT && radius <= 1 + FLOAT);
            }
        }
        // By area, r² is uniform: means (0 + 0.25)/2 and (0.49 + 1)/2; four standard errors of 2,000 draws.
        assertEquals(0.125, squares[1] / 2000, 4 * 0.25 / Math.sqrt(12 * 2000));
        assertEquals(0.745, squares[0] / 2000, 4 * 0.51 / Math.sqrt(12 * 2000));
    }

    @Test
    void cloudsAreNormalAroundTheirCentres() throws InputFault {
        Examples clouds = points("gaussians", Settings.of("points", 6000, "noise", 0.16, "classes", 3));
        double[][] moments = new double[3][3];
        for (int i = 0; i < clouds.count(); i++) {
            double angle = Math.toRadians(45 + 120 * clouds.labels()[i]);
            double dx = clouds.features()[2 * i] - 0.7 * Math.cos(angle);
            double dy = clouds.features()[2 * i + 1] - 0.7 * Math.sin(angle);
            double[] sums = moments[clouds.labels()[i]];
            sums[0] += dx;
            sums[1] += dy;
            sums[2] += dx * dx + dy * dy;
        }
        for (double[] sums : moments) {
            // σ = √(0.12² + 0.16²) = 0.2; four standard errors of 2,000 draws.
            assertEquals(0, sums[0] / 2000, 4 * 0.2 / Math.sqrt(2000));
            assertEquals(0, sums[1] / 2000, 4 * 0.2 / Math.sqrt(2000));
            assertEquals(0.2, Math.sqrt(sums[2] / 4000), 4 * 0.2 / Math.sqrt(8000));
        }
    }

    @Test
    void moonsAreHalfCirclesOfRadiusTwoThirds() throws InputFault {
        Examples moons = points("moons", Settings.of("points", 400, "noise", 0));
        for (int i = 0; i < moons.count(); i++) {
            double x = moons.features()[2 * i];
            double y = moons.features()[2 * i + 1];
            boolean upper = moons.labels()[i] == 0;
            double centreX = upper ? -1.0 / 3 : 1.0 / 3;
            double centreY = upper ? -1.0 / 6 : 1.0 / 6;
            assertEquals(2.0 / 3, Math.hypot(x - centreX, y - centreY), FLOAT);
            assertTrue(upper ? y >= centreY - FLOAT : y <= centreY + FLOAT);
        }
    }

    @Test
    void spiralFollowsItsParametricForm() throws InputFault {
        for (int turns = 1; turns <= 4; turns++) {
            Examples spiral = points("spiral", Settings.of("points", 201, "noise", 0, "turns", turns));
            int[] onArm = new int[2];
            for (int i = 0; i < spiral.count(); i++) {
                double x = spiral.features()[2 * i];
                double y = spiral.features()[2 * i + 1];
                int arm = spiral.labels()[i];
                double length = arm == 0 ? 101 : 100;
                assertEquals((onArm[arm] + 0.5) / length, x * x + y * y, FLOAT);
                double phase = Math.atan2(y, x) - 2 * turns * Math.PI * Math.hypot(x, y) - arm * Math.PI;
                assertEquals(1, Math.cos(phase), 1e-9);
                onArm[arm]++;
            }
            assertEquals(101, onArm[0]);
        }
    }

    @Test
    void checkerboardFieldsAlternate() throws InputFault {
        for (int cells : new int[] {2, 3, 5}) {
            Examples board = points("checkerboard", Settings.of("points", 500, "noise", 0, "cells", cells));
            for (int i = 0; i < board.count(); i++) {
                int column = (int) Math.floor((board.features()[2 * i] + 1) * cells / 2);
                int row = (int) Math.floor((board.features()[2 * i + 1] + 1) * cells / 2);
                assertEquals(Math.floorMod(column + row, 2), board.labels()[i]);
            }
        }
    }

    @Test
    void regressionsFollowTheirFormula() throws InputFault {
        Examples plane = points("plane", Settings.of("points", 100, "noise", 0));
        Examples wave = points("wave", Settings.of("points", 100, "noise", 0));
        Examples houses = points("houses", Settings.of("points", 100, "noise", 0));
        for (int i = 0; i < 100; i++) {
            float[] p = plane.features();
            assertEquals((6 * p[2 * i] - 3 * p[2 * i + 1] + 1) / 10, plane.values()[i], FLOAT);
            float[] w = wave.features();
            // sin a cos b = (sin(a + b) + sin(a − b)) / 2.
            double a = Math.PI * w[2 * i];
            double b = Math.PI * w[2 * i + 1];
            assertEquals((Math.sin(a + b) + Math.sin(a - b)) / 2, wave.values()[i], FLOAT);
            float[] h = houses.features();
            assertTrue(h[3 * i] >= 40 && h[3 * i] < 160 && h[3 * i + 1] >= 0 && h[3 * i + 1] < 40);
            double extra = h[3 * i + 2] - Math.floor(h[3 * i] / 30);
            assertTrue(extra == 0 || extra == 1 || extra == 2);
            assertEquals((8 * h[3 * i] - 6 * h[3 * i + 1] + 50 * h[3 * i + 2] + 100) / 200, houses.values()[i], 2e-6);
        }
    }

    private static Examples points(String id, Settings settings) throws InputFault {
        return DatasetCatalogue.get(id).load(settings);
    }
}
