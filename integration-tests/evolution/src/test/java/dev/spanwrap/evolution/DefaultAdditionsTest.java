// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.ConformanceExtension;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** New methods with a body, which implementations of older versions inherit. */
class DefaultAdditionsTest {
  @RegisterExtension
  static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

  @RegisterExtension
  final ConformanceExtension conformance =
      ConformanceExtension.of(TELEMETRY::getSpans, TELEMETRY::getMetrics, TELEMETRY::getLogRecords)
          .checking(
              GenAiConformance.create()
                  .waiving(
                      Rule.REQUIRED, "The interfaces say no more than their evolution needs."));

  @TempDir Path directory;

  private static final String TOOL =
      """
      public interface Tool {
        String call(String $a, String $b);
      }
      """;

  private static final String OLD_TOOL =
      """
      public class OldTool implements Tool {
        @Override
        public String call(String $a, String $b) {
          return "old " + $a + $b;
        }
      }
      """;

  private History history() {
    return new History(directory, ParameterNames.SWAPPED).implemented(TOOL, OLD_TOOL);
  }

  private static Tracing tracing() {
    return Tracing.create(TELEMETRY.getOpenTelemetry());
  }

  @Test
  void b136_theBridgeRunsInTheDelegateAndOpensNoSpanOfItsOwn() {
    assertThat(
            history()
                .newest(
                    """
                    @Traced(Role.TOOL)
                    public interface Tool {
                      String call(String a, String b);

                      default String call(String a, @Added String c, String b, @Added Span span) {
                        return call(a, b) + (span == Span.current());
                      }
                    }
                    """)
                .run(
                    tracing(),
                    """
                    Tool tool = TracedTool.wrap(new OldTool(), tracing);
                    said.add(tool.call("x", "y"));
                    said.add(tool.call("x", "z", "y", null));
                    """))
        .containsExactly("old xy", "old xytrue");
    assertThat(TELEMETRY.getSpans()).hasSize(2);
  }

  @Test
  void b135_defaultsThatDelegateToEachOtherEndWhereTheImplementationHasABody() {
    assertThat(
            history()
                .newest(
                    """
                    @Traced(Role.TOOL)
                    public interface Tool {
                      default String call(String a, String b) {
                        return call(a, b, null);
                      }

                      default String call(String a, String b, @Added Span span) {
                        return call(a, b);
                      }
                    }
                    """,
                    """
                    public class NewTool implements Tool {
                      @Override
                      public String call(String a, String b, Span span) {
                        return "new " + a + b + (span == Span.current());
                      }
                    }
                    """)
                .run(
                    tracing(),
                    """
                    Tool old = TracedTool.wrap(new OldTool(), tracing);
                    said.add(old.call("x", "y"));
                    said.add(old.call("x", "y", null));
                    Tool present = TracedTool.wrap(new NewTool(), tracing);
                    said.add(present.call("x", "y", null));
                    said.add(present.call("x", "y"));
                    """))
        .containsExactly("old xy", "old xy", "new xytrue", "new xyfalse");
    assertThat(TELEMETRY.getSpans()).hasSize(4);
  }

  @Test
  void b135_anOldDefaultThatGoesToANewAbstractMethodEndsInEveryDelegate() {
    assertThat(
            new History(directory, ParameterNames.OTHER)
                .implemented(TOOL, OLD_TOOL)
                .implemented(
                    "public interface Tool {}", "public class EmptyTool implements Tool {}")
                .newest(
                    """
                    @Traced(Role.TOOL)
                    public interface Tool {
                      default String call(String a, String b) {
                        return call(a, b, null);
                      }

                      String call(String a, String b, @Added Span span);
                    }
                    """)
                .run(
                    tracing(),
                    """
                    Tool old = TracedTool.wrap(new OldTool(), tracing);
                    said.add(old.call("x", "y"));
                    said.add(old.call("x", "y", null));
                    for (int i = 0; i < 2; i++) {
                      try {
                        TracedTool.wrap(new EmptyTool(), tracing).call("x", "y", null);
                      } catch (AbstractMethodError e) {
                        said.add("none");
                      }
                    }
                    """))
        .containsExactly("old xy", "old xy", "none", "none");
    assertThat(TELEMETRY.getSpans()).hasSize(4);
  }

  @Test
  void b131_anOldOverrideOfADefaultStandsInForTheNewAbstractMethod() {
    assertThat(
            new History(directory, ParameterNames.SWAPPED)
                .implemented(
                    """
                    public interface Tool {
                      default String call(String $a, String $b) {
                        return "default";
                      }
                    }
                    """,
                    OLD_TOOL,
                    "public class PlainTool implements Tool {}")
                .newest(
                    """
                    @Traced(Role.TOOL)
                    public interface Tool {
                      default String call(String a, String b) {
                        return "newer default " + a + b;
                      }

                      String call(@Added String c, String a, String b);
                    }
                    """)
                .run(
                    tracing(),
                    """
                    said.add(TracedTool.wrap(new OldTool(), tracing).call("z", "x", "y"));
                    said.add(TracedTool.wrap(new PlainTool(), tracing).call("z", "x", "y"));
                    """))
        .containsExactly("old xy", "newer default xy");
    assertThat(TELEMETRY.getSpans()).hasSize(2);
  }

  @Test
  void aMethodThatAWrapperDoesNotKnowRunsInTheWrapperWhereItHasABody() {
    assertThat(
            new History(directory, ParameterNames.OTHER)
                .wrapped(
                    "@Traced public interface Tool { String call(String $a); }",
                    """
                    public class Behind {
                      public static Tool wrap(Tool tool, Tracing tracing) {
                        return TracedTool.wrap(tool, tracing);
                      }
                    }
                    """)
                .newest(
                    """
                    public interface Tool {
                      String call(String a);

                      default String twice(String a) {
                        return call(call(a));
                      }

                      String thrice(String a);
                    }
                    """,
                    """
                    public class NewTool implements Tool {
                      @Override
                      public String call(String a) {
                        return "<" + a + ">";
                      }

                      @Override
                      public String twice(String a) {
                        return "overridden";
                      }

                      @Override
                      public String thrice(String a) {
                        return "overridden";
                      }
                    }
                    """)
                .run(
                    tracing(),
                    """
                    Tool tool = Behind.wrap(new NewTool(), tracing);
                    said.add(tool.twice("x"));
                    try {
                      tool.thrice("x");
                    } catch (AbstractMethodError e) {
                      said.add("none");
                    }
                    try {
                      dev.spanwrap.runtime.WrapperCoverage.assertComplete(tool.getClass());
                    } catch (AssertionError e) {
                      said.add(e.getMessage());
                    }
                    """))
        .containsExactly(
            "<<x>>",
            "none",
            "TracedTool was compiled against an older version of what it wraps and lacks"
                + " Tool.thrice(String), Tool.twice(String): compile it anew");
    assertThat(TELEMETRY.getSpans()).hasSize(2);
  }
}
