package org.neurarium.lesson.check;

import java.util.Arrays;
import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.convolution.Convolution;
import org.neurarium.lab.convolution.StackedKernels;

/**
 * The course's image and kernel give 434/243/234; an output has ⌊(W − F + 2P)/S⌋ + 1 places, so 7×7 stays 7×7 with a kernel of
 * 3×3 and padding 1; a number behind two kernels of 3×3 changes with exactly 5×5 numbers of the image.
 */
public final class ConvolutionStepCheck implements DemoCheck {
    private static final double[][] IMAGE = {{1, 1, 1, 0, 0}, {0, 1, 1, 1, 0}, {0, 0, 1, 1, 1}, {0, 0, 1, 1, 0}, {0, 1, 1, 0, 0}};
    private static final double[][] KERNEL = {{1, 0, 1}, {0, 1, 0}, {1, 0, 1}};
    private static final double[][] EXPECTED = {{4, 3, 4}, {2, 4, 3}, {2, 3, 4}};
    private static final int SIDE = 9;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        double[][] out = new Convolution(IMAGE, KERNEL, 1, 0, 1).output();
        figures.add("course.output", Arrays.deepToString(out), Arrays.deepEquals(out, EXPECTED));
        int counted = counted(figures);
        figures.add("sizes.compared", counted, counted > 0);
        int same = Convolution.outputs(7, 3, 1, 1, 1);
        figures.add("sevenWithPadding", same, same == 7);
        int sees = sees();
        figures.add("twoThrees.see", sees, sees == 25 && Convolution.receptiveField(3, 2) == 5);
        figures.add("twoThrees.weights", StackedKernels.weights(2, 3, 1), StackedKernels.weights(2, 3, 1) < StackedKernels.weights(1, 5, 1));
        return figures.report();
    }

    /** Sizes by the formula against windows set down one by one while they fit. */
    private static int counted(Figures figures) {
        int compared = 0;
        boolean equal = true;
        for (int width = 1; width <= 9; width++) {
            for (int size = 1; size <= 5; size++) {
                for (int stride = 1; stride <= 3; stride++) {
                    for (int padding = 0; padding <= 2; padding++) {
                        int windows = 0;
                        for (int first = -padding; first + size <= width + padding; first += stride) {
                            windows++;
                        }
                        equal &= windows == Convolution.outputs(width, size, stride, padding, 1);
                        compared++;
                    }
                }
            }
        }
        figures.add("sizes.byFormula", equal, equal);
        return compared;
    }

    /** Numbers of the image that move the middle number behind two kernels of 3×3 without a zero. */
    private static int sees() {
        double[][] ones = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
        int moving = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            double[][] image = new double[SIDE][SIDE];
            image[i / SIDE][i % SIDE] = 1;
            moving += new StackedKernels(image, ones, ones, false).output()[2][2] != 0 ? 1 : 0;
        }
        return moving;
    }
}
