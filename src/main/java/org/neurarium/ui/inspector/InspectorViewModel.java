package org.neurarium.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Block;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.edit.Edits;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.layer.HeldLayer;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.Task;
import org.neurarium.ui.workspace.UnitRef;
import org.neurarium.ui.workspace.Workspace;

/** What the inspector is about, and the settings of it as values. */
final class InspectorViewModel {
    private final Workspace workspace;

    /** What is inspected. */
    sealed interface Subject {
        record Layer(String id) implements Subject {
        }

        record OneBlock(String name) implements Subject {
        }

        record Several(List<String> ids) implements Subject {
        }

        record OneWire(Wire wire) implements Subject {
        }

        record Whole() implements Subject {
        }
    }

    InspectorViewModel(Workspace workspace) {
        this.workspace = workspace;
    }

    Workspace workspace() {
        return workspace;
    }

    Subject subject() {
        Wire wire = workspace.selection().wire().get();
        if (wire != null) {
            return new Subject.OneWire(wire);
        }
        Optional<Block> block = workspace.selectedBlock();
        if (block.isPresent()) {
            return new Subject.OneBlock(block.get().name());
        }
        List<String> ids = List.copyOf(workspace.selection().nodes());
        return ids.isEmpty() ? new Subject.Whole() : ids.size() == 1 ? new Subject.Layer(ids.get(0)) : new Subject.Several(ids);
    }

    Optional<LayerNode> layer(String id) {
        return workspace.project().get().network().find(id);
    }

    Optional<LayerType> type(String id) {
        return layer(id).map(LayerNode::kind).flatMap(LayerCatalogue::find);
    }

    Optional<LayerAnalysis> analysis(String id) {
        return workspace.known().get().flatMap(a -> a.find(id));
    }

    /** The layer's settings with what the data decide filled in. */
    Settings completed(String id) {
        Settings own = layer(id).map(LayerNode::settings).orElse(Settings.EMPTY);
        return type(id).map(t -> t.completed(own, task())).orElse(own);
    }

    /** The settings that have an effect on a layer now, with their values. */
    List<Setting> settings(String id) {
        LayerNode layer = layer(id).orElse(null);
        LayerType type = type(id).orElse(null);
        if (layer == null || type == null) {
            return List.of();
        }
        Settings complete = type.completed(layer.settings(), task());
        return type.paramsFor(layer.settings(), task()).stream().flatMap(spec -> spec.type() == ParamSpec.Type.LAYER
                ? held(layer, spec) : Stream.of(setting(layer, spec, complete))).toList();
    }

    /** The unit that is pointed at in this layer, else 0. */
    int unit(String id) {
        UnitRef hovered = workspace.selection().hovered().get();
        return hovered != null && hovered.node().equals(id) ? hovered.unit() : 0;
    }

    private static Setting setting(LayerNode layer, ParamSpec spec, Settings complete) {
        boolean optional = spec.defaultValue() == null;
        Object value = layer.settings().find(spec.name())
                .orElse(optional && spec.type() != ParamSpec.Type.SHAPE ? null : complete.find(spec.name()).orElse(spec.defaultValue()));
        return new Setting(spec, value, v -> Edits.setting(layer.id(), spec.name(), v),
                optional ? Edits.unset(layer.id(), spec.name()) : null);
    }

    /** The kind of the layer inside, then its settings. */
    private Stream<Setting> held(LayerNode layer, ParamSpec spec) {
        HeldLayer held = HeldLayer.find(layer.settings(), spec).orElse(null);
        Setting kind = new Setting(spec, held == null ? spec.defaultValue() : held.type().id(),
                v -> Edits.held(layer.id(), spec.name(), v.toString(), null, null), null);
        if (held == null) {
            return Stream.of(kind);
        }
        String id = held.type().id();
        return Stream.concat(Stream.of(kind), held.type().paramsFor(held.settings(), task()).stream().map(inner -> {
            boolean optional = inner.defaultValue() == null;
            Object value = held.settings().find(inner.name()).orElse(inner.defaultValue());
            return new Setting(inner, value, v -> Edits.held(layer.id(), spec.name(), id, inner.name(), v),
                    optional ? Edits.held(layer.id(), spec.name(), id, inner.name(), null) : null);
        }));
    }

    private @Nullable Task task() {
        Examples examples = workspace.examples().get();
        if (examples == null) {
            return null;
        }
        Examples.Schema schema = examples.schema();
        return schema.classes().isEmpty() ? Task.regression(schema.shape(), schema.targets())
                : Task.classification(schema.shape(), schema.targets());
    }
}
