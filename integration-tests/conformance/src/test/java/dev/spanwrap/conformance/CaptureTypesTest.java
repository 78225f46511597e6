// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.booleanArrayKey;
import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleArrayKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longArrayKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import java.net.URI;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every attribute type, from every root. */
class CaptureTypesTest {
  private static final UUID ID = new UUID(7, 9);
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.5Z");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "verde";
      }
    }
  }

  /** Everything that can be captured. */
  @SuppressWarnings("ArrayRecordComponent") // what they hold is what is tested
  record All(
      String text,
      StringBuilder builder,
      CharSequence sequence,
      char letter,
      Character boxedLetter,
      Color color,
      UUID uuid,
      URI uri,
      Path path,
      Class<?> type,
      boolean flag,
      Boolean boxedFlag,
      byte tiny,
      short small,
      int whole,
      long big,
      Integer boxedWhole,
      Long boxedBig,
      float real,
      double precise,
      Float boxedReal,
      Double boxedPrecise,
      Duration duration,
      Instant instant,
      Optional<String> maybeText,
      OptionalInt maybeInt,
      OptionalLong maybeLong,
      OptionalDouble maybeDouble,
      Optional<Duration> maybeDuration,
      Optional<Color> maybeColor,
      Optional<List<String>> maybeTexts,
      String[] texts,
      List<String> textList,
      Set<Color> colors,
      Collection<UUID> ids,
      int[] wholes,
      long[] bigs,
      short[] smalls,
      byte[] bytes,
      List<Integer> wholeList,
      double[] reals,
      float[] floats,
      List<Double> realList,
      boolean[] flags,
      List<Boolean> flagList,
      char[] letters,
      List<Duration> durations,
      Instant[] instants,
      List<Optional<String>> maybes,
      List<Path> paths,
      Map<String, String> map) {}

  @Traced
  @Capture(value = "text", from = "all.text")
  @Capture(value = "builder", from = "all.builder")
  @Capture(value = "sequence", from = "all.sequence")
  @Capture(value = "letter", from = "all.letter")
  @Capture(value = "boxedLetter", from = "all.boxedLetter")
  @Capture(value = "color", from = "all.color")
  @Capture(value = "uuid", from = "all.uuid")
  @Capture(value = "uri", from = "all.uri")
  @Capture(value = "path", from = "all.path")
  @Capture(value = "type", from = "all.type")
  @Capture(value = "flag", from = "all.flag")
  @Capture(value = "boxedFlag", from = "all.boxedFlag")
  @Capture(value = "tiny", from = "all.tiny")
  @Capture(value = "small", from = "all.small")
  @Capture(value = "whole", from = "all.whole")
  @Capture(value = "big", from = "all.big")
  @Capture(value = "boxedWhole", from = "all.boxedWhole")
  @Capture(value = "boxedBig", from = "all.boxedBig")
  @Capture(value = "real", from = "all.real")
  @Capture(value = "precise", from = "all.precise")
  @Capture(value = "boxedReal", from = "all.boxedReal")
  @Capture(value = "boxedPrecise", from = "all.boxedPrecise")
  @Capture(value = "duration", from = "all.duration")
  @Capture(value = "instant", from = "all.instant")
  @Capture(value = "maybeText", from = "all.maybeText")
  @Capture(value = "maybeInt", from = "all.maybeInt")
  @Capture(value = "maybeLong", from = "all.maybeLong")
  @Capture(value = "maybeDouble", from = "all.maybeDouble")
  @Capture(value = "maybeDuration", from = "all.maybeDuration")
  @Capture(value = "maybeColor", from = "all.maybeColor")
  @Capture(value = "maybeTexts", from = "all.maybeTexts")
  @Capture(value = "texts", from = "all.texts")
  @Capture(value = "textList", from = "all.textList")
  @Capture(value = "colors", from = "all.colors")
  @Capture(value = "ids", from = "all.ids")
  @Capture(value = "wholes", from = "all.wholes")
  @Capture(value = "bigs", from = "all.bigs")
  @Capture(value = "smalls", from = "all.smalls")
  @Capture(value = "bytes", from = "all.bytes")
  @Capture(value = "wholeList", from = "all.wholeList")
  @Capture(value = "reals", from = "all.reals")
  @Capture(value = "floats", from = "all.floats")
  @Capture(value = "realList", from = "all.realList")
  @Capture(value = "flags", from = "all.flags")
  @Capture(value = "flagList", from = "all.flagList")
  @Capture(value = "letters", from = "all.letters")
  @Capture(value = "durations", from = "all.durations")
  @Capture(value = "instants", from = "all.instants")
  @Capture(value = "maybes", from = "all.maybes")
  @Capture(value = "paths", from = "all.paths")
  @Capture(value = "map.size", from = "all.map.size")
  @Capture(value = "texts.size", from = "all.texts.size")
  @Capture(value = "wholes.size", from = "all.wholes.size")
  @Capture(value = "textList.size", from = "all.textList.size")
  interface Everything {
    void take(All all);
  }

  @Traced
  @Capture(value = "text", from = "result.text")
  @Capture(value = "big", from = "result.big")
  @Capture(value = "real", from = "result.boxedReal")
  @Capture(value = "flag", from = "result.flag")
  @Capture(value = "letter", from = "result.letter")
  @Capture(value = "texts", from = "result.textList")
  @Capture(value = "maybe", from = "result.maybeInt")
  interface Results {
    All plain(All all);

    CompletableFuture<All> future(All all);

    CompletionStage<? extends All> stage(All all);
  }

  @Traced
  @Capture(value = "text", from = "element.text")
  @Capture(value = "big", from = "element.big")
  @Capture(value = "real", from = "element.boxedReal")
  @Capture(value = "flag", from = "element.flag")
  @Capture(value = "letter", from = "element.letter")
  @Capture(value = "texts", from = "element.textList")
  @Capture(value = "maybe", from = "element.maybeInt")
  interface Elements {
    @Streamed
    Iterator<All> stream(All all);
  }

  @Traced
  interface Arguments {
    // Eight of them on parameters of every primitive type, for the overloads that do not box.
    void primitives(
        @Capture("byte") byte a,
        @Capture("short") short b,
        @Capture("int") int c,
        @Capture("long") long d,
        @Capture("float") float e,
        @Capture("double") double f,
        @Capture("boolean") boolean g,
        @Capture("char") char h);

    void boxed(
        @Capture("byte") Byte a,
        @Capture("short") Short b,
        @Capture("int") Integer c,
        @Capture("long") Long d,
        @Capture("float") Float e,
        @Capture("double") Double f,
        @Capture("boolean") Boolean g,
        @Capture("char") Character h);

    void varargs(@Capture("texts") String... texts);

    void numbers(@Capture("numbers") long... numbers);

    void result(@Capture(value = "length", from = "text") All all, Object[] none);
  }

  @Test
  void everyTypeFromAParameter() {
    TracedCaptureTypesTest_Everything.wrap(all -> {}, telemetry.tracing()).take(full());

    Map<AttributeKey<?>, Object> expected = new HashMap<>();
    expected.put(stringKey("text"), "text");
    expected.put(stringKey("builder"), "builder");
    expected.put(stringKey("sequence"), "sequence");
    expected.put(stringKey("letter"), "x");
    expected.put(stringKey("boxedLetter"), "ü");
    expected.put(stringKey("color"), "GREEN");
    expected.put(stringKey("uuid"), ID.toString());
    expected.put(stringKey("uri"), "https://example.org/a?b");
    expected.put(stringKey("path"), Path.of("a", "b").toString());
    expected.put(stringKey("type"), "java.util.Map$Entry");
    expected.put(booleanKey("flag"), true);
    expected.put(booleanKey("boxedFlag"), false);
    expected.put(longKey("tiny"), -1L);
    expected.put(longKey("small"), 300L);
    expected.put(longKey("whole"), 70_000L);
    expected.put(longKey("big"), 5_000_000_000L);
    expected.put(longKey("boxedWhole"), 0L);
    expected.put(longKey("boxedBig"), 1L);
    expected.put(doubleKey("real"), 0.5);
    expected.put(doubleKey("precise"), 0.1);
    expected.put(doubleKey("boxedReal"), 0.25);
    expected.put(doubleKey("boxedPrecise"), -2.5);
    expected.put(doubleKey("duration"), 1.5);
    expected.put(stringKey("instant"), "2026-11-20T12:00:00.500Z");
    expected.put(stringKey("maybeText"), "maybe");
    expected.put(longKey("maybeInt"), 3L);
    expected.put(longKey("maybeLong"), 4L);
    expected.put(doubleKey("maybeDouble"), 4.5);
    expected.put(doubleKey("maybeDuration"), 0.001);
    expected.put(stringKey("maybeColor"), "RED");
    expected.put(stringArrayKey("maybeTexts"), List.of("m", "n"));
    expected.put(stringArrayKey("texts"), List.of("a", "b"));
    expected.put(stringArrayKey("textList"), List.of("c", "d"));
    expected.put(stringArrayKey("colors"), List.of("RED", "GREEN"));
    expected.put(stringArrayKey("ids"), List.of(ID.toString()));
    expected.put(longArrayKey("wholes"), List.of(1L, 2L));
    expected.put(longArrayKey("bigs"), List.of(3L));
    expected.put(longArrayKey("smalls"), List.of(4L));
    expected.put(longArrayKey("bytes"), List.of(5L, -6L));
    expected.put(longArrayKey("wholeList"), List.of(7L, 8L));
    expected.put(doubleArrayKey("reals"), List.of(0.5, 1.5));
    expected.put(doubleArrayKey("floats"), List.of(0.25));
    expected.put(doubleArrayKey("realList"), List.of(2.5));
    expected.put(booleanArrayKey("flags"), List.of(true, false));
    expected.put(booleanArrayKey("flagList"), List.of(false));
    expected.put(stringArrayKey("letters"), List.of("x", "y"));
    expected.put(doubleArrayKey("durations"), List.of(60.0, 0.25));
    expected.put(stringArrayKey("instants"), List.of("2026-11-20T12:00:00.500Z"));
    expected.put(stringArrayKey("maybes"), List.of("here"));
    expected.put(stringArrayKey("paths"), List.of("p"));
    expected.put(longKey("map.size"), 1L);
    expected.put(longKey("texts.size"), 2L);
    expected.put(longKey("wholes.size"), 2L);
    expected.put(longKey("textList.size"), 2L);
    assertThat(telemetry.span().getAttributes().asMap()).isEqualTo(expected);
  }

  @Test
  void nullsAndEmptyOptionalsCaptureNothing() {
    TracedCaptureTypesTest_Everything.wrap(all -> {}, telemetry.tracing()).take(null);
    assertThat(telemetry.span().getAttributes().asMap()).isEmpty();
  }

  @Test
  void nullComponentsCaptureNothingAndPrimitivesTheirZero() {
    TracedCaptureTypesTest_Everything.wrap(all -> {}, telemetry.tracing()).take(empty());

    assertThat(telemetry.span().getAttributes().asMap())
        .containsOnlyKeys(
            stringKey("letter"),
            booleanKey("flag"),
            longKey("tiny"),
            longKey("small"),
            longKey("whole"),
            longKey("big"),
            doubleKey("real"),
            doubleKey("precise"));
    assertThat(telemetry.span().getAttributes().get(longKey("whole"))).isZero();
  }

  @Test
  void resultsOfPlainCallsAndFuturesAreCapturedAlike() {
    Results results = TracedCaptureTypesTest_Results.wrap(new ResultsImpl(), telemetry.tracing());

    results.plain(full());
    results.future(full()).join();
    results.stage(full()).toCompletableFuture().join();

    assertThat(telemetry.spans()).hasSize(3);
    assertThat(telemetry.spans())
        .allSatisfy(span -> assertThat(span.getAttributes().asMap()).isEqualTo(some()));
  }

  @Test
  void elementsAreCapturedAlike() {
    Iterator<All> stream =
        TracedCaptureTypesTest_Elements.wrap(all -> List.of(all).iterator(), telemetry.tracing())
            .stream(full());
    stream.forEachRemaining(all -> {});

    Map<AttributeKey<?>, Object> attributes =
        new HashMap<>(telemetry.span().getAttributes().asMap());
    attributes.keySet().removeIf(key -> key.getKey().startsWith("spanwrap."));
    assertThat(attributes).isEqualTo(some());
  }

  @Test
  void primitivesAndBoxesOnParameters() {
    Arguments arguments =
        TracedCaptureTypesTest_Arguments.wrap(new ArgumentsImpl(), telemetry.tracing());

    arguments.primitives((byte) 1, (short) 2, 3, 4L, 0.5f, 0.25, true, 'c');
    arguments.boxed((byte) 1, (short) 2, 3, 4L, 0.5f, 0.25, true, 'c');
    arguments.boxed(null, null, null, null, null, null, null, null);

    Map<AttributeKey<?>, Object> expected =
        Map.of(
            longKey("byte"),
            1L,
            longKey("short"),
            2L,
            longKey("int"),
            3L,
            longKey("long"),
            4L,
            doubleKey("float"),
            0.5,
            doubleKey("double"),
            0.25,
            booleanKey("boolean"),
            true,
            stringKey("char"),
            "c");
    assertThat(telemetry.spans().get(0).getAttributes().asMap()).isEqualTo(expected);
    assertThat(telemetry.spans().get(1).getAttributes().asMap()).isEqualTo(expected);
    assertThat(telemetry.spans().get(2).getAttributes().asMap()).isEmpty();
  }

  @Test
  void varargsAreArraysAndNullsInThemAreLeftOut() {
    Arguments arguments =
        TracedCaptureTypesTest_Arguments.wrap(new ArgumentsImpl(), telemetry.tracing());

    arguments.varargs("a", null, "b");
    arguments.varargs();
    arguments.numbers(1, 2);

    assertThat(telemetry.spans().get(0).getAttributes().get(stringArrayKey("texts")))
        .containsExactly("a", "b");
    assertThat(telemetry.spans().get(2).getAttributes().get(longArrayKey("numbers")))
        .containsExactly(1L, 2L);
  }

  @Test
  void b43_capturedCollectionIsASnapshot() {
    List<String> list = Arrays.asList("before", "too");
    TracedCaptureTypesTest_Everything.wrap(all -> list.set(0, "after"), telemetry.tracing())
        .take(with(list));

    assertThat(telemetry.span().getAttributes().get(stringArrayKey("textList")))
        .containsExactly("before", "too");
  }

  @Test
  void b175_zeroIsRecordedAndNotANumberIsNot() {
    Arguments arguments =
        TracedCaptureTypesTest_Arguments.wrap(new ArgumentsImpl(), telemetry.tracing());

    arguments.primitives((byte) 0, (short) 0, 0, 0L, 0f, Double.NaN, false, ' ');

    assertThat(telemetry.span().getAttributes().get(longKey("long"))).isZero();
    assertThat(telemetry.span().getAttributes().get(doubleKey("float"))).isZero();
    assertThat(telemetry.span().getAttributes().get(booleanKey("boolean"))).isFalse();
    assertThat(telemetry.span().getAttributes().get(doubleKey("double"))).isNull();
    assertThat(telemetry.takeInternalErrors()).hasSize(1);
  }

  private static Map<AttributeKey<?>, Object> some() {
    return Map.of(
        stringKey("text"),
        "text",
        longKey("big"),
        5_000_000_000L,
        doubleKey("real"),
        0.25,
        booleanKey("flag"),
        true,
        stringKey("letter"),
        "x",
        stringArrayKey("texts"),
        List.of("c", "d"),
        longKey("maybe"),
        3L);
  }

  private static All full() {
    return with(List.of("c", "d"));
  }

  private static All with(List<String> textList) {
    return new All(
        "text",
        new StringBuilder("builder"),
        CharBuffer.wrap("sequence"),
        'x',
        'ü',
        Color.GREEN,
        ID,
        URI.create("https://example.org/a?b"),
        Path.of("a", "b"),
        Map.Entry.class,
        true,
        false,
        (byte) -1,
        (short) 300,
        70_000,
        5_000_000_000L,
        0,
        1L,
        0.5f,
        0.1,
        0.25f,
        -2.5,
        Duration.ofMillis(1500),
        NOON,
        Optional.of("maybe"),
        OptionalInt.of(3),
        OptionalLong.of(4),
        OptionalDouble.of(4.5),
        Optional.of(Duration.ofMillis(1)),
        Optional.of(Color.RED),
        Optional.of(List.of("m", "n")),
        new String[] {"a", "b"},
        textList,
        new TreeSet<>(Set.of(Color.RED, Color.GREEN)),
        List.of(ID),
        new int[] {1, 2},
        new long[] {3},
        new short[] {4},
        new byte[] {5, -6},
        List.of(7, 8),
        new double[] {0.5, 1.5},
        new float[] {0.25f},
        List.of(2.5),
        new boolean[] {true, false},
        List.of(false),
        new char[] {'x', 'y'},
        List.of(Duration.ofMinutes(1), Duration.ofMillis(250)),
        new Instant[] {NOON},
        List.of(Optional.empty(), Optional.of("here")),
        List.of(Path.of("p")),
        Map.of("k", "v"));
  }

  @SuppressWarnings("NullOptional") // what users' classes do hold
  private static All empty() {
    return new All(
        null,
        null,
        null,
        ' ',
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        (byte) 0,
        (short) 0,
        0,
        0,
        null,
        null,
        0,
        0,
        null,
        null,
        null,
        null,
        Optional.empty(),
        OptionalInt.empty(),
        OptionalLong.empty(),
        OptionalDouble.empty(),
        null,
        null,
        Optional.empty(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static final class ResultsImpl implements Results {
    @Override
    public All plain(All all) {
      return all;
    }

    @Override
    public CompletableFuture<All> future(All all) {
      return CompletableFuture.completedFuture(all);
    }

    @Override
    public CompletionStage<? extends All> stage(All all) {
      return CompletableFuture.completedStage(all);
    }
  }

  private static final class ArgumentsImpl implements Arguments {
    @Override
    public void primitives(byte a, short b, int c, long d, float e, double f, boolean g, char h) {}

    @Override
    public void boxed(
        Byte a, Short b, Integer c, Long d, Float e, Double f, Boolean g, Character h) {}

    @Override
    public void varargs(String... texts) {}

    @Override
    public void numbers(long... numbers) {}

    @Override
    public void result(All all, Object[] none) {}
  }
}
