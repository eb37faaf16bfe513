package org.neurarium.ui.canvas;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.train.ExampleInput;

/**
 * How the examples look to miniatures: the square of the plane that is mapped where there are two features, else
 * the names; and the one example that all views look at.
 *
 * @param plane whether examples are points of a plane
 * @param low lower bound of both axes
 * @param high upper bound
 * @param features names of the features, empty where they have none
 * @param classes names of the classes, empty where numbers are asked for
 * @param example what is looked at; null while there are no data
 */
record PlaneView(boolean plane, float low, float high, List<String> features, List<String> classes,
                 @Nullable ExampleInput example) {
    static final PlaneView NOTHING = new PlaneView(false, -1, 1, List.of(), List.of(), null);

    PlaneView looking(@Nullable ExampleInput at) {
        return new PlaneView(plane, low, high, features, classes, at);
    }

    /** With its features and classes called so. */
    PlaneView named(UnaryOperator<List<String>> names) {
        return new PlaneView(plane, low, high, names.apply(features), names.apply(classes), example);
    }

    static PlaneView of(@Nullable Examples examples) {
        if (examples == null) {
            return NOTHING;
        }
        boolean plane = examples.shape().rank() == 1 && examples.shape().count() == 2;
        if (!plane) {
            return new PlaneView(false, -1, 1, examples.featureNames(), examples.classes(), null);
        }
        float reach = 0;
        for (float value : examples.features()) {
            reach = Float.isFinite(value) ? Math.max(reach, Math.abs(value)) : reach;
        }
        float bound = reach == 0 ? 1 : round(reach * 1.05f);
        return new PlaneView(true, -bound, bound, examples.featureNames(), examples.classes(), null);
    }

    /** Up to two significant figures, so that one more point does not shift the map. */
    private static float round(float value) {
        double step = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return (float) (Math.ceil(value / step - 1e-6) * step);
    }
}
