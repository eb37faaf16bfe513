package org.neurarium.nn.attention;

import static org.bytedeco.openblas.global.openblas.cblas_sdot;
import static org.bytedeco.openblas.global.openblas.cblas_sscal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** scale·q·k, head by head, by OpenBLAS. */
final class DotScores implements ScoreKernel {

    private final AttentionForm form;
    private final NativeFloats memory = new NativeFloats();
    private @Nullable Lanes lanes;
    private @Nullable Rows scores;
    private float scale;
    private float scaleSlope;

    DotScores(AttentionForm form) {
        this.form = form;
    }

    private boolean learnsScale() {
        return form.score() == AttentionForm.Score.SCALED;
    }

    @Override
    public void begin(Lanes now, ParamSource params) {
        lanes = now;
        int columns = form.heads() * now.queries();
        scores = new Rows(memory.atLeast((long) now.keys() * columns), 0, columns);
        scale = learnsScale() ? params.value(AttentionKeys.SCALE).getFloat(0) : (float) form.scale();
    }

    @Override
    public void forward(int example, float[] to) {
        Lanes at = Objects.requireNonNull(lanes);
        Rows s = Objects.requireNonNull(scores);
        Rows q = at.query().rows();
        Rows k = at.key().rows();
        long firstQuery = (long) example * at.queries() * q.step();
        long firstKey = (long) example * at.keys() * k.step();
        for (int h = 0; h < form.heads(); h++) {
            s.at((long) h * at.queries()).product(at.keys(), at.queries(), form.keySize(), scale,
                    k.at(firstKey + (long) h * form.keySize()), false, q.at(firstQuery + (long) h * form.keySize()), true, 0);
        }
        s.at(0).pointer().get(to, 0, at.keys() * s.step());
    }

    @Override
    public void beginBackward(ParamSource params) {
        scaleSlope = 0;
    }

    @Override
    public void backward(int example, float[] slopes) {
        Lanes at = Objects.requireNonNull(lanes);
        Rows s = Objects.requireNonNull(scores);
        s.at(0).pointer().put(slopes, 0, at.keys() * s.step());
        Rows q = at.query().rows();
        Rows k = at.key().rows();
        Rows dq = at.query().slopes();
        Rows dk = at.key().slopes();
        int size = form.keySize();
        float factor = learnsScale() ? 1 : scale;
        for (int h = 0; h < form.heads(); h++) {
            long query = (long) example * at.queries();
            long key = (long) example * at.keys();
            long column = (long) h * size;
            s.at((long) h * at.queries());
            dq.at(query * dq.step() + column).product(at.queries(), size, at.keys(), factor, s, true,
                    k.at(key * k.step() + column), false, 0);
            dk.at(key * dk.step() + column).product(at.keys(), size, at.queries(), scale, s, false,
                    q.at(query * q.step() + column), false, 0);
        }
        if (learnsScale()) {
            learn(q, dq, at.queries() * size);
        }
    }

    /** dL/ds = Σ q·(dS K), and only then is dS K scaled to dL/dq. One head, whose rows have no gaps. */
    private void learn(Rows q, Rows dq, int length) {
        scaleSlope += cblas_sdot(length, q.pointer(), 1, dq.pointer(), 1);
        cblas_sscal(length, scale, dq.pointer(), 1);
    }

    @Override
    public void endBackward(ParamSource params) {
        if (learnsScale()) {
            params.gradient(AttentionKeys.SCALE).putScalar(0, scaleSlope);
        }
    }
}
