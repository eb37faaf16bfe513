package org.neurarium.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurarium.settings.Profile;

/** Stands in for the window and keeps what it was asked. */
class RecordingWindow implements WindowService {
    final List<OpenRequest> opened = new ArrayList<>();
    final List<ShotRequest> shots = new ArrayList<>();
    final List<LabRequest> labs = new ArrayList<>();
    final List<LabRequest.Picture> labPictures = new ArrayList<>();
    final List<Duration> soaked = new ArrayList<>();
    /** What the long session will say grew too much. */
    List<String> exceeded = List.of();
    final List<GalleryRequest> galleries = new ArrayList<>();
    int prepared;
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
    public void prepare() {
        prepared++;
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
    public List<String> labs() {
        return List.of("graph", "convolution");
    }

    @Override
    public void openLab(LabRequest request) {
        labs.add(request);
    }

    @Override
    public void shotLab(LabRequest request, LabRequest.Picture picture) {
        labs.add(request);
        labPictures.add(picture);
    }

    @Override
    public void gallery(GalleryRequest request) {
        galleries.add(request);
    }

    @Override
    public List<String> galleryEntries() {
        return List.of("opening", "boundary");
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
    public BenchRow bench(String name, Profile profile) {
        return new BenchRow(name, 1.5, "s", 1, "cpu", "none", Map.of());
    }

    @Override
    public SoakOutcome soak(Duration time, Profile profile) {
        soaked.add(time);
        return new SoakOutcome(new BenchRow("soak", 0.5, "MB", 1, "cpu", "none", Map.of("listeners", 40.0)), exceeded);
    }
}
