// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {
  @Test
  void writesATextThatIsTheWholeContentAsItIs() {
    assertThat(Contents.json("say \"hi\"\n")).isEqualTo("say \"hi\"\n");
  }

  @Test
  void writesNothingForNull() {
    assertThat(new ContentRenderer(100, null, e -> {}).text("key", null, ContentWriters::any))
        .isNull();
    assertThat(Contents.json(java.util.Optional.empty())).isNull();
  }

  @Test
  void keepsWhatFitsExactly() {
    List<String> list = List.of("aaaa", "bbbb");
    String whole = "[\"aaaa\",\"bbbb\"]";
    assertThat(Contents.json(whole.length() + Marker.ROOM, list)).isEqualTo(whole);
    assertThat(Contents.json(whole.length(), list)).isNotEqualTo(whole).contains("truncated");
  }

  @Test
  void b160_cutsATextBetweenCodePoints() {
    String faces = "\uD83D\uDE00".repeat(100);
    for (int limit = 20; limit < 60; limit++) {
      String cut = Contents.json(limit, faces);
      assertThat(cut).endsWith("…[truncated]").hasSizeLessThanOrEqualTo(limit);
      String kept = cut.substring(0, cut.length() - "…[truncated]".length());
      assertThat(kept.length() % 2).isZero();
      assertThat(faces).startsWith(kept);
    }
  }

  @Test
  void marksTheRestOfAnArrayAndOfAnObject() {
    assertThat(Contents.json(40, Collections.nCopies(100, 1)))
        .isEqualTo("[1,1,1,1,1,1,1,1,1,1,\"[truncated]\"]");
    Map<String, Integer> map = new LinkedHashMap<>();
    for (int i = 0; i < 100; i++) {
      map.put("k" + i, i);
    }
    assertThat(Contents.json(50, map))
        .isEqualTo("{\"k0\":0,\"k1\":1,\"k2\":2,\"k3\":3,\"…\":\"[truncated]\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 21, 22, 25, 30, 33, 40, 57, 64, 100, 1000})
  void staysJsonWithinTheLimitWhateverIsCut(int limit) {
    for (int seed = 0; seed < 300; seed++) {
      Object value = random(new Random(seed), 0);
      if (value instanceof List || value instanceof Map) {
        String json = Contents.json(limit, value);
        assertThat(Contents.isJson(json)).as(json).isTrue();
        assertThat(json.length()).as(json).isLessThanOrEqualTo(limit);
      }
    }
  }

  @RepeatedTest(20)
  void marksOnceWhatWasCut(RepetitionInfo info) {
    Object value = List.of(random(new Random(info.getCurrentRepetition()), 0), "x".repeat(500));
    String json = Contents.json(100, value);
    assertThat(json.split("\\[truncated]", -1)).hasSize(2);
  }

  @Test
  void readsNothingBeyondTheBound() {
    AtomicInteger read = new AtomicInteger();
    List<Integer> endless =
        new AbstractList<>() {
          @Override
          public Integer get(int index) {
            return read.incrementAndGet();
          }

          @Override
          public int size() {
            return Integer.MAX_VALUE;
          }
        };
    assertThat(Contents.isJson(Contents.json(1000, List.of(endless)))).isTrue();
    assertThat(read.get()).isLessThan(1000);
  }

  @Test
  void callsNoGetterBeyondTheBound() {
    AtomicInteger read = new AtomicInteger();
    ContentWriter<Object> writer =
        ContentWriters.object(
            (value, out) -> {
              for (int i = 0; i < 1000; i++) {
                out.property("p" + i, value, it -> read.incrementAndGet(), ContentWriters::number);
              }
            });
    String json = new ContentRenderer(100, null, e -> {}).text("key", "x", writer);
    assertThat(Contents.isJson(json)).isTrue();
    assertThat(read.get()).isLessThan(20);
  }

  @Test
  void writesNoNumberThatIsLongerThanTheBound() {
    assertThat(Contents.json(100, List.of(BigInteger.ONE.shiftLeft(10_000_000))))
        .isEqualTo("[\"[truncated]\"]");
  }

  @Test
  void replacesWhatContainsItself() {
    List<Object> list = new ArrayList<>();
    list.add(1);
    list.add(list);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("list", list);
    map.put("map", map);
    assertThat(Contents.json(map)).isEqualTo("{\"list\":[1,\"[cycle]\"],\"map\":\"[cycle]\"}");
  }

  @Test
  void writesTwiceWhatIsThereTwice() {
    List<Integer> shared = new ArrayList<>(List.of(1));
    assertThat(Contents.json(List.of(shared, shared))).isEqualTo("[[1],[1]]");
  }

  @Test
  void replacesWhatIsNestedTooDeeply() {
    String json = Contents.json(Contents.nested(100_000));
    assertThat(Contents.isJson(json)).isTrue();
    assertThat(json).contains("[too deep]");
    assertThat(Contents.json(Contents.nested(ContentRenderer.JSON_DEPTH))).doesNotContain("deep");
  }

  @Test
  void replacesWhatReferencesOnlyItself() {
    var reference = new java.util.concurrent.atomic.AtomicReference<Object>();
    reference.set(reference);
    assertThat(Contents.json(List.of(reference))).isEqualTo("[\"[cycle]\"]");
  }

  @Test
  void holdsABoundThatIsSmallerThanAnyMarker() {
    for (int limit = 0; limit < 20; limit++) {
      assertThat(Contents.json(limit, List.of(1, 2, 3)).length()).isLessThanOrEqualTo(limit);
      assertThat(Contents.json(limit, "a text that is longer").length()).isLessThanOrEqualTo(limit);
    }
  }

  @Test
  void staysJsonWithinABoundThatIsSmallerThanAnyMarker() {
    for (int limit = 2; limit < 20; limit++) {
      for (Object value : List.of(List.of(1, 2, 3, "x".repeat(9)), Map.of("a", "b".repeat(19)))) {
        assertThat(Contents.json(limit, value))
            .isEqualTo(limit < 13 ? "\"\"" : "\"[truncated]\"")
            .hasSizeLessThanOrEqualTo(limit);
      }
      assertThat(Contents.json(limit, "{\"a\":\"" + "b".repeat(19) + "\"}"))
          .isEqualTo(limit < 13 ? "\"\"" : "\"[truncated]\"");
    }
    assertThat(Contents.json(1, List.of(1, 2, 3))).isEmpty();
  }

  @Test
  void staysJsonWithinASmallBoundWhereItIsRedacted() {
    for (int limit = 2; limit < 20; limit++) {
      for (int size : List.of(5, 500)) {
        String json =
            new ContentRenderer(limit, (key, text) -> text, error -> {})
                .text("key", List.of("x".repeat(size)), ContentWriters::any);
        assertThat(Contents.isJson(json)).as(json).isTrue();
        assertThat(json).hasSizeLessThanOrEqualTo(limit);
      }
    }
  }

  private static Object random(Random random, int depth) {
    int kind = random.nextInt(depth > 4 ? 4 : 7);
    return switch (kind) {
      case 0 -> random.nextLong();
      case 1 -> random.nextDouble();
      case 2 -> random.nextBoolean();
      case 3 -> text(random);
      case 4 -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
          map.put(text(random), random(random, depth + 1));
        }
        yield map;
      }
      default -> {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
          list.add(random(random, depth + 1));
        }
        yield list;
      }
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append("a\"\\\n\u0001\u2028é€\uD83D\uDE00".charAt(random.nextInt(10)));
    }
    return text.toString();
  }
}
