package org.neurarium.nn.attention;

/** Names of the parameters of attention layers in Deeplearning4j's parameter table. */
final class AttentionKeys {

    static final String QUERY = "Wq";
    static final String KEY = "Wk";
    static final String VALUE = "Wv";
    static final String QUERY_BIAS = "bq";
    static final String KEY_BIAS = "bk";
    static final String VALUE_BIAS = "bv";
    static final String OUTPUT = "Wo";
    static final String OUTPUT_BIAS = "bo";
    /** W of the general score. */
    static final String GENERAL = "W";
    /** W₁, W₂ and v of the additive score. */
    static final String ADDITIVE_QUERY = "W1";
    static final String ADDITIVE_KEY = "W2";
    static final String ADDITIVE_VECTOR = "v";
    /** s of the scaled score. */
    static final String SCALE = "scale";

    private AttentionKeys() {
    }
}
