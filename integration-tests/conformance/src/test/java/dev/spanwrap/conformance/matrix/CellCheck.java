// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.Outcome;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What must hold of a cell, given what the application saw without tracing. */
record CellCheck(Cell cell, CellRun untraced, CellRun traced) {
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");
  private static final AttributeKey<Long> ELEMENTS =
      AttributeKey.longKey("spanwrap.stream.elements");
  private static final AttributeKey<Double> FIRST =
      AttributeKey.doubleKey("spanwrap.stream.time_to_first_element");
  private static final AttributeKey<String> PROMPT = AttributeKey.stringKey("prompt.id");
  private static final AttributeKey<String> SAID = AttributeKey.stringKey("prompt.said");
  private static final AttributeKey<String> TEXT = AttributeKey.stringKey("token.text");
  private static final AttributeKey<String> HOOK = AttributeKey.stringKey("hook.end");

  void check(List<String> plainTree) {
    checkTheApplication();
    checkInternalErrors();
    checkContexts();
    checkHooks();
    if (cell.mode().records()) {
      checkTrace(plainTree);
    } else if (cell.mode() == Mode.NOT_SAMPLED) {
      checkOutcomes();
    } else {
      assertThat(Telemetries.TRACES.calls(traced.traceId())).isZero();
    }
    assertThat(Telemetries.TRACES.open(traced.traceId())).as("open spans").isZero();
    Telemetries.TRACES.forget(traced.traceId());
  }

  /** The application sees the same. */
  private void checkTheApplication() {
    if (cell.isRace()) {
      assertThat(traced.log.consumed).doesNotHaveDuplicates().doesNotContain("element -1");
      assertThat(traced.log.produced.stream().filter(what -> what.matches("close|cancel")))
          .hasSizeLessThanOrEqualTo(1);
      return;
    }
    assertThat(traced.log.consumed).isEqualTo(untraced.log.consumed);
    assertThat(traced.log.consumed).doesNotContain("element -1");
    if (untraced.log.produced.contains("consumer threw")) {
      // Libraries cancel here or do not; tracing cancels for those that do not.
      assertThat(traced.log.produced).contains("consumer threw");
      assertThat(traced.log.produced.stream().filter("cancel"::equals)).hasSizeLessThanOrEqualTo(1);
    } else {
      assertThat(traced.log.produced).isEqualTo(untraced.log.produced);
    }
  }

  private void checkInternalErrors() {
    if (cell.mode() == Mode.EXTRACTOR_THROWS || cell.mode() == Mode.LISTENER_THROWS) {
      assertThat(traced.internalErrors).allMatch(error -> error instanceof IllegalStateException);
    } else {
      assertThat(traced.internalErrors).isEmpty();
    }
  }

  private void checkContexts() {
    String caller = traced.callerId();
    if (cell.mode().isOff()) {
      return;
    }
    String consumer = cell.threads().startsWithTheCaller() ? caller : SpanId.getInvalid();
    assertThat(traced.log.consumerSpans)
        .as("where the consumer ran")
        .allMatch(id -> id.equals(caller) || id.equals(consumer));
    List<String> producers = new ArrayList<>(traced.log.producerSpans);
    if (cell.shape().isOverAtItsEnd() && cell.ending().cancels > 0) {
      producers.removeIf(id -> id.equals(caller) || id.equals(SpanId.getInvalid()));
    }
    assertThat(producers)
        .as("where the producer and the hooks ran")
        .doesNotContain(caller, SpanId.getInvalid())
        .allMatch(id -> id.equals(producers.get(0)));
  }

  /** How many elements the call saw. */
  private long seen() {
    long consumed = traced.log.consumed.stream().filter(what -> what.startsWith("element")).count();
    return cell.shape().yieldsMany() ? Math.min(cell.ending().counted(), consumed) : 0;
  }

  private Outcome outcome() {
    Outcome outcome = cell.shape().outcomeOf(cell.ending());
    if (!cell.mode().hookThrows() || !traced.hooks.threw) {
      return outcome;
    }
    // What was cancelled stays so, whatever the hook makes of it.
    return cell.mode() == Mode.END_HOOK_THROWS && outcome == Outcome.CANCELLED
        ? outcome
        : Outcome.FAILED;
  }

  private void checkOutcomes() {
    if (cell.isRace()) {
      assertThat(traced.outcomes).hasSize(1).isSubsetOf(Outcome.SUCCEEDED, Outcome.CANCELLED);
    } else {
      assertThat(traced.outcomes).isEqualTo(cell.opensNothing() ? List.of() : List.of(outcome()));
    }
  }

  private void checkTrace(List<String> plainTree) {
    List<SpanData> spans = Telemetries.TRACES.ended(traced.traceId());
    List<SpanData> calls =
        spans.stream().filter(span -> span.getName().equals(Telemetries.CALL)).toList();
    if (cell.opensNothing()) {
      assertThat(calls).isEmpty();
      return;
    }
    assertThat(calls).hasSize(1);
    SpanData call = calls.get(0);
    assertThat(call.getParentSpanId()).isEqualTo(traced.callerId());
    assertThat(traced.log.producerSpans.stream().limit(1)).allMatch(call.getSpanId()::equals);
    checkOutcome(call);
    checkAttributes(call);
    if (!cell.isRace()) { // who loses it does not wait for who ends the call
      assertThat(traced.log.endedAtTheEnd)
          .as("ended calls when the consumer saw the end")
          .allMatch(ended -> ended == 1);
    }
    if (!traced.log.produced.isEmpty()) {
      assertThat(SpanTree.of(spans).stream().map(line -> line.replaceAll(" [(E].*", "")))
          .isEqualTo(plainTree);
    }
  }

  private void checkOutcome(SpanData call) {
    String told = call.getAttributes().get(OUTCOME);
    if (cell.isRace()) {
      assertThat(told).isIn(null, "cancelled");
      assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
      return;
    }
    Outcome outcome = outcome();
    boolean failed = outcome == Outcome.FAILED;
    assertThat(call.getStatus().getStatusCode())
        .isEqualTo(failed ? StatusCode.ERROR : StatusCode.UNSET);
    assertThat(told)
        .isEqualTo(
            failed || outcome == Outcome.SUCCEEDED
                ? null
                : outcome.name().toLowerCase(Locale.ROOT));
    Throwable error = traced.script.error();
    if (failed && error != null && !cell.mode().hookThrows()) {
      checkError(call, error);
    }
  }

  private void checkError(SpanData call, Throwable error) {
    assertThat(call.getAttributes().get(AttributeKey.stringKey("error.type")))
        .isEqualTo(error.getClass().getName());
    assertThat(call.getEvents()).hasSize(1);
    assertThat(
            call.getEvents()
                .get(0)
                .getAttributes()
                .get(AttributeKey.stringKey("exception.message")))
        .isEqualTo(cell.mode() == Mode.ON ? error.getMessage() : null);
  }

  private void checkAttributes(SpanData call) {
    boolean captures = !cell.mode().poisons();
    assertThat(call.getAttributes().get(PROMPT)).isEqualTo(captures ? "p" : null);
    assertThat(call.getAttributes().get(SAID))
        .as("content")
        .isEqualTo(cell.mode() == Mode.ON ? "p" : null);
    if (cell.mode().hookThrows() || cell.isRace()) {
      return;
    }
    long seen = seen();
    if (cell.shape().yieldsMany()) {
      assertThat(call.getAttributes().get(ELEMENTS))
          .as("elements")
          .isIn(seen, seen == 0 ? null : seen);
      assertThat(call.getAttributes().get(FIRST) != null).as("first element").isEqualTo(seen > 0);
      assertThat(call.getAttributes().get(TEXT))
          .isEqualTo(captures && cell.shape().yieldsTokens() && seen > 0 ? "t" + (seen - 1) : null);
    }
  }

  private void checkHooks() {
    if (traced.hooks == null || cell.mode().hookThrows() || cell.opensNothing()) {
      return;
    }
    List<String> told = new ArrayList<>(traced.hooks.told);
    @Nullable String end =
        switch (outcome()) {
          case SUCCEEDED -> "complete";
          case FAILED -> "error";
          case CANCELLED -> "cancel";
          default -> null;
        };
    if (!cell.isAssemblyOnly()) {
      assertThat(told).first().isEqualTo("start");
    }
    told.remove("start");
    if (cell.isRace()) {
      assertThat(told).last().isIn("complete", "cancel");
      end = told.get(told.size() - 1);
    }
    if (end != null) {
      assertThat(told).last().isEqualTo(end);
      told.remove(end);
    }
    assertThat(told).allMatch("element"::equals);
    if (!cell.isRace()) {
      assertThat(told).hasSize((int) seen());
    }
    if (cell.mode().records()) {
      SpanData call =
          Telemetries.TRACES.ended(traced.traceId()).stream()
              .filter(span -> span.getName().equals(Telemetries.CALL))
              .findFirst()
              .orElseThrow();
      assertThat(call.getAttributes().get(HOOK)).as("attribute of the end hook").isEqualTo(end);
    }
  }
}
