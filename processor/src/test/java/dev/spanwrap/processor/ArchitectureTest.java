// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.palantir.javapoet.JavaFile;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which stage may know what: read, check, generate, write. */
class ArchitectureTest {

  private static final String ROOT = "dev.spanwrap.processor";

  private static final JavaClasses PROCESSOR =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest
  @ValueSource(strings = {"model", "generate"})
  void whatIsGeneratedNeverSeesAnElement(String stage) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + stage + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("javax.lang.model..")
                .or(resideInAPackage("com.google.auto.common.."))
                .and(not(belongToAnyOf(Modifier.class, SourceVersion.class))))
        .allowEmptyShould(true)
        .check(PROCESSOR);
  }

  @ParameterizedTest
  @CsvSource({
    "model, read",
    "model, check",
    "model, generate",
    "model, write",
    "check, read",
    "check, generate",
    "check, write",
    "generate, read",
    "generate, check",
    "generate, write",
    "write, read",
    "write, check",
    "problem, read",
    "problem, check",
    "problem, generate",
    "problem, write",
  })
  void aStageDoesNotKnow(String stage, String other) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "." + other + "..")
        .allowEmptyShould(true)
        .check(PROCESSOR);
  }

  @Test
  void stagesAreFreeOfCycles() {
    SlicesRuleDefinition.slices()
        .matching(ROOT + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(PROCESSOR);
  }

  @Test
  void onlyTheReporterPrints() {
    onlyMayUse(simpleName("Reporter"), Messager.class);
  }

  @Test
  void onlyWritersWriteFiles() {
    DescribedPredicate<JavaClass> writer =
        resideInAPackage(ROOT + ".write").and(simpleNameEndingWith("Writer"));
    onlyMayUse(writer, Filer.class);
    noClasses()
        .that(not(writer))
        .should()
        .callMethod(JavaFile.class, "writeTo", Filer.class)
        .check(PROCESSOR);
  }

  /** Only {@code user} keeps or calls a {@code tool}; whoever makes the user may hand it over. */
  private static void onlyMayUse(DescribedPredicate<JavaClass> user, Class<?> tool) {
    noClasses()
        .that(not(user))
        .should()
        .accessTargetWhere(targetOwner(assignableTo(tool)))
        .check(PROCESSOR);
    noFields()
        .that()
        .areDeclaredInClassesThat(not(user))
        .should()
        .haveRawType(assignableTo(tool))
        .allowEmptyShould(true)
        .check(PROCESSOR);
  }

  @Test
  void processorDoesNotDependOnTheRuntime() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.spanwrap.runtime..")
        .check(PROCESSOR);
  }
}
