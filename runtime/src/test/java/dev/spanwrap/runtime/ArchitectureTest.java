// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the runtime, which users ship, may lean on. */
class ArchitectureTest {

  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.spanwrap.runtime");

  /** An optional library: its packages, and how the names of the classes begin that may use it. */
  private record OptionalLibrary(String packages, List<String> users) {

    DescribedPredicate<JavaClass> isUsedBy() {
      return DescribedPredicate.describe(
          "are named " + String.join("…, ", users) + "…",
          type -> users.stream().anyMatch(name(type)::startsWith));
    }

    /** What is for tests only has a package of its own, which may use what tests have. */
    private static String name(JavaClass type) {
      String packageName = type.getPackageName();
      return packageName.endsWith(".conformance") ? "conformance" : topLevelName(type);
    }

    private static String topLevelName(JavaClass type) {
      return type.getEnclosingClass()
          .map(OptionalLibrary::topLevelName)
          .orElse(type.getSimpleName());
    }

    @Override
    public String toString() {
      return packages;
    }
  }

  private static List<OptionalLibrary> optionalLibraries() {
    return List.of(
        new OptionalLibrary("dev.spanwrap.annotations..", List.of("TextAs")),
        new OptionalLibrary("io.opentelemetry.sdk..", List.of("AttributeFiltering", "conformance")),
        new OptionalLibrary("org.junit.jupiter.api..", List.of("conformance")),
        new OptionalLibrary(
            "org.reactivestreams..", List.of("ReactiveStreams", "Reactor", "RxJava")),
        new OptionalLibrary("reactor..", List.of("Reactor")),
        new OptionalLibrary("io.opentelemetry.instrumentation..", List.of("Reactor")),
        new OptionalLibrary("io.reactivex..", List.of("RxJava")),
        new OptionalLibrary("io.smallrye..", List.of("Mutiny")),
        new OptionalLibrary("io.grpc..", List.of("Observer")));
  }

  @Test
  void runtimeDependsOnlyOnTheOpenTelemetryApiAndOptionalLibraries() {
    String[] optional =
        optionalLibraries().stream().map(OptionalLibrary::packages).toArray(String[]::new);
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "dev.spanwrap.runtime..",
                    "io.opentelemetry.api..",
                    "io.opentelemetry.context..",
                    "org.jspecify..")
                .or(resideInAnyPackage(optional)))
        .check(RUNTIME);
  }

  @ParameterizedTest
  @MethodSource("optionalLibraries")
  void anOptionalLibraryIsUsedOnlyByTheClassesNamedForIt(OptionalLibrary library) {
    noClasses()
        .that(not(library.isUsedBy()))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library.packages())
        .check(RUNTIME);
  }

  /**
   * But where a delegate has just refused a method, which only its class can tell from a failure,
   * where tests of users ask what a wrapper lacks, and where a class that extends one of the JDK's
   * may say that it is not written as that.
   */
  @Test
  void runtimeUsesNoReflection() {
    noClasses()
        .that()
        .doNotHaveSimpleName("MissingMethod")
        .and()
        .doNotHaveSimpleName("WrapperCoverage")
        .and()
        .doNotHaveSimpleName("AnnotatedClass")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .check(RUNTIME);
  }

  @Test
  void runtimeKeepsNothingInThreads() {
    noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class).check(RUNTIME);
  }

  @Test
  void packagesAreFreeOfCycles() {
    SlicesRuleDefinition.slices()
        .matching("dev.spanwrap.(**)")
        .should()
        .beFreeOfCycles()
        .check(RUNTIME);
  }
}
