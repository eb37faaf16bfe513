package org.neurarium.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.Shape;

/** What is known of one layer before training: shapes that arrive and leave (null: not known), and its counts. */
public record LayerAnalysis(String id, String kind, List<Shape> inputs, @Nullable Shape output, long parameters,
                            long multiplyAdds) {
}
