// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadersTest {
  private static final String LONG = "AVeryLongNameOfAnInterfaceThatSomebodyOnceWrote";

  @Test
  void whatFitsStaysAsItIs() {
    String source = "final class A implements B, TracedWrapper<B> {\n}\n";
    assertThat(Headers.wrap(source)).isSameAs(source);
  }

  @Test
  void whatItImplementsGoesOnALineOfItsOwn() {
    assertThat(
            Headers.wrap(
                "/** x */\npublic final class Traced%s<T> implements %s<T>, Wrapper<T> {\n}\n"
                    .formatted(LONG, LONG)))
        .isEqualTo(
            "/** x */\npublic final class Traced%s<T>\n    implements %s<T>, Wrapper<T> {\n}\n"
                .formatted(LONG, LONG));
  }

  @Test
  void eachInterfaceOnALineOfItsOwnWhereTheyDoNotFit() {
    assertThat(
            Headers.wrap(
                "  static final class A implements %1$s<K, V>, Wrapper<%1$s<K, V>> {\n  }\n"
                    .formatted(LONG)))
        .isEqualTo(
            """
              static final class A
                  implements %1$s<K, V>,
                      Wrapper<%1$s<K, V>> {
              }
            """
                .formatted(LONG));
  }

  @Test
  void otherLongLinesStay() {
    String source = "  // final class A implements B " + "x".repeat(100) + "\n";
    assertThat(Headers.wrap(source)).isSameAs(source);
  }
}
