// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static io.opentelemetry.api.common.AttributeKey.booleanArrayKey;
import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleArrayKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longArrayKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of captured values: their attribute, in the type of the key. */
class CaptureTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  private static final Operation STEP = Operation.named("Step.run");
  private static final String KEY = "k";

  private enum Mode {
    FAST {
      @Override
      public String toString() {
        return "not the name";
      }
    }
  }

  static Stream<Arguments> conversions() {
    UUID uuid = UUID.fromString("7f1c2a50-0000-4000-8000-000000000001");
    return Stream.of(
        Arguments.of(CaptureKey.text(KEY), "text", stringKey(KEY), "text"),
        Arguments.of(CaptureKey.text(KEY), CharBuffer.wrap("b"), stringKey(KEY), "b"),
        Arguments.of(CaptureKey.text(KEY), 'c', stringKey(KEY), "c"),
        Arguments.of(CaptureKey.text(KEY), Mode.FAST, stringKey(KEY), "FAST"),
        Arguments.of(CaptureKey.text(KEY), uuid, stringKey(KEY), uuid.toString()),
        Arguments.of(CaptureKey.text(KEY), URI.create("http://h/"), stringKey(KEY), "http://h/"),
        Arguments.of(CaptureKey.text(KEY), Path.of("a"), stringKey(KEY), "a"),
        Arguments.of(CaptureKey.text(KEY), Map.Entry.class, stringKey(KEY), "java.util.Map$Entry"),
        Arguments.of(CaptureKey.text(KEY), Instant.EPOCH, stringKey(KEY), "1970-01-01T00:00:00Z"),
        Arguments.of(CaptureKey.text(KEY), Optional.of("o"), stringKey(KEY), "o"),
        Arguments.of(CaptureKey.text(KEY), 7L, stringKey(KEY), "7"),
        Arguments.of(CaptureKey.text(KEY), "", stringKey(KEY), ""),
        Arguments.of(CaptureKey.flag(KEY), false, booleanKey(KEY), false),
        Arguments.of(CaptureKey.flag(KEY), Optional.of(true), booleanKey(KEY), true),
        Arguments.of(CaptureKey.integer(KEY), (byte) 1, longKey(KEY), 1L),
        Arguments.of(CaptureKey.integer(KEY), (short) 2, longKey(KEY), 2L),
        Arguments.of(CaptureKey.integer(KEY), 3, longKey(KEY), 3L),
        Arguments.of(CaptureKey.integer(KEY), 4L, longKey(KEY), 4L),
        Arguments.of(CaptureKey.integer(KEY), BigInteger.TEN, longKey(KEY), 10L),
        Arguments.of(CaptureKey.integer(KEY), 5.0, longKey(KEY), 5L),
        Arguments.of(CaptureKey.integer(KEY), OptionalInt.of(6), longKey(KEY), 6L),
        Arguments.of(CaptureKey.integer(KEY), OptionalLong.of(7), longKey(KEY), 7L),
        Arguments.of(CaptureKey.integer(KEY), 0, longKey(KEY), 0L),
        Arguments.of(CaptureKey.number(KEY), 0.5f, doubleKey(KEY), 0.5),
        Arguments.of(CaptureKey.number(KEY), 1, doubleKey(KEY), 1.0),
        Arguments.of(CaptureKey.number(KEY), new BigDecimal("1.5"), doubleKey(KEY), 1.5),
        Arguments.of(CaptureKey.number(KEY), Duration.ofMillis(1500), doubleKey(KEY), 1.5),
        Arguments.of(CaptureKey.number(KEY), OptionalDouble.of(2.5), doubleKey(KEY), 2.5),
        Arguments.of(
            CaptureKey.texts(KEY),
            List.of("a", Mode.FAST),
            stringArrayKey(KEY),
            List.of("a", "FAST")),
        Arguments.of(CaptureKey.texts(KEY), "one", stringArrayKey(KEY), List.of("one")),
        Arguments.of(CaptureKey.texts(KEY), Set.of("s"), stringArrayKey(KEY), List.of("s")),
        Arguments.of(
            CaptureKey.texts(KEY),
            new String[] {"a", null, "b"},
            stringArrayKey(KEY),
            List.of("a", "b")),
        Arguments.of(
            CaptureKey.texts(KEY), new char[] {'a', 'b'}, stringArrayKey(KEY), List.of("a", "b")),
        Arguments.of(
            CaptureKey.texts(KEY),
            List.of(Optional.of("a"), Optional.empty()),
            stringArrayKey(KEY),
            List.of("a")),
        Arguments.of(
            CaptureKey.flags(KEY),
            new boolean[] {true, false},
            booleanArrayKey(KEY),
            List.of(true, false)),
        Arguments.of(
            CaptureKey.integers(KEY), new int[] {1, 2}, longArrayKey(KEY), List.of(1L, 2L)),
        Arguments.of(
            CaptureKey.integers(KEY), new long[] {1, 2}, longArrayKey(KEY), List.of(1L, 2L)),
        Arguments.of(CaptureKey.integers(KEY), new short[] {1}, longArrayKey(KEY), List.of(1L)),
        Arguments.of(CaptureKey.integers(KEY), new byte[] {1}, longArrayKey(KEY), List.of(1L)),
        Arguments.of(CaptureKey.integers(KEY), OptionalInt.of(3), longArrayKey(KEY), List.of(3L)),
        Arguments.of(
            CaptureKey.numbers(KEY), new double[] {0.5}, doubleArrayKey(KEY), List.of(0.5)),
        Arguments.of(
            CaptureKey.numbers(KEY), new float[] {0.5f}, doubleArrayKey(KEY), List.of(0.5)),
        Arguments.of(
            CaptureKey.numbers(KEY),
            List.of(Duration.ofSeconds(2)),
            doubleArrayKey(KEY),
            List.of(2.0)));
  }

  @ParameterizedTest
  @MethodSource("conversions")
  void valuesTakeTheTypeOfTheKey(
      CaptureKey key, Object value, AttributeKey<?> attribute, Object expected) {
    assertThat(captured(key, value).asMap()).containsOnly(Map.entry(attribute, expected));
  }

  @ParameterizedTest
  @MethodSource("conversions")
  void valuesTakeTheTypeOfTheKeyBeforeTheStartToo(
      CaptureKey key, Object value, AttributeKey<?> attribute, Object expected) {
    telemetry.tracing().prepare(STEP).set(key, value).begin().succeed();

    assertThat(telemetry.span().getAttributes().asMap())
        .containsOnly(Map.entry(attribute, expected));
  }

  @ParameterizedTest
  @MethodSource("conversions")
  void valuesTakeTheTypeOfTheKeyAsConstantsToo(
      CaptureKey key, Object value, AttributeKey<?> attribute, Object expected) {
    telemetry.tracing().begin(STEP.constant(key, value)).succeed();

    assertThat(telemetry.span().getAttributes().asMap())
        .containsOnly(Map.entry(attribute, expected));
  }

  @Test
  void primitivesAreCaptured() {
    TracedCall call = telemetry.tracing().begin(STEP);
    call.set(CaptureKey.integer("i"), 1);
    call.set(CaptureKey.integer("l"), 2L);
    call.set(CaptureKey.number("d"), 0.5);
    call.set(CaptureKey.flag("b"), true);
    call.set(CaptureKey.text("c"), 'c');
    call.succeed();

    assertThat(telemetry.span().getAttributes().asMap())
        .containsOnly(
            Map.entry(longKey("i"), 1L),
            Map.entry(longKey("l"), 2L),
            Map.entry(doubleKey("d"), 0.5),
            Map.entry(booleanKey("b"), true),
            Map.entry(stringKey("c"), "c"));
  }

  static Stream<Arguments> nothings() {
    return Stream.of(
        Arguments.of(CaptureKey.text(KEY), null),
        Arguments.of(CaptureKey.text(KEY), Optional.empty()),
        Arguments.of(CaptureKey.integer(KEY), OptionalInt.empty()),
        Arguments.of(CaptureKey.integer(KEY), OptionalLong.empty()),
        Arguments.of(CaptureKey.number(KEY), OptionalDouble.empty()),
        Arguments.of(CaptureKey.integer(KEY).sum(), null),
        Arguments.of(CaptureKey.integer(KEY).count(), Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("nothings")
  void b175_missingStaysMissing(CaptureKey key, @Nullable Object value) {
    assertThat(captured(key, value).isEmpty()).isTrue();
  }

  static Stream<Arguments> mismatches() {
    return Stream.of(
        Arguments.of(CaptureKey.integer(KEY), true),
        Arguments.of(CaptureKey.integer(KEY), Double.NaN),
        Arguments.of(CaptureKey.integer(KEY), 0.5),
        Arguments.of(CaptureKey.integer(KEY), "7"),
        Arguments.of(CaptureKey.integer(KEY), BigInteger.TWO.pow(64)),
        Arguments.of(CaptureKey.number(KEY), Double.POSITIVE_INFINITY),
        Arguments.of(CaptureKey.number(KEY), Float.NaN),
        Arguments.of(CaptureKey.number(KEY), false),
        Arguments.of(CaptureKey.flag(KEY), "true"),
        Arguments.of(CaptureKey.text(KEY), List.of("a")),
        Arguments.of(CaptureKey.text(KEY), new Object()),
        Arguments.of(CaptureKey.texts(KEY), Map.of()),
        Arguments.of(CaptureKey.integer(KEY).sum(), "7"));
  }

  @ParameterizedTest
  @MethodSource("mismatches")
  void b175_whatIsNoSuchValueIsReportedOnceAndNotRecorded(CaptureKey key, Object value) {
    TracedCall call = telemetry.tracing().begin(STEP);
    call.set(key, value);
    call.set(key, value);
    call.succeed();

    assertThat(telemetry.span().getAttributes().isEmpty()).isTrue();
    assertThat(telemetry.takeInternalErrors())
        .singleElement()
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void b175_reportsDoNotQuoteTheValue() {
    TracedCall call = telemetry.tracing().begin(STEP);
    call.set(CaptureKey.flag(KEY), "secret");
    call.succeed();

    assertThat(telemetry.takeInternalErrors().get(0).getMessage())
        .contains("java.lang.String")
        .doesNotContain("secret");
  }

  @Test
  void aConstantOfTheWrongShapeFailsAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STEP.constant(CaptureKey.flag(KEY), "true"));
  }

  @Test
  void valuesAreSnapshots() {
    List<String> mutable = new ArrayList<>(List.of("a"));
    TracedCall call = telemetry.tracing().begin(STEP);
    call.set(CaptureKey.texts(KEY), mutable);
    mutable.add("b");
    call.succeed();

    assertThat(telemetry.span().getAttributes().get(stringArrayKey(KEY))).containsExactly("a");
  }

  @Test
  void anEmptyCollectionIsAnEmptyArray() {
    assertThat(captured(CaptureKey.texts(KEY), List.of()).get(stringArrayKey(KEY))).isEmpty();
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    Tracing tracing = telemetry.tracing(builder -> builder.maxAttributeLength(4));
    TracedCall call = tracing.begin(STEP);
    call.set(CaptureKey.text("fits"), "abcd");
    call.set(CaptureKey.text("cut"), "abcde");
    call.set(CaptureKey.text("pair"), "ab😀e");
    call.succeed();

    assertThat(telemetry.span().getAttributes().get(stringKey("fits"))).isEqualTo("abcd");
    assertThat(telemetry.span().getAttributes().get(stringKey("cut"))).isEqualTo("abc…");
    assertThat(telemetry.span().getAttributes().get(stringKey("pair"))).isEqualTo("ab…");
  }

  @Test
  void pathsAreReadFromTheirRoot() {
    TracedCall call = telemetry.tracing().begin(STEP);
    call.set(CaptureKey.integer(KEY), List.of("a", "b"), List::size);
    call.set(CaptureKey.integer("none"), (List<?>) null, List::size);
    call.succeed();

    assertThat(telemetry.span().getAttributes().asMap()).containsOnly(Map.entry(longKey(KEY), 2L));
  }

  static Stream<Arguments> aggregates() {
    List<Object> values = Arrays.asList(3, 5, null, 4);
    return Stream.of(
        Arguments.of(CaptureKey.integer(KEY), values, 4L),
        Arguments.of(CaptureKey.integer(KEY).first(), values, 3L),
        Arguments.of(CaptureKey.integer(KEY).sum(), values, 12L),
        Arguments.of(CaptureKey.integer(KEY).max(), values, 5L),
        Arguments.of(CaptureKey.integer(KEY).count(), values, 3L),
        Arguments.of(CaptureKey.integer(KEY).count(), List.of("a", List.of("b", "c")), 3L),
        Arguments.of(CaptureKey.integer(KEY).sum(), List.of(1, List.of(2, 3), new int[] {4}), 10L),
        Arguments.of(CaptureKey.integer(KEY).max(), List.of(-5, -3), -3L),
        Arguments.of(CaptureKey.integer(KEY).sum(), List.of(0), 0L),
        Arguments.of(CaptureKey.number(KEY).sum(), List.of(0.5, 1, Duration.ofSeconds(2)), 3.5),
        Arguments.of(CaptureKey.number(KEY).max(), List.of(-0.5, -1.5), -0.5),
        Arguments.of(CaptureKey.number(KEY).count(), List.of("a"), 1.0));
  }

  @ParameterizedTest
  @MethodSource("aggregates")
  void severalValuesBecomeOne(CaptureKey key, List<Object> values, Object expected) {
    TracedCall call = telemetry.tracing().begin(STEP);
    values.forEach(value -> call.set(key, value));
    call.succeed();

    assertThat(telemetry.span().getAttributes().asMap().values()).containsExactly(expected);
  }

  @Test
  void aggregatesTakePrimitives() {
    TracedCall call = telemetry.tracing().begin(STEP);
    CaptureKey sum = CaptureKey.integer("sum").sum();
    CaptureKey max = CaptureKey.number("max").max();
    CaptureKey count = CaptureKey.integer("count").count();
    for (int i = 1; i <= 3; i++) {
      call.set(sum, i);
      call.set(max, i / 2.0);
      call.set(count, true);
    }
    call.succeed();

    assertThat(telemetry.span().getAttributes().asMap())
        .containsOnly(
            Map.entry(longKey("sum"), 6L),
            Map.entry(doubleKey("max"), 1.5),
            Map.entry(longKey("count"), 3L));
  }

  @Test
  void aggregatesAreKeptForEachCall() {
    CaptureKey sum = CaptureKey.integer(KEY).sum();
    TracedCall first = telemetry.tracing().begin(STEP);
    TracedCall second = telemetry.tracing().begin(STEP);
    first.set(sum, 1);
    second.set(sum, 2);
    first.set(sum, 3);
    first.succeed();
    second.fail(new IllegalStateException());

    assertThat(telemetry.spans())
        .extracting(span -> span.getAttributes().get(longKey(KEY)))
        .containsExactly(4L, 2L);
  }

  @Test
  void onlyNumbersAddUp() {
    assertThatIllegalStateException().isThrownBy(() -> CaptureKey.text(KEY).sum());
    assertThatIllegalStateException().isThrownBy(() -> CaptureKey.texts(KEY).max());
    assertThatIllegalStateException().isThrownBy(() -> CaptureKey.flag(KEY).count());
  }

  @Test
  void conventionsRenameAndRetypeKeys() {
    CaptureKey cacheWrite = CaptureKey.integer("gen_ai.usage.cache_write.input_tokens");
    CaptureKey topK = CaptureKey.number("gen_ai.request.top_k");
    for (GenAiConventions conventions : GenAiConventions.values()) {
      TracedCall call = telemetry.tracing(builder -> builder.conventions(conventions)).begin(STEP);
      call.set(cacheWrite, 3);
      call.set(topK, 40.0);
      call.succeed();
    }

    assertThat(telemetry.spans().get(0).getAttributes().asMap())
        .containsOnly(
            Map.entry(longKey("gen_ai.usage.cache_creation.input_tokens"), 3L),
            Map.entry(doubleKey("gen_ai.request.top_k"), 40.0));
    assertThat(telemetry.spans().get(1).getAttributes().asMap())
        .containsOnly(
            Map.entry(longKey("gen_ai.usage.cache_write.input_tokens"), 3L),
            Map.entry(longKey("gen_ai.request.top_k"), 40L));
  }

  private Attributes captured(CaptureKey key, @Nullable Object value) {
    TracedCall call = telemetry.tracing().begin(STEP);
    call.set(key, value);
    call.succeed();
    return telemetry.span().getAttributes();
  }
}
