package org.neurarium.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.DenseChain;
import org.neurarium.compile.OptimizerCatalogue;
import org.neurarium.document.Choice;
import org.neurarium.document.Training;
import org.neurarium.nn.fused.Clipping;
import org.neurarium.nn.fused.FusedDenseNet;
import org.neurarium.nn.fused.FusedLayer;
import org.neurarium.nn.fused.FusedPlan;

/** Chooses how a network's steps are executed. */
final class Steppers {
    private static final String LBFGS = org.neurarium.nn.optimize.OptimizerCatalogue.LBFGS;
    /** Examples gone through at once where the whole set is one batch. */
    private static final int FULL_BATCH_PART = 1024;

    private Steppers() {
    }

    /** @param fused whether a chain of dense layers may be stepped without DL4J */
    static Stepper choose(CompiledNetwork network, boolean fused) {
        Choice optimizer = OptimizerCatalogue.effective(network.project().training().optimizer());
        Stepper inner = (fused ? fused(network, optimizer) : Optional.<Stepper>empty()).orElseGet(() -> dl4j(network));
        return optimizer.kind().equals(LBFGS)
                ? new LbfgsStepper(inner, optimizer.settings().integer("history", 10)) : inner;
    }

    static Stepper dl4j(CompiledNetwork network) {
        return new Dl4jStepper(network);
    }

    /** The fused stepper with the initial parameters, if it takes this network. */
    static Optional<Stepper> fused(CompiledNetwork network, Choice optimizer) {
        Training training = network.project().training();
        Optional<DenseChain> chain = network.chain().filter(Steppers::inOrder);
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        FusedPlan plan = plan(chain.get(), optimizer, training.batchSize());
        if (!FusedDenseNet.accepts(plan)) {
            return Optional.empty();
        }
        FusedDenseNet net = FusedDenseNet.of(plan);
        Stepper stepper = new FusedStepper(net, chain.get(), training.clipNorm(), training.clipValue());
        stepper.writeParameters(network.initialParameters());
        return Optional.of(stepper);
    }

    private static FusedPlan plan(DenseChain chain, Choice optimizer, int batchSize) {
        boolean lbfgs = optimizer.kind().equals(LBFGS);
        Map<String, Double> settings = new HashMap<>();
        if (!lbfgs) {
            org.neurarium.nn.optimize.OptimizerCatalogue.find(optimizer.kind()).orElseThrow().parameters()
                    .forEach(p -> settings.put(p.name(), optimizer.settings().number(p.name(), p.defaultValue())));
        }
        List<FusedLayer> layers = chain.steps().stream().map(s -> new FusedLayer(s.inputs(), s.part().units(),
                s.part().activation(), s.part().activationParameters().stream().mapToDouble(d -> d).toArray(),
                s.part().useBias(), s.part().l1(), s.part().l2())).toList();
        return new FusedPlan(layers, chain.objective().loss(), lbfgs ? "sgd" : optimizer.kind(), settings, Clipping.NONE,
                lbfgs ? FULL_BATCH_PART : batchSize);
    }

    /** Whether the parameters lie as the fused step has them: layer after layer, kernel before bias. */
    private static boolean inOrder(DenseChain chain) {
        int at = 0;
        for (DenseChain.Step step : chain.steps()) {
            int kernel = step.inputs() * step.part().units();
            if (step.kernelOffset() != at || step.part().useBias() && step.biasOffset() != at + kernel) {
                return false;
            }
            at += kernel + (step.part().useBias() ? step.part().units() : 0);
        }
        return true;
    }
}
