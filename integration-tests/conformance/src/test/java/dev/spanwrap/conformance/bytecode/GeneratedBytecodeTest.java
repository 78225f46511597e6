// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What HotSpot is to inline is small: below 325 bytes of bytecode where it is hot, below 35
 * wherever it is called.
 */
class GeneratedBytecodeTest {
  private static final int HOT = 325;
  private static final int TRIVIAL = 35;

  /** Texts are concatenated there, and records compared. */
  private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

  private static final Map<String, String> LARGE =
      Map.of("TracedCaptureTypesTest_Everything.take", "fifty captures, one of each type");

  private static final Map<String, String> NOT_TRIVIAL =
      Map.of(
          "TracedDrivenHooksTest_Model$ChatHooksOnChat.complete",
          "two hooks, with all arguments each",
          "TracedWrappersTest_Builder2.silent",
          "a result that may be the delegate itself");

  private static List<GeneratedMethod> methods = List.of();

  @BeforeAll
  static void read() throws Exception {
    methods =
        GeneratedMethods.below(
            Path.of(
                GeneratedBytecodeTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
    assertThat(methods).hasSizeGreaterThan(1_000);
  }

  @Test
  void everyMethodIsSmallEnoughToBeInlinedWhereItIsHot() {
    assertThat(methods)
        .filteredOn(method -> !method.isInitializer() && method.size() >= HOT)
        .extracting(GeneratedMethod::id)
        .isSubsetOf(LARGE.keySet());
  }

  @Test
  void whatOnlyHandsOnIsSmallEnoughToBeInlinedAnywhere() {
    assertThat(methods)
        .filteredOn(method -> !method.isInitializer())
        .filteredOn(method -> !method.isStatic() && method.isTrivial() && method.size() >= TRIVIAL)
        .extracting(GeneratedMethod::id)
        .isSubsetOf(NOT_TRIVIAL.keySet());
  }

  @Test
  void nothingIsCalledByReflection() {
    assertThat(methods)
        .filteredOn(
            method ->
                method.calls().stream()
                    .anyMatch(
                        call ->
                            call.startsWith("java.lang.reflect.")
                                || call.startsWith("java.lang.Class.")
                                || call.startsWith("java.lang.invoke.MethodHandle")))
        .isEmpty();
  }

  @Test
  void nothingButLambdasIsLinkedWhenItIsFirstRun() {
    assertThat(methods)
        .filteredOn(method -> !OF_OBJECT.contains(method.name()))
        .flatExtracting(GeneratedMethod::calls)
        .filteredOn(
            call -> call.startsWith("java.lang.invoke.") || call.startsWith("java.lang.runtime."))
        .containsOnly("java.lang.invoke.LambdaMetafactory.metafactory");
  }
}
