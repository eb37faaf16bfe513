package org.neurarium.compile.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Nearest;
import org.neurarium.document.spec.Problem;
import org.neurarium.layer.Fixes;
import org.neurarium.layer.HeldLayer;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.Task;

/** Written settings against their {@link ParamSpec}s: names, types, ranges, choices. */
public final class SettingCheck {
    private final String node;
    private final List<ParamSpec> specs;
    private final Editing editing;
    private final List<Problem> found = new ArrayList<>();

    /** Puts changed settings back where they belong in a project. */
    public interface Editing {
        Project with(Project project, java.util.function.UnaryOperator<Settings> change);
    }

    private SettingCheck(String node, List<ParamSpec> specs, Editing editing) {
        this.node = node;
        this.specs = specs;
        this.editing = editing;
    }

    /**
     * @param node the layer that problems are shown on, empty for none
     * @param specs the settings that may be written
     * @param editing how a remedy reaches them
     */
    public static List<Problem> of(String node, Settings settings, List<ParamSpec> specs, Editing editing) {
        if (settings.values().isEmpty()) {
            return List.of();
        }
        SettingCheck check = new SettingCheck(node, specs, editing);
        settings.values().forEach(check::entry);
        return check.found;
    }

    static List<Problem> ofLayer(LayerNode layer, LayerType type, @Nullable Task task) {
        if (layer.settings().values().isEmpty()) {
            return List.of();
        }
        List<ParamSpec> specs = new ArrayList<>(type.paramsFor(layer.settings(), task));
        specs.addAll(type.params()); // behind the narrower ranges that the other settings leave
        return of(layer.id(), layer.settings(), specs, (p, change) -> p.network().find(layer.id())
                .map(l -> p.withNetwork(p.network().replace(l.withSettings(change.apply(l.settings()))))).orElse(p));
    }

    private @Nullable ParamSpec known(String name) {
        for (ParamSpec spec : specs) {
            if (spec.name().equals(name)) {
                return spec;
            }
        }
        return null;
    }

    private void entry(String name, Object value) {
        ParamSpec spec = known(name);
        if (spec == null) {
            unknown(name, value);
        } else {
            switch (spec.type()) {
                case INTEGER, NUMBER -> number(spec, value);
                case FLAG -> require(spec, value instanceof Boolean, "problems.needs-flag", value);
                case CHOICE -> choice(spec, value);
                case TEXT, FILE -> require(spec, value instanceof String, "problems.needs-text", value);
                case SHAPE -> require(spec, isShape(value), "problems.needs-shape", value);
                case SIZES -> require(spec, isSizes(spec, value), spec.options().isEmpty() ? "problems.needs-sizes"
                        : "problems.needs-sizes-or-word", value);
                case LAYER -> layer(spec, value);
                case POINTS -> require(spec, value instanceof List<?>, "problems.needs-points", "");
            }
        }
    }

    private void unknown(String name, Object value) {
        Optional<String> meant = Nearest.of(name, specs.stream().map(ParamSpec::name).distinct().toList());
        Fix drop = drop(name);
        if (meant.isPresent()) {
            Fix rename = new Fix("problems.fix.rename-setting", List.of("@params." + meant.get()),
                    p -> editing.with(p, s -> s.without(name).with(meant.get(), value)));
            found.add(Problem.error(node, "problems.unknown-setting-meant", name, "@params." + meant.get(), meant.get()).withFixes(rename, drop));
        } else {
            found.add(Problem.error(node, "problems.unknown-setting", name).withFixes(drop));
        }
    }

    private void number(ParamSpec spec, Object value) {
        boolean whole = spec.type() == ParamSpec.Type.INTEGER;
        if (!(value instanceof Number n) || !Double.isFinite(n.doubleValue())
                || whole && n.doubleValue() != Math.rint(n.doubleValue())) {
            require(spec, false, whole ? "problems.needs-integer" : "problems.needs-number", value);
            return;
        }
        double v = n.doubleValue();
        Double bound = spec.min() != null && v < spec.min() ? spec.min() : spec.max() != null && v > spec.max() ? spec.max() : null;
        if (bound != null) {
            boolean low = spec.min() != null && v < spec.min();
            Object nearest = whole ? (Object) bound.longValue() : bound;
            found.add(Problem.error(node, low ? "problems.too-small" : "problems.too-large", "@params." + spec.name(), plain(value),
                    plain(nearest)).withFixes(put(spec.name(), nearest)));
        }
    }

    private void choice(ParamSpec spec, Object value) {
        if (value instanceof String text && spec.options().contains(text)) {
            return;
        }
        Problem problem = Problem.error(node, "problems.unknown-option", "@params." + spec.name(), value, String.join(", ", spec.options()));
        List<Fix> fixes = new ArrayList<>();
        Nearest.of(String.valueOf(value), spec.options()).ifPresent(o -> fixes.add(
                spec.type() == ParamSpec.Type.LAYER ? heldKind(spec.name(), o) : put(spec.name(), o)));
        fixes.add(drop(spec.name()));
        found.add(problem.withFixes(fixes.toArray(Fix[]::new)));
    }

    /** A layer inside: its kind, then its settings as if it stood alone. */
    private void layer(ParamSpec spec, Object value) {
        boolean written = value instanceof Settings s && s.find(HeldLayer.KIND).orElse("") instanceof String
                && s.find(HeldLayer.SETTINGS).orElse(Settings.EMPTY) instanceof Settings
                && s.values().keySet().stream().allMatch(k -> k.equals(HeldLayer.KIND) || k.equals(HeldLayer.SETTINGS));
        if (!written) {
            require(spec, false, "problems.needs-layer", String.valueOf(value instanceof Settings s ? s.values().keySet() : value));
            return;
        }
        Settings inside = (Settings) value;
        String kind = inside.text(HeldLayer.KIND, String.valueOf(spec.defaultValue()));
        HeldLayer held = HeldLayer.find(Settings.EMPTY.with(spec.name(), inside), spec).orElse(null);
        if (held == null) {
            choice(spec, kind);
            return;
        }
        List<ParamSpec> inner = new ArrayList<>(held.type().paramsFor(held.settings(), null));
        inner.addAll(held.type().params());
        found.addAll(of(node, held.settings(), inner, (p, change) -> editing.with(p, outer -> outer.with(spec.name(),
                inside.with(HeldLayer.SETTINGS, change.apply(held.settings()))))));
    }

    private void require(ParamSpec spec, boolean holds, String key, Object value) {
        if (!holds) {
            found.add(Problem.error(node, key, "@params." + spec.name(), value).withFixes(drop(spec.name())));
        }
    }

    private static boolean isShape(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.size() <= 4
                && list.stream().allMatch(n -> n instanceof Long size && size > 0 && size <= 1 << 24);
    }

    private static boolean isSizes(ParamSpec spec, Object value) {
        List<?> sizes = value instanceof List<?> list ? list : List.of(value);
        return spec.options().contains(value) || !sizes.isEmpty() && sizes.size() <= 2
                && sizes.stream().allMatch(n -> n instanceof Long size && spec.min() != null && spec.max() != null
                        && size >= spec.min() && size <= spec.max());
    }

    private Fix put(String name, Object value) {
        return new Fix("problems.fix.set", List.of("@params." + name, Fixes.said(name, plain(value))), p -> editing.with(p, s -> s.with(name, value)));
    }

    private Fix heldKind(String name, String kind) {
        return new Fix("problems.fix.set", List.of("@params." + name, Fixes.said(name, kind)),
                p -> editing.with(p, s -> s.with(name, Settings.of(HeldLayer.KIND, kind))));
    }

    private Fix drop(String name) {
        return new Fix("problems.fix.unset", List.of(known(name) != null ? "@params." + name : name), p -> editing.with(p, s -> s.without(name)));
    }

    private static Object plain(Object value) {
        return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15 ? (Object) d.longValue() : value;
    }
}
