// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each pass over an {@code Iterable} is a call that says all that the first one says. */
class PassesTest {
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");
  private static final AttributeKey<Long> LIMIT = AttributeKey.longKey("app.limit");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Streamed
  interface Tokens extends Iterable<String>, AutoCloseable {
    String id();

    @Override
    void close();
  }

  @Streamed
  @MixinFor(DirectoryStream.class)
  interface DirectoryStreamTracing {}

  @Traced(value = Role.MODEL, name = "chat {model}")
  @Capture(value = GenAi.PROVIDER_NAME, constant = "test")
  interface Model {
    @Streamed
    Iterable<String> words(
        @Capture(GenAi.REQUEST_MODEL) String model, @Capture("app.limit") int limit);

    @Streamed
    CompletableFuture<Iterable<String>> wordsLater(
        @Capture(GenAi.REQUEST_MODEL) String model, @Capture("app.limit") int limit);

    @Streamed
    Tokens tokens(@Capture(GenAi.REQUEST_MODEL) String model, @Capture("app.limit") int limit);

    @Streamed(via = DirectoryStreamTracing.class)
    DirectoryStream<String> files(
        @Capture(GenAi.REQUEST_MODEL) String model, @Capture("app.limit") int limit);
  }

  /** What is passed over, closeable in all ways. */
  private static class Words implements Tokens, DirectoryStream<String> {
    final List<String> closedIn = new ArrayList<>();

    @Override
    public Iterator<String> iterator() {
      return List.of("a", "b").iterator();
    }

    @Override
    public String id() {
      return "id";
    }

    @Override
    public void close() {
      closedIn.add(Span.current().getSpanContext().getSpanId());
    }
  }

  private final Words words = new Words();

  private Model model() {
    return TracedPassesTest_Model.wrap(
        new Model() {
          @Override
          public Iterable<String> words(String model, int limit) {
            return words;
          }

          @Override
          public CompletableFuture<Iterable<String>> wordsLater(String model, int limit) {
            return CompletableFuture.completedFuture(words);
          }

          @Override
          public Tokens tokens(String model, int limit) {
            return words;
          }

          @Override
          public DirectoryStream<String> files(String model, int limit) {
            return words;
          }
        },
        telemetry.tracing());
  }

  private void assertPassedTwice() {
    assertThat(telemetry.spans())
        .hasSize(2)
        .allMatch(span -> span.getName().equals("chat m-1"))
        .allMatch(span -> Long.valueOf(7).equals(span.getAttributes().get(LIMIT)))
        .allMatch(span -> span.getAttributes().get(OUTCOME) == null);
  }

  @Test
  void b68_furtherPassesHaveTheCapturesAndTheNameOfTheFirst() {
    Iterable<String> traced = model().words("m-1", 7);

    assertThat(traced).containsExactly("a", "b");
    assertThat(traced).containsExactly("a", "b");

    assertPassedTwice();
  }

  @Test
  void b68_soDoThoseOverWhatAFutureYields() {
    Iterable<String> traced = model().wordsLater("m-1", 7).join();

    assertThat(traced).containsExactly("a", "b");
    assertThat(traced).containsExactly("a", "b");

    assertPassedTwice();
  }

  @Test
  void b68_soDoThoseOverATypeOfItsOwn() {
    Tokens tokens = model().tokens("m-1", 7);

    assertThat(tokens.id()).isEqualTo("id");
    assertThat(tokens).containsExactly("a", "b");
    assertThat(tokens).containsExactly("a", "b");

    assertPassedTwice();
  }

  @Test
  void closingADeclaredTypeCancelsThePassThatIsOpen() {
    Tokens tokens = model().tokens("m-1", 7);
    tokens.iterator().next();

    tokens.close();
    tokens.close();

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    assertThat(words.closedIn).hasSize(2).containsOnly(telemetry.span().getSpanId());
  }

  @Test
  void closingCancelsAFurtherPassInsideItsOwnSpan() {
    Tokens tokens = model().tokens("m-1", 7);
    assertThat(tokens).hasSize(2);
    tokens.iterator().next();

    tokens.close();

    assertThat(telemetry.spans()).hasSize(2);
    SpanData second = telemetry.spans().get(1);
    assertThat(second.getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    assertThat(words.closedIn).containsExactly(second.getSpanId());
  }

  @Test
  void closingWhatNobodyPassedOverCancelsTheCall() {
    model().tokens("m-1", 7).close();

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
  }

  @Test
  void aDirectoryStreamIsClosedThroughItsMixin() throws IOException {
    try (DirectoryStream<String> files = model().files("m-1", 7)) {
      files.iterator().next();
    }

    assertThat(telemetry.span().getName()).isEqualTo("chat m-1");
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    assertThat(words.closedIn).containsExactly(telemetry.span().getSpanId());
  }

  @Test
  void anIterableThatIsCloseableStaysSo() throws Exception {
    Iterable<String> traced = model().words("m-1", 7);
    traced.iterator().next();

    assertThat(traced).isInstanceOf(AutoCloseable.class);
    ((AutoCloseable) traced).close();

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    assertThat(words.closedIn).hasSize(1);
  }

  interface PassHooks {
    @On(Signal.START)
    void before(String topic);

    @On(value = Signal.COMPLETE, payload = false)
    void after(String topic);
  }

  @Traced
  @Hooks(PassHooks.class)
  interface Feed {
    @Streamed
    Iterable<String> lines(String topic);
  }

  @Test
  void b85_hooksRunForEachPass() {
    List<String> events = new ArrayList<>();
    Feed feed =
        TracedPassesTest_Feed.wrap(
            topic -> words,
            new PassHooks() {
              @Override
              public void before(String topic) {
                events.add("before " + topic);
                if (events.size() > 4) {
                  throw new IllegalStateException("enough");
                }
              }

              @Override
              public void after(String topic) {
                events.add("after " + topic);
              }
            },
            telemetry.tracing());

    Iterable<String> lines = feed.lines("x");
    assertThat(lines).hasSize(2);
    assertThat(lines).hasSize(2);
    assertThat(events).containsExactly("before x", "after x", "before x", "after x");
    assertThatThrownBy(lines::iterator).hasMessage("enough");

    assertThat(telemetry.spans()).hasSize(3);
  }
}
