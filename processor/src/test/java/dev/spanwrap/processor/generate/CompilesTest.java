// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.spanwrap.processor.generate.Models.ASSISTANT;
import static dev.spanwrap.processor.generate.Models.REPLY;
import static dev.spanwrap.processor.generate.Models.REQUEST;
import static dev.spanwrap.processor.generate.Models.STRING;
import static dev.spanwrap.processor.generate.Models.assistant;
import static dev.spanwrap.processor.generate.Models.call;
import static dev.spanwrap.processor.generate.Models.capture;
import static dev.spanwrap.processor.generate.Models.constant;
import static dev.spanwrap.processor.generate.Models.early;
import static dev.spanwrap.processor.generate.Models.mapped;
import static dev.spanwrap.processor.generate.Models.parameter;
import static dev.spanwrap.processor.generate.Models.path;
import static dev.spanwrap.processor.generate.Models.primitive;
import static dev.spanwrap.processor.generate.Models.traced;
import static dev.spanwrap.processor.generate.Models.untraced;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.Step;
import dev.spanwrap.processor.model.TracedInterface;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What is generated compiles against the runtime, without a warning. */
class CompilesTest {

  private static final TypeVariableName T = TypeVariableName.get("T");
  private static final ClassName CENTS = ClassName.get("app", "Cents");
  private static final Step SIZE = new Step.Size(false);

  @Test
  void capturesOfEveryRoot() {
    compiles(
        assistant(
            traced(REPLY, "chat", parameter(REQUEST, "request"), parameter(TypeName.INT, "limit"))
                .throwing(ClassName.get(IOException.class))
                .role(Role.MODEL)
                .template(List.of("chat ", ""), path(parameter(0), REQUEST, call("text")))
                .capturing(
                    constant("gen_ai.provider.name", "a\n\"b\" \\ $T */ \u2028"),
                    early("early", path(parameter(0), REQUEST, call("text"))),
                    early("limit", path(parameter(1), TypeName.INT)),
                    capture("text", path(parameter(0), REQUEST, call("text"))),
                    mapped("cents", path(parameter(1), TypeName.INT), CENTS),
                    capture("to", path(Root.Named.DELEGATE, ASSISTANT, call("toString"))),
                    capture("size", path(Root.Named.RESULT, REPLY, call("parts"), SIZE)),
                    capture(
                        "last",
                        path(
                            Root.Named.RESULT,
                            REPLY,
                            call("parts"),
                            new Step.Each(List.of(new Step.OptionalValue(), primitive("length"))))),
                    capture(
                        "why",
                        path(
                            Root.Named.ERROR, TypeName.get(Throwable.class), call("getMessage"))))),
        """
        package app;
        public interface Assistant {
          Reply chat(Request request, int limit) throws java.io.IOException;
        }
        """,
        "package app; record Request(String text) {}",
        """
        package app;
        public record Reply(java.util.List<java.util.Optional<String>> parts) {}
        """,
        """
        package app;
        public final class Cents implements dev.spanwrap.annotations.Mapper<Integer, Long> {
          @Override public Long map(Integer euros) { return euros * 100L; }
        }
        """);
  }

  @Test
  void genericsOfEveryShape() {
    TypeVariableName self =
        TypeVariableName.get("S", ParameterizedTypeName.get(ASSISTANT, TypeVariableName.get("S")));
    TypeVariableName failure = TypeVariableName.get("X", Exception.class, Serializable.class);
    TypeName anything =
        ParameterizedTypeName.get(
            ClassName.get(Collection.class), WildcardTypeName.supertypeOf(self));
    compiles(
        Models.traced(
            ASSISTANT,
            List.of(self),
            List.of(
                traced(ParameterizedTypeName.get(ASSISTANT, self), "same").fluent(),
                traced(self, "self"),
                traced(TypeName.VOID, "all", parameter(ArrayTypeName.of(T), "items"))
                    .variables(T)
                    .varargs(),
                traced(TypeName.VOID, "fail", parameter(failure, "error"))
                    .variables(failure)
                    .throwing(failure),
                traced(anything, "some", parameter(anything, "T"))
                    .capturing(
                        capture(
                            "k",
                            path(
                                parameter(0),
                                ParameterizedTypeName.get(
                                    ClassName.get(Collection.class),
                                    WildcardTypeName.subtypeOf(Object.class)),
                                SIZE)))),
            Set.of()),
        """
        package app;
        import java.util.Collection;
        public interface Assistant<S extends Assistant<S>> {
          S self();
          Assistant<S> same();
          @SuppressWarnings("unchecked") <T> void all(T... items);
          <X extends Exception & java.io.Serializable> void fail(X error) throws X;
          Collection<? super S> some(Collection<? super S> T);
        }
        """);
  }

  @Test
  void namesThatTheGeneratorUsesItself() {
    TypeVariableName call = TypeVariableName.get("TracedCall");
    TypeVariableName object = TypeVariableName.get("Objects");
    compiles(
        Models.traced(
            ASSISTANT,
            List.of(call, object),
            List.of(
                traced(
                        TypeName.get(String.class),
                        "overlap",
                        parameter(call, "call"),
                        parameter(object, "scope"),
                        parameter(STRING, "result"),
                        parameter(STRING, "error"),
                        parameter(STRING, "delegate"),
                        parameter(STRING, "tracing"),
                        parameter(STRING, "TracedAssistant"))
                    .capturing(capture("k", path(parameter(6), STRING, primitive("length")))),
                untraced(TypeName.VOID, "overlapTracedAssistantLength", parameter(STRING, "text"))),
            Set.of("String", "TracedScope", "Tracing", "Role")),
        """
        package app;
        public interface Assistant<TracedCall, Objects> {
          java.lang.String overlap(TracedCall call, Objects scope, java.lang.String result,
              java.lang.String error, java.lang.String delegate, java.lang.String tracing,
              java.lang.String TracedAssistant);
          void overlapTracedAssistantLength(java.lang.String text);
          class String {}
          class TracedScope {}
          interface Tracing {}
          int Role = 1;
        }
        """);
  }

  private static void compiles(TracedInterface traced, String... sources) {
    List<JavaFileObject> files = new ArrayList<>();
    files.add(WrapperGenerator.generate(traced).toJavaFileObject());
    for (String source : sources) {
      files.add(JavaFileObjects.forSourceString(name(source), source));
    }
    assertThat(Compiler.javac().withOptions("-Xlint:all", "-Werror").compile(files))
        .succeededWithoutWarnings();
  }

  private static String name(String source) {
    return "app." + source.replaceAll("(?s).*?(?:interface|record|class) (\\w+).*", "$1");
  }
}
