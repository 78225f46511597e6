// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.Flow;

/** A publisher opens its span at subscribe, and ends it before the last event is handed on. */
@Traced(Role.MODEL)
@Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
public interface StreamingModel {

  @Streamed(endsWith = Done.class, failsWith = Failed.class, endRequired = true)
  @Capture(value = GenAi.RESPONSE_ID, from = "element.id", aggregate = Aggregate.FIRST)
  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, when = Done.class, from = "element.outputTokens")
  @Capture(value = "app.error.code", when = Failed.class, from = "element.code")
  Flow.Publisher<Event> stream(Request request);

  @Streamed(hot = true, endsWhen = "element.last")
  Flow.Publisher<Token> listen(
      @Capture(value = GenAi.REQUEST_MODEL, from = "model") Request request,
      @Capture(value = "app.room") String room);

  @Streamed
  @Capture(value = GenAi.REQUEST_MODEL, from = "request.model")
  @Capture(value = GenAi.REQUEST_MAX_TOKENS, from = "request.maxTokens")
  Flow.Publisher<Token> tokens(Request request);

  record Request(String model, int maxTokens) {}

  interface Event {
    String id();
  }

  record Delta(String id, String text) implements Event {}

  record Done(String id, long outputTokens) implements Event {}

  record Failed(String id, int code) implements Event {}

  record Token(String text, boolean last) {}
}
