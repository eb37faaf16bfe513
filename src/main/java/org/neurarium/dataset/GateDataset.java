package org.neurarium.dataset;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * A logic gate's truth table: inputs (x₁, x₂) at the corners (0,0), (0,1), (1,0), (1,1) in turn, class = the gate's
 * output. Four points without noise are the table itself; more points with noise are clouds around its corners.
 */
final class GateDataset implements DatasetType {
    private final String id;
    private final List<Integer> outputs;

    private GateDataset(String id, Integer... outputs) {
        this.id = id;
        this.outputs = List.of(outputs);
    }

    static GateDataset and() {
        return new GateDataset("and", 0, 0, 0, 1);
    }

    static GateDataset or() {
        return new GateDataset("or", 0, 1, 1, 1);
    }

    static GateDataset nand() {
        return new GateDataset("nand", 1, 1, 1, 0);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.LOGIC;
    }

    @Override
    public List<ParamSpec> params() {
        return PlaneParams.with(4, 0, 0.5);
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        return corners(new PlanePoints(CheckedSettings.of(this, settings)), outputs);
    }

    static Examples corners(PlanePoints points, List<Integer> outputs) {
        int[] labels = new int[points.count];
        for (int i = 0; i < points.count; i++) {
            points.add(i >> 1 & 1, i & 1);
            labels[i] = outputs.get(i % 4);
        }
        return points.labelled(labels, 2);
    }
}
