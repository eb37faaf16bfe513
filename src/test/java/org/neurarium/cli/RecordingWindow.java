package org.neurarium.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurarium.settings.Profile;

/** Stands in for the window and keeps what it was asked. */
class RecordingWindow implements WindowService {
    final List<OpenRequest> opened = new ArrayList<>();
    final List<ShotRequest> shots = new ArrayList<>();
    private final boolean display;

    RecordingWindow() {
        this(true);
    }

    RecordingWindow(boolean display) {
        this.display = display;
    }

    @Override
    public boolean displayAvailable() {
        return display;
    }

    @Override
    public void open(OpenRequest request) {
        opened.add(request);
    }

    @Override
    public void shot(ShotRequest request) {
        shots.add(request);
        try {
            Files.write(request.out(), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> views() {
        return List.of("canvas", "boundary", "loss");
    }

    @Override
    public List<String> wordsViews() {
        return List.of("loss", "windows");
    }

    @Override
    public List<BenchRow> bench(Set<String> names, Profile profile) {
        return BENCHES.stream().filter(names::contains)
                .map(n -> new BenchRow(n, 1.5, "s", 1, "cpu", "none", Map.of())).toList();
    }
}
