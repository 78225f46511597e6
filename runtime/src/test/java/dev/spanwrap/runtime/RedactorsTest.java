// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorsTest {
  @Test
  void refusesNothingAsPatternNameOrSuccessor() {
    assertThatNullPointerException()
        .isThrownBy(() -> Redactors.pattern(null))
        .withMessage("pattern");
    assertThatNullPointerException()
        .isThrownBy(() -> Redactors.keys((String[]) null))
        .withMessage("names");
    assertThatNullPointerException()
        .isThrownBy(() -> Redactors.emails().andThen(null))
        .withMessage("next");
  }

  @Test
  void replacesAnAttributeByKey() {
    Redactor redactor = Redactors.keys("gen_ai.tool.call.result");
    assertThat(redactor.redact("gen_ai.tool.call.result", "{\"a\":1}")).isEqualTo("[redacted]");
    assertThat(redactor.redact("gen_ai.input.messages", "{\"a\":1}")).isEqualTo("{\"a\":1}");
  }

  @Test
  void replacesPropertiesByNameWithAllThatIsInThem() {
    Redactor redactor = Redactors.keys("password", "api_key", "auth");
    assertThat(
            redactor.redact(
                "k",
                "{\"user\":\"ada\",\"Password\":\"x\",\"apiKey\":5,\"list\":[{\"API-KEY\":[1,2]}],"
                    + "\"auth\":{\"a\":{\"b\":[{}]}},\"z\":null}"))
        .isEqualTo(
            "{\"user\":\"ada\",\"Password\":\"[redacted]\",\"apiKey\":\"[redacted]\","
                + "\"list\":[{\"API-KEY\":\"[redacted]\"}],\"auth\":\"[redacted]\",\"z\":null}");
  }

  @Test
  void leavesTextAsItIsWhereNothingIsFound() {
    String spaced = "{ \"a\" : [ 1.0 ] }";
    assertThat(Redactors.common().redact("k", spaced)).isSameAs(spaced);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-abcdefghijklmnopqrstuvwx",
        "sk-proj-abc_DEF-ghijklmnopqrstuvwx0123456789",
        "sk-ant-api03-abcdefghijklmnop_ABC",
        "AKIAIOSFODNN7EXAMPLE",
        "AIzaSyA1234567890abcdefghijklmnopqrstuv",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "github_pat_11ABCDEFG0abcdefghijkl_mnop",
        "xoxb-123456789012-abcdefGHIJ",
        "hf_abcdefghijklmnopqrstuvwxyz",
        "glpat-abcdefghijklmnopqrst",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"
      })
  void findsApiKeys(String key) {
    assertThat(Redactors.apiKeys().redact("k", "my key is " + key + ", keep it"))
        .isEqualTo("my key is [redacted], keep it");
    assertThat(Redactors.apiKeys().redact("k", "{\"a\":[\"" + key + "\"]}"))
        .isEqualTo("{\"a\":[\"[redacted]\"]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"task-management-of-things-here", "sk-short", "risk-abcdefghijklmnopqrst"})
  void findsNoApiKeysInWords(String text) {
    assertThat(Redactors.apiKeys().redact("k", text)).isEqualTo(text);
  }

  @Test
  void findsBearerTokens() {
    assertThat(Redactors.bearerTokens().redact("k", "Authorization: Bearer abc.def-123456=="))
        .isEqualTo("Authorization: Bearer [redacted]");
    assertThat(Redactors.bearerTokens().redact("k", "{\"h\":\"Basic dXNlcjpwYXNz\"}"))
        .isEqualTo("{\"h\":\"Basic [redacted]\"}");
    assertThat(Redactors.bearerTokens().redact("k", "a bearer of news")).contains("bearer of news");
  }

  @Test
  void findsEmails() {
    assertThat(Redactors.emails().redact("k", "write to ada.l+x@mail.example.co.uk, or not@home"))
        .isEqualTo("write to [redacted], or not@home");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "378282246310005",
        "5555555555554444",
        "6011111111111117",
        "30569309025904",
        "3530111333300000",
        "4222222222222"
      })
  void findsCardNumbers(String number) {
    assertThat(Redactors.cardNumbers().redact("k", "pay with " + number + "."))
        .isEqualTo("pay with [redacted].");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111112",
        "1700000000000",
        "41111111111111111111111111",
        "1111111111111117",
        "4111  1111 1111 1111"
      })
  void findsNoCardNumbersInOtherNumbers(String number) {
    assertThat(Redactors.cardNumbers().redact("k", number)).isEqualTo(number);
  }

  @Test
  void makesTextOfANumberThatIsACard() {
    assertThat(Redactors.cardNumbers().redact("k", "{\"card\":4111111111111111,\"n\":1.50}"))
        .isEqualTo("{\"card\":\"[redacted]\",\"n\":1.50}");
  }

  @Test
  void findsWhatIsEscapedInJson() {
    assertThat(Redactors.emails().redact("k", "{\"a\":\"ad\\u0061@example.com\"}"))
        .isEqualTo("{\"a\":\"[redacted]\"}");
  }

  @Test
  void composes() {
    Redactor redactor =
        Redactors.pattern(Pattern.compile("x+"))
            .andThen((key, value) -> value.isEmpty() ? null : value + key);
    assertThat(redactor.redact("k", "axxxb")).isEqualTo("a[redacted]bk");
    assertThat(redactor.redact("k", "")).isNull();
    assertThat(((Redactor) (key, value) -> null).andThen((k, v) -> "never").redact("k", "v"))
        .isNull();
  }

  @Test
  void takesTimeInProportionToTheLength() {
    Redactor redactor = Redactors.common();
    for (String hostile :
        new String[] {
          "a", "a.", "sk-", "eyJ", "eyJaaaaaaaa.", "4", "4 ", "4-", "Bearer ", "@", "a@a.", "xoxb-"
        }) {
      String text = hostile.repeat(100_000 / hostile.length());
      assertThat(redactor.redact("k", text)).isNotNull();
      assertThat(redactor.redact("k", "[\"" + text + "\"]")).isNotNull();
    }
  }

  @Test
  void keepsJsonJson() {
    Random random = new Random(1);
    Redactor redactor = Redactors.common().andThen(Redactors.keys("a"));
    for (int i = 0; i < 200; i++) {
      String json =
          "{\"a\":" + random.nextInt() + ",\"b\":[\"x@y.zz\",4111111111111111,null,{\"a\":[[]]}]}";
      assertThat(redactor.redact("k", json))
          .isEqualTo(
              "{\"a\":\"[redacted]\",\"b\":[\"[redacted]\",\"[redacted]\",null,"
                  + "{\"a\":\"[redacted]\"}]}");
    }
  }

  @Test
  void namesOfPropertiesAreSeenToo() {
    assertThat(Redactors.emails().redact("key", "{\"ada@example.com\":{\"a\":1}}"))
        .isEqualTo("{\"[redacted]\":{\"a\":1}}");
  }
}
