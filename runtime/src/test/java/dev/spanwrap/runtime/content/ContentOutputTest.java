// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentOutputTest {
  private final List<Throwable> errors = new ArrayList<>();

  @Test
  void b159_dropsAndMarksOnlyThePropertyThatThrows() {
    IllegalStateException failure = new IllegalStateException("SECRET");
    String json =
        render(
            ContentWriters.object(
                (value, out) -> {
                  out.property("a", value, it -> 1, ContentWriters::number);
                  out.property(
                      "b",
                      value,
                      it -> {
                        throw failure;
                      },
                      ContentWriters::number);
                  out.property("c", value, it -> 3, ContentWriters::number);
                }));
    assertThat(json)
        .isEqualTo("{\"a\":1,\"b\":\"[failed: java.lang.IllegalStateException]\",\"c\":3}");
    assertThat(errors).containsExactly(failure);
  }

  @Test
  void closesWhatAFailingWriterLeftOpen() {
    ContentWriter<Object> broken =
        (value, out) -> {
          out.beginObject(value);
          out.name("x").beginArray(new Object());
          out.number(1);
          throw new IllegalStateException();
        };
    String json =
        render(
            ContentWriters.object(
                (value, out) -> {
                  out.property("a", value, it -> new Object(), broken);
                  out.property("b", value, it -> 2, ContentWriters::number);
                }));
    assertThat(json)
        .isEqualTo("{\"a\":{\"x\":[1,\"[failed: java.lang.IllegalStateException]\"]},\"b\":2}");
  }

  @Test
  void closesWhatAWriterForgotToEnd() {
    assertThat(render((value, out) -> out.beginArray(value))).isEqualTo("[]");
  }

  @Test
  void ignoresEndsThatNobodyBegan() {
    String json =
        render(
            ContentWriters.object(
                (value, out) -> {
                  out.property(
                      "a",
                      value,
                      it -> 1,
                      (one, inner) -> {
                        inner.number(1);
                        inner.endObject();
                        inner.endArray();
                      });
                  out.property("b", value, it -> 2, ContentWriters::number);
                }));
    assertThat(json).isEqualTo("{\"a\":1,\"b\":2}");
  }

  @Test
  void writesNullForAWriterThatWritesNothing() {
    String json =
        render(
            ContentWriters.object(
                (value, out) -> {
                  out.property("a", value, it -> 1, (one, inner) -> {});
                  out.name("b").value(List.of(1), ContentWriters.elements((one, inner) -> {}));
                }));
    assertThat(json).isEqualTo("{\"a\":null,\"b\":[null]}");
  }

  @Test
  void staysJsonWhenAWriterWritesTwice() {
    String json =
        render(
            ContentWriters.object(
                (value, out) ->
                    out.property(
                        "a",
                        value,
                        it -> 1,
                        (one, inner) -> {
                          inner.number(1);
                          inner.number(2);
                        })));
    assertThat(Contents.isJson(json)).isTrue();
    assertThat(json).startsWith("{\"a\":1,");
  }

  @Test
  void keepsTheFirstRoot() {
    assertThat(
            render(
                (value, out) -> {
                  out.number(1);
                  out.text("two");
                  out.beginArray(value);
                }))
        .isEqualTo("1");
  }

  @Test
  void survivesAnEndlessGetter() {
    String json =
        render(
            ContentWriters.object(
                (value, out) -> {
                  out.property("a", value, it -> endless(0), ContentWriters::number);
                  out.property("b", value, it -> 2, ContentWriters::number);
                }));
    assertThat(json).isEqualTo("{\"a\":\"[failed: java.lang.StackOverflowError]\",\"b\":2}");
  }

  @Test
  void marksWhereIteratingBreaks() {
    Iterable<Integer> broken =
        () ->
            new Iterator<>() {
              private int next;

              @Override
              public boolean hasNext() {
                return true;
              }

              @Override
              public Integer next() {
                if (next == 2) {
                  throw new IllegalStateException();
                }
                return next++;
              }
            };
    assertThat(render((value, out) -> out.value(broken, elements())))
        .isEqualTo("[0,1,\"[failed: java.lang.IllegalStateException]\"]");
  }

  @Test
  void writesJsonThatIsJsonAndTextThatIsNot() {
    assertThat(raw("{\"a\" : [1.50, \"\\u0041\", true,null] }"))
        .isEqualTo("[{\"a\":[1.50,\"A\",true,null]}]");
    for (String none :
        List.of("", "{", "[1,]", "{\"a\"}", "01", "1 2", "nul", "'a'", "{a:1}", "[1]]", "\"\n\"")) {
      String json = raw(none);
      assertThat(Contents.isJson(json)).as(none).isTrue();
      assertThat(json).as(none).startsWith("[\"");
    }
  }

  @Test
  void boundsTheDepthOfJsonThatWasJsonAlready() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(Contents.isJson(raw(deep))).isTrue();
    assertThat(raw("[".repeat(300) + "]".repeat(300))).contains("[too deep]");
  }

  @Test
  void neverWritesBytes() {
    assertThat(Contents.json(Map.of("a", new byte[] {1, 2, 3}, "b", List.of())))
        .contains("\"[binary: 3 bytes]\"");
    assertThat(Contents.json(java.nio.ByteBuffer.allocate(7))).isEqualTo("[binary: 7 bytes]");
  }

  @Test
  void asksNoUnknownTypeForItsText() {
    Object unknown =
        new Object() {
          @Override
          public String toString() {
            throw new AssertionError("SECRET");
          }
        };
    assertThat(Contents.json(List.of(unknown)))
        .isEqualTo("[\"[unknown type " + unknown.getClass().getName() + "]\"]");
    assertThat(Contents.json(Map.of(unknown, 1)))
        .isEqualTo("{\"[unknown type " + unknown.getClass().getName() + "]\":1}");
  }

  private static ContentWriter<Iterable<? extends Integer>> elements() {
    return ContentWriters.elements(ContentWriters::number);
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int endless(int i) {
    return endless(i + 1) + 1;
  }

  private String raw(String json) {
    return render(
        (value, out) -> out.value(List.of(json), ContentWriters.elements(ContentWriters::raw)));
  }

  private String render(ContentWriter<Object> writer) {
    return new ContentRenderer(10_000, null, errors::add).text("key", new Object(), writer);
  }
}
