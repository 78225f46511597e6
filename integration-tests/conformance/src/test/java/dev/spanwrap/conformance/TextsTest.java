// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.conformance.Telemetry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What annotations say arrives as it was said, whatever it means to a compiler. */
class TextsTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  static final String ODD =
      "\"quoted\" back\\slash \\u0022 $L $T $$ */ /* // line\nbreak\r\ttab \u20ac \ud83d\ude00 \u2028"
          + " \ud800 %s";

  @Traced
  interface Odd {
    @Traced(name = ODD + " of {subject}")
    @Capture(value = "key " + ODD, constant = ODD)
    String of(String subject);
  }

  @Test
  void oddTextIsData() {
    TracedTextsTest_Odd.wrap(subject -> subject, telemetry.tracing()).of("{ODD} $1");

    assertThat(telemetry.spans())
        .singleElement()
        .satisfies(
            span -> {
              assertThat(span.getName()).isEqualTo(ODD + " of {ODD} $1");
              assertThat(span.getAttributes().get(stringKey("key " + ODD))).isEqualTo(ODD);
            });
  }
}
