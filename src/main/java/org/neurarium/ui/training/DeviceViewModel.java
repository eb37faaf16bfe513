package org.neurarium.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.nn.backend.card.CardVerdict;
import org.neurarium.nn.backend.card.DeviceChoice;
import org.neurarium.nn.backend.card.DeviceSurvey;
import org.neurarium.nn.backend.card.GraphicsCard;
import org.neurarium.nn.backend.card.Objection;
import org.neurarium.ui.common.BackgroundJobs;

/** Where numbers are computed, where else they could be, and whether that takes a restart. */
public final class DeviceViewModel {
    private final ComputeDevices devices;
    private final BackgroundJobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable BackendReport> inUse = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DeviceSurvey> survey = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DeviceChoice> chosen;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper broken = new ReadOnlyBooleanWrapper();

    /**
     * One thing to choose.
     *
     * @param verdict of the card; null for the processor and for the automatic choice
     */
    record Row(DeviceChoice choice, @Nullable CardVerdict verdict) {
        boolean usable() {
            return verdict == null || verdict.usable();
        }
    }

    DeviceViewModel(ComputeDevices devices, BackgroundJobs jobs) {
        this.devices = devices;
        this.jobs = jobs;
        chosen = new ReadOnlyObjectWrapper<>(devices.chosen());
        Optional<BackendReport> known = devices.known();
        if (known.isPresent()) {
            inUse.set(known.get());
        } else {
            jobs.run(devices::inUse, inUse::set, unusable -> broken.set(true)); // the session that cannot be opened says why
        }
    }

    /** What computes; null until that is known. */
    public ReadOnlyObjectProperty<@Nullable BackendReport> inUse() {
        return inUse.getReadOnlyProperty();
    }

    /** The driver's answer; null until it was asked. */
    ReadOnlyObjectProperty<@Nullable DeviceSurvey> survey() {
        return survey.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<DeviceChoice> chosen() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** Whether nothing can compute. */
    ReadOnlyBooleanProperty broken() {
        return broken.getReadOnlyProperty();
    }

    /** Asks the driver anew; what it said before stays until it answers. */
    void ask() {
        if (!asking.get()) {
            asking.set(true);
            jobs.run(devices::survey, answer -> {
                survey.set(answer);
                asking.set(false);
            }, failed -> asking.set(false));
        }
    }

    void choose(DeviceChoice choice) {
        if (!isChosen(choice)) {
            devices.choose(choice);
            chosen.set(choice);
        }
    }

    /** Whether it is what the person wants, whether they named a card by number or by id. */
    boolean isChosen(DeviceChoice choice) {
        DeviceChoice now = chosen.get();
        DeviceSurvey known = survey.get();
        return choice.equals(now) || known != null && choice.isCard() && now.isCard()
                && known.cards().stream().map(CardVerdict::card).anyMatch(c -> choice.means(c) && now.means(c));
    }

    /** The automatic choice, the processor, every card. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>(List.of(new Row(DeviceChoice.AUTO, null), new Row(DeviceChoice.CPU, null)));
        DeviceSurvey known = survey.get();
        if (known != null) {
            known.cards().forEach(verdict -> rows.add(new Row(DeviceChoice.card(verdict.card()), verdict)));
        }
        return rows;
    }

    /** Whether a row is what computes now. */
    boolean isInUse(Row row) {
        BackendReport now = inUse.get();
        GraphicsCard card = now == null ? null : now.card();
        return now != null && !row.choice().equals(DeviceChoice.AUTO)
                && (row.verdict() == null ? card == null : card != null && card.id().equals(row.verdict().card().id()));
    }

    /** The card that computes where it is left to the program; empty for the processor. */
    Optional<GraphicsCard> automatic() {
        DeviceSurvey known = survey.get();
        return known == null ? Optional.empty() : known.card(DeviceChoice.AUTO);
    }

    /** Why no card can be used whichever it is; null if nothing is in the way. */
    @Nullable Objection objection() {
        DeviceSurvey known = survey.get();
        return known == null ? null : known.objection();
    }

    /** The processor, with the native build where that is what computes. */
    String processor() {
        BackendReport now = inUse.get();
        return now != null && now.card() == null ? devices.processor() + " · " + now.nativeBuild() : devices.processor();
    }

    /** The card that would compute after a restart; empty for the processor. */
    Optional<GraphicsCard> wanted() {
        DeviceSurvey known = survey.get();
        return known == null ? Optional.empty() : known.card(chosen.get());
    }

    /** Whether what is wanted is something else than what computes, and could compute. */
    boolean needsRestart() {
        BackendReport now = inUse.get();
        DeviceSurvey known = survey.get();
        if (now == null) {
            return false;
        }
        GraphicsCard card = now.card();
        if (chosen.get().equals(DeviceChoice.CPU)) {
            return card != null;
        }
        return known != null && !wanted().map(GraphicsCard::id).equals(Optional.ofNullable(card).map(GraphicsCard::id));
    }

    void restart() {
        devices.restart();
    }

    /** A folder as people write it: without the name of whose home it is in, which a picture of the window would tell. */
    static String fromHome(String folder, String home) {
        return !home.isEmpty() && folder.startsWith(home) && folder.length() > home.length() && "/\\".indexOf(folder.charAt(home.length())) >= 0
                ? "~" + folder.substring(home.length()) : folder;
    }
}
