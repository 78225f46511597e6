// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Input that is wrong, huge or odd has a clear outcome: never a stack trace, never a hang. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BadInputTest {
  private static final String IMPORTS =
      "import dev.spanwrap.annotations.*; import java.util.*; import java.util.concurrent.*;"
          + " import io.opentelemetry.api.trace.Span;\n";

  @TempDir Path temporary;

  /** What is said of a file that is called as the first interface in it. */
  private List<String> messages(String source) {
    String name = source.replaceFirst("(?s).*?interface (\\w+).*", "$1");
    return messages(Map.of(name + ".java", IMPORTS + source));
  }

  private List<String> messages(Map<String, String> sources) {
    return Compiler.withSpanwrap(temporary).withOption("-Werror").compile(sources).messages();
  }

  private static String times(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  private static String list(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(", "));
  }

  @Test
  void textIsDataWhateverItSays() {
    List<String> texts =
        List.of(
            "\\\"quoted\\\"",
            "back\\\\slash \\\\u0022 \\\\n",
            "$L $T $$ $1L $>",
            "*/ /* // @see",
            "line\\nbreak\\r\\ttab\\0",
            "\\u20ac \\ud83d\\ude00 \\u2028 \\u202e \\ud800 \\u0000",
            "%s %n %",
            "x".repeat(60_000));
    Map<String, String> sources = new LinkedHashMap<>();
    for (String text : texts) {
      String name = "Chat" + sources.size();
      sources.put(
          name + ".java",
          IMPORTS
              + """
              @Traced(Role.TOOL)
              @Capture(value = "k%1$s", constant = "%1$s")
              interface %2$s {
                @Traced(name = "%1$s {q}", genAiOperation = "%1$s")
                String answer(@Capture("a%1$s") String q);
              }
              """
                  .formatted(text, name));
    }

    assertThat(messages(sources)).isEmpty();
  }

  @Test
  void textThatNoClassFileHoldsIsRefusedAtItsValue() {
    String text = "\\u20ac".repeat(20_000);

    assertThat(
            messages(
                """
                @Traced(name = "%1$s%1$s")
                interface Chat {
                  @Capture(value = "a", constant = "b")
                  @Capture(value = "c",
                      constant = "%1$s" + "%1$s")
                  void answer(@Capture("%1$s" + "{%1$s}") String q);
                }
                """
                    .formatted(text)))
        .containsExactly(
            "ERROR line 2: [TextTooLong] A text in a class file has at most 65535 bytes, but this one"
                + " has 120000. Shorten it.",
            "ERROR line 6: [TextTooLong] A text in a class file has at most 65535 bytes, but this one"
                + " has 120000. Shorten it.",
            "ERROR line 7: [TextTooLong] A text in a class file has at most 65535 bytes, but this one"
                + " has 120002. Shorten it.");
  }

  @Test
  void cyclicInheritanceIsSaidByTheCompilerAlone() {
    assertThat(
            messages(
                "@Traced interface C extends A { void c(); } interface A extends B { void a(); }"
                    + " interface B extends A { void b(); } @Traced interface D extends D {}"))
        .isNotEmpty()
        .allMatch(message -> message.startsWith("ERROR"))
        .noneMatch(message -> message.contains("["))
        .anyMatch(message -> message.contains("cyclic inheritance"));
  }

  @Test
  void whatIsBrokenAroundIsSaidByTheCompilerAlone() {
    assertThat(
            messages(
                """
                @Traced(name = 3, value = Role.NOTHING, kind = null)
                @Capture
                @Legacy(Missing.class)
                @Hooks(Missing.class)
                interface Chat extends Missing<String> {
                  String c(@Capture(constant = 4) int a, int a);
                  String c(int b, int c);
                  void d() {}
                }
                class X { int y = ""; String z() { return nothing; } }
                """))
        .isNotEmpty()
        .allMatch(message -> message.startsWith("ERROR"))
        .noneMatch(message -> message.contains("["));
    assertThat(messages("@Traced interface Cut { Missing c(int a); void d( ; } class X { int"))
        .isNotEmpty()
        .noneMatch(message -> message.contains("["));
  }

  @Test
  void anInterfaceMayHaveFiveThousandMethods() {
    assertThat(
            messages(
                "@Traced(Role.TOOL) interface Big { class Constants1 {} "
                    + times(5_000, i -> "String m" + i + "(@Capture(\"a\") String Constants1);\n")
                    + "}"))
        .isEmpty();
  }

  @Test
  void anInterfaceWithMoreMethodsThanAClassCanCallIsRefused() {
    assertThat(
            messages(
                "@Traced interface Big {"
                    + times(12_000, i -> "String m" + i + "(int a);\n")
                    + "}"))
        .containsExactly(
            "ERROR line 2: [TooManyMethods] A class file has at most 65535 constants, but TracedBig,"
                + " for the 12000 methods of Big, would need about 72000. Split the interface.");
  }

  @Test
  void aMethodMayHaveAsManyParametersAsThereCanBe() {
    String captured = list(254, i -> "@Capture(\"a" + i + "\") String p" + i);
    String wide = list(127, i -> "long p" + i);
    String older = list(253, i -> "String p" + i);

    assertThat(
            messages(
                """
                @Traced
                @Legacy(Big.Old.class)
                interface Big {
                  String plain(%1$s);
                  @Streamed Iterator<String> pulled(%1$s);
                  @Streamed Flow.Publisher<String> published(%1$s);
                  CompletableFuture<String> later(%2$s);
                  String evolved(%3$s);
                  String evolved(%3$s, @Added Span span);

                  interface Old {
                    String plain(%1$s);
                    Iterator<String> pulled(%1$s);
                    Flow.Publisher<String> published(%1$s);
                    CompletableFuture<String> later(%2$s);
                    String evolved(%3$s);
                  }
                }
                """
                    .formatted(captured, wide, older)))
        .isEmpty();
  }

  @Test
  void typesAndPathsMayBeDeep() {
    String type = "Map<String,".repeat(200) + "String" + ">".repeat(200);

    assertThat(
            messages(
                """
                @Traced interface Deep {
                  record Node(Node next, int size) {}
                  %1$s one(%1$s a, @Capture(value = "a", from = "%2$s.size") Node b);
                  @Streamed Iterator<%1$s> two(%1$s[] a);
                }
                """
                    .formatted(type, "next.".repeat(300) + "next")))
        .isEmpty();
  }

  @Test
  void interfacesMayBeCalledLikeWhatWrappersUse() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String name :
        List.of(
            "Tracing",
            "TracedCall",
            "Object",
            "String",
            "Operation",
            "TracedScope",
            "Override",
            "Throwable",
            "Objects",
            "Generated",
            "TracedWrapper",
            "LegacyShapes",
            "Role",
            "Span",
            "CaptureKey",
            "SuppressWarnings",
            "AbstractMethodError",
            "Traced",
            "Constants1",
            "var_",
            "$",
            "_x",
            "Gr\u00f6\u00dfe")) {
      String folder = "p" + sources.size();
      sources.put(
          folder + "/" + name + ".java",
          """
          package %1$s;
          import dev.spanwrap.annotations.Added;
          import dev.spanwrap.annotations.Capture;
          import dev.spanwrap.annotations.Legacy;
          import dev.spanwrap.annotations.Streamed;

          @dev.spanwrap.annotations.Traced
          @Legacy(%2$s.Old.class)
          public interface %2$s {
            java.lang.String one(@Capture("x") java.lang.String a);
            java.lang.String one(
                java.lang.String a, @Added io.opentelemetry.api.trace.Span b);
            @Streamed
            java.util.Iterator<java.lang.String> two(@Capture("x") java.lang.String a);

            interface Old {
              java.lang.String one(java.lang.String a);
              java.util.Iterator<java.lang.String> two(java.lang.String a);
            }
          }
          """
              .formatted(folder, name));
    }

    assertThat(messages(sources)).isEmpty();
  }

  @Test
  void packagesMayBeCalledLikeThoseThatWrappersUse() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String name :
        List.of("java", "io", "dev", "my.java.lang", "my.String", "io.opentelemetry.api.trace")) {
      String chat = "Chat" + sources.size();
      sources.put(
          name.replace('.', '/') + "/" + chat + ".java",
          "package "
              + name
              + ";"
              + IMPORTS
              + "@Traced public interface "
              + chat
              + " { String one(@Capture(\"x\") String a);}");
    }

    assertThat(messages(sources)).isEmpty();
  }

  @Test
  void aForeignInterfaceThatNobodyElseCanImplementIsOneError() {
    Path library = temporary.resolve("library");
    Compiler.Result compiled =
        Compiler.into(library)
            .compile(
                Map.of(
                    "lib/Closed.java",
                    "package lib; public interface Closed { void a(Secret s); Secret b();"
                        + " void c(int i) throws Hidden; }"
                        + " class Secret {} class Hidden extends Exception {}"));
    Compiler.Result result =
        Compiler.withSpanwrap(temporary)
            .withClasses(compiled.classes())
            .compile(
                Map.of(
                    "Mixin.java",
                    IMPORTS + "@Traced @MixinFor(lib.Closed.class) interface Mixin { }",
                    "Sub.java",
                    IMPORTS + "@Traced interface Sub extends lib.Closed { }"));

    assertThat(result.messages().stream().sorted())
        .containsExactly(
            "ERROR line 2: [InaccessibleType] Closed.a(Secret): TracedClosed must name every type in"
                + " the signature of a, but Secret is visible in lib only. Make it visible there.",
            "ERROR line 2: [InaccessibleType] Closed.a(Secret): TracedSub must name every type in"
                + " the signature of a, but Secret is visible in lib only. Make it visible there.");
  }

  @Test
  void needsNoOpenTelemetryOnTheProcessorPath() throws ReflectiveOperationException {
    Processor alone =
        (Processor)
            new WithoutOpenTelemetry()
                .loadClass(TracedProcessor.class.getName())
                .getDeclaredConstructor()
                .newInstance();

    Compiler.Result result =
        Compiler.into(temporary)
            .with(alone)
            .compile(
                Map.of(
                    "Chat.java",
                    IMPORTS
                        + "@Traced(kind = io.opentelemetry.api.trace.SpanKind.CLIENT) interface Chat"
                        + " { void a(@Added Span s); @Traced(Role.MODEL) String b(); }"));

    assertThat(result.messages()).isEmpty();
    assertThat(result.generated("TracedChat.java")).contains(".kind(SpanKind.CLIENT)");
  }
}
