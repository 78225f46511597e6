// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 µs",
    "999_999, 999 µs",
    "1_000_000, 1 ms",
    "999_999_999, 999 ms",
    "1_000_000_000, 1.00 s",
    "99_994_000_000, 99.99 s",
    "100_000_000_000, 100 s"
  })
  void usesTheUnitThatSuits(String nanos, String text) {
    assertThat(Durations.of(Long.parseLong(nanos.replace("_", "")))).isEqualTo(text);
  }
}
