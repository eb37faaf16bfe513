package org.neurarium.train;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.document.io.AtomicFile;
import org.neurarium.document.spec.InputFault;

/**
 * Trained models as files. Written as DL4J's {@code ModelSerializer} writes them, in DL4J's own
 * classes wherever it has them, for DL4J to open; read back as
 * nothing but the parameter vector, into the network built from the project: no class named in the file is ever
 * loaded, and no more is read than the file really holds.
 */
public final class ModelFiles {
    private static final String COEFFICIENTS = "coefficients.bin";

    private ModelFiles() {
    }

    /** Writes the session's network with its present parameters. The file appears whole or not at all. */
    public static void write(TrainingSession session, Path file) throws InputFault {
        float[] parameters = session.parameters().clone();
        CompiledNetwork network = ((ThreadedSession) session).ready().network();
        PortableForm.rearrange(network, parameters, true);
        ComputationGraph graph = new ComputationGraph(
                PortableForm.of(network, session.latest().learningRate()));
        try {
            graph.init();
            graph.params().assign(Nd4j.createFromArray(parameters).reshape(graph.params().shape()));
            AtomicFile.write(file, out -> ModelSerializer.writeModel(graph, out, false));
        } catch (IOException e) {
            throw new InputFault(e, "train.model.write", file);
        } finally {
            graph.close();
        }
    }

    /**
     * The parameters of a model file in the order of the session's own network.
     *
     * @throws InputFault if it cannot be read, or is of another network
     */
    public static float[] read(Path file, TrainingSession session) throws InputFault {
        float[] parameters = readParameters(file, session.parameters().length);
        PortableForm.rearrange(((ThreadedSession) session).ready().network(), parameters, false);
        return parameters;
    }

    /**
     * The parameter vector of a model file, in the order of the file.
     *
     * @param expected how many the network has
     * @throws InputFault if it cannot be read, or holds another number of parameters
     */
    public static float[] readParameters(Path file, int expected) throws InputFault {
        if (!Files.isRegularFile(file)) {
            throw new InputFault("train.model.missing", file);
        }
        // Through the table of contents: an entry that unpacks to terabytes is never touched unless it is ours.
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(COEFFICIENTS);
            if (entry == null) {
                throw new IOException("no " + COEFFICIENTS);
            }
            return Coefficients.read(new DataInputStream(new BufferedInputStream(zip.getInputStream(entry))), expected);
        } catch (Coefficients.WrongCount e) {
            throw new InputFault(e, "train.parameters.count", e.found(), expected);
        } catch (IOException | IllegalArgumentException e) {
            throw new InputFault(e, "train.model.broken", file);
        }
    }
}
