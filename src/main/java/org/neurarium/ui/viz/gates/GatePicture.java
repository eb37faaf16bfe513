package org.neurarium.ui.viz.gates;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.ui.viz.subject.StepNames;

/**
 * What one recurrent layer does over one example at one moment of training.
 *
 * @param strips in the order of computation
 * @param steps what stands at each step
 * @param epoch finished epochs
 */
record GatePicture(String node, String part, List<Strip> strips, StepNames steps, int epoch) {
    GatePicture {
        strips = List.copyOf(strips);
    }

    /** Steps the layer has, padding among them; 0 where it shows nothing. */
    static int time(Map<String, Glass.Inside> inside) {
        Glass.Inside hidden = inside.get("hidden");
        return hidden == null ? 0 : hidden.shape()[1];
    }

    static GatePicture of(String node, String part, InsideProbe.Frame frame, StepNames steps, int epoch) {
        List<Strip> strips = frame.parts().getOrDefault(part, Map.of()).entrySet().stream()
                .filter(e -> Quantities.isShown(e.getKey()))
                .sorted(Comparator.comparingInt(e -> Quantities.order(e.getKey())))
                .map(e -> Strip.of(e.getKey(), e.getValue(), steps.count())).toList();
        return new GatePicture(node, part, strips, steps, epoch);
    }

    Optional<Strip> find(String quantity) {
        return strips.stream().filter(s -> s.quantity().equals(quantity)).findFirst();
    }

    int units() {
        return strips.isEmpty() ? 0 : strips.get(0).units();
    }

    /** Whether another picture shows the same layer over the same steps, so that both can stand side by side. */
    boolean comparable(GatePicture other) {
        return node.equals(other.node) && part.equals(other.part) && steps.equals(other.steps)
                && strips.stream().map(Strip::quantity).toList().equals(other.strips.stream().map(Strip::quantity).toList())
                && units() == other.units();
    }
}
