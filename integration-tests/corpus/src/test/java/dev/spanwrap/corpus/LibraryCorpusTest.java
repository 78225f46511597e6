// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import dev.langchain4j.model.chat.ChatModel;
import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import io.reactivex.rxjava3.core.Flowable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

/** Every public interface of libraries that models, tools and agents are made of. */
class LibraryCorpusTest {
  @TempDir Path directory;

  /**
   * A library.
   *
   * @param type a class in it
   * @param wrapped how many of its interfaces get a wrapper
   * @param sealed those that cannot have one
   */
  private record Library(Class<?> type, int wrapped, List<String> sealed) {
    @Override
    public String toString() {
      return JarInterfaces.jarOf(type).getFileName().toString();
    }
  }

  private static Stream<Library> libraries() {
    return Stream.of(
        new Library(
            ChatModel.class,
            102,
            List.of(
                "dev.langchain4j.guardrail.GuardrailExecutor",
                "dev.langchain4j.guardrail.GuardrailRequest",
                "dev.langchain4j.guardrail.GuardrailResult",
                "dev.langchain4j.guardrail.GuardrailResult.Failure",
                "dev.langchain4j.model.batch.BatchItemResult",
                "dev.langchain4j.observability.api.listener.GuardrailExecutedListener",
                "dev.langchain4j.spi.guardrail.GuardrailExecutorBuilderFactory")),
        new Library(OpenAIClient.class, 1098, List.of()),
        new Library(Flowable.class, 83, List.of()),
        new Library(Flux.class, 39, List.of()),
        new Library(Channel.class, 41, List.of()),
        new Library(StreamObserver.class, 7, List.of()));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void everyInterfaceGetsAWrapperOrOneClearError(Library library) {
    List<Class<?>> interfaces = JarInterfaces.besides(library.type());
    List<Class<?>> open = interfaces.stream().filter(Predicate.not(Class::isSealed)).toList();
    List<Annotated> closed =
        interfaces.stream().filter(Class::isSealed).map(Annotated::mixin).toList();

    Corpus corpus =
        Corpus.compile(
            Stream.concat(
                    open.stream().map(Annotated::extending), open.stream().map(Annotated::mixin))
                .toList(),
            directory.resolve("open"));
    System.out.println(corpus.summary(library.toString()));

    assertThat(corpus.messages()).isEmpty();
    assertThat(open).hasSize(library.wrapped());
    assertThat(closed)
        .extracting(annotated -> annotated.target().getCanonicalName())
        .containsExactlyInAnyOrderElementsOf(library.sealed());
    assertThat(Corpus.compile(closed, directory.resolve("sealed")).messages())
        .containsExactlyInAnyOrderElementsOf(closed.stream().map(Refusals::sealed).toList());
  }
}
