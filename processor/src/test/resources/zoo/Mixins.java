package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Traced;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A mixin that redeclares what it can reach in odd ways. */
@Traced
@MixinFor(Odd.class)
interface Mixins extends OddParts {
  /** Of a generic superinterface, by what it is here. */
  @Capture(value = "applied", from = "text.length")
  String apply(String text);

  /** As an array, where the target is variable-arity. */
  void log(@Capture(value = "log.arguments", from = "size") Object[] values, int... codes);

  /** With other names, other exceptions and another result. */
  Object delegate(Object tracing, Object call);

  /** A method of {@code Object}, which is traced only if it says so. */
  @Traced
  @Override
  String toString();

  private String helper() {
    return "";
  }

  static String other() {
    return new Object() {}.toString();
  }
}

/** What mixins may share. */
interface OddParts {
  <X> List<X> many(Collection<? extends X> from);
}

/** What mixins are for. */
interface Odd extends UnaryOperator<String> {
  void log(Object[] values, int... codes) throws IOException;

  Long delegate(CharSequence scope, Object result) throws InterruptedException;

  Long delegate(Object scope, Object result);

  <X extends Object> List<X> many(Collection<? extends X> from);

  @Override
  String toString();

  @Override
  default <V> Function<String, V> andThen(Function<? super String, ? extends V> after) {
    return UnaryOperator.super.andThen(after);
  }

  static <T, U, R> BiFunction<T, U, R> of() {
    throw new UnsupportedOperationException();
  }
}
