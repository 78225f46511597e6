// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import io.opentelemetry.api.common.AttributeKey;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The constants for captures and the table of the check know the same keys. */
class KnownKeysTest {

  @Test
  void theCheckKnowsEveryConstant() throws IllegalAccessException {
    List<String> keys = new ArrayList<>();
    for (Field constant : GenAi.class.getFields()) {
      keys.add((String) constant.get(null));
    }

    assertThat(keys)
        .hasSizeGreaterThan(70)
        .allMatch(key -> GenAiConformance.create().knows(AttributeKey.stringKey(key)));
  }
}
