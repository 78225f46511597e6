// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The same agent in every shape: asks a model, calls two tools, one of which fails, hands over to
 * another agent and asks the model again. The plain tree is the oracle (B178).
 */
class ParityTest {
  private static final List<String> TREE =
      List.of(
          "invoke_agent planner",
          "  chat m",
          "  execute_tool search",
          "  execute_tool book ERROR(java.lang.IllegalStateException)",
          "  invoke_agent writer",
          "    chat m",
          "  chat m");
  private static final List<String> FAILED_TREE =
      List.of(
          "invoke_agent planner ERROR(java.lang.IllegalArgumentException)",
          "  chat m ERROR(java.lang.IllegalArgumentException)");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  interface Chunk {}

  record Text(String text) implements Chunk {}

  record Usage(long inputTokens, long outputTokens) implements Chunk {}

  record Reply(String text, Usage usage) {}

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  interface Model {
    @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.usage.inputTokens")
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.usage.outputTokens")
    Reply plain(@Capture(GenAi.REQUEST_MODEL) String model, boolean fails);

    @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.usage.inputTokens")
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.usage.outputTokens")
    CompletableFuture<Reply> future(@Capture(GenAi.REQUEST_MODEL) String model, boolean fails);

    @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.usage.inputTokens")
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.usage.outputTokens")
    CompletionStage<Reply> stage(@Capture(GenAi.REQUEST_MODEL) String model, boolean fails);

    @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.usage.inputTokens")
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.usage.outputTokens")
    Mono<Reply> mono(@Capture(GenAi.REQUEST_MODEL) String model, boolean fails);

    @Streamed(endsWith = Usage.class)
    @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "element.inputTokens", when = Usage.class)
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "element.outputTokens", when = Usage.class)
    Iterator<Chunk> iterator(@Capture(GenAi.REQUEST_MODEL) String model, boolean fails);

    @Streamed(endsWith = Usage.class)
    @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "element.inputTokens", when = Usage.class)
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "element.outputTokens", when = Usage.class)
    Stream<Chunk> stream(@Capture(GenAi.REQUEST_MODEL) String model, boolean fails);

    @Streamed(endsWith = Usage.class)
    @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "element.inputTokens", when = Usage.class)
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "element.outputTokens", when = Usage.class)
    Iterable<Chunk> iterable(@Capture(GenAi.REQUEST_MODEL) String model, boolean fails);

    @Streamed(endsWith = Usage.class)
    @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "element.inputTokens", when = Usage.class)
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "element.outputTokens", when = Usage.class)
    Flow.Publisher<Chunk> publisher(@Capture(GenAi.REQUEST_MODEL) String model, boolean fails);

    @Streamed(endsWith = Usage.class)
    @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "element.inputTokens", when = Usage.class)
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "element.outputTokens", when = Usage.class)
    Flux<Chunk> flux(@Capture(GenAi.REQUEST_MODEL) String model, boolean fails);

    @Streamed(endsWith = Usage.class)
    @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "element.inputTokens", when = Usage.class)
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "element.outputTokens", when = Usage.class)
    CompletableFuture<Stream<Chunk>> futureStream(
        @Capture(GenAi.REQUEST_MODEL) String model, boolean fails);
  }

  @Traced(Role.TOOL)
  interface Tool {
    String run(@Capture(GenAi.TOOL_NAME) String name, String arguments);
  }

  @Traced(Role.AGENT)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Agent {
    String run(@Capture(GenAi.AGENT_NAME) String name, boolean fails);

    CompletableFuture<String> later(@Capture(GenAi.AGENT_NAME) String name, boolean fails);

    @Streamed
    Iterator<String> stream(@Capture(GenAi.AGENT_NAME) String name, boolean fails);
  }

  /** How the model is asked; each answers with the whole text. */
  enum Shape {
    PLAIN {
      @Override
      String ask(Model model, boolean fails) {
        return model.plain("m", fails).text();
      }
    },
    FUTURE {
      @Override
      String ask(Model model, boolean fails) {
        return unwrapped(() -> model.future("m", fails).join().text());
      }
    },
    STAGE {
      @Override
      String ask(Model model, boolean fails) {
        return unwrapped(() -> model.stage("m", fails).toCompletableFuture().join().text());
      }
    },
    MONO {
      @Override
      String ask(Model model, boolean fails) {
        return model.mono("m", fails).block().text();
      }
    },
    ITERATOR {
      @Override
      String ask(Model model, boolean fails) {
        return joined(model.iterator("m", fails));
      }
    },
    STREAM {
      @Override
      String ask(Model model, boolean fails) {
        return joined(model.stream("m", fails).iterator());
      }
    },
    ITERABLE {
      @Override
      String ask(Model model, boolean fails) {
        return joined(model.iterable("m", fails).iterator());
      }
    },
    PUBLISHER {
      @Override
      String ask(Model model, boolean fails) {
        return joined(
            JdkFlowAdapter.flowPublisherToFlux(model.publisher("m", fails))
                .collectList()
                .block()
                .iterator());
      }
    },
    FLUX {
      @Override
      String ask(Model model, boolean fails) {
        return joined(model.flux("m", fails).collectList().block().iterator());
      }
    },
    FUTURE_STREAM {
      @Override
      String ask(Model model, boolean fails) {
        return unwrapped(() -> joined(model.futureStream("m", fails).join().iterator()));
      }
    };

    abstract String ask(Model model, boolean fails);

    private static String joined(Iterator<Chunk> chunks) {
      StringBuilder text = new StringBuilder();
      while (chunks.hasNext()) {
        if (chunks.next() instanceof Text part) {
          text.append(part.text());
        }
      }
      return text.toString();
    }

    private static String unwrapped(Supplier<String> body) {
      try {
        return body.get();
      } catch (CompletionException wrapped) {
        if (wrapped.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw wrapped;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void b178_treeIsTheSameInEveryShape(Shape shape) {
    assertThat(agent(shape, telemetry.tracing()).run("planner", false)).isEqualTo("hihi");

    assertThat(SpanTree.of(telemetry.spans())).isEqualTo(TREE);
    SpanData planner = telemetry.span("invoke_agent planner");
    assertThat(attributes(planner))
        .isEqualTo(
            "{gen_ai.agent.name=planner, gen_ai.operation.name=invoke_agent,"
                + " gen_ai.provider.name=openai,"
                + " gen_ai.usage.input_tokens=6, gen_ai.usage.output_tokens=4}");
    assertThat(telemetry.spans())
        .filteredOn(span -> span.getName().equals("chat m"))
        .allSatisfy(
            span ->
                assertThat(attributes(span))
                    .isEqualTo(
                        "{gen_ai.operation.name=chat, gen_ai.provider.name=acme,"
                            + " gen_ai.request.model=m, gen_ai.usage.input_tokens=3,"
                            + " gen_ai.usage.output_tokens=2}"));
  }

  @ParameterizedTest
  @EnumSource
  void b144_failureIsOnTheSameSpansInEveryShape(Shape shape) {
    Agent agent = agent(shape, telemetry.tracing());

    assertThat(catchThrowable(() -> agent.run("planner", true)))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(SpanTree.of(telemetry.spans())).isEqualTo(FAILED_TREE);
    assertThat(telemetry.spans().get(0).getEvents()).hasSize(1);
    assertThat(telemetry.spans().get(1).getEvents()).isEmpty();
  }

  @Test
  void b115_agentThatAnswersLaterOrStreamsHasTheSameTree() {
    agent(Shape.PLAIN, telemetry.tracing()).later("planner", false).join();
    assertThat(SpanTree.of(telemetry.spans())).isEqualTo(TREE);
    telemetry.reset();

    agent(Shape.ITERATOR, telemetry.tracing()).stream("planner", false)
        .forEachRemaining(element -> {});
    assertThat(SpanTree.of(telemetry.spans())).isEqualTo(TREE);
  }

  private static String attributes(SpanData span) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    span.getAttributes()
        .forEach((AttributeKey<?> key, Object value) -> sorted.put(key.getKey(), value));
    sorted
        .keySet()
        .removeIf(
            key ->
                key.startsWith("spanwrap.")
                    || key.equals("gen_ai.request.stream")
                    || key.equals("gen_ai.response.time_to_first_chunk"));
    return sorted.toString();
  }

  private static Agent agent(Shape shape, Tracing tracing) {
    Model model = TracedParityTest_Model.wrap(new ModelImpl(), tracing);
    Tool tool =
        TracedParityTest_Tool.wrap(
            (name, arguments) -> {
              if (name.equals("book")) {
                throw new IllegalStateException("fully booked");
              }
              return name;
            },
            tracing);
    Agent writer =
        TracedParityTest_Agent.wrap(
            new AgentImpl(fails -> List.of(shape.ask(model, fails))), tracing);
    return TracedParityTest_Agent.wrap(
        new AgentImpl(
            fails -> {
              List<String> said = new ArrayList<>();
              said.add(shape.ask(model, fails));
              tool.run("search", "{}");
              try {
                tool.run("book", "{}");
              } catch (IllegalStateException handled) {
                said.add(writer.run("writer", false));
              }
              shape.ask(model, false);
              return said;
            }),
        tracing);
  }

  private record AgentImpl(Function<Boolean, List<String>> body) implements Agent {
    @Override
    public String run(String name, boolean fails) {
      return String.join("", body.apply(fails));
    }

    @Override
    public CompletableFuture<String> later(String name, boolean fails) {
      return CompletableFuture.completedFuture(run(name, fails));
    }

    @Override
    public Iterator<String> stream(String name, boolean fails) {
      return Stream.of(name).map(n -> run(n, fails)).iterator();
    }
  }

  private static final class ModelImpl implements Model {
    private static final List<Chunk> CHUNKS =
        List.of(new Text("h"), new Text("i"), new Usage(3, 2));

    private static Stream<Chunk> chunks(boolean fails) {
      return CHUNKS.stream()
          .peek(
              chunk -> {
                if (fails && chunk instanceof Usage) {
                  throw new IllegalArgumentException("in the middle");
                }
              });
    }

    @Override
    public Reply plain(String model, boolean fails) {
      if (fails) {
        throw new IllegalArgumentException("plain");
      }
      return new Reply("hi", new Usage(3, 2));
    }

    @Override
    public CompletableFuture<Reply> future(String model, boolean fails) {
      return CompletableFuture.completedFuture(fails).thenApply(x -> plain(model, x));
    }

    @Override
    public CompletionStage<Reply> stage(String model, boolean fails) {
      return future(model, fails);
    }

    @Override
    public Mono<Reply> mono(String model, boolean fails) {
      return Mono.fromCallable(() -> plain(model, fails));
    }

    @Override
    public Iterator<Chunk> iterator(String model, boolean fails) {
      return chunks(fails).iterator();
    }

    @Override
    public Stream<Chunk> stream(String model, boolean fails) {
      return chunks(fails);
    }

    @Override
    public Iterable<Chunk> iterable(String model, boolean fails) {
      return () -> chunks(fails).iterator();
    }

    @Override
    public Flow.Publisher<Chunk> publisher(String model, boolean fails) {
      return JdkFlowAdapter.publisherToFlowPublisher(flux(model, fails));
    }

    @Override
    public Flux<Chunk> flux(String model, boolean fails) {
      return Flux.fromIterable(CHUNKS)
          .doOnNext(
              chunk -> {
                if (fails && chunk instanceof Usage) {
                  throw new IllegalArgumentException("in the middle");
                }
              });
    }

    @Override
    public CompletableFuture<Stream<Chunk>> futureStream(String model, boolean fails) {
      return CompletableFuture.completedFuture(chunks(fails));
    }
  }
}
