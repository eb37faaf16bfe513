package org.neurarium.nn.backend;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A native build of ND4J's CPU backend.
 *
 * @param platform JavaCPP's platform, such as {@code linux-x86_64}
 * @param extension what follows it in the classifier: empty, {@code -avx2}, {@code -onednn-avx2}, …
 */
record NativeBuild(String platform, String extension) {

    /** ND4J's own order of preference (Nd4jCpuPresets). */
    private static final List<String> EXTENSIONS = List.of("-onednn", "-onednn-avx512", "-onednn-avx2", "", "-avx2", "-avx512",
            "-compat");

    /** The build that ND4J will load from that class path, if there is one. */
    static Optional<NativeBuild> onClassPath(ClassLoader loader, String platform) {
        String library = platform.startsWith("windows") ? "jnind4jcpu.dll"
                : platform.startsWith("macosx") ? "libjnind4jcpu.dylib" : "libjnind4jcpu.so";
        String folder = "org/nd4j/linalg/cpu/nativecpu/bindings/" + platform;
        return EXTENSIONS.stream()
                .filter(e -> loader.getResource(folder + e + "/" + library) != null)
                .findFirst().map(e -> new NativeBuild(platform, e));
    }

    /** JavaCPP's name of the platform we run on. */
    static String hostPlatform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "");
        String system = os.startsWith("mac") ? "macosx" : os.startsWith("windows") ? "windows" : "linux";
        return system + "-" + (arch.equals("aarch64") ? "arm64" : arch.equals("amd64") ? "x86_64" : arch);
    }

    /** The instruction set it needs, as Linux names it, or empty when any processor of the platform will do. */
    String neededFlag() {
        return extension.endsWith("-avx512") ? "avx512f" : extension.endsWith("-avx2") ? "avx2" : "";
    }

    /** For people: {@code oneDNN AVX2}. */
    String displayName() {
        String math = extension.contains("onednn") ? "oneDNN " : "";
        String set = extension.endsWith("-avx512") ? "AVX-512" : extension.endsWith("-avx2") ? "AVX2" : "generic";
        return math + set;
    }
}
