package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.app.Main;

/** What a person is told of their cards; with a driver's tool of ours on the path, in a process of its own. */
class DevicesCommandTest {
    private static final String H200 = "0, GPU-90, 00000000:41:00.0, 9.0, 143771, 143160, 580.95.05, NVIDIA H200";

    @TempDir
    Path folder;

    /** What a process said. */
    private record Said(int status, String out, String err) {
        JsonNode json() throws Exception {
            return new ObjectMapper().readTree(out.strip().lines().reduce((a, b) -> b).orElseThrow());
        }
    }

    private Said run(String answer, String... arguments) throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "the stand-in is a shell script");
        Path tool = Files.writeString(folder.resolve("nvidia-smi"), "#!/bin/sh\necho '" + answer + "'\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--profile", folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("PATH", folder + File.pathSeparator + System.getenv("PATH"));
        builder.environment().remove("CUDA_VISIBLE_DEVICES");
        int status = builder.start().waitFor();
        return new Said(status, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    @Test
    void aCardWithoutCodeIsListedWithItsSentenceAndTheProcessorComputes() throws Exception {
        JsonNode tree = run(H200, "devices", "--json", "--lang", "ko").json();
        assertEquals("cpu", tree.get("inUse").asText());
        JsonNode card = tree.get("devices").get(1);
        assertEquals("gpu0", card.get("id").asText());
        assertEquals(143771, card.get("memoryMiB").asInt());
        assertEquals("9.0", card.get("capability").asText());
        assertFalse(card.get("usable").asBoolean());
        assertEquals("too-new", card.get("reason").asText());
        assertEquals("NVIDIA H200의 연산 능력은 9.0이고 ND4J의 CUDA 빌드는 8.9까지만 실행할 수 있습니다. 다른 카드나 프로세서를 고르십시오.",
                card.get("message").asText());
    }

    @Test
    void trainingOnSuchACardIsSaidAndDoneOnTheProcessor() throws Exception {
        Said said = run(H200, "train", "xor", "--epochs", "1", "--device", "gpu0", "--json", "--lang", "en");
        assertEquals(0, said.status(), said.err());
        assertEquals("cpu", said.json().get("device").asText());
        assertTrue(said.err().contains("NVIDIA H200 has compute capability 9.0, and the newest that ND4J's CUDA build can run is 8.9; "
                + "choose another card or the processor. The processor computes instead."), said.err());
    }

    @Test
    void thisProcessTellsWhatItComputesOn() {
        JsonNode tree = CommandLineRun.of(folder, "devices", "--json").json();
        assertEquals("cpu", tree.get("inUse").asText());
        assertEquals("cpu", tree.get("devices").get(0).get("id").asText());
        assertTrue(tree.get("devices").get(0).get("usable").asBoolean());
        CommandLineRun text = CommandLineRun.of(folder, "devices");
        assertTrue(text.out().lines().findFirst().orElseThrow().startsWith("cpu  "), text.out());
        assertTrue(text.out().contains("in use: "), text.out());
    }

    @Test
    void aDeviceThatIsNoneIsWrongUse() {
        for (String command : List.of("devices", "train xor", "sweep xor --over training.seed=1,2", "evaluate xor --model m.zip", "bench tiny-mlp")) {
            List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
            arguments.addAll(List.of("--device", "tpu"));
            CommandLineRun run = CommandLineRun.of(folder, arguments.toArray(String[]::new));
            assertEquals(2, run.status(), command);
            assertTrue(run.err().contains("--device is \"tpu\""), command + ": " + run.err());
        }
    }
}
