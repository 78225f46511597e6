// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.spanwrap.runtime.content.ContentRenderer;
import dev.spanwrap.runtime.content.ContentWriter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Content is, node by node and in order, what databind's default mapper writes. */
class DatabindOracleTest {
  private static final ObjectMapper DATABIND =
      new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());
  private static final ObjectMapper PARSER = new ObjectMapper();

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
    Object writer =
        loader
            .loadClass(zoo + SampleProcessor.SUFFIX + "$Of" + sample.getName())
            .getField("WRITER")
            .get(null);
    List<Throwable> errors = new ArrayList<>();
    @SuppressWarnings("unchecked")
    String written =
        new ContentRenderer(1_000_000, null, errors::add)
            .text("key", value, (ContentWriter<Object>) writer);
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
    }
    JsonNode actual = PARSER.readTree(written);
    JsonNode oracle = PARSER.readTree(expected);
    assertThat(actual).as(written + "\nshould be\n" + expected).isEqualTo(oracle);
    if (!annotation.unordered()) {
      assertThat(actual.toString()).isEqualTo(oracle.toString());
    }
  }
}
