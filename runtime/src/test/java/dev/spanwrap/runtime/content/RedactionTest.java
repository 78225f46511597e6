// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class RedactionTest {
  private final List<Throwable> errors = new ArrayList<>();

  @Test
  void seesKeyAndValue() {
    List<String> seen = new ArrayList<>();
    render(
        1000,
        Map.of("a", 1),
        (key, value) -> {
          seen.add(key + " " + value);
          return value;
        });
    assertThat(seen).containsExactly("key {\"a\":1}");
  }

  @Test
  void recordsNothingForNull() {
    assertThat(render(1000, "text", (key, value) -> null)).isNull();
    assertThat(errors).isEmpty();
  }

  @Test
  void recordsNothingWhenItThrows() {
    IllegalStateException failure = new IllegalStateException();
    assertThat(
            render(
                1000,
                "text",
                (key, value) -> {
                  throw failure;
                }))
        .isNull();
    assertThat(errors).containsExactly(failure);
  }

  @Test
  void recordsWhatIsNoJsonAnyMore() {
    assertThat(render(1000, List.of(1), (key, value) -> "gone")).isEqualTo("gone");
  }

  @Test
  void seesTheTextBeforeItIsCut() {
    String text = "x".repeat(90) + "SECRET" + "y".repeat(100);
    String cut = render(100, text, (key, value) -> value.replace("SECRET", "***"));
    assertThat(cut).doesNotContain("S").hasSize(100).endsWith("…[truncated]");
    String json = render(100, List.of(text), (key, value) -> value.replace("SECRET", "***"));
    assertThat(json).doesNotContain("S");
    assertThat(Contents.isJson(json)).isTrue();
  }

  @Test
  void showsNothingOfWhatItSawOnlyInPart() {
    String text = "z".repeat(100 * 16 - 20) + "SECRET".repeat(100);
    assertThat(render(100, text, (key, value) -> value.replaceAll("z", "").replace("SECRET", "")))
        .isEqualTo("[truncated]");
  }

  @Test
  void cutsWhatItMadeLonger() {
    String json =
        render(
            100, Collections.nCopies(10, "a"), (key, value) -> value.replace("a", "b".repeat(50)));
    assertThat(Contents.isJson(json)).isTrue();
    assertThat(json.length()).isLessThanOrEqualTo(100);
  }

  private String render(int limit, Object value, BiFunction<String, String, String> redaction) {
    return new ContentRenderer(limit, redaction, errors::add)
        .text("key", value, ContentWriters::any);
  }
}
