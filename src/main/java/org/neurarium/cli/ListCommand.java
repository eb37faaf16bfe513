package org.neurarium.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.i18n.Messages;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.TemplateCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code layers}, {@code datasets}, {@code demos}, {@code templates}: what there is, with settings and their ranges. */
abstract class ListCommand extends Subcommand {
    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    /** One thing that can be named in a project or on the command line. */
    record Listed(String id, String name, List<ParamSpec> settings, Map<String, Object> more) {
        Listed(String id, String name, List<ParamSpec> settings) {
            this(id, name, settings, Map.of());
        }
    }

    abstract List<Listed> things(Messages messages);

    @Override
    final int run(CommandContext context) {
        List<Listed> things = things(context.messages());
        if (json) {
            context.json(things.stream().map(ListCommand::tree).toList());
        } else {
            TextTable table = new TextTable();
            for (Listed thing : things) {
                table.row(thing.id(), thing.name());
                thing.settings().forEach(s -> table.row("  " + s.name(), typeName(s), range(s, context.messages()),
                        s.defaultValue() == null ? "" : context.say("cli.list.default", s.defaultValue())));
            }
            table.lines().forEach(context::print);
        }
        return DONE;
    }

    private static Map<String, Object> tree(Listed thing) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", thing.id());
        tree.put("name", thing.name());
        tree.put("settings", thing.settings().stream().map(ListCommand::tree).toList());
        tree.putAll(thing.more());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(ParamSpec setting) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", setting.name());
        tree.put("type", typeName(setting));
        tree.put("default", setting.defaultValue());
        tree.put("range", range(setting));
        return tree;
    }

    private static String typeName(ParamSpec setting) {
        return setting.type().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** {@code [smallest, largest]} of a number (null where unbounded), the choices of a choice, else null. */
    private static @Nullable Object range(ParamSpec setting) {
        if (setting.type() == ParamSpec.Type.CHOICE || setting.type() == ParamSpec.Type.LAYER) {
            return setting.options();
        }
        if (setting.min() == null && setting.max() == null) {
            return null;
        }
        return java.util.Arrays.asList(bound(setting, setting.min()), bound(setting, setting.max()));
    }

    private static @Nullable Number bound(ParamSpec setting, @Nullable Double bound) {
        if (bound == null || setting.type() != ParamSpec.Type.INTEGER) {
            return bound;
        }
        return bound.longValue();
    }

    private static String range(ParamSpec setting, Messages messages) {
        Object range = range(setting);
        if (range == null) {
            return "";
        }
        if (setting.type() == ParamSpec.Type.CHOICE || setting.type() == ParamSpec.Type.LAYER) {
            return String.join("|", setting.options());
        }
        List<?> bounds = (List<?>) range;
        return messages.get("cli.list.range", bounds.get(0) == null ? "−∞" : bounds.get(0),
                bounds.get(1) == null ? "∞" : bounds.get(1));
    }

    /** {@code neurarium layers}. */
    @Command(name = "layers", sortOptions = false)
    static final class Layers extends ListCommand {
        @Override
        List<Listed> things(Messages messages) {
            return LayerCatalogue.all().stream()
                    .map(t -> new Listed(t.id(), messages.get("layers." + t.id() + ".name"), t.params())).toList();
        }
    }

    /** {@code neurarium datasets}. */
    @Command(name = "datasets", sortOptions = false)
    static final class Datasets extends ListCommand {
        @Override
        List<Listed> things(Messages messages) {
            return DatasetCatalogue.types().stream()
                    .map(t -> new Listed(t.id(), messages.get("datasets." + t.id() + ".name"), t.params())).toList();
        }
    }

    /** {@code neurarium demos}. */
    @Command(name = "demos", sortOptions = false)
    static final class Demos extends ListCommand {
        @Override
        List<Listed> things(Messages messages) {
            return DemoCatalogue.all().stream()
                    .map(d -> {
                        Map<String, Object> more = new LinkedHashMap<>();
                        more.put("chapter", d.chapter());
                        more.put("after", d.after());
                        more.put("steps", d.steps().size());
                        return new Listed(d.id(), d.text(messages.language().code()).title(), List.of(), more);
                    }).toList();
        }
    }

    /** {@code neurarium templates}. */
    @Command(name = "templates", sortOptions = false)
    static final class Templates extends ListCommand {
        @Override
        List<Listed> things(Messages messages) {
            return TemplateCatalogue.all().stream()
                    .map(t -> new Listed(t.id(), messages.get(t.nameKey()), List.of())).toList();
        }
    }
}
