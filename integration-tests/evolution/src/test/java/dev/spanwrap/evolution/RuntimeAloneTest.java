// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that has the OpenTelemetry API and no SDK, and none of the optional libraries. */
class RuntimeAloneTest {
  @TempDir Path directory;

  @Test
  void b141_whatIsOptionalAndMissingIsNotMissed() {
    assertThat(
            new History(directory, ParameterNames.OTHER)
                .implemented(
                    """
                    public interface Tool {
                      String call(String $a, String $b);
                      CompletableFuture<String> later(String $a);
                      Iterator<String> pull(String $a);
                    }
                    """,
                    """
                    public class OldTool implements Tool {
                      @Override
                      public String call(String $a, String $b) {
                        return $a + $b;
                      }
                      @Override
                      public CompletableFuture<String> later(String $a) {
                        return CompletableFuture.completedFuture($a);
                      }
                      @Override
                      public Iterator<String> pull(String $a) {
                        return List.of($a).iterator();
                      }
                    }
                    """)
                .newest(
                    """
                    @Traced(Role.TOOL)
                    public interface Tool {
                      String call(String a, String b);
                      String call(String a, @Added Span span, String b);
                      @Capture(value = "a", from = "a.length")
                      CompletableFuture<String> later(String a);
                      @Streamed
                      Iterator<String> pull(String a);
                      @Streamed
                      Iterator<String> pull(String a, @Added Context context);
                    }
                    """)
                .runAlone(
                    """
                    try {
                      Class.forName("io.opentelemetry.sdk.OpenTelemetrySdk");
                    } catch (ClassNotFoundException e) {
                      said.add("no SDK");
                    }
                    for (Tracing each : List.of(tracing, Tracing.disabled())) {
                      Tool tool = TracedTool.wrap(new OldTool(), each);
                      said.add(tool.call("x", null, "y"));
                      said.add(tool.later("x").get());
                      tool.pull("x", null).forEachRemaining(said::add);
                    }
                    """))
        .containsExactly("no SDK", "xy", "x", "x", "xy", "x", "x");
  }
}
