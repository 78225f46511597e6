// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.conformance.runner.Scenario.HookFault;

/** Driven hooks that log, write into the journal and fail as the script says. */
record LoggedModelHooks(Script script, HookLog log, Journal journal) implements ModelHooks {

  private void called(Request request, String hook) {
    log.add(request.context().agent().name(), "driven." + hook);
  }

  @Override
  public void onRequest(Request request) {
    called(request, "request");
    journal.note("driven request");
    script.mayFail(HookFault.REQUEST, request.context().agent().name(), request.turn());
  }

  @Override
  public void onChunk(Request request, Chunk chunk) {
    called(request, "chunk");
  }

  @Override
  public void onReply(Request request, Chunk last) {
    called(request, "reply");
    journal.note("driven reply");
    script.mayFail(HookFault.REPLY, request.context().agent().name(), request.turn());
  }

  @Override
  public void onFailure(Request request, Throwable failure) {
    called(request, "failure");
  }

  @Override
  public void onStopped(Request request) {
    called(request, "stopped");
  }
}
