// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a wrapper is besides its spans: a faithful stand-in. */
@SuppressWarnings({"TypeNameShadowing", "SelfEquals"}) // hostile on purpose
class WrappersTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the tools have no name, which is not what is tested");

  @Traced
  interface Greeter {
    String greet(String name);

    default String twice(String name) {
      return greet(name) + greet(name);
    }

    @Untraced
    default String quiet() {
      return "quiet";
    }

    static String constant() {
      return "static";
    }
  }

  @Traced
  interface Overloads {
    String put(Object value);

    String put(String value);

    String put(String value, int count);

    String put(String first, String... rest);

    String put(int value);

    String put(Integer value);

    String put(long value);

    String put(List<String> values);
  }

  @Traced
  interface Fluent<T extends Fluent<T>> {
    T with(String option);

    Fluent<?> anything(String option);

    Object asObject(String option);

    @Untraced
    T silent(String option);
  }

  interface Builder extends Fluent<Builder> {}

  @Traced
  interface Valued {
    int value();

    @Override
    boolean equals(Object other);

    @Override
    int hashCode();

    @Override
    String toString();
  }

  @Traced
  interface Generic<A, B extends Comparable<? super B> & Serializable> {
    A convert(B value);

    <C extends A, X extends Exception> C narrow(C value, Class<X> failure) throws X;

    List<? extends A> all(List<? super B> sink);

    B[] array(B[] values);
  }

  @Traced
  interface StringGeneric extends Generic<String, Integer> {
    @Override
    String convert(Integer value);
  }

  @Traced
  interface CallableTask extends Callable<String>, AutoCloseable {
    @Override
    void close();
  }

  @Traced(Role.TOOL)
  @Deprecated
  interface Old {
    String run(@Capture("x") String input);
  }

  @Test
  void isFinalAndAsVisibleAsTheInterface() {
    Class<?> wrapper = TracedWrappersTest_Greeter.class;

    assertThat(Modifier.isFinal(wrapper.getModifiers())).isTrue();
    assertThat(Modifier.isPublic(wrapper.getModifiers())).isFalse();
    assertThat(Modifier.isPublic(TracedPublicGreeter.class.getModifiers())).isTrue();
    assertThat(wrapper.getDeclaredConstructors())
        .allMatch(constructor -> Modifier.isPrivate(constructor.getModifiers()));
    assertThat(wrapper.getDeclaredFields())
        .allMatch(field -> Modifier.isFinal(field.getModifiers()));
  }

  @Test
  void nullsAreRefused() {
    assertThatThrownBy(() -> TracedWrappersTest_Greeter.wrap(null, telemetry.tracing()))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> TracedWrappersTest_Greeter.wrap(name -> name, null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void b11_wrappingTwiceWithTheSameTracingIsWrappingOnce() {
    Tracing tracing = telemetry.tracing();
    Greeter once = TracedWrappersTest_Greeter.wrap(name -> name, tracing);

    assertThat(TracedWrappersTest_Greeter.wrap(once, tracing)).isSameAs(once);

    once.greet("x");
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void wrappingWithAnotherTracingWrapsAgain() {
    Greeter delegate = name -> name;
    Greeter once = TracedWrappersTest_Greeter.wrap(delegate, telemetry.tracing());
    Greeter twice = TracedWrappersTest_Greeter.wrap(once, telemetry.tracing(options -> options));

    assertThat(twice).isNotSameAs(once);
    twice.greet("x");

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Greeter.greet", "  Greeter.greet");
    assertThat(TracedWrapper.unwrap(twice)).isSameAs(delegate);
    assertThat(((TracedWrapper<?>) twice).tracedDelegate()).isSameAs(once);
  }

  @Test
  void b179_unwrapOfAnythingElseIsTheThingItself() {
    Object thing = new Object();

    assertThat(TracedWrapper.unwrap(thing)).isSameAs(thing);
  }

  @Test
  void disabledWrapOfAWrapperIsThatWrapper() {
    Greeter once = TracedWrappersTest_Greeter.wrap(name -> name, telemetry.tracing());

    assertThat(TracedWrappersTest_Greeter.wrap(once, Tracing.disabled())).isSameAs(once);
  }

  @Test
  void b81_overriddenDefaultMethodOfTheDelegateIsNeverSkipped() {
    Greeter traced =
        TracedWrappersTest_Greeter.wrap(
            new Greeter() {
              @Override
              public String greet(String name) {
                return name;
              }

              @Override
              public String twice(String name) {
                return "overridden " + name;
              }

              @Override
              public String quiet() {
                return "overridden quiet";
              }
            },
            telemetry.tracing());

    assertThat(traced.twice("x")).isEqualTo("overridden x");
    assertThat(traced.quiet()).isEqualTo("overridden quiet");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Greeter.twice");
  }

  @Test
  void defaultMethodThatIsNotOverriddenRunsInTheDelegate() {
    Greeter traced = TracedWrappersTest_Greeter.wrap(name -> name, telemetry.tracing());

    assertThat(traced.twice("x")).isEqualTo("xx");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Greeter.twice");
  }

  @Test
  void eachOverloadGoesToTheSameOverload() {
    Overloads traced = TracedWrappersTest_Overloads.wrap(new OverloadsImpl(), telemetry.tracing());

    assertThat(traced.put((Object) "x")).isEqualTo("object");
    assertThat(traced.put("x")).isEqualTo("string");
    assertThat(traced.put("x", 1)).isEqualTo("string int");
    assertThat(traced.put("x", "y")).isEqualTo("varargs 1");
    assertThat(traced.put("x", new String[0])).isEqualTo("varargs 0");
    assertThat(traced.put("x", (String[]) null)).isEqualTo("varargs null");
    assertThat(traced.put(1)).isEqualTo("int");
    assertThat(traced.put((Integer) 1)).isEqualTo("integer");
    assertThat(traced.put(1L)).isEqualTo("long");
    assertThat(traced.put(List.of())).isEqualTo("list");
    assertThat(telemetry.spans()).hasSize(10);
    assertThat(telemetry.spans()).allMatch(span -> span.getName().equals("Overloads.put"));
  }

  @Test
  void resultThatIsTheDelegateItselfComesBackAsTheWrapper() {
    FluentImpl delegate = new FluentImpl();
    Builder2 traced = TracedWrappersTest_Builder2.wrap(delegate, telemetry.tracing());

    assertThat(traced.with("a")).isSameAs(traced);
    assertThat(traced.anything("a")).isSameAs(traced);
    assertThat(traced.silent("a")).isSameAs(traced);
    assertThat(traced.asObject("a")).isSameAs(traced);
    assertThat(traced.with("a").with("b").silent("c").with("d")).isSameAs(traced);

    delegate.answer = new FluentImpl();
    assertThat(traced.with("a")).isSameAs(delegate.answer);
    assertThat(traced.silent("a")).isSameAs(delegate.answer);
    delegate.answer = null;
    assertThat(traced.with("a")).isNull();
  }

  @Traced
  interface Builder2 extends Fluent<Builder2> {}

  @Test
  void b179_identityDecidesUnlessTheInterfaceRedeclaresEquals() {
    Greeter delegate = name -> name;
    Greeter one = TracedWrappersTest_Greeter.wrap(delegate, telemetry.tracing());
    Greeter two = TracedWrappersTest_Greeter.wrap(delegate, telemetry.tracing());

    assertThat(one.equals(one)).isTrue();
    assertThat(one).isNotEqualTo(two).isNotEqualTo(delegate);
    assertThat(one.hashCode()).isEqualTo(System.identityHashCode(one));
    assertThat(one.toString()).isEqualTo("TracedWrappersTest_Greeter{" + delegate + "}");
    assertThat(telemetry.spans()).isEmpty();
  }

  @Test
  void b179_redeclaredObjectMethodsAreForwardedAndAreNoOperations() {
    Valued one = TracedWrappersTest_Valued.wrap(new ValuedImpl(7), telemetry.tracing());

    assertThat(one.equals(new ValuedImpl(7))).isTrue();
    assertThat(one.equals(new ValuedImpl(8))).isFalse();
    assertThat(one.hashCode()).isEqualTo(7);
    assertThat(one.toString()).isEqualTo("valued 7");
    assertThat(telemetry.spans()).isEmpty();
  }

  @Test
  void genericInterfacesKeepTheirTypes() throws Exception {
    Generic<Number, Integer> traced =
        TracedWrappersTest_Generic.wrap(new GenericImpl(), telemetry.tracing());

    Number converted = traced.convert(3);
    Long narrow = traced.narrow(4L, IllegalStateException.class);
    List<? extends Number> all = traced.all(new ArrayList<Comparable<Integer>>());
    Integer[] array = {1};

    assertThat(converted).isEqualTo(3);
    assertThat(narrow).isEqualTo(4L);
    assertThat(all.get(0)).isEqualTo(1.5);
    assertThat(traced.array(array)).isSameAs(array);
    assertThat(telemetry.spans()).hasSize(4);
  }

  @Test
  void bridgesOfANarrowedGenericMethodMakeOneCallAndOneSpan() {
    StringGeneric traced =
        TracedWrappersTest_StringGeneric.wrap(new StringGenericImpl(), telemetry.tracing());
    Generic<String, Integer> general = traced;

    assertThat(general.convert(5)).isEqualTo("5");

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("StringGeneric.convert");
  }

  @Test
  void inheritedMethodsOfTheJdkAreTraced() throws Exception {
    CallableTask traced =
        TracedWrappersTest_CallableTask.wrap(
            new CallableTask() {
              @Override
              public String call() {
                return Span.current().getSpanContext().getSpanId();
              }

              @Override
              public void close() {}
            },
            telemetry.tracing());

    assertThat(traced.call()).isEqualTo(telemetry.span().getSpanId());
    traced.close();
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("CallableTask.call", "CallableTask.close");
  }

  @Test
  @SuppressWarnings("deprecation")
  void deprecatedInterfaceHasADeprecatedWrapper() {
    assertThat(TracedWrappersTest_Old.class.isAnnotationPresent(Deprecated.class)).isTrue();
    assertThat(TracedWrappersTest_Old.wrap(input -> input, telemetry.tracing()).run("x"))
        .isEqualTo("x");
  }

  @Test
  void argumentsAreTheSameInstancesInTheSamePositions() {
    List<Object> seen = new ArrayList<>();
    Positions traced =
        TracedWrappersTest_Positions.wrap(
            (a, b, c, d) -> {
              seen.addAll(List.of(a, b, c, d));
              return c;
            },
            telemetry.tracing());
    String one = new String("same");
    String two = new String("same");
    Object three = new Object();
    List<String> four = new ArrayList<>();

    assertThat(traced.call(one, two, three, four)).isSameAs(three);

    assertThat(seen.get(0)).isSameAs(one);
    assertThat(seen.get(1)).isSameAs(two);
    assertThat(seen.get(2)).isSameAs(three);
    assertThat(seen.get(3)).isSameAs(four);
  }

  @Traced
  interface Positions {
    Object call(String call, String scope, Object result, List<String> error);
  }

  /** Every name that a wrapper might want for itself. */
  @Traced(name = "{delegate} {tracing} {scope}")
  @Capture(value = "a", from = "call")
  @Capture(value = "b", from = "result_")
  interface Hostile<TracedCall, T, String_> {
    <Tracing> String hostile(
        String delegate,
        String tracing,
        String call,
        String scope,
        String error,
        String result_,
        String opened,
        String hooks,
        String wrapper,
        Tracing traced,
        TracedCall tracedCall,
        T t,
        String_ string);

    record TracedScope(String x) {}

    record Operation(String y) {}
  }

  @Test
  void hostileNamesAreHarmless() {
    Hostile<Integer, Long, Character> traced =
        TracedWrappersTest_Hostile.wrap(new HostileImpl(), telemetry.tracing());

    assertThat(traced.hostile("d", "t", "c", "s", "e", "r", "o", "h", "w", 1.5, 1, 2L, 'c'))
        .isEqualTo("dtcserohw1.512c");

    assertThat(telemetry.span().getName()).endsWith(" t s");
    assertThat(telemetry.span().getAttributes().size()).isEqualTo(2);
  }

  @Test
  void noopTracingStillDelegates() {
    Overloads traced =
        TracedWrappersTest_Overloads.wrap(
            new OverloadsImpl(), Tracing.create(OpenTelemetry.noop()));

    assertThat(traced.put("x")).isEqualTo("string");
  }

  private static final class HostileImpl implements Hostile<Integer, Long, Character> {
    @Override
    public <X> String hostile(
        String a,
        String b,
        String c,
        String d,
        String e,
        String f,
        String g,
        String h,
        String i,
        X j,
        Integer k,
        Long l,
        Character m) {
      return a + b + c + d + e + f + g + h + i + j + k + l + m;
    }
  }

  private static final class FluentImpl implements Builder2 {
    private Builder2 answer = this;

    @Override
    public Builder2 with(String option) {
      return answer;
    }

    @Override
    public Fluent<?> anything(String option) {
      return answer;
    }

    @Override
    public Object asObject(String option) {
      return answer;
    }

    @Override
    public Builder2 silent(String option) {
      return answer;
    }
  }

  private record ValuedImpl(int value) implements Valued {
    @Override
    public String toString() {
      return "valued " + value;
    }

    @Override
    public int hashCode() {
      return value;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ValuedImpl valued && valued.value == value;
    }
  }

  private static final class GenericImpl implements Generic<Number, Integer> {
    @Override
    public Number convert(Integer value) {
      return value;
    }

    @Override
    public <C extends Number, X extends Exception> C narrow(C value, Class<X> failure) {
      return value;
    }

    @Override
    public List<? extends Number> all(List<? super Integer> sink) {
      sink.add(3);
      return List.of(1.5);
    }

    @Override
    public Integer[] array(Integer[] values) {
      return values;
    }
  }

  private static final class StringGenericImpl implements StringGeneric {
    @Override
    public String convert(Integer value) {
      return value.toString();
    }

    @Override
    public <C extends String, X extends Exception> C narrow(C value, Class<X> failure) {
      return value;
    }

    @Override
    public List<? extends String> all(List<? super Integer> sink) {
      return List.of();
    }

    @Override
    public Integer[] array(Integer[] values) {
      return values;
    }
  }

  private static final class OverloadsImpl implements Overloads {
    @Override
    public String put(Object value) {
      return "object";
    }

    @Override
    public String put(String value) {
      return "string";
    }

    @Override
    public String put(String value, int count) {
      return "string int";
    }

    @Override
    public String put(String first, String... rest) {
      return "varargs " + (rest == null ? "null" : rest.length);
    }

    @Override
    public String put(int value) {
      return "int";
    }

    @Override
    public String put(Integer value) {
      return "integer";
    }

    @Override
    public String put(long value) {
      return "long";
    }

    @Override
    public String put(List<String> values) {
      return "list";
    }
  }
}
