package org.neurarium.ui.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.nn.backend.card.CardVerdict;
import org.neurarium.nn.backend.card.ComputeCapability;
import org.neurarium.nn.backend.card.DeviceChoice;
import org.neurarium.nn.backend.card.DeviceSurvey;
import org.neurarium.nn.backend.card.GraphicsCard;
import org.neurarium.nn.backend.card.Objection;
import org.neurarium.ui.training.ComputeDevices;

/** A machine with the cards a test gives it. */
public final class FakeDevices implements ComputeDevices {
    public static final GraphicsCard USABLE = card(0, "GPU-30", "NVIDIA GeForce RTX 3080", 8, 6, 10240);
    public static final GraphicsCard TOO_NEW = card(1, "GPU-90", "NVIDIA H200", 9, 0, 143771);

    public DeviceSurvey survey = new DeviceSurvey(List.of(), new Objection(Objection.Reason.NO_BUILD, List.of()));
    public BackendReport report = report(null, null);
    public boolean waiting;
    public DeviceChoice chosen = DeviceChoice.AUTO;
    public final List<String> asked = new ArrayList<>();

    private static GraphicsCard card(int index, String id, String name, int major, int minor, int memory) {
        return new GraphicsCard(index, id, "00000000:0" + index + ":00.0", name, new ComputeCapability(major, minor), memory, memory, "550.54");
    }

    public static BackendReport report(@Nullable GraphicsCard card, @Nullable Objection objection) {
        return new BackendReport(card == null ? "Test CPU" : card.name(), card == null ? "test build" : "CUDA 11.6", 1, Path.of("natives"), card, objection);
    }

    /** A card that can be used, and one that cannot. */
    public static DeviceSurvey twoCards() {
        return new DeviceSurvey(List.of(new CardVerdict(USABLE, null, true), new CardVerdict(TOO_NEW, tooNew(), false)), null);
    }

    public static Objection tooNew() {
        return new Objection(Objection.Reason.TOO_NEW, List.of("NVIDIA H200", "9.0", "8.9"));
    }

    @Override
    public String processor() {
        return "Test CPU";
    }

    @Override
    public Optional<BackendReport> known() {
        return waiting ? Optional.empty() : Optional.of(report);
    }

    @Override
    public BackendReport inUse() {
        return report;
    }

    @Override
    public DeviceSurvey survey() {
        asked.add("survey");
        return survey;
    }

    @Override
    public DeviceChoice chosen() {
        return chosen;
    }

    @Override
    public void choose(DeviceChoice choice) {
        chosen = choice;
        asked.add("choose " + choice.text());
    }

    @Override
    public void restart() {
        asked.add("restart");
    }
}
