// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of JSON is written into characters that are used again; nobody can tell. */
class JsonSinkTest {
  private static final String[] PIECES = {
    "plain", "\"", "\\", "\n", "\u0001", "\u2028", "ä", "中", "\uD83D\uDE00", "\uD83D", "\uDE00"
  };

  @RepeatedTest(200)
  void escapesWhatASimpleLoopEscapes(RepetitionInfo repetition) {
    String text = text(new Random(repetition.getCurrentRepetition()), 1_500);
    assertThat(Contents.json(List.of(text))).isEqualTo("[\"" + escaped(text) + "\"]");
  }

  @RepeatedTest(50)
  void cutsWhereOneMoreCodePointWouldNotFit(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String text = text(random, 3_000);
    int limit = 200 + random.nextInt(2_000);
    String json = Contents.json(limit, List.of(text));
    String kept = json.substring(2, json.length() - Marker.CUT_TEXT.length() - 2);
    assertThat(escaped(text)).startsWith(kept);
    assertThat(json).hasSizeBetween(limit - 6, limit).endsWith(Marker.CUT_TEXT + "\"]");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, -7, 10, 99, 100, 1_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE})
  void writesIntegers(long number) {
    assertThat(Contents.json(List.of(number))).isEqualTo("[" + number + "]");
  }

  @Test
  void rendersAContentWhileAnotherOneIsRendered() {
    List<String> inner = new ArrayList<>();
    String outer =
        render(
            (value, out) -> {
              if (out.beginArray(value)) {
                out.text("before");
                inner.add(Contents.json(List.of("inner")));
                out.text("after");
                out.endArray();
              }
            });
    assertThat(outer).isEqualTo("[\"before\",\"after\"]");
    assertThat(inner).containsExactly("[\"inner\"]");
  }

  @Test
  void whoKeepsAnOutputWritesIntoNobodyElsesContent() {
    List<ContentOutput> kept = new ArrayList<>();
    render(
        (value, out) -> {
          kept.add(out);
          out.beginArray(value);
        });
    String other =
        render(
            (value, out) -> {
              if (out.beginArray(value)) {
                kept.get(0).text("SECRET");
                out.text("mine");
                kept.get(0).number(42);
                out.endArray();
              }
            });
    assertThat(other).isEqualTo("[\"mine\"]");
  }

  @Test
  void rendersInManyThreadsAtOnce() throws InterruptedException {
    List<Throwable> failures = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String text = ("thread " + i + " \"says\" ").repeat(40 * (i + 1));
      Thread thread =
          new Thread(
              () -> {
                for (int n = 0; n < 300; n++) {
                  assertThat(Contents.json(List.of(text))).isEqualTo("[\"" + escaped(text) + "\"]");
                }
              });
      thread.setUncaughtExceptionHandler(
          (at, failure) -> {
            synchronized (failures) {
              failures.add(failure);
            }
          });
      threads.add(thread);
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    boolean hostile = random.nextBoolean();
    while (text.length() < length) {
      text.append(PIECES[random.nextInt(hostile || random.nextInt(9) == 0 ? PIECES.length : 1)]);
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        case '\u0001', '\u2028' -> escaped.append(String.format("\\u%04x", (int) c));
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String render(ContentWriter<Object> writer) {
    return new ContentRenderer(10_000, null, error -> {}).text("key", new Object(), writer);
  }
}
