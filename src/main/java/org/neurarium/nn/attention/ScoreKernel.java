package org.neurarium.nn.attention;

/** How queries meet keys, one example at a time; scores lie [keys, heads·queries]. */
interface ScoreKernel {

    /** Called once per pass, before the examples. */
    void begin(Lanes lanes, ParamSource params);

    void forward(int example, float[] scores);

    /** Called once before the backward pass of the examples. */
    void beginBackward(ParamSource params);

    /** Writes the slopes of the example's queries and keys. */
    void backward(int example, float[] slopes);

    /** Called after the backward pass of all examples. */
    void endBackward(ParamSource params);
}
