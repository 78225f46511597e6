// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the processor behaves among javac, other processors and its own mistakes. */
class ProcessorTest {
  private static final String HEADER =
      "import dev.spanwrap.annotations.*; import java.util.*; import java.util.concurrent.*;\n";

  @TempDir Path temporary;

  private Compiler.Result compile(String... sources) {
    return Compiler.withSpanwrap(temporary).compile(files(sources));
  }

  private static Map<String, String> files(String... sources) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < sources.length; i++) {
      files.put("Source" + i + ".java", HEADER + sources[i]);
    }
    return files;
  }

  private static List<String> errors(Compiler.Result result) {
    return result.messages().stream().filter(it -> it.startsWith("ERROR")).toList();
  }

  @Test
  void waitsForTypesThatAnotherProcessorGenerates() {
    Compiler.Result result =
        Compiler.withSpanwrap(temporary)
            .with(new Generating("Reply", "public record Reply(String model) {}"))
            .compile(
                files(
                    "@Traced interface Chat { @Capture(value = \"m\", from = \"result.model\")"
                        + " Reply answer(String q); }"));

    assertThat(errors(result)).isEmpty();
    assertThat(result.generated("TracedChat.java")).contains("result.model()");
  }

  @Test
  void waitsForTypesThatOnlyAPathLeadsTo() {
    Compiler.Result result =
        Compiler.withSpanwrap(temporary)
            .with(new Generating("Usage", "public record Usage(int tokens) {}"))
            .compile(
                files(
                    "@Traced interface Chat { record Reply(Usage usage) {}\n"
                        + "@Capture(value = \"t\", from = \"result.usage.tokens\")"
                        + " Reply answer(String q); }"));

    assertThat(errors(result)).isEmpty();
    assertThat(result.generated("TracedChat.java")).contains("usage.tokens()");
  }

  @Test
  void waitsForASuperclassThatMayBringTheStep() {
    Compiler.Result result =
        Compiler.withSpanwrap(temporary)
            .with(new Generating("Base", "public class Base { public int tokens() { return 1; } }"))
            .compile(
                files(
                    "@Traced interface Chat { class Reply extends Base {}\n"
                        + "@Capture(value = \"t\", from = \"result.tokens\")"
                        + " Reply answer(String q); }"));

    assertThat(errors(result)).isEmpty();
    assertThat(result.generated()).containsKey("TracedChat.java");
  }

  @Test
  void waitsForASuperinterfaceOfASuperinterface() {
    Compiler.Result result =
        Compiler.withSpanwrap(temporary)
            .with(new Generating("Base", "public interface Base { String base(String q); }"))
            .compile(
                files("interface Middle extends Base {} @Traced interface Chat extends Middle {}"));

    assertThat(errors(result)).isEmpty();
    assertThat(result.generated("TracedChat.java")).contains("public String base(String q)");
  }

  @Test
  void anInterfaceCanNameItsOwnWrapper() {
    Compiler.Result result =
        compile(
            "@Traced interface Chat { String answer(String q);\n"
                + "static Chat traced(Chat chat, dev.spanwrap.runtime.Tracing tracing)"
                + " { return TracedChat.wrap(chat, tracing); } }");

    assertThat(errors(result)).isEmpty();
  }

  @Test
  void anInterfaceWithMistakesDoesNotKeepTheOthersFromTheirWrappers() {
    Compiler.Result result =
        compile(
            "@Traced interface Wrong { String answer(@Capture(\"\") String q); }",
            "@Traced interface Right { String answer(String q); }");

    assertThat(errors(result)).hasSize(1);
    assertThat(result.generated()).containsOnlyKeys("TracedRight.java");
  }

  @Test
  void aMistakeInAnInheritedMethodIsReportedOncePerPlace() {
    Compiler.Result result =
        compile(
            "interface Base { void ask(@Capture(\"q\") Object q); }"
                + "@Traced interface One extends Base {} @Traced interface Two extends Base {}");

    assertThat(errors(result)).hasSize(1);
  }

  @Test
  void problemsComeInTheOrderOfTheSource() {
    Compiler.Result result =
        compile(
            """
            @Traced
            @Capture(value = "gen_ai.x.y.z", constant = "1")
            interface Chat {
              void a(@Capture("gen_ai.v.w") String a);
              Iterator<String> b();
            }
            """);

    assertThat(
            result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(null).startsWith("["))
                .map(Diagnostic::getLineNumber))
        .containsExactly(3L, 5L, 6L);
  }

  @Test
  void leavesErrorsOfTheCompilerAlone() {
    Compiler.Result cyclic =
        compile("@Traced interface A extends B { String a(); } interface B extends A {}");

    assertThat(errors(cyclic)).isNotEmpty().noneMatch(it -> it.contains("[Internal]"));
  }

  @Test
  void doesNotCommentOnWhatTheCompilerCannotRead() {
    Compiler.Result ambiguous =
        compile("import java.awt.*; @Traced interface Chat { List<String> a(String q); }");

    assertThat(errors(ambiguous)).hasSize(1).noneMatch(it -> it.contains("["));
  }

  @Test
  void aClassOfAnEarlierBuildIsNotInTheWay() {
    Compiler.Result first = compile("@Traced interface Chat { String answer(String q); }");
    Compiler.Result second =
        Compiler.withSpanwrap(temporary.resolve("second"))
            .withClasses(first.classes())
            .compile(files("@Traced interface Chat { String answer(String q); }"));

    assertThat(errors(second)).isEmpty();
    assertThat(second.generated()).containsKey("TracedChat.java");
  }

  @Test
  void writesTheSameTwice() {
    String source =
        "@Traced(Role.MODEL) interface Chat { String answer(@Capture(\"b\") String q, @Capture(\"a\")"
            + " int n) throws java.io.IOException; void other(); }";

    assertThat(Compiler.withSpanwrap(temporary.resolve("1")).compile(files(source)).generated())
        .isEqualTo(
            Compiler.withSpanwrap(temporary.resolve("2")).compile(files(source)).generated());
  }

  @Test
  void aBaseInterfaceWithCapturesAloneGetsNoWrapper() {
    Compiler.Result result = compile("interface Base { void ask(@Capture(\"q\") String q); }");

    assertThat(result.messages()).isEmpty();
    assertThat(result.generated()).isEmpty();
  }

  @Test
  void anInterfaceOfWhichOnlyMethodsAreTracedGetsAWrapper() {
    Compiler.Result result =
        compile("interface Chat { @Traced String answer(String q); String other(String q); }");

    assertThat(result.generated("TracedChat.java"))
        .contains("begin(ANSWER)")
        .contains("return this.delegate.other(q);");
  }

  @Test
  void aStackTraceIsPrintedOnlyWhereItIsAskedFor() {
    Map<String, String> files = files("@Traced interface Chat { String answer(String q); }");

    Compiler.Result plain =
        Compiler.into(temporary.resolve("1")).with(new BrokenCompiler()).compile(files);
    Compiler.Result debug =
        Compiler.into(temporary.resolve("2"))
            .with(new BrokenCompiler())
            .withOption("-Aspanwrap.debug")
            .compile(files);

    assertThat(plain.diagnostics()).noneMatch(it -> it.getMessage(null).contains("\tat "));
    assertThat(debug.diagnostics()).anyMatch(it -> it.getMessage(null).contains("\tat "));
  }

  @Test
  void supportsTheNewestSource() {
    assertThat(new TracedProcessor().getSupportedSourceVersion())
        .isEqualTo(SourceVersion.latestSupported());
  }

  @Test
  void isKnownToGradleAsIsolating() throws IOException {
    try (var metadata =
        TracedProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(metadata).hasContent(TracedProcessor.class.getName() + ",isolating");
    }
  }

  /** Generates one class, in the second round. */
  private static final class Generating extends AbstractProcessor {
    private final String name;
    private final String source;
    private boolean done;

    Generating(String name, String source) {
      this.name = name;
      this.source = source;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
          writer.write(source);
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
      return false;
    }
  }
}
