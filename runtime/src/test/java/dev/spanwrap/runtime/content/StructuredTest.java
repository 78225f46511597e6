// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StructuredTest {
  @Test
  void keepsTypesAndOrder() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", "a\"b");
    map.put("integer", 5);
    map.put("number", 1.5);
    map.put("flag", true);
    map.put("none", null);
    map.put("list", List.of(1, "x"));
    assertThat(Contents.value(1000, map))
        .isEqualTo(
            Value.of(
                KeyValue.of("text", Value.of("a\"b")),
                KeyValue.of("integer", Value.of(5)),
                KeyValue.of("number", Value.of(1.5)),
                KeyValue.of("flag", Value.of(true)),
                KeyValue.of("none", Value.empty()),
                KeyValue.of("list", Value.of(Value.of(1), Value.of("x")))));
  }

  @Test
  void writesAsTextWhatIsWiderThanItsNumbers() {
    assertThat(
            Contents.value(
                1000,
                List.of(
                    Long.MAX_VALUE,
                    BigInteger.TWO.pow(70),
                    new BigDecimal("0.1"),
                    new BigDecimal("0.12345678901234567890123"),
                    0.1f,
                    Double.NaN)))
        .isEqualTo(
            Value.of(
                Value.of(Long.MAX_VALUE),
                Value.of("1180591620717411303424"),
                Value.of(0.1),
                Value.of("0.12345678901234567890123"),
                Value.of(0.1),
                Value.of("NaN")));
  }

  @Test
  void isBoundedLikeText() {
    Value<?> value = Contents.value(100, List.of("x".repeat(1000), "y"));
    assertThat(value.getType()).isEqualTo(ValueType.ARRAY);
    assertThat(value.asString()).contains("…[truncated]").hasSizeLessThanOrEqualTo(100);
    assertThat(Contents.value(100_000, Contents.nested(100_000)).asString()).contains("[too deep]");
  }

  @Test
  void isTextForAText() {
    assertThat(Contents.value(100, "hello")).isEqualTo(Value.of("hello"));
  }

  @Test
  void isRedactedLikeText() {
    ContentRenderer renderer =
        new ContentRenderer(1000, (key, text) -> text.replace("SECRET", "***"), e -> {});
    assertThat(renderer.value("key", Map.of("a", List.of("SECRET")), ContentWriters::any))
        .isEqualTo(Value.of(KeyValue.of("a", Value.of(Value.of("***")))));
  }
}
