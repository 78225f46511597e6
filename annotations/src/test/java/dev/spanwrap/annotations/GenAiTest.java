// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@link GenAi} against the key lists of the two releases of the conventions. */
class GenAiTest {

  private static final Pattern DOCUMENTED_CONSTANT =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public static final String (\\w+)", Pattern.DOTALL);

  private static final Set<String> V1_41 = keys("genai-keys-v1_41.txt");
  private static final Set<String> LATEST = keys("genai-keys-latest.txt");

  @Test
  void holdsTheKeysOfBothReleasesAndNoOthers() {
    Set<String> both = new TreeSet<>(V1_41);
    both.addAll(LATEST);

    assertThat(constants().values()).containsExactlyInAnyOrderElementsOf(both);
  }

  @Test
  void namesEachConstantAfterItsKey() {
    assertThat(constants())
        .allSatisfy(
            (name, key) ->
                assertThat(name)
                    .isEqualTo(
                        key.replaceFirst("^gen_ai\\.", "")
                            .replace(".<key>", ".prefix")
                            .replace('.', '_')
                            .toUpperCase(Locale.ROOT)));
  }

  @Test
  void saysWhereAKeyExistsInOneReleaseOnly() throws IOException {
    String source = Files.readString(Path.of("src/main/java/dev/spanwrap/annotations/GenAi.java"));
    Map<String, String> javadoc =
        DOCUMENTED_CONSTANT
            .matcher(source)
            .results()
            .collect(Collectors.toMap(match -> match.group(2), GenAiTest::sentence));

    assertThat(constants())
        .allSatisfy(
            (name, key) -> {
              assertThat(requireNonNull(javadoc.get(name), name).contains("{@code LATEST} only"))
                  .isEqualTo(!V1_41.contains(key));
              assertThat(requireNonNull(javadoc.get(name), name).contains("{@code V1_41} only"))
                  .isEqualTo(!LATEST.contains(key));
            });
  }

  @Test
  void cannotBeInstantiated() {
    assertThat(GenAi.class.getDeclaredConstructors())
        .singleElement()
        .satisfies(it -> assertThat(Modifier.isPrivate(it.getModifiers())).isTrue());
  }

  private static String sentence(MatchResult match) {
    return match.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ");
  }

  /** The constants by name; a prefix is shown as its template, as the lists have it. */
  private static Map<String, String> constants() {
    return Arrays.stream(GenAi.class.getFields())
        .collect(Collectors.toMap(Field::getName, GenAiTest::key, (a, b) -> a, TreeMap::new));
  }

  private static String key(Field constant) {
    try {
      String value = (String) constant.get(null);
      return value.endsWith(".") ? value + "<key>" : value;
    } catch (IllegalAccessException notPublic) {
      throw new AssertionError(notPublic);
    }
  }

  private static Set<String> keys(String resource) {
    try (InputStream list = GenAiTest.class.getResourceAsStream(resource)) {
      return new String(requireNonNull(list, resource).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
