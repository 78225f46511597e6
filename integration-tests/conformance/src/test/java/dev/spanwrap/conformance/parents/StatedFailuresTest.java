// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.parents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Failures that say more than that something was thrown. */
class StatedFailuresTest {
  private static final AttributeKey<String> GUARD = AttributeKey.stringKey("rejected.by");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  /** Somebody said no. */
  static final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String guard;

    Rejected(String guard) {
      super("rejected");
      this.guard = guard;
    }

    public String guard() {
      return guard;
    }
  }

  /** There were too many turns. */
  static final class TurnsExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Traced(Role.TOOL)
  @Capture(value = GenAi.TOOL_NAME, constant = "search")
  interface Tool {
    @Capture(value = "rejected.by", from = "error.guard", when = Rejected.class)
    String call(Supplier<String> body);
  }

  @Traced(Role.AGENT)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  interface Agent {
    String run(Supplier<String> body);
  }

  @Test
  void b151_aRejectionIsStatedOnTheSpanOfWhatWasRejected() {
    Tool tool = TracedStatedFailuresTest_Tool.wrap(Supplier::get, telemetry.tracing());
    Agent agent = TracedStatedFailuresTest_Agent.wrap(Supplier::get, telemetry.tracing());

    String reply =
        agent.run(
            () -> {
              Throwable rejected =
                  catchThrowable(
                      () ->
                          tool.call(
                              () -> {
                                throw new Rejected("user");
                              }));
              return rejected.getMessage();
            });

    assertThat(reply).isEqualTo("rejected");
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "invoke_agent",
            "  execute_tool search ERROR(" + Rejected.class.getCanonicalName() + ")");
    assertThat(telemetry.span("execute_tool search").getAttributes().get(GUARD)).isEqualTo("user");
    assertThat(telemetry.span("invoke_agent").getAttributes().get(GUARD)).isNull();
  }

  @Test
  void b145_aSpecificFailureIsNotOverwrittenByTheGenericOneThatFollows() {
    Agent agent = TracedStatedFailuresTest_Agent.wrap(Supplier::get, telemetry.tracing());
    IllegalStateException generic = new IllegalStateException("run failed");

    Throwable thrown =
        catchThrowable(
            () ->
                agent.run(
                    () -> {
                      TracedCall.current().fail(new TurnsExceeded());
                      throw generic;
                    }));

    assertThat(thrown).isSameAs(generic);
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ERROR(" + TurnsExceeded.class.getCanonicalName() + ")");
    assertThat(telemetry.span().getEvents()).hasSize(1);
  }
}
