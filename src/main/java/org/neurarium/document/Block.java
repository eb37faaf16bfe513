package org.neurarium.document;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A named part of the network that the canvas can draw as one node. Only the canvas knows of it: the network stays flat.
 *
 * @param name unique in its project
 * @param within name of the block it stands in, empty for none
 * @param layers ids of the layers that stand in it directly, not in a block inside it
 * @param folded whether it is drawn as one node
 * @param at upper left corner of that node; null for where its layers are
 */
public record Block(String name, String within, Set<String> layers, boolean folded, @Nullable Point at) {
    /** Most characters of a name. */
    public static final int NAME_LENGTH = 60;
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cf}\\s]([^\\p{Cc}\\p{Cf}]*[^\\p{Cc}\\p{Cf}\\s])?");
    /** Begins a block's key; no layer's id has a colon. */
    private static final String PREFIX = "block:";

    public Block {
        layers = Collections.unmodifiableSet(new LinkedHashSet<>(layers));
    }

    /** Whether a block may be called so: visible characters, no space at either end, at most {@value #NAME_LENGTH}. */
    public static boolean isName(String name) {
        return name.length() <= NAME_LENGTH && NAME.matcher(name).matches();
    }

    /** What stands for the block among the ids of layers, when nodes of the canvas are moved. */
    public String key() {
        return key(name);
    }

    public static String key(String name) {
        return PREFIX + name;
    }

    Block withName(String changed) {
        return new Block(changed, within, layers, folded, at);
    }

    Block withWithin(String changed) {
        return new Block(name, changed, layers, folded, at);
    }

    Block withLayers(Set<String> changed) {
        return new Block(name, within, changed, folded, at);
    }

    public Block folded(@Nullable Point corner) {
        return new Block(name, within, layers, true, corner);
    }

    public Block unfolded() {
        return new Block(name, within, layers, false, null);
    }
}
