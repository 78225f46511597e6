// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.GenAi;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor knows every key that users are offered. */
class GenAiKeysTest {

  static Stream<String> constants() {
    return Stream.of(GenAi.class.getFields()).map(GenAiKeysTest::value);
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("constants")
  void knowsEveryConstant(String key) {
    assertThat(GenAiKeys.kind(key)).isPresent();
  }
}
