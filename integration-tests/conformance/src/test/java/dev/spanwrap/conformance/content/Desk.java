// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.content.Message;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** A model that is asked in every shape: plain, a future, streams, callbacks. */
@Traced(Role.MODEL)
@Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
@Capture(value = GenAi.REQUEST_MODEL, from = "question.model")
@Capture(value = GenAi.INPUT_MESSAGES, from = "question", content = true, mapper = Desk.Asked.class)
@Capture(value = "desk.question", from = "question", content = true)
@Capture(value = "desk.reply", from = "result", content = true)
interface Desk {

  record Customer(@JsonProperty("full_name") String name, @JsonIgnore String password) {}

  record Question(String model, String text, Customer customer) {
    static Question of(String text) {
      return new Question("tiny", text, new Customer("Ada", "hunter2"));
    }
  }

  record Reply(String text, int tokens) {}

  /** Maps a question to the schema of the conventions. */
  final class Asked implements Mapper<Question, List<Message>> {
    @Override
    public List<Message> map(Question question) {
      return List.of(Message.user(question.text()));
    }
  }

  /** Maps a token to a part of what is said. */
  final class Said implements Mapper<String, Message> {
    @Override
    public Message map(String token) {
      return Message.assistant(token);
    }
  }

  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.tokens")
  Reply answer(Question question);

  CompletableFuture<Reply> answerLater(Question question);

  @Streamed
  @Capture(value = "desk.last", from = "element", content = true)
  @Capture(value = "desk.first", from = "element", content = true, aggregate = Aggregate.FIRST)
  @Capture(value = "desk.all", from = "element", content = true, aggregate = Aggregate.SUM)
  @Capture(
      value = GenAi.OUTPUT_MESSAGES,
      from = "element",
      content = true,
      aggregate = Aggregate.SUM,
      mapper = Said.class)
  Iterator<String> tokens(Question question);

  @Streamed
  @Capture(value = "desk.all", from = "element", content = true, aggregate = Aggregate.SUM)
  Flow.Publisher<Reply> replies(Question question);

  @Capture(value = "desk.all", from = "element", content = true, aggregate = Aggregate.SUM)
  void tell(
      Question question,
      @On(Signal.ELEMENT) Consumer<String> token,
      @On(Signal.COMPLETE) Runnable done);
}
