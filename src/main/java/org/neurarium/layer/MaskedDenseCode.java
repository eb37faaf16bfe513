package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;

/** A drop-connect layer in exported code: neither Keras nor PyTorch has one, so the script brings a class. */
final class MaskedDenseCode {
    private static final String KERAS = """
            class DropConnect(layers.Dense):
                def __init__(self, units, rate, **arguments):
                    super().__init__(units, **arguments)
                    self.rate = rate

                def call(self, x, training=False):
                    kernel = self.kernel
                    if training and self.rate > 0:
                        kept = keras.random.uniform(ops.shape(kernel)) >= self.rate
                        kernel = ops.where(kept, kernel / (1 - self.rate), 0.0)
                    z = ops.matmul(x, kernel) + self.bias
                    return self.activation(z) if self.activation is not None else z
            """;
    private static final String PYTORCH = """
            class DropConnect(nn.Linear):
                def __init__(self, inputs, units, rate):
                    super().__init__(inputs, units)
                    self.rate = rate

                def forward(self, x):
                    return F.linear(x, F.dropout(self.weight, self.rate, self.training), self.bias)
            """;

    private MaskedDenseCode() {
    }

    static LayerCode of(CodeRequest request, int units, double rate, String f, List<Double> p) {
        int in = request.inputUnits();
        WeightCode weights = new WeightCode(request.settings(), request.training(), in, units);
        List<String> imports = new ArrayList<>(weights.dl4jImports());
        imports.add(ActivationCode.dl4jImport(f, p));
        imports.add("org.neurarium.nn.layer.DropConnectLayer");
        return LayerCode.of(
                new LayerCode.Keras("DropConnect(" + units + ", " + rate + ", activation=" + ActivationCode.keras(f, p)
                        + weights.keras() + ")({in})", List.of(KERAS)),
                new LayerCode.PyTorch("DropConnect(" + in + ", " + units + ", " + rate + ")", ActivationCode.forward(f, p),
                        weights.pytorch(true), weights.pytorchPenalties(), List.of(PYTORCH)),
                LayerCode.Dl4j.layer("new DropConnectLayer.Builder(" + rate + ").nIn(" + in + ").nOut(" + units
                        + ").activation(" + ActivationCode.dl4j(f, p) + ")" + weights.dl4j() + ".build()", imports));
    }
}
