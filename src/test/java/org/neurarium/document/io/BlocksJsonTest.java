package org.neurarium.document.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.Fragment;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.SavedBlock;
import org.neurarium.document.spec.InputFault;

class BlocksJsonTest {
    private static final String FILE = """
            { "network": { "layers": [ { "id": "a", "kind": "dense" }, { "id": "b", "kind": "dense" } ], "wires": [ ["a", "b"] ] },
              "canvas": { "blocks": %s } }""";

    private static Project blocked() {
        Blocks blocks = new Blocks(List.of(new Block("잔차 블록", "겉", Set.of("h1"), true, new Point(8, -2.5)),
                new Block("겉", "", Set.of("out"), false, null)));
        Project example = ProjectJsonTest.example();
        return example.withCanvas(example.canvas().withBlocks(blocks));
    }

    @Test
    void blocksAreWrittenForPeopleAndReadBackEqual() throws InputFault {
        String text = ProjectJson.write(blocked());
        assertTrue(text.contains("""
                "blocks": [
                  { "name": "잔차 블록", "within": "겉", "layers": ["h1"], "folded": true, "at": [8, -2.5] },
                  { "name": "겉", "layers": ["out"] }
                ]
                """.indent(4)), text);
        assertEquals(blocked(), ProjectJson.read("copy", text));
        Fragment part = Fragment.of(blocked(), Set.of("h1"));
        assertEquals(part, FragmentJson.read(FragmentJson.write(part)));
        assertEquals(List.of(new Block("잔차 블록", "", Set.of("h1"), true, new Point(8, -2.5))), part.canvas().blocks().all());
    }

    @Test
    void aProjectWithoutBlocksIsWrittenAsBefore() {
        assertTrue(!ProjectJson.write(ProjectJsonTest.example()).contains("blocks"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[{\"name\": \"B\", \"layers\": [\"bb\"]}] | `f: canvas.blocks[0].layers[0] names the layer \"bb\", which is not in the network; did you mean \"b\"?`",
        "[{\"name\": \"B\", \"layer\": [\"b\"]}] | `f: the field canvas.blocks[0].layer is unknown; did you mean canvas.blocks[0].layers?`",
        "[{\"layers\": [\"b\"]}] | `f: the field canvas.blocks[0].name is missing; add it.`",
        "[{\"name\": \" \", \"layers\": [\"b\"]}] | `f: canvas.blocks[0].name must be the name of a block: 1 to 60 visible characters, without a space at either end.`",
        "[{\"name\": \"B\", \"layers\": [\"a\"]}, {\"name\": \"B\", \"layers\": [\"b\"]}] | `f: canvas.blocks[1] has the name \"B\", which another block has already; give each block its own name.`",
        "[{\"name\": \"B\", \"layers\": [\"a\"]}, {\"name\": \"C\", \"layers\": [\"a\"]}] | `f: the layer \"a\" stands in the blocks \"B\" and \"C\"; leave it in one of them.`",
        "[{\"name\": \"B\", \"layers\": [\"a\"], \"within\": \"Outer\"}] | `f: canvas.blocks[0] stands within the block \"Outer\", which is not there; use the name of a block.`",
        "[{\"name\": \"B\", \"layers\": [\"a\"], \"within\": \"B\"}] | `f: the block \"B\" stands within itself; correct the field \"within\".`",
        "[{\"name\": \"B\", \"layers\": [\"a\"], \"within\": \"C\"}, {\"name\": \"C\", \"within\": \"B\"}] | `f: the block \"B\" stands within itself; correct the field \"within\".`",
        "[{\"name\": \"B\"}] | `f: the block \"B\" holds no layers; list some or delete the block.`",
        "[{\"name\": \"B\", \"layers\": [\"a\"], \"folded\": 1}] | `f: canvas.blocks[0].folded must be true or false.`",
        "[{\"name\": \"B\", \"layers\": [\"a\"], \"folded\": true, \"at\": [1]}] | `f: canvas.blocks[0].at must be a place written as [x, y].`",
        "{} | `f: canvas.blocks must be a list in brackets.`"})
    void mistakesAreNamed(String blocks, String sentence) {
        assertEquals(sentence, Faults.sentence(() -> ProjectJson.read("f", FILE.formatted(blocks))));
    }

    @Test
    void blocksAreBoundInNumberAndDepth() {
        StringBuilder deep = new StringBuilder("[{\"name\": \"0\", \"layers\": [\"a\"], \"within\": \"1\"}");
        for (int i = 1; i <= Limits.BLOCK_DEPTH; i++) {
            deep.append(", {\"name\": \"").append(i).append("\", \"within\": \"").append(i + 1).append("\"}");
        }
        String nested = deep + ", {\"name\": \"" + (Limits.BLOCK_DEPTH + 1) + "\"}]";
        assertEquals("f: the block \"0\" stands more than 16 blocks deep; take some of those around it away.",
                Faults.sentence(() -> ProjectJson.read("f", FILE.formatted(nested))));
        String many = "[" + "{\"name\": \"x\"},".repeat(Limits.BLOCKS) + "{}]";
        assertEquals("f: canvas.blocks has 501 entries, but at most 500 are allowed.",
                Faults.sentence(() -> ProjectJson.read("f", FILE.formatted(many))));
        String circle = "[{\"name\": \"A\", \"layers\": [\"a\"], \"within\": \"B\"}, {\"name\": \"B\", \"within\": \"C\"}, {\"name\": \"C\", \"within\": \"B\"}]";
        assertTrue(Faults.sentence(() -> ProjectJson.read("f", FILE.formatted(circle))).contains("deep"));
    }

    @Test
    void aSavedBlockIsAFileOfItsOwn() throws InputFault {
        SavedBlock saved = SavedBlock.of(blocked(), "겉");
        byte[] file = BlockJson.write(saved).getBytes(StandardCharsets.UTF_8);
        assertEquals(saved, BlockJson.read("f", file));
        assertEquals(saved.part(), FragmentJson.read(new String(file, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{} | `f: the field format is missing; add it.`",
        "{\"format\": 2} | `f has format 2, made by a newer Neurarium; this one reads up to format 1, so update the program.`",
        "{\"format\": 1, \"block\": \"B\", \"network\": {\"layers\": [{\"id\": \"a\", \"kind\": \"dense\"}]}, \"canvas\": {}} | `f must hold one block \"B\" with all of its layers in it; choose a file of a saved block.`"})
    void otherFilesAreRefused(String text, String sentence) {
        assertEquals(sentence, Faults.sentence(() -> BlockJson.read("f", text.getBytes(StandardCharsets.UTF_8))));
    }
}
