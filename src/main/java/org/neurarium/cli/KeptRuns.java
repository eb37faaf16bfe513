package org.neurarium.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.neurarium.store.runs.RunKeeper;
import org.neurarium.store.runs.RunRecord;
import org.neurarium.store.runs.RunStore;
import org.neurarium.train.Metrics;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;

/** The runs of the person's folder, for a command that trains: where they cannot be kept it says so once and goes on. */
final class KeptRuns implements AutoCloseable {
    private final CommandContext context;
    private final @Nullable RunStore store;
    private final @Nullable RunKeeper keeper;
    private boolean told;

    KeptRuns(CommandContext context) {
        this.context = context;
        store = opened();
        keeper = store == null ? null : new RunKeeper(store, Runnable::run, System::nanoTime, this::tell, "");
    }

    /** The store itself, for commands that cannot do without. */
    static RunStore open(CommandContext context) throws RunFault {
        try {
            RunStore store = RunStore.open(context.profile().runs());
            store.setAside().ifPresent(aside -> context.console().err().println(context.say("cli.runs.set-aside", aside)));
            return store;
        } catch (IOException e) {
            throw new RunFault("cli.error.runs", context.profile().runs(), String.valueOf(e.getMessage()));
        }
    }

    private @Nullable RunStore opened() {
        try {
            return open(context);
        } catch (RunFault unwritable) {
            context.console().err().println(context.say(unwritable.messageKey(), unwritable.arguments().toArray()));
            return null;
        }
    }

    void look(TrainingSession session, TrainingFrame frame) {
        if (keeper != null) {
            keeper.look(session, frame);
        }
    }

    /** The run is over; its number, if it was kept. */
    OptionalLong leave() {
        if (keeper == null) {
            return OptionalLong.empty();
        }
        keeper.leave();
        return keeper.newest();
    }

    private void tell(IOException why) {
        if (!told) {
            told = true;
            context.console().err().println(context.say("cli.error.runs", context.profile().runs(), String.valueOf(why.getMessage())));
        }
    }

    @Override
    public void close() throws IOException {
        if (store != null) {
            store.close();
        }
    }

    /** One run as {@code runs --json} prints it. */
    static Map<String, Object> tree(RunRecord run) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", run.id());
        tree.put("name", run.project().name());
        tree.put("started", run.started().toString());
        tree.put("status", run.outcome().status().name().toLowerCase(java.util.Locale.ROOT));
        tree.put("stoppedBy", run.outcome().stoppedBy());
        tree.put("seconds", run.outcome().seconds());
        tree.put("epochs", run.outcome().epochs());
        tree.put("iterations", run.outcome().iterations());
        figures(tree, run.outcome().last());
        tree.put("bestLoss", run.outcome().bestLoss());
        tree.put("bestEpoch", run.outcome().bestEpoch());
        tree.put("parameters", run.parameters());
        tree.put("seed", run.project().training().seed());
        tree.put("sweep", run.sweep());
        tree.put("note", run.note());
        tree.put("weights", run.weights());
        return tree;
    }

    static void figures(Map<String, Object> tree, Metrics metrics) {
        tree.put("trainLoss", metrics.trainLoss());
        tree.put("validationLoss", metrics.validationLoss());
        tree.put("trainAccuracy", metrics.trainAccuracy());
        tree.put("validationAccuracy", metrics.validationAccuracy());
    }

    static RunRecord find(RunStore store, long id) throws IOException, RunFault {
        Optional<RunRecord> found = store.list().stream().filter(r -> r.id() == id).findFirst();
        return found.orElseThrow(() -> new RunFault("cli.error.run-unknown", id));
    }
}
