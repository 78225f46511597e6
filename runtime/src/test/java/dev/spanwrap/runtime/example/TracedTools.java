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

/** Opens a span around each operation of {@link Tools}, then delegates. */
@SuppressWarnings("try")
public final class TracedTools implements Tools, TracedWrapper<Tools> {
  private static final Operation CALL = Operation.named("Tools.call").role(Role.TOOL);
  private static final CaptureKey CALL_TOOL = CaptureKey.text("gen_ai.tool.name");
  private static final Operation CALL_BY_ID = Operation.named("Tools.callById").role(Role.TOOL);
  private static final CaptureKey CALL_BY_ID_TOOL = CaptureKey.text("gen_ai.tool.name");
  private static final Operation AGENT = Operation.named("Tools.agent").role(Role.AGENT);

  private final Tools delegate;
  private final Tracing tracing;

  private TracedTools(Tools delegate, Tracing tracing) {
    this.delegate = delegate;
    this.tracing = tracing;
  }

  public static Tools wrap(Tools delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedTools traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedTools(delegate, tracing);
  }

  @Override
  public Tools tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String call(String tool) {
    TracedCall call = this.tracing.prepare(CALL).set(CALL_TOOL, tool).begin();
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.call(tool);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public String callById(String callId, String tool) {
    TracedCall call =
        this.tracing.prepare(CALL_BY_ID).key(callId).set(CALL_BY_ID_TOOL, tool).begin();
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.callById(callId, tool);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public String agent(Run run, String input) {
    TracedCall call = this.tracing.prepare(AGENT).key(run).begin();
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.agent(run, input);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public String toString() {
    return "TracedTools{" + this.delegate + "}";
  }
}
