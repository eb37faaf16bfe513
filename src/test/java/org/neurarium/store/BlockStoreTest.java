package org.neurarium.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Fragment;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.SavedBlock;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.InputFault;

class BlockStoreTest {
    @TempDir
    Path folder;
    private BlockStore store;

    @BeforeEach
    void open() {
        store = new BlockStore(folder.resolve("blocks"));
    }

    private static SavedBlock block(String name) {
        Network network = new Network(List.of(new LayerNode("a", "dense", Settings.of("units", 4)), new LayerNode("b", "dense", Settings.EMPTY)),
                List.of(new Wire("a", "b")));
        Blocks blocks = new Blocks(List.of(new Block(name, "", Set.of("a", "b"), true, new Point(0, 0))));
        return new SavedBlock(name, new Fragment(network, CanvasLayout.EMPTY.with("a", new Point(0, 8)).withBlocks(blocks)));
    }

    private List<String> names() throws IOException {
        return store.read().blocks().stream().map(SavedBlock::name).toList();
    }

    @Test
    void blocksAreKeptInFilesNamedAfterThem() throws IOException, InputFault {
        assertEquals(List.of(), names());
        assertEquals("잔차 블록 1/2", store.add(block("잔차 블록 1/2")));
        assertEquals("a", store.add(block("a")));
        assertEquals(List.of(block("a"), block("잔차 블록 1/2")), store.read().blocks());
        assertTrue(Files.exists(folder.resolve("blocks").resolve("잔차-블록-1-2.json")));
        assertEquals(store.read(), new BlockStore(folder.resolve("blocks")).read(), "another window sees the same");
    }

    @Test
    void nothingIsOverwritten() throws IOException, InputFault {
        store.add(block("B"));
        assertEquals("B 2", store.add(block("B")));
        assertEquals("B 3", store.add(block("B 2")));
        store.add(block("x/y"));
        store.add(block("x y"));
        assertEquals(List.of("B", "B 2", "B 3", "x y", "x/y"), names());
        String longest = "n".repeat(Block.NAME_LENGTH);
        store.add(block(longest));
        assertEquals("n".repeat(Block.NAME_LENGTH - 2) + " 2", store.add(block(longest)));
    }

    @Test
    void blocksAreRenamedAndRemoved() throws IOException, InputFault {
        store.add(block("A"));
        store.add(block("B"));
        assertTrue(store.rename("A", "C"));
        assertEquals(List.of(block("B"), block("C")), store.read().blocks());
        for (String refused : List.of("B", "", " x", "x".repeat(61))) {
            assertFalse(store.rename("C", refused), refused);
        }
        assertFalse(store.rename("gone", "D"));
        store.remove("C");
        store.remove("gone");
        assertEquals(List.of("B"), names());
    }

    @Test
    void damagedFilesAreSetAsideAndNewerOnesLeftAlone() throws IOException, InputFault {
        store.add(block("A"));
        Path blocks = folder.resolve("blocks");
        Files.writeString(blocks.resolve("broken.json"), "{\"format\": 1, \"block\": ");
        Files.writeString(blocks.resolve("other.json"), "{\"format\": 1, \"block\": \"B\", \"network\": {}, \"canvas\": {}}");
        Files.writeString(blocks.resolve("newer.json"), "{\"format\": 2, \"block\": \"B\", \"network\": {}, \"canvas\": {}}");
        BlockStore.Contents contents = store.read();
        assertEquals(List.of(block("A")), contents.blocks());
        assertEquals(List.of("broken.json", "other.json"), contents.setAside());
        assertTrue(Files.exists(blocks.resolve("broken.json.damaged")));
        assertTrue(Files.exists(blocks.resolve("newer.json")));
        assertEquals(List.of(), store.read().setAside(), "said once");
    }

    @Test
    void aBlockGoesFromOneFolderToAnotherAsAFile() throws IOException, InputFault {
        Path file = folder.resolve("handed on.json");
        BlockStore.exportTo(file, block("A"));
        assertEquals("A", store.importFrom(file));
        assertEquals(List.of(block("A")), store.read().blocks());
        Files.writeString(file, "no block");
        assertThrows(InputFault.class, () -> store.importFrom(file));
        assertEquals(List.of("A"), names());
        assertTrue(Files.exists(file), "a file of the person's own is left alone");
    }

    @Test
    void theNumberOfBlocksIsBound() throws IOException, InputFault {
        Files.createDirectories(folder.resolve("blocks"));
        for (int i = 0; i < BlockStore.LIMIT; i++) {
            BlockStore.exportTo(folder.resolve("blocks").resolve(i + ".json"), block("B" + i));
        }
        assertEquals("document.blocks.full", assertThrows(InputFault.class, () -> store.add(block("one more"))).messageKey());
    }
}
