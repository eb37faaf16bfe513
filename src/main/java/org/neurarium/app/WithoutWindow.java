package org.neurarium.app;

import java.util.List;
import java.util.Set;
import org.neurarium.cli.BenchRow;
import org.neurarium.cli.OpenRequest;
import org.neurarium.cli.ShotRequest;
import org.neurarium.cli.WindowService;
import org.neurarium.document.spec.InputFault;
import org.neurarium.settings.Profile;

/** A build that has the command line only. */
final class WithoutWindow implements WindowService {
    @Override
    public boolean displayAvailable() {
        return false;
    }

    @Override
    public void open(OpenRequest request) throws InputFault {
        throw new InputFault("cli.error.no-window");
    }

    @Override
    public void shot(ShotRequest request) throws InputFault {
        throw new InputFault("cli.error.no-window");
    }

    @Override
    public List<String> views() {
        return List.of();
    }

    @Override
    public List<BenchRow> bench(Set<String> names, Profile profile) {
        return List.of();
    }
}
