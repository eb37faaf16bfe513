package org.neurarium.ui.lab.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What the lab draws is what networks train with. */
class ActivationViewModelTest {
    @ParameterizedTest
    @MethodSource("ids")
    void slopesEqualCentralDifferencesAwayFromKinks(String id) {
        ActivationViewModel model = new ActivationViewModel();
        model.choose(id);
        int compared = 0;
        for (int step = 0; step <= model.head().last().get(); step++) {
            model.head().to(step);
            double x = model.x();
            if (!model.isKink(x) && !id.equals("binary-step")) {
                assertEquals(model.difference(x), model.slope(x), 5e-6, id + " at " + x);
                compared++;
            }
        }
        assertTrue(id.equals("binary-step") || compared > 60);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void valuesAndSlopesAreThoseOfTheLayers(String id) {
        ActivationViewModel model = new ActivationViewModel();
        model.choose(id);
        if (!model.function().isElementwise()) {
            return;
        }
        IActivation trained = model.function().toDl4j();
        for (double x = -3.9; x < 4; x += 0.37) {
            INDArray in = Nd4j.createFromArray(x).castTo(DataType.DOUBLE).reshape(1, 1);
            assertEquals(trained.getActivation(in.dup(), false).getDouble(0), model.value(x), 1e-6, id + " at " + x);
            if (!id.equals("rrelu")) { // draws its slope anew in training
                INDArray back = trained.backprop(in.dup(), Nd4j.ones(DataType.DOUBLE, 1, 1)).getFirst();
                assertEquals(back.getDouble(0), model.slope(x), 1e-6, id + " slope at " + x);
            }
        }
    }

    static List<String> ids() {
        return ActivationViewModel.ids();
    }
}
