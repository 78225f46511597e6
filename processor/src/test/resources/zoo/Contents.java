package zoo;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.content.Message;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Content of every kind of type, beside members that are called like what writes it. */
@Traced(Role.MODEL)
interface Contents<T extends Contents.Shape, U> {

  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  record Square(double side, Optional<Shape> inside) implements Shape {}

  record ContentKey(String ContentWriters, Map<ContentKey, List<? extends Shape>> out) {
    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public String toString() {
      return ContentWriters;
    }
  }

  record ContentOutput(ContentKey key, Object any, int[] numbers, byte[] bytes, Instant at) {}

  @Deprecated
  record Old(String text) {}

  enum Color {
    RED,
    GREEN
  }

  final class ToMessage implements Mapper<Object, Message> {
    @Override
    public Message map(Object value) {
      return Message.user(String.valueOf(value));
    }
  }

  void writeAny(@Capture(value = "any", content = true) Object out);

  void writeCircleProperties(@Capture(value = "circle", content = true) Circle circle);

  <V extends Comparable<V>> V variables(
      @Capture(value = "t", content = true) T shape,
      @Capture(value = "u", content = true) U anything,
      @Capture(value = "v", content = true) V comparable,
      @Capture(value = "list", content = true) List<? super T> shapes,
      @Capture(value = "map", content = true) Map<Color, ? extends List<T>> map);

  @Capture(value = "numbers", from = "outputs.numbers", content = true)
  @Capture(value = "sides", from = "squares.side", content = true)
  void many(
      @Capture(value = "outputs", content = true) List<ContentOutput> outputs,
      @Capture(value = "squares", content = true) Square... squares);

  void primitives(
      @Capture(value = "int", content = true) int i,
      @Capture(value = "long", content = true) long l,
      @Capture(value = "char", content = true) char c,
      @Capture(value = "float", content = true) float f,
      @Capture(value = "flag", content = true) boolean z,
      @Capture(value = "bytes", content = true) byte[] bytes,
      @Capture(value = "chars", content = true) char[][] chars);

  @SuppressWarnings("deprecation")
  Old old(@Capture(value = "old", content = true) Old old);

  @Capture(value = "reply", from = "result", content = true)
  @Capture(value = "message", from = "result", content = true, mapper = ToMessage.class)
  CompletionStage<Optional<T>> later(T shape);

  @Streamed
  @Capture(value = "circle", when = Circle.class, from = "element", content = true)
  @Capture(value = "all", from = "element", content = true, aggregate = Aggregate.SUM)
  @Capture(
      value = "first",
      from = "element",
      content = true,
      aggregate = Aggregate.FIRST,
      mapper = ToMessage.class)
  @Capture(value = "error", from = "error.suppressed", content = true, mapper = ToMessage.class)
  Iterator<T> stream(@Capture(value = "optional", content = true) Optional<Color> color);
}
