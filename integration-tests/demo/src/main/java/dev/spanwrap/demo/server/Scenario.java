// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.server;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the server answers: recordings, of which the first that fits a request is taken. */
public final class Scenario {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Recording> recordings;

  private Scenario(List<Recording> recordings) {
    this.recordings = recordings;
  }

  /** The names of all scenarios, in the order of {@code scenarios.json}. */
  public static Set<String> names() {
    return index().keySet();
  }

  /**
   * The scenario of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Scenario named(String name) {
    List<String> files = index().get(name);
    if (files == null) {
      throw new IllegalArgumentException("There is no scenario " + name + ".");
    }
    List<Recording> recordings = new ArrayList<>();
    for (String file : files) {
      recordings.add(read("recordings/" + file + ".json", new TypeReference<Recording>() {}));
    }
    return new Scenario(recordings);
  }

  Set<String> models() {
    return recordings.stream()
        .map(recording -> recording.when().model())
        .collect(Collectors.toUnmodifiableSet());
  }

  Optional<Recording> find(JsonNode request) {
    return recordings.stream().filter(recording -> recording.when().matches(request)).findFirst();
  }

  private static Map<String, List<String>> index() {
    return read("scenarios.json", new TypeReference<Map<String, List<String>>>() {});
  }

  private static <T> T read(String resource, TypeReference<T> type) {
    try (InputStream in = Scenario.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      return JSON.readValue(in, type);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
