// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Parent;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.processor.Compiler;
import dev.spanwrap.processor.model.Capture;
import dev.spanwrap.processor.model.CaptureSource;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.KeyKind;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.Step;
import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.model.TracedOperation;
import dev.spanwrap.processor.problem.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader makes of interfaces, as records. */
class InterfaceReaderTest {
  private static final String HEADER =
      "package app; import dev.spanwrap.annotations.*; import java.util.*;"
          + " import java.util.concurrent.*; import java.util.stream.*; import java.time.*;\n";

  private static final String SPAN_ATTRIBUTE =
      "package io.opentelemetry.instrumentation.annotations;"
          + " public @interface SpanAttribute { String value() default \"\"; }";

  @TempDir java.nio.file.Path temporary;

  private TracedInterface read(String source) {
    return read("app.Chat", source);
  }

  private TracedInterface read(String name, String source) {
    Reader reader = new Reader(name);
    Compiler.Result result =
        Compiler.into(temporary)
            .with(reader)
            .compile(
                Map.of("app/Chat.java", HEADER + source, "SpanAttribute.java", SPAN_ATTRIBUTE));
    assertThat(reader.readings).as("%s", result.messages()).hasSize(1);
    Reading<Optional<TracedInterface>> reading = reader.readings.get(0);
    assertThat(reading.problems()).isEmpty();
    return reading.optional().flatMap(read -> read).orElseThrow();
  }

  private static Method method(TracedInterface traced, String name) {
    return traced.methods().stream()
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private TracedOperation operation(String source, String name) {
    return method(read(source), name).operation().orElseThrow();
  }

  private static List<String> operations(TracedInterface traced) {
    return traced.methods().stream()
        .filter(method -> method.operation().isPresent())
        .map(Method::name)
        .toList();
  }

  private static Path path(Capture capture) {
    return ((CaptureSource.FromPath) capture.source()).path();
  }

  private Capture capture(String parameterType, String annotation) {
    return operation(
            "@Traced interface Chat { enum Size { S } <T extends CharSequence> void answer("
                + annotation
                + " "
                + parameterType
                + " value); }",
            "answer")
        .captures()
        .get(0);
  }

  @Test
  void namesTheWrapperAfterTheTypesAroundIt() {
    TracedInterface nested =
        read(
            "app.Chat.Inner.Model",
            "class Chat { static class Inner { @Traced interface Model { void a(); } } }");

    assertThat(nested.generated()).isEqualTo(ClassName.get("app", "TracedChat_Inner_Model"));
    assertThat(nested.publicType()).isFalse();
  }

  @Test
  void tracesAbstractAndDefaultMethodsOfAPlainInterface() {
    TracedInterface traced =
        read(
            "@Traced interface Chat extends AutoCloseable { String name(); default int twice(int n)"
                + " { return n; } static void no() {} @Untraced void quiet(); void close();"
                + " boolean equals(Object o); int hashCode(); String toString(); }");

    assertThat(operations(traced)).containsExactly("name", "twice", "close");
    assertThat(traced.methods()).hasSize(7);
  }

  @Test
  void leavesOutAccessorsAndCloseUnderAGenAiRole() {
    TracedInterface traced =
        read(
            "@Traced(Role.TOOL) interface Chat extends AutoCloseable { String name(); @Traced String"
                + " own(); @Capture(value = \"r\", from = \"result\") String marked(); void run();"
                + " CompletableFuture<String> later(); @Streamed Iterator<String> all();"
                + " String call(String a); void close(); }");

    assertThat(operations(traced)).containsExactly("own", "marked", "run", "later", "all", "call");
  }

  @Test
  void membersOnAMethodWinOverTheInterfaces() {
    String source =
        "import io.opentelemetry.api.trace.SpanKind; @Traced(value = Role.AGENT, kind ="
            + " SpanKind.CLIENT, genAiOperation = \"create_agent\", parent = Parent.ROOT)"
            + " interface Chat { void same(String a); @Traced(value = Role.MODEL, parent ="
            + " Parent.CURRENT) void other(String a); }";
    TracedInterface traced = read(source);

    TracedOperation same = method(traced, "same").operation().orElseThrow();
    assertThat(same.role()).isEqualTo(Role.AGENT);
    assertThat(same.kind()).contains("CLIENT");
    assertThat(same.genAiOperation()).contains("create_agent");
    assertThat(same.parent()).isEqualTo(Parent.ROOT);
    assertThat(same.spanName()).isEqualTo("Chat.same");
    TracedOperation other = method(traced, "other").operation().orElseThrow();
    assertThat(other.role()).isEqualTo(Role.MODEL);
    assertThat(other.kind()).contains("CLIENT");
    assertThat(other.parent()).isEqualTo(Parent.CURRENT);
  }

  @Test
  void theNearestAnnotatedDeclarationWinsWhole() {
    String source =
        "interface Top { @Capture(value = \"top\", from = \"q\") @Streamed Iterator<String> a(String"
            + " q); @Capture(value = \"b\", from = \"q\") void b(String q); }"
            + " interface Middle extends Top { @Override @Capture(value = \"middle\", from ="
            + " \"text\") @Streamed Iterator<String> a(String text); @Override void b(String t); }"
            + " @Traced interface Chat extends Top, Middle { @Override Iterator<String> a(String"
            + " z); }";
    TracedInterface traced = read(source);

    assertThat(method(traced, "a").operation().orElseThrow().captures())
        .extracting(Capture::key)
        .containsExactly("middle");
    assertThat(method(traced, "a").operation().orElseThrow().ending())
        .isInstanceOf(Ending.ByResult.class);
    assertThat(method(traced, "b").operation().orElseThrow().captures())
        .extracting(Capture::key)
        .containsExactly("b");
  }

  @Test
  void resolvesTypeArgumentsOfSuperinterfaces() {
    TracedInterface traced =
        read(
            "interface Base<T, R> { R map(T value, List<? super T> sink); <X extends T> X same(X x);"
                + " <A> A own(T t, A a); }"
                + " @Traced interface Chat<A> extends Base<String, Map<A, Integer>> {}");

    assertThat(method(traced, "map").returnType().toString())
        .isEqualTo("java.util.Map<A, java.lang.Integer>");
    assertThat(method(traced, "map").parameters().get(1).type().toString())
        .isEqualTo("java.util.List<? super java.lang.String>");
    assertThat(method(traced, "same").typeVariables().get(0).bounds())
        .containsExactly(ClassName.get(String.class));
    assertThat(method(traced, "own").typeVariables().get(0).name()).isEqualTo("A2");
    assertThat(method(traced, "own").returnType().toString()).isEqualTo("A2");
  }

  @Test
  void mergesDeclarationsOfUnrelatedSuperinterfaces() {
    TracedInterface traced =
        read(
            "interface A { Object get(String k) throws java.io.IOException; }"
                + " interface B { String get(String k) throws java.io.FileNotFoundException,"
                + " InterruptedException; }"
                + " @Traced interface Chat extends A, B {}");

    assertThat(traced.methods()).hasSize(1);
    Method get = traced.methods().get(0);
    assertThat(get.returnType()).isEqualTo(ClassName.get(String.class));
    assertThat(get.thrown()).containsExactly(ClassName.get(java.io.FileNotFoundException.class));
  }

  @Test
  void keepsOverloadsApart() {
    TracedInterface traced =
        read("@Traced interface Chat { void a(String x); void a(int x); void a(int... x); }");

    assertThat(traced.methods())
        .extracting(Method::key)
        .containsExactly("a(java.lang.String)", "a(int)", "a(int[])");
    assertThat(traced.methods().get(2).varargs()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "CompletionStage<String>, FutureTracing, trace, false",
    "CompletableFuture<String>, FutureTracing, trace, false",
  })
  void awaitsWithoutBeingTold(String type, String adapter, String method, boolean deferred) {
    Ending.ByResult ending =
        (Ending.ByResult)
            operation("@Traced interface Chat { " + type + " a(String q); }", "a").ending();

    assertThat(ending.adapter().simpleName()).isEqualTo(adapter);
    assertThat(ending.method()).isEqualTo(method);
    assertThat(ending.deferred()).isEqualTo(deferred);
    assertThat(ending.rules().streamed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Iterator<String>, IteratorTracing, false",
    "ListIterator<String>, ListIteratorTracing, false",
    "Spliterator<String>, SpliteratorTracing, false",
    "Iterable<String>, IterableTracing, false",
    "Stream<String>, StreamTracing, false",
    "IntStream, StreamTracing, false",
    "LongStream, StreamTracing, false",
    "DoubleStream, StreamTracing, false",
    "Flow.Publisher<String>, PublisherTracing, true",
  })
  void watchesStreams(String type, String adapter, boolean deferred) {
    Ending.ByResult ending =
        (Ending.ByResult)
            operation("@Traced interface Chat { @Streamed " + type + " a(String q); }", "a")
                .ending();

    assertThat(ending.adapter()).isEqualTo(ClassName.get("dev.spanwrap.runtime", adapter));
    assertThat(ending.deferred()).isEqualTo(deferred);
    assertThat(ending.rules().streamed()).isTrue();
  }

  @Test
  void aHotPublisherOpensAtTheCall() {
    Ending.ByResult ending =
        (Ending.ByResult)
            operation(
                    "@Traced interface Chat { @Streamed(hot = true) Flow.Publisher<String> a(); }",
                    "a")
                .ending();

    assertThat(ending.deferred()).isFalse();
    assertThat(ending.rules().hot()).isTrue();
  }

  @Test
  void watchesTheStreamInAFuture() {
    Ending.ByResult ending =
        (Ending.ByResult)
            operation(
                    "@Traced interface Chat { @Streamed CompletableFuture<Stream<String>> a(); }",
                    "a")
                .ending();

    assertThat(ending.method()).isEqualTo("traceStream");
    assertThat(ending.inner()).contains(ClassName.get("dev.spanwrap.runtime", "StreamTracing"));
  }

  @Test
  void observesADeclaredSubclassOfAFuture() {
    Ending.ByResult ending =
        (Ending.ByResult)
            operation(
                    "@Traced interface Chat { class Mine<T> extends CompletableFuture<T> {}"
                        + " @Capture(value = \"n\", from = \"result.length\") Mine<String> a(); }",
                    "a")
                .ending();

    assertThat(ending.method()).isEqualTo("observe");
  }

  @Test
  void compilesAPathIntoSteps() {
    Capture capture =
        operation(
                "@Traced interface Chat { record Choice(List<String> tags) {} class Reply { public"
                    + " Optional<Choice[]> getChoices() { return null; } } @Capture(value = \"t\","
                    + " from = \"result.choices.tags\") Reply a(); }",
                "a")
            .captures()
            .get(0);

    assertThat(path(capture).root()).isEqualTo(Root.Named.RESULT);
    assertThat(path(capture).steps())
        .containsExactly(
            new Step.Call("getChoices", false),
            new Step.OptionalValue(),
            new Step.Each(List.of(new Step.Call("tags", false), new Step.Each(List.of()))));
    assertThat(capture.kind()).isEqualTo(KeyKind.TEXTS);
  }

  @Test
  void aRootWithoutTypeVariablesIsTakenByAStaticMethod() {
    Capture capture =
        operation(
                "@Traced interface Chat { <T extends Comparable<T>> void a(@Capture(value = \"n\","
                    + " from = \"size\") Map<T, List<? extends T>> value); }",
                "a")
            .captures()
            .get(0);

    assertThat(path(capture).rootType().toString())
        .isEqualTo(
            "java.util.Map<? extends java.lang.Comparable<?>, ? extends java.util.List<? extends"
                + " java.lang.Comparable<?>>>");
  }

  @Test
  void narrowsARootAndDropsANarrowingThatSaysNothing() {
    TracedOperation operation =
        operation(
            "@Traced interface Chat { sealed interface Event { record Done<T>(T reason) implements"
                + " Event {} } @Streamed @Capture(value = \"a\", from = \"element.reason.class\", when"
                + " = Event.Done.class) @Capture(value = \"b\", from = \"element.class\", when ="
                + " Object.class) Iterator<Event> a(); }",
            "a");

    assertThat(path(operation.captures().get(0)).when().map(TypeName::toString))
        .contains("app.Chat.Event.Done<?>");
    assertThat(path(operation.captures().get(1)).when()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "String, TEXT",
    "T, TEXT",
    "char, TEXT",
    "Size, TEXT",
    "UUID, TEXT",
    "java.net.URI, TEXT",
    "java.nio.file.Path, TEXT",
    "Class<?>, TEXT",
    "Instant, TEXT",
    "boolean, FLAG",
    "Boolean, FLAG",
    "byte, INTEGER",
    "Long, INTEGER",
    "float, NUMBER",
    "Duration, NUMBER",
    "OptionalInt, INTEGER",
    "OptionalDouble, NUMBER",
    "Optional<Optional<String>>, TEXT",
    "Size[], TEXTS",
    "long[], INTEGERS",
    "Set<? extends T>, TEXTS",
    "Optional<List<Boolean>>, FLAGS",
    "List<OptionalDouble>, NUMBERS",
  })
  void typesAnAttributeByTheValue(String type, KeyKind kind) {
    assertThat(capture(type, "@Capture(\"k\")").kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "GenAi.REQUEST_TEMPERATURE, int, NUMBER",
    "GenAi.RESPONSE_FINISH_REASONS, String, TEXTS",
    "GenAi.CONVERSATION_ID, UUID, TEXT",
    "GenAi.USAGE_INPUT_TOKENS, Optional<Integer>, INTEGER",
  })
  void typesAKnownKeyByTheConventions(String key, String type, KeyKind kind) {
    assertThat(capture(type, "@Capture(" + key + ")").kind()).isEqualTo(kind);
  }

  @Test
  void readsBeforeTheStartOnlyWhatNamesTheSpanOrSamplersWant() {
    TracedOperation operation =
        operation(
            "@Traced(Role.RETRIEVER) interface Chat { @Capture(value = GenAi.REQUEST_MODEL, from ="
                + " \"result\") String a(@Capture(GenAi.DATA_SOURCE_ID) String source,"
                + " @Capture(GenAi.SERVER_ADDRESS) String server, @Capture(GenAi.RETRIEVAL_TOP_K) int"
                + " k); }",
            "a");

    assertThat(operation.captures().stream().filter(Capture::beforeStart).map(Capture::key))
        .containsExactly("gen_ai.data_source.id", "server.address");
  }

  @Test
  void aCaptureOnTheInterfaceAppliesWhereItsPathResolves() {
    TracedInterface traced =
        read(
            "@Traced @Capture(value = \"q\", from = \"question\") @Capture(value = \"n\", from ="
                + " \"result.length\") interface Chat { String a(String question); void b(int"
                + " question); void c(@Capture(\"q\") String other, String question); }");

    assertThat(keys(traced, "a")).containsExactly("q", "n");
    assertThat(keys(traced, "b")).containsExactly("q");
    assertThat(keys(traced, "c")).containsExactly("q");
    Capture own = method(traced, "c").operation().orElseThrow().captures().get(0);
    assertThat(path(own).root()).isEqualTo(new Root.OfParameter(0));
  }

  private static List<String> keys(TracedInterface traced, String method) {
    return method(traced, method).operation().orElseThrow().captures().stream()
        .map(Capture::key)
        .toList();
  }

  @Test
  void aNameOnTheInterfaceLosesWhatDoesNotResolve() {
    TracedInterface traced =
        read(
            "@Traced(name = \"chat {model} in {region}\") interface Chat { void a(String model,"
                + " String region); void b(String model); }");

    assertThat(method(traced, "a").operation().orElseThrow().name().orElseThrow().literals())
        .containsExactly("chat ", " in ", "");
    assertThat(method(traced, "b").operation().orElseThrow().name().orElseThrow().literals())
        .containsExactly("chat ", " in");
  }

  @Test
  void constantsHaveTheTypeOfTheirKey() {
    TracedOperation operation =
        operation(
            "@Traced @Capture(value = GenAi.REQUEST_MAX_TOKENS, constant = \"8\") @Capture(value ="
                + " \"x\", constant = \"8\") interface Chat { void a(); }",
            "a");

    assertThat(operation.captures())
        .extracting(Capture::source)
        .containsExactly(new CaptureSource.Constant(8L), new CaptureSource.Constant("8"));
  }

  @Test
  void aMapperDecidesTheType() {
    Capture capture =
        operation(
                "@Traced interface Chat { class Length implements Mapper<CharSequence, Integer> {"
                    + " public Integer map(CharSequence s) { return s.length(); } }"
                    + " void a(@Capture(value = \"n\", mapper = Length.class) Optional<String> q); }",
                "a")
            .captures()
            .get(0);

    assertThat(capture.kind()).isEqualTo(KeyKind.INTEGER);
    assertThat(capture.mapper()).contains(ClassName.get("app", "Chat", "Length"));
    assertThat(path(capture).steps()).containsExactly(new Step.OptionalValue());
  }

  @Test
  void countsWhateverTheElementIs() {
    Capture capture =
        operation(
                "@Traced interface Chat { record Chunk() {} @Streamed @Capture(value = \"n\", from ="
                    + " \"element\", aggregate = Aggregate.COUNT) Iterator<Chunk> a(); }",
                "a")
            .captures()
            .get(0);

    assertThat(capture.aggregate()).isEqualTo(Aggregate.COUNT);
    assertThat(capture.kind()).isEqualTo(KeyKind.INTEGER);
  }

  @Test
  void understandsTheSpanAttributesOfOpenTelemetry() {
    TracedOperation operation =
        operation(
            "@Traced interface Chat { void a("
                + "@io.opentelemetry.instrumentation.annotations.SpanAttribute(\"tenant\") String t,"
                + " @io.opentelemetry.instrumentation.annotations.SpanAttribute Object user,"
                + " @Capture(\"n\")"
                + " @io.opentelemetry.instrumentation.annotations.SpanAttribute(\"n\") int n); }",
            "a");

    assertThat(operation.captures())
        .extracting(Capture::key)
        .containsExactly("tenant", "user", "n");
    assertThat(path(operation.captures().get(1)).steps())
        .containsExactly(new Step.Call("toString", false));
  }

  @Test
  void endsWhenStartsAtTheElementWhateverParametersAreCalled() {
    Ending.ByResult ending =
        (Ending.ByResult)
            operation(
                    "@Traced interface Chat { record Chunk(boolean last) {} @Streamed(endsWhen ="
                        + " \"element.last\") Iterator<Chunk> a(String element); }",
                    "a")
                .ending();

    assertThat(ending.rules().endsWhen().map(Path::root)).contains(Root.Named.ELEMENT);
  }

  @Test
  void aParameterHidesARootOfItsName() {
    Capture capture =
        operation(
                "@Traced interface Chat { @Capture(value = \"n\", from = \"result.length\") int"
                    + " a(String result); }",
                "a")
            .captures()
            .get(0);

    assertThat(path(capture).root()).isEqualTo(new Root.OfParameter(0));
  }

  @Test
  void textInAnnotationsIsData() {
    TracedOperation operation =
        operation(
            "@Traced(name = \"a \\\"$T\\\" \\\\ \\n é {q}\") @Capture(value = \"k $L\", constant ="
                + " \"\\\" $ é\") interface Chat { void a(String q); }",
            "a");

    assertThat(operation.name().orElseThrow().literals()).containsExactly("a \"$T\" \\ \n é ", "");
    assertThat(operation.captures().get(0).key()).isEqualTo("k $L");
    assertThat(operation.captures().get(0).source())
        .isEqualTo(new CaptureSource.Constant("\" $ é"));
  }

  @Test
  void sayWhichNamesMeanSomethingElseInTheWrapper() {
    TracedInterface traced =
        read(
            "interface Base { class Scope {} int LIMIT = 1; } class Override {} @Traced interface"
                + " Chat extends Base { record Operation() {} void a(); }");

    assertThat(traced.shadowing())
        .containsExactlyInAnyOrder("Scope", "LIMIT", "Operation", "Override");
  }

  @Test
  void aFluentMethodReturnsTheDelegatesType() {
    TracedInterface traced =
        read(
            "@Traced interface Chat { Chat with(String a); Object any(); String text(); <T> T"
                + " unwrap(Class<T> type); }");

    assertThat(traced.methods())
        .extracting(Method::returnsDelegateType)
        .containsExactly(true, true, false, false);
  }

  /** Hands the readings of one type to the test. */
  private static final class Reader extends AbstractProcessor {
    private final String name;
    private final List<Reading<Optional<TracedInterface>>> readings = new ArrayList<>();

    Reader(String name) {
      this.name = name;
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
      if (!round.processingOver() && readings.isEmpty()) {
        Javac javac =
            new Javac(
                processingEnv.getTypeUtils(),
                processingEnv.getElementUtils(),
                Sources.of(processingEnv));
        TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
        readings.add(new InterfaceReader(javac).read(type));
      }
      return false;
    }
  }
}
