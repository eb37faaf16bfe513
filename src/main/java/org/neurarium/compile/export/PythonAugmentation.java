package org.neurarium.compile.export;

import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.image.Augmentation;
import org.neurarium.document.Settings;

/** Random changes of pictures while the network learns, in a Python script: the app's, but for the dice. */
final class PythonAugmentation {
    private final boolean some;
    private final double shift;
    private final double rotate;
    private final double noise;
    private final int cutout;
    private final double mixup;

    PythonAugmentation(Blueprint plan) {
        Settings data = plan.data();
        some = isWanted(plan);
        shift = data.number("augmentShift", 0);
        rotate = data.number("augmentRotate", 0);
        noise = data.number("augmentNoise", 0);
        cutout = (int) data.number("cutout", 0);
        mixup = data.number("mixup", 0);
    }

    static boolean isWanted(Blueprint plan) {
        return DatasetCatalogue.find(plan.project().data().kind()).map(t -> t.augmentation(plan.data()) != Augmentation.NONE).orElse(false);
    }

    boolean isWanted() {
        return some;
    }

    boolean isMixing() {
        return some && mixup > 0;
    }

    String constants() {
        return !some ? "" : constant("SHIFT", shift, "pixels, at most") + constant("ROTATE", rotate, "degrees, at most")
                + constant("NOISE", noise, "standard deviation") + constant("CUTOUT", cutout, "side of a square that is set to 0")
                + constant("MIXUP", mixup, "alpha of the share's beta distribution");
    }

    private static String constant(String name, double value, String what) {
        String number = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        return value == 0 ? "" : name + " = " + number + "  # " + what + "\n";
    }

    /** {@code augmented(x, dice)}: the batch with every picture changed by itself. */
    String function() {
        if (!some) {
            return "";
        }
        return """
                def augmented(x, dice):
                    \"""Pictures [batch, height, width, channels], each changed at random.\"""
                    count, height, width, _ = x.shape
                """ + (shift > 0 || rotate > 0 ? moved() : "")
                + (noise > 0 ? "    x = np.clip(x + NOISE * dice.standard_normal(x.shape), 0, 1)\n" : "") + (cutout > 0 ? CUT : "")
                + "    return x.astype(\"float32\")\n\n\n";
    }

    private String moved() {
        String across = shift > 0 ? " - SHIFT * dice.uniform(-1, 1, (count, 1, 1))" : "";
        return (rotate > 0 ? "    turn = np.radians(ROTATE) * dice.uniform(-1, 1, (count, 1, 1))\n" : "    turn = np.zeros((count, 1, 1))\n") + """
                    dx = np.arange(width)[None, None, :] - (width - 1) / 2%s
                    dy = np.arange(height)[None, :, None] - (height - 1) / 2%s
                    # where each pixel of the result comes from; outside the picture all is 0
                    column = np.clip((width - 1) / 2 + np.cos(turn) * dx + np.sin(turn) * dy, -1, width)
                    row = np.clip((height - 1) / 2 - np.sin(turn) * dx + np.cos(turn) * dy, -1, height)
                    left, top = np.floor(column).astype(int), np.floor(row).astype(int)
                    across, down = (column - left)[..., None], (row - top)[..., None]
                    framed = np.pad(x, ((0, 0), (1, 2), (1, 2), (0, 0)))
                    which = np.arange(count)[:, None, None]
                    upper = (1 - across) * framed[which, top + 1, left + 1] + across * framed[which, top + 1, left + 2]
                    lower = (1 - across) * framed[which, top + 2, left + 1] + across * framed[which, top + 2, left + 2]
                    x = (1 - down) * upper + down * lower
                """.formatted(across, across);
    }

    private static final String CUT = """
                top = dice.integers(height, size=(count, 1)) - CUTOUT // 2
                left = dice.integers(width, size=(count, 1)) - CUTOUT // 2
                rows = (np.arange(height) >= top) & (np.arange(height) < top + CUTOUT)  # [batch, height]
                columns = (np.arange(width) >= left) & (np.arange(width) < left + CUTOUT)
                x = np.where((rows[:, :, None] & columns[:, None, :])[..., None], 0, x)
            """;

    /** Keras' batches, where there is something to change. */
    String kerasBatches() {
        return !some ? "" : """
                class Batches(keras.utils.PyDataset):
                    \"""Batches in a new order each epoch, their pictures changed at random.\"""

                    def __init__(self, x, targets):
                        super().__init__()
                        self.x, self.targets = x, targets
                        self.dice = np.random.default_rng(SEED)
                        self.order = self.dice.permutation(len(x))

                    def __len__(self):
                        return math.ceil(len(self.x) / BATCH_SIZE)

                    def on_epoch_end(self):
                        self.order = self.dice.permutation(len(self.x))

                    def __getitem__(self, index):
                        rows = self.order[index * BATCH_SIZE:(index + 1) * BATCH_SIZE]
                        x, targets = augmented(self.x[rows], self.dice), self.targets[rows]
                %s        return x, targets


                """.formatted(!isMixing() ? "" : """
                partners, share = self.dice.permutation(len(rows)), self.dice.beta(MIXUP, MIXUP)
                x = (share * x + (1 - share) * x[partners]).astype("float32")
                targets = share * targets + (1 - share) * targets[partners]
                """.indent(8));
    }

    /** PyTorch's statements in front of an update; they leave the pictures in {@code changed}. */
    String pytorchStatements(String indent) {
        return !some ? "" : indent + "changed = torch.from_numpy(augmented(x[batch].numpy(), dice))\n" + (!isMixing() ? ""
                : indent + "partners, share = torch.from_numpy(dice.permutation(len(batch))), dice.beta(MIXUP, MIXUP)\n"
                + indent + "changed = share * changed + (1 - share) * changed[partners]\n");
    }
}
