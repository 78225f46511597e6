// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stream types whose classes were generated before, in another module or a library. */
class EarlierCompilationTest {
  private static final Map<String, String> LIBRARY =
      Map.of(
          "lib/Answer.java",
          """
          package lib;
          import dev.spanwrap.annotations.*;
          @Streamed
          public interface Answer<E> extends AutoCloseable {
            @Streamed java.util.Iterator<E> events();
            @Override void close();
          }
          """,
          "lib/Listener.java",
          """
          package lib;
          import dev.spanwrap.annotations.*;
          @Streamed
          public interface Listener {
            @On(Signal.ELEMENT) void onToken(String token);
            @On(Signal.COMPLETE) void onDone(String reply);
          }
          """,
          "lib/Cancelling.java",
          """
          package lib;
          import dev.spanwrap.annotations.*;
          @Streamed
          public interface Cancelling {
            @On(Signal.CANCEL) void cancel();
          }
          """,
          "lib/Remote.java",
          """
          package lib;
          public interface Remote {
            java.util.stream.Stream<String> lines();
          }
          """,
          "lib/RemoteTracing.java",
          """
          package lib;
          import dev.spanwrap.annotations.*;
          @Streamed
          @MixinFor(Remote.class)
          public interface RemoteTracing {
            @Streamed java.util.stream.Stream<String> lines();
          }
          """);

  private static final Map<String, String> APPLICATION =
      Map.of(
          "app/Model.java",
          """
          package app;
          import dev.spanwrap.annotations.*;
          import java.util.concurrent.CompletableFuture;
          import lib.*;
          @Traced
          interface Model {
            @Streamed
            @Capture(value = "app.length", from = "element.length")
            Answer<String> answer(String prompt);
            @Streamed CompletableFuture<Answer<Integer>> answerLater(String prompt);
            @Streamed(via = RemoteTracing.class) Remote remote(String prompt);
            void chat(@Streamed Listener listener, @Streamed Cancelling cancelling);
          }
          """);

  @TempDir Path temporary;

  private Path library(Compiler compiler) {
    Compiler.Result result = compiler.compile(LIBRARY);
    assertThat(result.messages()).isEmpty();
    return result.classes();
  }

  private Compiler.Result application(Path library) {
    return Compiler.withSpanwrap(temporary.resolve("application"))
        .withClasses(library)
        .compile(APPLICATION);
  }

  @Test
  void theirClassesAreFoundAndUsed() {
    Compiler.Result result = application(library(Compiler.withSpanwrap(temporary.resolve("lib"))));

    assertThat(result.messages()).isEmpty();
    assertThat(result.generated("TracedModel.java"))
        .contains("return TracedAnswer.trace(result, call);")
        .contains("FutureTracing.traceStream(result, call, TracedAnswer::trace)")
        .contains("return TracedRemote.trace(result, call);")
        .contains("TracedListener.trace(listener, stream)")
        .contains("TracedCancelling.told(cancelling, stream)");
    assertThat(result.generated()).containsOnlyKeys("TracedModel.java");
  }

  @Test
  void withoutThemTheMessageSaysWhatToWrite() {
    Compiler.Result result = application(library(Compiler.into(temporary.resolve("lib"))));

    assertThat(result.messages())
        .hasSize(5)
        .allMatch(message -> message.startsWith("ERROR") && message.contains("[NeedsVia]"));
    assertThat(result.messages())
        .anyMatch(message -> message.contains("Name by via a mixin of yours for it."))
        .anyMatch(message -> message.contains("Write a mixin of your own for Remote."));
  }
}
