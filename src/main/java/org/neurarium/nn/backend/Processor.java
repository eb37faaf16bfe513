package org.neurarium.nn.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The processor, as far as the operating system tells without a native call.
 *
 * @param name its model name
 * @param flags its instruction sets, or empty when unknown (not Linux on x86)
 */
record Processor(String name, Optional<Set<String>> flags) {

    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    static Processor host() {
        try {
            if (Files.isReadable(CPUINFO)) {
                return parse(Files.readAllLines(CPUINFO));
            }
        } catch (IOException unreadable) {
            // Falls through: unknown flags are not checked.
        }
        return new Processor(unnamed(), Optional.empty());
    }

    /** Reads the first processor of a Linux {@code cpuinfo}. */
    static Processor parse(List<String> cpuinfo) {
        String name = field(cpuinfo, "model name").orElseGet(Processor::unnamed);
        return new Processor(name, field(cpuinfo, "flags").map(f -> Set.of(f.split(" +"))));
    }

    /** Whether it can run code that needs that flag; yes when the flags are unknown. */
    boolean supports(String flag) {
        return flag.isEmpty() || flags.map(f -> f.contains(flag)).orElse(true);
    }

    private static Optional<String> field(List<String> lines, String key) {
        return lines.stream().filter(l -> l.startsWith(key) && l.indexOf(':') > 0)
                .map(l -> l.substring(l.indexOf(':') + 1).strip()).findFirst();
    }

    private static String unnamed() {
        return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", System.getProperty("os.arch", "CPU"));
    }
}
