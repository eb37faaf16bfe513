package org.neurarium.dataset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;

/** Every dataset there is, in the order in which they are offered. */
public final class DatasetCatalogue {
    private static final List<DatasetType> TYPES = List.of(
            GateDataset.and(),
            GateDataset.or(),
            GateDataset.nand(),
            new XorDataset(),
            new CircleDataset(),
            new GaussiansDataset(),
            new MoonsDataset(),
            new SpiralDataset(),
            new CheckerboardDataset(),
            new ExpressionDataset(),
            new PlaneDataset(),
            new WaveDataset(),
            new HousesDataset(),
            new PricesDataset(),
            new DigitsDataset(),
            new ShapesDataset(),
            new SineDataset(),
            new DelayedRecallDataset(),
            new LatePatternDataset(),
            new BracketMatchingDataset(),
            SentencesDataset.english(),
            SentencesDataset.korean(),
            new DatesDataset(),
            new BackwardsDataset(),
            new PaintedDataset(),
            new CsvDataset(),
            new SeriesCsvDataset(),
            new TextClassificationDataset(),
            new TextDataset(),
            new PairsDataset(),
            new IdxDataset(),
            new ImageFolderDataset());

    private static final Set<DatasetGroup> PLANES = Set.of(DatasetGroup.LOGIC, DatasetGroup.PLANE, DatasetGroup.REGRESSION);

    private DatasetCatalogue() {
    }

    public static List<DatasetType> types() {
        return TYPES;
    }

    public static Optional<DatasetType> find(String id) {
        return TYPES.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** The dataset of that id, or a fault that lists those there are. */
    public static DatasetType get(String id) throws InputFault {
        return find(id).orElseThrow(() -> new InputFault("datasets.fault.kind", id,
                String.join(", ", TYPES.stream().map(DatasetType::id).toList())));
    }

    /** Up to {@code most} points of a generated plane dataset, as its card shows them; empty for any other dataset. */
    public static Optional<Thumbnail> thumbnail(DatasetType type, int most) throws InputFault {
        if (!type.generated() || !PLANES.contains(type.group())) {
            return Optional.empty();
        }
        Examples examples = type.load(Settings.EMPTY);
        return examples.shape().equals(PlanePoints.SHAPE) ? Optional.of(Thumbnail.of(examples, most)) : Optional.empty();
    }
}
