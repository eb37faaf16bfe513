package org.neurarium.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.DatasetType;
import org.neurarium.document.spec.ParamSpec;

class SliderScaleTest {
    @Test
    void smallNumbersMoveInRoundSteps() {
        SliderScale noise = SliderScale.of(ParamSpec.number("noise", 0, 0, 0.5));
        assertEquals(0.25, noise.value(0.5));
        assertEquals(0.255, noise.value(0.511));
        assertEquals(0.5, noise.value(1));
    }

    @Test
    void wideCountsMoveByFactorsToTwoDigits() {
        SliderScale points = SliderScale.of(ParamSpec.integer("points", 200, 4, 10_000));
        assertEquals(4, points.value(0));
        assertEquals(200, points.value(0.5), "4 · √2500");
        assertEquals(10_000, points.value(1));
        assertEquals(0.5, points.place(200), 1e-12);
    }

    @Test
    void countsAreWhole() {
        SliderScale classes = SliderScale.of(ParamSpec.integer("classes", 2, 2, 6));
        assertEquals(3, classes.value(0.3));
        assertEquals(6, classes.value(1));
    }

    /** Else showing the project's value would change it. */
    @Test
    void everyDefaultOfEveryDatasetIsAPlaceThatComesBack() {
        for (DatasetType type : DatasetCatalogue.types()) {
            for (ParamSpec spec : type.params()) {
                if (spec.defaultValue() instanceof Number n && SliderScale.fits(spec) && !spec.name().equals("seed")) {
                    SliderScale scale = SliderScale.of(spec);
                    double place = scale.place(n.doubleValue());
                    assertTrue(place >= 0 && place <= 1);
                    assertEquals(n.doubleValue(), scale.value(place), 1e-9, type.id() + "." + spec.name());
                }
            }
        }
    }
}
