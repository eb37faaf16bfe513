package org.neurarium.words.projection;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A complex field on length/2 × length/2 nodes, folded with kernels by transforms of twice its side, the rest being zeros that are never stored. */
final class GridField {
    float[] re = new float[0];
    float[] im = new float[0];
    private float[] turnedRe = new float[0];
    private float[] turnedIm = new float[0];
    private float[] wholeRe = new float[0];
    private float[] wholeIm = new float[0];
    private float[] lineRe = new float[0];
    private float[] lineIm = new float[0];

    /** Zeros everywhere. */
    void resize(int length) {
        int half = length / 2;
        if (re.length != half * half) {
            re = new float[half * half];
            im = new float[half * half];
            turnedRe = new float[length * half];
            turnedIm = new float[length * half];
            wholeRe = new float[length * length];
            wholeIm = new float[length * length];
            lineRe = new float[length];
            lineIm = new float[length];
        } else {
            Arrays.fill(re, 0);
            Arrays.fill(im, 0);
        }
    }

    /** Transforms the real part, an empty half beside it; the result lies turned over, each column of it whole. */
    void forward(Fourier fourier, int length) {
        int half = length / 2;
        for (int r = 0; r < half; r++) {
            load(re, im, r * half, half);
            fourier.transform(lineRe, lineIm);
            for (int k = 0; k < length; k++) {
                turnedRe[k * half + r] = lineRe[k];
                turnedIm[k * half + r] = lineIm[k];
            }
        }
        for (int k = 0; k < length; k++) {
            load(turnedRe, turnedIm, k * half, half);
            fourier.transform(lineRe, lineIm);
            System.arraycopy(lineRe, 0, wholeRe, k * length, length);
            System.arraycopy(lineIm, 0, wholeIm, k * length, length);
        }
    }

    /** Becomes what {@link #forward} made of another field, times a kernel's transform (real if im is null), transformed back. */
    void fold(GridField source, Fourier fourier, int length, float[] kernelRe, float @Nullable [] kernelIm) {
        int half = length / 2;
        for (int k = 0; k < length; k++) {
            source.multiplied(kernelRe, kernelIm, k * length, lineRe, lineIm);
            fourier.transform(lineIm, lineRe);
            System.arraycopy(lineRe, 0, turnedRe, k * half, half);
            System.arraycopy(lineIm, 0, turnedIm, k * half, half);
        }
        for (int r = 0; r < half; r++) {
            for (int k = 0; k < length; k++) {
                lineRe[k] = turnedRe[k * half + r];
                lineIm[k] = turnedIm[k * half + r];
            }
            fourier.transform(lineIm, lineRe);
            System.arraycopy(lineRe, 0, re, r * half, half);
            System.arraycopy(lineIm, 0, im, r * half, half);
        }
    }

    private void load(float[] fromRe, float[] fromIm, int at, int half) {
        System.arraycopy(fromRe, at, lineRe, 0, half);
        System.arraycopy(fromIm, at, lineIm, 0, half);
        Arrays.fill(lineRe, half, lineRe.length, 0);
        Arrays.fill(lineIm, half, lineIm.length, 0);
    }

    private void multiplied(float[] kernelRe, float @Nullable [] kernelIm, int at, float[] intoRe, float[] intoIm) {
        for (int j = 0; j < intoRe.length; j++) {
            float x = wholeRe[at + j];
            float y = wholeIm[at + j];
            float a = kernelRe[at + j];
            float b = kernelIm == null ? 0 : kernelIm[at + j];
            intoRe[j] = x * a - y * b;
            intoIm[j] = x * b + y * a;
        }
    }

    /** Transforms a whole field of length × length in place. */
    static void whole(Fourier fourier, int length, float[] re, float[] im) {
        float[] lineRe = new float[length];
        float[] lineIm = new float[length];
        for (int pass = 0; pass < 2; pass++) {
            int step = pass == 0 ? 1 : length;
            int next = pass == 0 ? length : 1;
            for (int r = 0; r < length; r++) {
                for (int c = 0; c < length; c++) {
                    lineRe[c] = re[r * next + c * step];
                    lineIm[c] = im[r * next + c * step];
                }
                fourier.transform(lineRe, lineIm);
                for (int c = 0; c < length; c++) {
                    re[r * next + c * step] = lineRe[c];
                    im[r * next + c * step] = lineIm[c];
                }
            }
        }
    }
}
