package org.neurarium.nn.recurrent;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Arithmetic in one precision on plain arrays, {@code A} being {@code float[]} or {@code double[]}. Every operation works
 * on the first {@code n} numbers. Arrays are separate and all begin at 0, which is what lets HotSpot vectorise the loops.
 */
interface Lanes<A> {
    A make(int n);

    A[] list(int n);

    int size(A a);

    void fill(A a, int n, double value);

    void copy(A from, int at, A to, int start, int n);

    double get(A a, int i);

    void set(A a, int i, double value);

    /** y ← f(y). */
    void squash(Squash f, A y, int n);

    /** d ← d ⊙ f′, where y = f(x) is known. */
    void slope(Squash f, A y, A d, int n);

    /** to ← to + a. */
    void add(A a, A to, int n);

    /** to ← a ⊙ b. */
    void multiply(A a, A b, A to, int n);

    /** to ← to + a ⊙ b. */
    void addProduct(A a, A b, A to, int n);

    /** to ← b + w ⊙ (a − b): a where w is 1, b where it is 0. */
    void mix(A w, A a, A b, A to, int n);

    /** to ← a ⊙ (b − c). */
    void multiplyDifference(A a, A b, A c, A to, int n);

    /** to ← a ⊙ (1 − w). */
    void multiplyRest(A a, A w, A to, int n);

    /** to ← a where m is not 0, else b; exact. */
    void select(A m, A a, A b, A to, int n);

    /** A matrix of weights [rows, blocks · columns]. */
    Kernel<A> kernel(int rows, int columns, int blocks);

    /** The array's numbers with the first axis running fastest ('f' order), whatever its strides. */
    void read(INDArray array, A to);

    /** Sets an array that lies in 'f' order without gaps. */
    void write(A from, INDArray to);

    float[] toFloats(A a, int n);
}
