package org.neurarium.dataset.image;

import org.neurarium.document.spec.InputFault;

/** What images may take, so that a file from anywhere cannot exhaust the machine. */
final class ImageLimits {
    /** Pixels on a side of an image that is learnt from. */
    static final int SIDE = 512;
    /** Numbers of all images together: 400 MB. */
    static final long NUMBERS = 100_000_000;

    private ImageLimits() {
    }

    /** Refuses more images than fit. */
    static void check(String name, int count, int numbersEach) throws InputFault {
        if ((long) count * numbersEach > NUMBERS) {
            throw new InputFault("images.fault.large", name, count, numbersEach, NUMBERS / numbersEach);
        }
    }
}
