// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.CheckedSpans;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import dev.spanwrap.runtime.example.Run;
import dev.spanwrap.runtime.example.RunHooks;
import dev.spanwrap.runtime.example.TracedRunHooks;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.lang.ref.WeakReference;
import java.nio.CharBuffer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallKeysTest {
  private static final Operation WORK = Operation.named("work");
  private static final Operation HOOK = Operation.named("hook").role(Role.MODEL);

  @RegisterExtension
  final CheckedSpans checked =
      CheckedSpans.by(
          GenAiConformance.create()
              .waiving(Rule.REQUIRED, "The calls say no more than their keys."));

  @RegisterExtension
  final Telemetry recorded =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "The calls say no more than their keys.")
          .waiving(Rule.NAME, "Calls are told apart by names of their own.");

  private final Tracing tracing = recorded.tracing();

  private TracedCall begin(@Nullable Object key) {
    return tracing.prepare(WORK).key(key).begin();
  }

  static Stream<List<Object>> equalValues() {
    UUID id = UUID.randomUUID();
    return Stream.of(
        List.of("text", new String(new char[] {'t', 'e', 'x', 't'})),
        List.of("text", CharBuffer.wrap("text")),
        List.of(123_456_789, Integer.valueOf("123456789")),
        List.of(123_456_789L, Long.valueOf("123456789")),
        List.of((short) 12_345, Short.valueOf("12345")),
        List.of((byte) 12, Byte.valueOf("12")),
        List.of(1.5, Double.valueOf("1.5")),
        List.of(1.5f, Float.valueOf("1.5")),
        List.of('c', "c".charAt(0)),
        List.of(true, Boolean.parseBoolean("true")),
        List.of(id, UUID.fromString(id.toString())),
        List.of(DayOfWeek.MONDAY, DayOfWeek.valueOf("MONDAY")));
  }

  @ParameterizedTest
  @MethodSource("equalValues")
  void valuesAreComparedByEquals(List<Object> values) {
    TracedCall call = begin(values.get(0));
    assertThat(tracing.callFor(values.get(1))).isSameAs(call);
    call.succeed();
    assertThat(tracing.callFor(values.get(1))).isSameAs(TracedCall.current());
    assertThat(tracing.keys().isEmpty()).isTrue();
  }

  @Test
  void valuesOfDifferentTypesAreDifferent() {
    TracedCall one = begin(1);
    TracedCall oneLong = begin(1L);
    TracedCall text = begin("1");
    assertThat(tracing.callFor(1)).isSameAs(one);
    assertThat(tracing.callFor(1L)).isSameAs(oneLong);
    assertThat(tracing.callFor("1")).isSameAs(text);
    Stream.of(one, oneLong, text).forEach(TracedCall::succeed);
  }

  @Test
  void everythingElseIsComparedByIdentity() {
    List<String> key = new ArrayList<>(List.of("equal"));
    TracedCall call = begin(key);
    assertThat(tracing.callFor(new ArrayList<>(List.of("equal"))).isNothing()).isTrue();
    key.add("changed");
    assertThat(tracing.callFor(key)).isSameAs(call);
    call.succeed();
  }

  @Test
  void severalCallsOfOneKeyEndInAnyOrder() {
    Object key = new Object();
    List<TracedCall> calls = Stream.generate(() -> begin(key)).limit(4).toList();
    calls.get(1).succeed();
    assertThat(tracing.callFor(key)).isSameAs(calls.get(3));
    calls.get(3).succeed();
    assertThat(tracing.callFor(key)).isSameAs(calls.get(2));
    calls.get(2).succeed();
    assertThat(tracing.callFor(key)).isSameAs(calls.get(0));
    calls.get(0).succeed();
    assertThat(tracing.keys().isEmpty()).isTrue();
  }

  @Test
  void aKeyIsFoundByAPathAndAPathThatThrowsFindsNone() {
    TracedCall call = tracing.prepare(WORK).key(new Run("gpt"), Run::model).begin();
    assertThat(tracing.callFor(new Run("gpt"), Run::model)).isSameAs(call);
    assertThat(tracing.callFor((Run) null, Run::model).isNothing()).isTrue();
    call.succeed();
    List<Throwable> reported = new ArrayList<>();
    Tracing reporting = recorded.tracing(builder -> builder.onInternalError(reported::add));
    IllegalStateException broken = new IllegalStateException("broken");
    reporting
        .prepare(WORK)
        .key(
            "root",
            root -> {
              throw broken;
            })
        .begin()
        .succeed();
    assertThat(
            reporting
                .callFor(
                    "root",
                    root -> {
                      throw broken;
                    })
                .isNothing())
        .isTrue();
    assertThat(reported).containsExactly(broken, broken);
  }

  @Test
  void theEntryOfAKeyThatWasCollectedGoesWithTheNextOne() {
    Object key = new Object();
    TracedCall call = begin(key);
    collect(key);
    begin("another").succeed();
    assertThat(tracing.keys().isEmpty()).isTrue();
    call.succeed();
  }

  /** Does what the collector does once nobody holds {@code key} any more, and when it likes. */
  private void collect(Object key) {
    OpenCall filed = Objects.requireNonNull(tracing.keys().find(key));
    assertThat(((CallKey) filed.key()).enqueue()).isTrue();
  }

  @Test
  void aKeyIsHeldWeakly() {
    List<WeakReference<Object>> keys = new ArrayList<>();
    TracedCall call = beginUnderAKeyOfItsOwn(keys);
    Collected.await(() -> keys.get(0).refersTo(null));
    call.succeed();
  }

  private TracedCall beginUnderAKeyOfItsOwn(List<WeakReference<Object>> keys) {
    Object key = new Object();
    keys.add(new WeakReference<>(key));
    return begin(key);
  }

  @Test
  void aBracketWhoseKeyWasCollectedIsAbandoned() {
    RunHooks hooks = TracedRunHooks.wrap(new RunHooks() {}, tracing);
    Run run = new Run("lost");
    hooks.onModelStart(run, "hi");
    collect(run);
    begin("another").succeed();
    assertThat(recorded.openSpans()).isZero();
    assertThat(recorded.span("chat lost").getAttributes().asMap().toString())
        .contains("spanwrap.outcome=abandoned");
    assertThat(tracing.brackets().isEmpty()).isTrue();
  }

  @Test
  void aBracketWhoseThreadIsGoneIsAbandoned() throws Exception {
    RunHooks hooks = TracedRunHooks.wrap(new RunHooks() {}, tracing);
    Thread[] thread = {new Thread(() -> hooks.onModelStart(null, "hi"))};
    thread[0].start();
    thread[0].join();
    thread[0] = null;
    Collected.await(
        () -> {
          hooks.onModelStart(null, "next");
          hooks.onModelEnd(null, null);
          return recorded.openSpans() == 0;
        });
    assertThat(recorded.spans()).hasSizeGreaterThan(1);
  }

  @Test
  void anEntryOfATracingWithoutHooksCostsNothingToMiss() {
    assertThat(tracing.keys().isEmpty()).isTrue();
    assertThat(tracing.brackets().isUsed()).isFalse();
    assertThat(tracing.callFor("key").isNothing()).isTrue();
    assertThat(tracing.bracket(HOOK, "key").isNothing()).isTrue();
  }

  @Test
  void b112_aMillionRunsLeaveNothing() {
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder().addSpanProcessor(checked).build()) {
      Tracing dropping =
          Tracing.create(OpenTelemetrySdk.builder().setTracerProvider(provider).build());
      Operation agent = Operation.named("agent").role(Role.AGENT);
      // Without scopes: the strict storage of contexts takes a stack trace for each.
      for (int i = 0; i < 1_000_000; i++) {
        Run run = new Run("gpt");
        TracedCall bracket = dropping.prepare(agent).key(run).bracket(this).begin();
        if (i % 2 == 0) {
          dropping.prepare(agent).key(run).begin().succeed();
        }
        dropping.callFor(run).set(CaptureKey.text("last"), "token");
        if (i % 3 != 0) {
          dropping.bracket(agent, run).closeBracket(this);
        } else {
          bracket.cancel();
        }
      }
      assertThat(dropping.keys().isEmpty()).isTrue();
      assertThat(dropping.brackets().isEmpty()).isTrue();
    }
  }

  @Test
  void closedCallsAreFoundNoMore() {
    Object key = new Object();
    TracedCall call = begin(key);
    call.fail(new IllegalStateException("broken"));
    assertThat(tracing.callFor(key).isNothing()).isTrue();
    begin(key).cancel();
    SpanData first = recorded.spans().get(0);
    assertThat(first.getName()).isEqualTo("work");
    assertThat(tracing.keys().isEmpty()).isTrue();
  }
}
