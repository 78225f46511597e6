// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void anEmbeddedServerOnAFreePortIfNothingIsSaid() {
    assertThat(Settings.read(List.of(), Map.of()))
        .isEqualTo(
            new Settings(
                Optional.empty(), 0, "trip", "gpt-4.1-mini", "gpt-4.1", Duration.ofSeconds(30)));
  }

  @Test
  void argumentsComeInTwoForms() {
    Settings spaced = read("--port 81 --fault cut --timeout 0.5");

    assertThat(spaced).isEqualTo(read("--port=81 --fault=cut --timeout=0.5"));
    assertThat(spaced.port()).isEqualTo(81);
    assertThat(spaced.scenario()).isEqualTo("cut");
    assertThat(spaced.timeout()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void argumentsWinOverTheEnvironment() {
    Map<String, String> environment = Map.of("DEMO_PORT", "82");

    assertThat(Settings.read(List.of(), environment).port()).isEqualTo(82);
    assertThat(Settings.read(List.of("--port", "81"), environment).port()).isEqualTo(81);
  }

  @Test
  void keyAndAddressTogetherNameAServer() {
    Settings settings =
        Settings.read(
            List.of(),
            Map.of(
                "OPENAI_API_KEY", "s3cret",
                "OPENAI_BASE_URL", " https://models.example/v1 ",
                "OPENAI_MODEL", "m"));

    assertThat(settings.server())
        .contains(new Settings.Remote(URI.create("https://models.example/v1"), "s3cret"));
    assertThat(settings.plannerModel()).isEqualTo("m");
    assertThat(settings.writerModel()).isEqualTo("m");
    assertThat(settings.toString()).doesNotContain("s3cret");
  }

  @Test
  void aKeyAloneOrBlankVariablesChangeNothing() {
    Settings nothingSaid = Settings.read(List.of(), Map.of());

    assertThat(Settings.read(List.of(), Map.of("OPENAI_API_KEY", "k"))).isEqualTo(nothingSaid);
    assertThat(Settings.read(List.of(), Map.of("OPENAI_BASE_URL", " ", "DEMO_PORT", "")))
        .isEqualTo(nothingSaid);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --prot 81           | There is no option --prot.
          trip                | There is no option trip.
          --port              | --port needs a value.
          --port 1 --port=2   | --port is given twice.
          --port 65536        | A port is a number from 0 to 65535, but this is: 65536
          --port -1           | A port is a number from 0 to 65535, but this is: -1
          --port http         | A port is a number from 0 to 65535, but this is: http
          --fault rain        | There is no fault rain. There are: rate-limit, server-error, malformed, cut, unfinished, slow, silent.
          --fault trip        | There is no fault trip. There are: rate-limit, server-error, malformed, cut, unfinished, slow, silent.
          --timeout soon      | A timeout is a number of seconds up to 3600, but this is: soon
          --timeout 0         | A timeout is a number of seconds up to 3600, but this is: 0
          --timeout NaN       | A timeout is a number of seconds up to 3600, but this is: NaN
          """)
  void wrongArgumentsAreSaidToBe(String arguments, String message) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> read(arguments))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          models.example         | OPENAI_BASE_URL is no http or https address: models.example
          ftp://models.example   | OPENAI_BASE_URL is no http or https address: ftp://models.example
          http://                | OPENAI_BASE_URL is no http or https address: http://
          http://a b             | OPENAI_BASE_URL is no http or https address: http://a b
          """)
  void wrongAddressesAreSaidToBe(String address, String message) {
    Map<String, String> environment = Map.of("OPENAI_API_KEY", "k", "OPENAI_BASE_URL", address);

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> Settings.read(List.of(), environment))
        .withMessage(message);
  }

  @Test
  void anAddressNeedsAKey() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> Settings.read(List.of(), Map.of("OPENAI_BASE_URL", "http://a")))
        .withMessage("OPENAI_BASE_URL is set, OPENAI_API_KEY is not: set both or none.");
  }

  @Test
  void faultsAreForTheEmbeddedServer() {
    Map<String, String> environment = Map.of("OPENAI_API_KEY", "k", "OPENAI_BASE_URL", "http://a");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> Settings.read(List.of("--fault", "cut"), environment))
        .withMessage("--fault is for the embedded server: unset OPENAI_BASE_URL.");
  }

  private static Settings read(String arguments) {
    return Settings.read(Arrays.asList(arguments.split(" ")), Map.of());
  }
}
