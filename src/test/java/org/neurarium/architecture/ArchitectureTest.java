package org.neurarium.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The house of {@code docs/architecture.md}, checked on the compiled classes. */
class ArchitectureTest {
    private static final String ROOT = "org.neurarium.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.neurarium");

    /** Package; the packages of ours it may use besides itself. */
    @ParameterizedTest(name = "{0} uses only [{1}]")
    @CsvSource(delimiter = '|', textBlock = """
            document     | ''
            nn           | ''
            i18n         | ''
            settings     | ''
            guide        | i18n
            report       | document guide i18n settings
            layer        | document nn
            dataset      | document
            compile      | document layer dataset words nn
            lab          | document
            words        | document dataset
            train        | document layer dataset nn compile lab
            store        | document settings train
            lesson       | document layer dataset words nn compile lab train i18n
            cli          | document layer dataset words nn compile lab train lesson store guide report i18n settings
            ui.common    | i18n settings
            ui.workspace | document dataset layer compile train ui.common i18n
            ui.canvas    | document dataset layer nn compile train ui.common ui.workspace i18n settings
            ui.inspector | document dataset layer nn compile train ui.common ui.workspace i18n settings
            ui.training  | document dataset layer nn compile train ui.common ui.workspace i18n settings
            ui.data      | document dataset layer nn compile train ui.common ui.workspace i18n settings
            ui.viz       | document dataset layer nn compile lab train ui.common ui.workspace i18n settings
            ui.lab       | document nn compile lab train lesson ui.common i18n
            ui.presenter | ui.common
            ui.help      | guide ui.common i18n
            ui.welcome   | guide ui.common i18n
            ui.runs      | document dataset layer nn compile train store ui.common ui.workspace i18n settings
            ui.words     | document dataset words ui.common i18n settings
            ui.demo      | document dataset layer compile lab train lesson i18n settings ui.common ui.workspace
            """)
    void packagesPointInward(String name, String allowed) {
        String[] may = Stream.concat(Stream.of(name), Arrays.stream(allowed.split(" ")).filter(a -> !a.isEmpty()))
                .map(p -> ROOT + p + "..").toArray(String[]::new);
        String[] patterns = Stream.concat(Arrays.stream(may), Stream.of("..")).toArray(String[]::new);
        noClasses().that().resideInAPackage(ROOT + name + "..")
                .should().dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are ours and outside " + allowed, c -> c.getPackageName().startsWith(ROOT)
                                && Arrays.stream(may).noneMatch(p -> inside(c.getPackageName(), p))))
                .because("arrows in docs/architecture.md point one way").allowEmptyShould(true).check(CLASSES);
        assertTrue(patterns.length > 1);
    }

    private static boolean inside(String name, String pattern) {
        String stem = pattern.substring(0, pattern.length() - 2);
        return name.equals(stem) || name.startsWith(stem + ".");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.neurarium.(**)").should().beFreeOfCycles()
                .because("a newcomer reads packages one after the other").check(CLASSES);
    }

    @Test
    void onlyTheEngineRoomsKnowDl4j() {
        rule(noClasses().that().resideOutsideOfPackages(ours("layer", "dataset", "words", "nn", "compile", "train"))
                .should().dependOnClassesThat().resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..")
                .because("no ND4J array leaves training"));
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        rule(noClasses().that().resideOutsideOfPackages(ours("ui", "app"))
                .should().dependOnClassesThat().resideInAnyPackage("javafx..")
                .because("everything but the window runs on a server"));
    }

    @Test
    void viewModelsNeedNoToolkit() {
        rule(noClasses().that().haveSimpleNameEndingWith("ViewModel")
                .should().dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are JavaFX beyond beans and collections", c -> c.getPackageName().startsWith("javafx.")
                                && !c.getPackageName().startsWith("javafx.beans")
                                && !c.getPackageName().startsWith("javafx.collections")))
                .because("their tests start no toolkit").allowEmptyShould(true));
    }

    @Test
    void oneDoorToTheFxThread() {
        rule(noClasses().that().doNotHaveFullyQualifiedName(ROOT + "ui.common.FxThread")
                .should().callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .because("ui.common.FxThread is that door"));
    }

    @Test
    void threadsAreMadeInThreePlaces() {
        rule(noClasses().that().resideOutsideOfPackages(ours("train", "words", "ui.common"))
                .should().dependOnClassesThat().belongToAnyOf(java.util.concurrent.Executors.class,
                        java.util.concurrent.ThreadPoolExecutor.class, java.util.concurrent.ForkJoinPool.class)
                .because("who starts a thread must also end it"));
    }

    @Test
    void onlyTheCommandLinePrints() {
        rule(noClasses().that().resideOutsideOfPackages(ours("cli"))
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("everything else returns values"));
    }

    @Test
    void namesSayWhatThingsAre() {
        rule(noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info)$")
                .because("such a name does not tell what the class is for"));
    }

    @Test
    void packagesTellTheirPurpose() {
        long described = CLASSES.stream().map(c -> c.getPackage()).distinct()
                .filter(p -> p.getClasses().stream().anyMatch(c -> !c.getSimpleName().equals("package-info")))
                .filter(p -> ArchitectureTest.class.getResource("/" + p.getName().replace('.', '/')
                        + "/package-info.class") == null)
                .peek(p -> org.junit.jupiter.api.Assertions.fail(p.getName() + " has no package-info.java"))
                .count();
        assertTrue(described == 0);
    }

    /** The tool itself must be able to fail. */
    @Test
    void aBrokenRuleIsReported() {
        assertThrows(AssertionError.class, () -> rule(noClasses().should().haveSimpleName("Project")));
        assertThrows(AssertionError.class, () -> rule(classes().should().haveSimpleName("Project")));
    }

    private static void rule(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static String[] ours(String... names) {
        return Arrays.stream(names).map(n -> ROOT + n + "..").toArray(String[]::new);
    }
}
