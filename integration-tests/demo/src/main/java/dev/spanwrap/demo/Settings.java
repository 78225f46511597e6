// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import dev.spanwrap.demo.server.Scenario;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line and the environment ask for.
 *
 * @param server the server to talk to; empty: an embedded one
 * @param port the embedded server's port, 0 for any that is free
 * @param scenario what the embedded server answers
 * @param plannerModel the planner's model
 * @param writerModel the writer's model
 * @param timeout how long a server may take to begin its answer
 */
record Settings(
    Optional<Remote> server,
    int port,
    String scenario,
    String plannerModel,
    String writerModel,
    Duration timeout) {

  static final String DEFAULT_SCENARIO = "trip";

  private static final int LAST_PORT = 65_535;

  /** A server of somebody's own. */
  record Remote(URI baseUrl, String apiKey) {

    /** Everything but the key. */
    @Override
    public String toString() {
      return "Remote[" + baseUrl + "]";
    }
  }

  /**
   * Reads the arguments, then the environment for what they do not say.
   *
   * @throws UsageException if they make no sense
   */
  static Settings read(List<String> arguments, Map<String, String> environment) {
    Arguments given = Arguments.parse(arguments);
    Optional<Remote> server = remote(environment);
    if (server.isPresent() && given.scenario().isPresent()) {
      throw new UsageException("--fault is for the embedded server: unset OPENAI_BASE_URL.");
    }
    Optional<String> model = variable(environment, "OPENAI_MODEL");
    return new Settings(
        server,
        port(given.port().or(() -> variable(environment, "DEMO_PORT")).orElse("0")),
        scenario(given.scenario()),
        model.orElse("gpt-4.1-mini"),
        model.orElse("gpt-4.1"),
        timeout(given.timeout().orElse("30")));
  }

  /** The scenarios in which something goes wrong. */
  static List<String> faults() {
    return Scenario.names().stream().filter(name -> !name.equals(DEFAULT_SCENARIO)).toList();
  }

  private static Optional<Remote> remote(Map<String, String> environment) {
    Optional<String> baseUrl = variable(environment, "OPENAI_BASE_URL");
    Optional<String> apiKey = variable(environment, "OPENAI_API_KEY");
    if (baseUrl.isPresent() && apiKey.isEmpty()) {
      throw new UsageException("OPENAI_BASE_URL is set, OPENAI_API_KEY is not: set both or none.");
    }
    return baseUrl.flatMap(url -> apiKey.map(key -> new Remote(baseUrl(url), key)));
  }

  private static URI baseUrl(String text) {
    try {
      URI url = new URI(text);
      if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (URISyntaxException wrong) {
      // Falls through to the one message for every kind of wrong address.
    }
    throw new UsageException("OPENAI_BASE_URL is no http or https address: " + text);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException wrong) {
      // Falls through to the one message for every kind of wrong port.
    }
    throw new UsageException("A port is a number from 0 to 65535, but this is: " + text);
  }

  private static String scenario(Optional<String> fault) {
    if (fault.isPresent() && !faults().contains(fault.get())) {
      throw new UsageException(
          "There is no fault %s. There are: %s."
              .formatted(fault.get(), String.join(", ", faults())));
    }
    return fault.orElse(DEFAULT_SCENARIO);
  }

  private static Duration timeout(String text) {
    try {
      double seconds = Double.parseDouble(text);
      if (seconds >= 0.001 && seconds <= 3600) {
        return Duration.ofMillis((long) (seconds * 1000));
      }
    } catch (NumberFormatException wrong) {
      // Falls through to the one message for every kind of wrong timeout.
    }
    throw new UsageException("A timeout is a number of seconds up to 3600, but this is: " + text);
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
