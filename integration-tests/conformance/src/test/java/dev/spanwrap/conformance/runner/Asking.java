// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** Asks each layer in one of the shapes and pulls what it tells. */
record Asking(Shape shape) {

  Pulled<? extends Chunk> ask(ChatModel model, Request request) {
    return switch (shape) {
      case PLAIN -> Awaiting.of(model.chat(request));
      case LATER -> new Awaiting<>(model.later(request));
      case PULLED -> model.pull(request);
      case PUBLISHED -> Listening.to(model.publish(request));
      case CALLED_BACK -> Listening.with(handler -> model.listen(request, handler));
    };
  }

  Pulled<? extends Event> ask(Agents agents, AgentContext context) {
    return switch (shape) {
      case PLAIN -> Awaiting.of(agents.run(context));
      case LATER -> new Awaiting<>(agents.later(context));
      case PULLED -> agents.pull(context);
      case PUBLISHED -> Listening.to(agents.publish(context));
      case CALLED_BACK -> Listening.with(handler -> agents.listen(context, handler));
    };
  }

  Pulled<? extends Event> ask(Team team, String input) {
    return switch (shape) {
      case PLAIN -> Awaiting.of(team.run(input));
      case LATER -> new Awaiting<>(team.later(input));
      case PULLED -> team.pull(input);
      case PUBLISHED -> Listening.to(team.publish(input));
      case CALLED_BACK -> Listening.with(handler -> team.listen(input, handler));
    };
  }
}
