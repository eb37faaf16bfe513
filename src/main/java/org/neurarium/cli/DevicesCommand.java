package org.neurarium.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.nn.backend.card.CardVerdict;
import org.neurarium.nn.backend.card.DeviceSurvey;
import org.neurarium.nn.backend.card.GraphicsCard;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.card.Objection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code neurarium devices}: what there is to compute on, what stands in the way of each card, and what computes in fact,
 * for which ND4J is loaded. Cards that failed a trial are tried again.
 */
@Command(name = "devices", sortOptions = false)
final class DevicesCommand extends Subcommand {
    @Mixin
    DeviceOption device = new DeviceOption();

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault, RunFault {
        device.check(context);
        NumericsBootstrap.forgetFailedTrials();
        BackendReport inUse = device.start(context);
        DeviceSurvey survey = NumericsBootstrap.survey();
        if (json) {
            context.json(tree(inUse, survey, context));
        } else {
            print(inUse, survey, context);
        }
        return DONE;
    }

    private static void print(BackendReport inUse, DeviceSurvey survey, CommandContext context) {
        TextTable table = new TextTable();
        table.row("cpu", NumericsBootstrap.processor(), "", inUse.card() == null ? context.say("cli.devices.in-use", inUse.nativeBuild()) : "");
        for (CardVerdict verdict : survey.cards()) {
            GraphicsCard card = verdict.card();
            table.row(card.device(), card.name(), context.say("cli.devices.card", card.memory(), card.capability(), card.driver()),
                    card.equals(inUse.card()) ? context.say("cli.devices.in-use", inUse.nativeBuild()) : "");
        }
        table.lines().forEach(context::print);
        for (CardVerdict verdict : survey.cards()) {
            print(verdict.objection(), survey, context);
        }
        if (survey.objection() != null) {
            context.print(sentence(survey.objection(), context));
        }
    }

    /** What is said of the whole installation is not said of each card. */
    private static void print(@Nullable Objection objection, DeviceSurvey survey, CommandContext context) {
        if (objection != null && !objection.equals(survey.objection())) {
            context.print(sentence(objection, context));
        }
    }

    private static Map<String, @Nullable Object> tree(BackendReport inUse, DeviceSurvey survey, CommandContext context) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("inUse", inUse.id());
        tree.put("backend", inUse.nativeBuild());
        tree.put("threads", inUse.threads());
        tree.put("cuda", NumericsBootstrap.cudaInstalled());
        objection(tree, survey.objection(), context);
        List<Map<String, @Nullable Object>> devices = new ArrayList<>();
        Map<String, @Nullable Object> processor = new LinkedHashMap<>();
        processor.put("id", "cpu");
        processor.put("name", NumericsBootstrap.processor());
        processor.put("usable", true);
        devices.add(processor);
        survey.cards().forEach(verdict -> devices.add(tree(verdict, context)));
        tree.put("devices", devices);
        return tree;
    }

    private static Map<String, @Nullable Object> tree(CardVerdict verdict, CommandContext context) {
        GraphicsCard card = verdict.card();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", card.device());
        tree.put("name", card.name());
        tree.put("usable", verdict.usable());
        tree.put("tried", verdict.tried());
        tree.put("uuid", card.id());
        tree.put("memoryMiB", card.memory());
        tree.put("freeMiB", card.freeMemory());
        tree.put("capability", card.capability().toString());
        tree.put("driver", card.driver());
        objection(tree, verdict.objection(), context);
        return tree;
    }

    private static void objection(Map<String, @Nullable Object> tree, @Nullable Objection objection, CommandContext context) {
        tree.put("reason", objection == null ? null : objection.name());
        tree.put("message", objection == null ? null : sentence(objection, context));
    }

    private static String sentence(Objection objection, CommandContext context) {
        return context.say(objection.key(), objection.arguments().toArray());
    }
}
