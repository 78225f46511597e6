// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.ConformanceExtension;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every public interface of the JDK's {@code java.*} modules that a stranger can implement. */
class JdkCorpusTest {
  @RegisterExtension
  static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

  @RegisterExtension
  final ConformanceExtension conformance =
      ConformanceExtension.of(TELEMETRY::getSpans, TELEMETRY::getMetrics, TELEMETRY::getLogRecords);

  @TempDir static Path directory;

  private static List<Class<?>> interfaces = List.of();
  private static Corpus extended = new Corpus(List.of(), List.of(), Path.of(""), 0);
  private static Corpus mixins = extended;

  @BeforeAll
  static void compile() {
    interfaces = JdkInterfaces.all();
    List<Class<?>> open = interfaces.stream().filter(type -> !type.isSealed()).toList();
    extended =
        Corpus.compile(
            open.stream().map(Annotated::extending).toList(), directory.resolve("extended"));
    System.out.println(extended.summary("java.* extended"));
    mixins =
        Corpus.compile(open.stream().map(Annotated::mixin).toList(), directory.resolve("mixins"));
    System.out.println(mixins.summary("java.* by mixin"));
  }

  @Test
  @EnabledOnJre(JRE.JAVA_17)
  void areAsManyAsJdk17Has() {
    assertThat(extended.annotated()).hasSize(978);
    assertThat(mixins.annotated()).hasSize(978);
  }

  @Test
  void everyOneGetsAWrapperThatCompilesWithoutAWarning() {
    assertThat(extended.messages()).isEmpty();
    assertThat(mixins.messages()).isEmpty();
  }

  @Test
  void whatIsSealedGetsOneClearError() {
    List<Annotated> closed =
        interfaces.stream().filter(Class::isSealed).map(Annotated::mixin).toList();

    Corpus refused = Corpus.compile(closed, directory.resolve("sealed"));

    assertThat(refused.messages())
        .containsExactlyInAnyOrderElementsOf(closed.stream().map(Refusals::sealed).toList());
    if (Runtime.version().feature() == 17) {
      assertThat(closed)
          .extracting(annotated -> annotated.target().getName())
          .containsExactlyInAnyOrder(
              "java.lang.constant.ClassDesc",
              "java.lang.constant.ConstantDesc",
              "java.lang.constant.DirectMethodHandleDesc",
              "java.lang.constant.MethodHandleDesc",
              "java.lang.constant.MethodTypeDesc");
    }
  }

  @Test
  void everyMethodReachesTheDelegateAsItWasCalled()
      throws IOException, ReflectiveOperationException {
    for (Corpus corpus : List.of(extended, mixins)) {
      try (URLClassLoader loader = corpus.loader()) {
        Caller caller = new Caller(loader, Tracing.create(TELEMETRY.getOpenTelemetry()));
        for (Annotated annotated : corpus.annotated()) {
          caller.callAll(annotated);
        }
        System.out.println(caller.summary());
        assertThat(caller.differences()).isEmpty();
        assertThat(caller.calls()).isGreaterThan(10_000);
      }
    }
  }
}
