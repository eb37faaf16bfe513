package org.neurarium.train;

import org.jspecify.annotations.Nullable;
import org.neurarium.compile.TargetEncoding;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;

/** The answers of a learning set as the numbers that the loss compares the outputs with. */
interface Targets {
    /** Numbers per example. */
    int width();

    /** Answers per example, one a step; 0 where one is for the whole example. */
    int steps();

    /** All numbers, {@code [count × width]}, where they are kept; null where they are written on demand. */
    float @Nullable [] kept();

    /** Writes the numbers of an example. */
    void write(int example, float[] into, int at);

    /** Writes {@link #steps} ones and zeros: which steps are asked for. */
    void mask(int example, float[] into, int at);

    /** How many answers are asked for in {@code count} examples. */
    int asked(int first, int count);

    static Targets of(TargetEncoding encoding, Examples examples, int steps) {
        return steps == 0 ? new Whole(encoding.encode(examples), encoding.units()) : new Stepwise(encoding, examples, steps);
    }

    /** One answer per example. */
    record Whole(float[] values, int width) implements Targets {
        @Override
        public int steps() {
            return 0;
        }

        @Override
        public float[] kept() {
            return values;
        }

        @Override
        public void write(int example, float[] into, int at) {
            System.arraycopy(values, example * width, into, at, width);
        }

        @Override
        public void mask(int example, float[] into, int at) {
            // nothing is masked
        }

        @Override
        public int asked(int first, int count) {
            return count;
        }
    }

    /** One answer a step, written on demand: one-hot answers of a language model would fill the memory. */
    record Stepwise(TargetEncoding encoding, Examples examples, int steps) implements Targets {
        @Override
        public int width() {
            return steps * encoding.units();
        }

        @Override
        public float @Nullable [] kept() {
            return null;
        }

        @Override
        public void write(int example, float[] into, int at) {
            for (int t = 0; t < steps; t++) {
                encoding.write(examples, example * steps + t, into, at + t * encoding.units());
            }
        }

        @Override
        public void mask(int example, float[] into, int at) {
            for (int t = 0; t < steps; t++) {
                into[at + t] = isAsked(example, t) ? 1 : 0;
            }
        }

        private boolean isAsked(int example, int t) {
            if (examples.isClassification()) {
                return examples.labels()[example * steps + t] != Sequences.NO_ANSWER;
            }
            int[] lengths = examples.sequences().lengths();
            return lengths.length == 0 || t < lengths[example];
        }

        @Override
        public int asked(int first, int count) {
            int asked = 0;
            for (int i = first; i < first + count; i++) {
                for (int t = 0; t < steps; t++) {
                    asked += isAsked(i, t) ? 1 : 0;
                }
            }
            return asked;
        }
    }
}
