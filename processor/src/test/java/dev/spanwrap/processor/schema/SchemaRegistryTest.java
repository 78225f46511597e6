// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schemas of many interfaces become one registry in which nothing is there twice. */
class SchemaRegistryTest {
  @TempDir Path directory;

  /** The expected schemas of the golden tests, as a build has them. */
  private Path classes() throws Exception {
    URI golden = URI.create(SchemaRegistryTest.class.getResource("/schema").toString());
    Path folder = Files.createDirectories(directory.resolve("classes/META-INF/spanwrap"));
    try (Stream<Path> files = Files.list(Path.of(golden))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
      }
    }
    return directory.resolve("classes");
  }

  private Path schema(String name, String type) throws IOException {
    Path folder = Files.createDirectories(directory.resolve(name + "/META-INF/spanwrap"));
    Files.writeString(
        folder.resolve(name + ".yaml"),
        """
        groups:
          - id: registry.%s
            type: attribute_group
            brief: "What is captured beyond the conventions."
            attributes:
              - id: app.x
                type: %s
                stability: development
                brief: Is.
        """
            .formatted(name, type));
    return directory.resolve(name);
  }

  private static List<Map<?, ?>> groups(String yaml) {
    Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    List<Map<?, ?>> groups = new ArrayList<>();
    ((List<?>) document.get("groups")).forEach(group -> groups.add((Map<?, ?>) group));
    return groups;
  }

  private static List<?> attributes(Map<?, ?> group) {
    return group.get("attributes") instanceof List<?> list ? list : List.of();
  }

  @Test
  void whatWeaverWantsOnceIsThereOnce() throws Exception {
    List<Map<?, ?>> groups = groups(SchemaRegistry.of(List.of(classes())));

    assertThat(groups).hasSizeGreaterThan(50);
    assertThat(groups).extracting(group -> group.get("id")).doesNotHaveDuplicates();
    for (String name : List.of("metric_name", "name")) {
      assertThat(groups)
          .filteredOn(group -> group.containsKey(name))
          .isNotEmpty()
          .extracting(group -> group.get(name))
          .doesNotHaveDuplicates();
    }
    List<Object> defined = new ArrayList<>();
    for (Map<?, ?> group : groups) {
      Set<Object> references = new HashSet<>();
      for (Object attribute : attributes(group)) {
        Map<?, ?> one = (Map<?, ?>) attribute;
        if (one.containsKey("id")) {
          defined.add(one.get("id"));
        } else {
          assertThat(references.add(one.get("ref"))).as(group + " refers once").isTrue();
        }
      }
    }
    assertThat(defined).doesNotHaveDuplicates().contains("spanwrap.outcome", "feed.topic");
  }

  @Test
  void whatIsReferredToIsDefinedHereOrByTheConventions() throws Exception {
    List<Map<?, ?>> groups = groups(SchemaRegistry.of(List.of(classes())));
    Set<String> defined = new HashSet<>();
    Set<String> referred = new HashSet<>();
    for (Map<?, ?> group : groups) {
      for (Object attribute : attributes(group)) {
        Map<?, ?> one = (Map<?, ?>) attribute;
        if (one.containsKey("id")) {
          defined.add(String.valueOf(one.get("id")));
        } else {
          referred.add(String.valueOf(one.get("ref")));
        }
      }
    }

    assertThat(referred)
        .filteredOn(key -> !defined.contains(key))
        .isNotEmpty()
        .allMatch(
            key ->
                key.startsWith("gen_ai.")
                    || key.startsWith("exception.")
                    || key.startsWith("server.")
                    || key.equals("error.type"));
    assertThat(defined).noneMatch(key -> key.startsWith("gen_ai."));
  }

  @Test
  void valuesKeepTheirTypes() throws Exception {
    assertThat(SchemaRegistry.of(List.of(classes())))
        .contains("sampling_relevant: true\n", "          - true\n")
        .doesNotContain("\"true\"");
  }

  @Test
  void theCommandWritesWhatWeaverReads() throws Exception {
    SchemaRegistry.main(
        classes().toString(),
        "--schema-url=https://acme.example/schemas/agents/1.0.0",
        "--output=" + directory.resolve("registry"));

    assertThat(directory.resolve("registry/manifest.yaml"))
        .content()
        .contains("schema_url: \"https://acme.example/schemas/agents/1.0.0\"", "semantic-conv");
    assertThat(directory.resolve("registry/registry.yaml"))
        .content()
        .isEqualTo(SchemaRegistry.of(List.of(directory.resolve("classes"))));
  }

  @Test
  void anAttributeHasOneType() throws Exception {
    List<Path> same = List.of(schema("a", "int"), schema("b", "int"));
    List<Path> different = List.of(schema("a", "int"), schema("c", "string"));

    assertThat(SchemaRegistry.of(same)).containsOnlyOnce("app.x");
    assertThatThrownBy(() -> SchemaRegistry.of(different))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("app.x is captured as int and as string");
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThatThrownBy(() -> SchemaRegistry.main("target/classes"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--schema-url=");
  }
}
