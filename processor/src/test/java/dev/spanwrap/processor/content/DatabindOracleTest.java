// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.spanwrap.runtime.content.ContentRenderer;
import dev.spanwrap.runtime.content.ContentWriter;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Content is, node by node and in order, what databind's default mapper writes: that of Jackson 2,
 * and that of Jackson 3 with the same defaults, but for samples that say where the two differ.
 */
class DatabindOracleTest {
  private static final ObjectMapper DATABIND =
      new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());
  private static final JsonMapper DATABIND_3 = JsonMapper.builderWithJackson2Defaults().build();

  private static final ObjectMapper PARSER = new ObjectMapper();

  private static final ObjectMapper EXACT_PARSER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @TempDir static Path output;

  @TestFactory
  Stream<DynamicTest> writesWhatDatabindWrites() throws Exception {
    ClassLoader loader = ZooCompiler.compile("zoo", output, new SampleProcessor());
    List<DynamicTest> tests = new ArrayList<>();
    for (Path source : ZooCompiler.sources("zoo")) {
      String zoo = "zoo." + source.getFileName().toString().replace(".java", "");
      for (Method method : loader.loadClass(zoo).getDeclaredMethods()) {
        if (method.isAnnotationPresent(Sample.class)) {
          tests.add(
              DynamicTest.dynamicTest(
                  zoo + "." + method.getName(), () -> check(loader, zoo, method)));
        }
      }
    }
    return tests.stream();
  }

  @Test
  void theZooIsLargeEnough() throws IOException {
    long annotated = 0;
    for (Path source : ZooCompiler.sources("zoo")) {
      annotated +=
          Files.readAllLines(source).stream().filter(line -> line.contains("@Sample")).count();
    }
    assertThat(annotated).isGreaterThan(120);
  }

  private static void check(ClassLoader loader, String zoo, Method sample) throws Exception {
    sample.setAccessible(true);
    Object value = sample.invoke(null);
    ContentWriter<Object> writer = writer(loader, zoo, sample);
    List<Throwable> errors = new ArrayList<>();
    String written = new ContentRenderer(1_000_000, null, errors::add).text("key", value, writer);
    Sample annotation = sample.getAnnotation(Sample.class);
    String expected = annotation.json();
    if (expected.isEmpty()) {
      assertThat(errors).isEmpty();
      expected =
          annotation.typed()
              ? DATABIND
                  .writerFor(DATABIND.constructType(sample.getGenericReturnType()))
                  .writeValueAsString(value)
              : DATABIND.writeValueAsString(value);
      checkJackson3(sample, value, written);
    }
    JsonNode actual = PARSER.readTree(written);
    JsonNode oracle = PARSER.readTree(expected);
    assertThat(actual).as(written + "\nshould be\n" + expected).isEqualTo(oracle);
    if (!annotation.unordered()) {
      assertThat(actual.toString()).isEqualTo(oracle.toString());
    }
    assertThat(written).doesNotContain("SECRET");
    checkBounds(value, writer, written);
    checkStructured(value, writer, EXACT_PARSER.readTree(written));
  }

  private static void checkJackson3(Method sample, Object value, String written) throws Exception {
    Sample annotation = sample.getAnnotation(Sample.class);
    boolean same;
    String expected = "nothing";
    try {
      expected =
          annotation.typed()
              ? DATABIND_3
                  .writerFor(DATABIND_3.constructType(sample.getGenericReturnType()))
                  .writeValueAsString(value)
              : DATABIND_3.writeValueAsString(value);
      same = PARSER.readTree(written).equals(PARSER.readTree(expected));
    } catch (RuntimeException failure) {
      same = false;
    }
    assertThat(same)
        .as(sample.getName() + ", Jackson 3: " + expected + "\nhere: " + written)
        .isEqualTo(annotation.otherwiseInJackson3().isEmpty());
  }

  /** Whatever the limit cuts, what is left is JSON within the limit, and a part of the whole. */
  private static void checkBounds(Object value, ContentWriter<Object> writer, String whole)
      throws Exception {
    for (int limit = 24; limit < whole.length(); limit += 1 + limit / 3) {
      String cut = new ContentRenderer(limit, null, error -> {}).text("key", value, writer);
      assertThat(cut.length()).as(cut).isLessThanOrEqualTo(limit);
      assertThat(PARSER.readTree(cut).toString()).contains("[truncated]");
    }
  }

  /** The tree says the same as the text, but for numbers that it has no type for. */
  private static void checkStructured(Object value, ContentWriter<Object> writer, JsonNode text) {
    Value<?> tree = new ContentRenderer(1_000_000, null, error -> {}).value("key", value, writer);
    assertThat(plain(tree)).isEqualTo(plain(text));
  }

  private static Object plain(Value<?> value) {
    return switch (value.getType()) {
      case ARRAY ->
          ((List<?>) value.getValue()).stream().map(one -> plain((Value<?>) one)).toList();
      case KEY_VALUE_LIST -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Object entry : (List<?>) value.getValue()) {
          map.put(((KeyValue) entry).getKey(), plain(((KeyValue) entry).getValue()));
        }
        yield map;
      }
      case LONG, DOUBLE -> number(value.getValue().toString());
      case STRING -> isNumber(value.asString()) ? number(value.asString()) : value.getValue();
      case EMPTY -> "null";
      default -> value.getValue();
    };
  }

  private static Object plain(JsonNode node) {
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(one -> list.add(plain(one)));
      return list;
    }
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
      return map;
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return isNumber(node.asText()) ? number(node.asText()) : node.asText();
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text).stripTrailingZeros();
  }

  @SuppressWarnings("unchecked")
  private static ContentWriter<Object> writer(ClassLoader loader, String zoo, Method sample)
      throws ReflectiveOperationException {
    return (ContentWriter<Object>)
        loader
            .loadClass(zoo + SampleProcessor.SUFFIX + "$Of" + sample.getName())
            .getField("WRITER")
            .get(null);
  }
}
