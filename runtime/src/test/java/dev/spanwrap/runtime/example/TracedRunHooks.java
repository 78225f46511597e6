// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.example;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;

/** Runs each hook of {@link RunHooks} inside the span of the call that it belongs to. */
@SuppressWarnings("try")
public final class TracedRunHooks implements RunHooks, TracedWrapper<RunHooks> {
  private static final Operation ON_MODEL_START =
      Operation.named("RunHooks.onModelStart").role(Role.MODEL);
  private static final CaptureKey ON_MODEL_START_MODEL = CaptureKey.text("gen_ai.request.model");
  private static final CaptureKey ON_TOKEN_TOKEN = CaptureKey.text("run.last_token");
  private static final Operation ON_MODEL_END =
      Operation.named("RunHooks.onModelEnd").role(Role.MODEL);
  private static final CaptureKey ON_MODEL_END_TOKENS =
      CaptureKey.integer("gen_ai.usage.output_tokens");
  private static final Operation ON_TOOL_START =
      Operation.named("RunHooks.onToolStart").role(Role.TOOL);
  private static final CaptureKey ON_TOOL_START_TOOL = CaptureKey.text("gen_ai.tool.name");
  private static final Operation ON_TOOL_END =
      Operation.named("RunHooks.onToolEnd").role(Role.TOOL);
  private static final Operation ON_AGENT_START =
      Operation.named("RunHooks.onAgentStart").role(Role.AGENT);
  private static final Operation ON_AGENT_END =
      Operation.named("RunHooks.onAgentEnd").role(Role.AGENT);

  private final RunHooks delegate;
  private final Tracing tracing;

  private TracedRunHooks(RunHooks delegate, Tracing tracing) {
    this.delegate = delegate;
    this.tracing = tracing;
  }

  public static RunHooks wrap(RunHooks delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedRunHooks traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedRunHooks(delegate, tracing);
  }

  @Override
  public RunHooks tracedDelegate() {
    return this.delegate;
  }

  @Override
  public void onModelStart(Run run, String prompt) {
    TracedCall call =
        this.tracing
            .prepare(ON_MODEL_START)
            .key(run)
            .bracket(this)
            .set(ON_MODEL_START_MODEL, run, TracedRunHooks::onModelStartModel)
            .begin();
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.onModelStart(run, prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
  }

  @Override
  public void onToken(Run run, String token) {
    TracedCall call = this.tracing.callFor(run);
    call.set(ON_TOKEN_TOKEN, token);
    try (TracedScope scope = call.enter()) {
      this.delegate.onToken(run, token);
    }
  }

  @Override
  public void onModelEnd(Run run, Reply reply) {
    TracedCall call = this.tracing.bracket(ON_MODEL_END, run);
    call.set(ON_MODEL_END_TOKENS, reply, TracedRunHooks::onModelEndTokens);
    try (TracedScope scope = call.enter()) {
      this.delegate.onModelEnd(run, reply);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.closeBracket(this);
  }

  @Override
  public void onToolStart(String callId, String tool) {
    TracedCall call =
        this.tracing
            .prepare(ON_TOOL_START)
            .key(callId)
            .bracket(this)
            .set(ON_TOOL_START_TOOL, tool)
            .begin();
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.onToolStart(callId, tool);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
  }

  @Override
  public void onToolEnd(String callId) {
    TracedCall call = this.tracing.bracket(ON_TOOL_END, callId);
    try (TracedScope scope = call.enter()) {
      this.delegate.onToolEnd(callId);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.closeBracket(this);
  }

  @Override
  public void onAgentStart(Run run) {
    TracedCall call = this.tracing.prepare(ON_AGENT_START).key(run).bracket(this).begin();
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.onAgentStart(run);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
  }

  @Override
  public void onAgentEnd(Run run) {
    TracedCall call = this.tracing.bracket(ON_AGENT_END, run);
    try (TracedScope scope = call.enter()) {
      this.delegate.onAgentEnd(run);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.closeBracket(this);
  }

  @Override
  public String toString() {
    return "TracedRunHooks{" + this.delegate + "}";
  }

  private static Object onModelStartModel(Run run) {
    if (run == null) {
      return null;
    }
    return run.model();
  }

  private static Object onModelEndTokens(Reply reply) {
    if (reply == null) {
      return null;
    }
    return reply.tokens();
  }
}
