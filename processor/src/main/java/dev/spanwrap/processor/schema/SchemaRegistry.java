// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The command that merges the telemetry schemas of a build into one registry, as OpenTelemetry's
 * weaver takes them, which refers to the conventions' own:
 *
 * <pre>{@code
 * java -cp spanwrap-processor.jar dev.spanwrap.processor.schema.SchemaRegistry \
 *     target/classes --schema-url=https://acme.example/schemas/agents/1.0.0 --output=registry
 * }</pre>
 *
 * <p>It reads {@code META-INF/spanwrap/*.yaml} in folders of classes and in jars, and writes {@code
 * manifest.yaml} and {@code registry.yaml}.
 */
public final class SchemaRegistry {
  private static final String OUTPUT = "--output=";
  private static final String SCHEMA_URL = "--schema-url=";

  /** The state of the conventions that the latest keys are from; what went before is in core. */
  private static final Map<String, String> DEPENDENCIES = new LinkedHashMap<>();

  static {
    DEPENDENCIES.put(
        "https://opentelemetry.io/schemas/gen-ai-dev/1.42.0-dev",
        "https://github.com/open-telemetry/semantic-conventions-genai/archive/"
            + "6fd0d763a092db245a54104fc1124031eb3c51d2.zip[model]");
    DEPENDENCIES.put(
        "https://opentelemetry.io/schemas/1.44.0",
        "https://github.com/open-telemetry/semantic-conventions/archive/refs/tags/"
            + "v1.44.0.zip[model]");
  }

  private SchemaRegistry() {}

  /**
   * Runs the command.
   *
   * @param arguments folders and jars, the registry's schema URL, and where to write
   * @throws IOException if one cannot be read, or the registry not be written
   */
  public static void main(String... arguments) throws IOException {
    List<Path> sources = new ArrayList<>();
    String output = "";
    String schemaUrl = "";
    for (String argument : arguments) {
      if (argument.startsWith(OUTPUT)) {
        output = argument.substring(OUTPUT.length());
      } else if (argument.startsWith(SCHEMA_URL)) {
        schemaUrl = argument.substring(SCHEMA_URL.length());
      } else {
        sources.add(Path.of(argument));
      }
    }
    if (sources.isEmpty() || output.isEmpty() || schemaUrl.isEmpty()) {
      throw new IllegalArgumentException(
          "A registry is of folders of classes or jars, has a schema URL and is written to a folder,"
              + " but one of them was not given. Name target/classes, "
              + SCHEMA_URL
              + "… and "
              + OUTPUT
              + "….");
    }
    Path folder = Files.createDirectories(Path.of(output));
    Files.writeString(folder.resolve("registry.yaml"), of(sources));
    Files.writeString(folder.resolve("manifest.yaml"), manifest(schemaUrl));
  }

  /**
   * Returns the groups of all that is in folders of classes and in jars.
   *
   * @throws IOException if one cannot be read
   */
  static String of(List<Path> sources) throws IOException {
    MergedGroups groups = new MergedGroups();
    Schemas.read(sources, (name, document) -> groups.add(document));
    return "# Written by Spanwrap from the annotations: do not edit it, change those.\n"
        + Yaml.of(Map.of("groups", groups.toYaml()));
  }

  static String manifest(String schemaUrl) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("schema_url", schemaUrl);
    manifest.put("description", "What calls of the traced interfaces can emit.");
    manifest.put("stability", "development");
    List<Map<String, Object>> dependencies = new ArrayList<>();
    DEPENDENCIES.forEach(
        (url, path) -> {
          Map<String, Object> dependency = new LinkedHashMap<>();
          dependency.put("schema_url", url);
          dependency.put("registry_path", path);
          dependencies.add(dependency);
        });
    manifest.put("dependencies", dependencies);
    return Yaml.of(manifest);
  }
}
