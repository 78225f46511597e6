package traps;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.Parent;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import io.opentelemetry.api.trace.SpanKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

@Traced(
    value = Role.MODEL,
    name = "chat {request.model} \"{request.model}\" $ \\ \n é {delegate.name}",
    kind = SpanKind.SERVER,
    genAiOperation = "text_completion",
    parent = Parent.ROOT_LINKED)
@Capture(value = "quo\"te $s $$ \\ \n é \u2028", constant = "a\"b $T \\ \n é")
@Capture(value = "chosen", from = "result.choices.parts.text")
interface Attributes {
  record Part(String text) {}

  record Choice(List<Part> parts, Part[] array, int[] counts) {}

  record Request(String model, Optional<Settings> settings) {}

  class Settings {
    public final double temperature = 1;
    public Optional<List<String>> stops = Optional.empty();

    public boolean isStrict() {
      return true;
    }

    public Boolean isBoxed() {
      return true;
    }

    public Duration getTimeout() {
      return Duration.ZERO;
    }

    public OptionalInt seed() {
      return OptionalInt.empty();
    }
  }

  record Reply(List<Choice> choices, Map<String, Choice> byName, Optional<Optional<String>> twice) {}

  class Shout implements Mapper<CharSequence, String> {
    @Override
    public String map(CharSequence text) {
      return text + "!";
    }
  }

  String name();

  @Capture(value = "strict", from = "request.settings.strict")
  @Capture(value = "boxed", from = "request.settings.boxed")
  @Capture(value = GenAi.REQUEST_TEMPERATURE, from = "request.settings.temperature")
  @Capture(value = GenAi.REQUEST_STOP_SEQUENCES, from = "request.settings.stops")
  @Capture(value = GenAi.REQUEST_SEED, from = "request.settings.seed")
  @Capture(value = "timeout", from = "request.settings.timeout")
  @Capture(value = "array", from = "result.choices.array.text")
  @Capture(value = "count", from = "result.choices.array.size")
  @Capture(value = "counts", from = "result.choices.size")
  @Capture(value = "names", from = "result.byName.size")
  @Capture(value = "values", from = "result.byName.values.parts.text")
  @Capture(value = "class", from = "result.class")
  @Capture(value = "error", from = "error.class")
  @Capture(value = "io", from = "error.message", when = java.io.IOException.class)
  @Capture(value = "shout", from = "request.model", mapper = Shout.class)
  Reply answer(Request request);

  void all(
      @Capture("a") CharSequence a,
      @Capture("b") char b,
      @Capture("c") DayOfWeek c,
      @Capture("d") UUID d,
      @Capture("e") URI e,
      @Capture("f") Path f,
      @Capture("g") Class<?> g,
      @Capture("h") boolean h,
      @Capture("i") byte i,
      @Capture("j") Short j,
      @Capture("k") Integer k,
      @Capture("l") long l,
      @Capture("m") float m,
      @Capture("n") Double n,
      @Capture("o") Duration o,
      @Capture("p") Instant p,
      @Capture("q") Optional<String> q,
      @Capture("r") OptionalInt r,
      @Capture("s") OptionalLong s,
      @Capture("t") OptionalDouble t,
      @Capture("u") String[] u,
      @Capture("v") Set<? extends DayOfWeek> v,
      @Capture("w") Optional<List<Long>> w,
      @Capture("x") Collection<Optional<Boolean>> x,
      @Capture("y") double[] y,
      @Capture("z") char[] z,
      @Capture(GenAi.RESPONSE_FINISH_REASONS) String reason);

  sealed interface Event {
    record Delta(String text, int tokens) implements Event {}

    record Done<T>(T reply, double cost) implements Event {}
  }

  @Streamed(endsWith = Event.Done.class, endRequired = true)
  @Capture(value = "tokens", from = "element.tokens", when = Event.Delta.class, aggregate = Aggregate.SUM)
  @Capture(value = "deltas", from = "element", when = Event.Delta.class, aggregate = Aggregate.COUNT)
  @Capture(value = "first", from = "element.text", when = Event.Delta.class, aggregate = Aggregate.FIRST)
  @Capture(value = "cost", from = "element.cost", when = Event.Done.class, aggregate = Aggregate.MAX)
  @Capture(value = "class", from = "element.reply.class", when = Event.Done.class)
  Iterator<Event> stream(Request request);

  @Capture(value = "n", from = "result")
  CompletableFuture<Integer> count(Request request);
}
