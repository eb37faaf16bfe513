package org.neurarium.document.io;

/** How large a file from elsewhere may be. Beyond a limit it is refused before memory is spent on it. */
public final class Limits {
    /** Bytes of one JSON text. */
    public static final int JSON_BYTES = 16 << 20;
    /** Brackets, names and values in one JSON text; bounds the tree built from it to about 100 MB. */
    public static final long JSON_TOKENS = 1_000_000;
    /** How deep lists and objects may nest. */
    public static final int JSON_DEPTH = 32;
    /** Characters of one string, and of one number. */
    public static final int TEXT_LENGTH = 100_000;
    public static final int NUMBER_LENGTH = 60;
    /** Layers, and wires between them. */
    public static final int LAYERS = 2_000;
    public static final int WIRES = 10_000;
    /** Blocks, and how deep they may stand in one another. */
    public static final int BLOCKS = 500;
    public static final int BLOCK_DEPTH = 16;
    /** Settings of one layer, dataset, optimizer or schedule. */
    public static final int SETTINGS = 200;
    /** Characters of a project's name. */
    public static final int NAME_LENGTH = 200;
    /** Farthest place on the canvas, in pixels from its origin. */
    public static final double CANVAS = 1_000_000;
    /** Examples of a batch, and epochs. */
    public static final int BATCH = 1_000_000;
    public static final int EPOCHS = 10_000_000;
    /** Parameters in a bundle's weights (100 million, 400 MB). */
    public static final int WEIGHTS = 100_000_000;
    /** Numbers of all word vectors in a bundle (200 MB), their words, and the characters of a word. */
    public static final int TABLE_NUMBERS = 50_000_000;
    public static final int TABLE_WORDS = 1_000_000;
    public static final int TABLE_WORD_LENGTH = 1_000;
    /** Bytes of a bundle's history. */
    public static final int HISTORY_BYTES = 64 << 20;
    /** Entries of a bundle. */
    public static final int BUNDLE_ENTRIES = 256;
    /** Bytes of a bundle that are unpacked for each packed byte, beyond which it is taken for a zip bomb. */
    public static final int BUNDLE_RATIO = 200;

    /** Bytes below which the ratio does not matter. */
    public static final long HARMLESS = 16 << 20;

    private Limits() {
    }
}
