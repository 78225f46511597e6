// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;

/** The names of the runtime's types: the one place that knows them. */
final class RuntimeTypes {

  private static final String PACKAGE = "dev.spanwrap.runtime";

  static final ClassName CALL_HOOKS = named("CallHooks");
  static final ClassName CAPTURE_KEY = named("CaptureKey");
  static final ClassName CONTENT_KEY = named("ContentKey");
  static final ClassName DEFERRED_CALL = named("DeferredCall");
  static final ClassName FUTURE_TRACING = named("FutureTracing");
  static final ClassName HOOK_STAGES = named("HookStages");
  static final ClassName LEGACY_SHAPES = named("LegacyShapes");
  static final ClassName OPERATION = named("Operation");
  static final ClassName PARENT = named("Parent");
  static final ClassName ROLE = named("Role");
  static final ClassName SESSION_CALL = named("SessionCall");
  static final ClassName STAGED_HOOKS = named("StagedHooks");
  static final ClassName STREAM_CALL = named("StreamCall");
  static final ClassName TRACED_CALL = named("TracedCall");
  static final ClassName TRACED_SCOPE = named("TracedScope");
  static final ClassName TRACED_WRAPPER = named("TracedWrapper");
  static final ClassName TRACING = named("Tracing");

  private RuntimeTypes() {}

  private static ClassName named(String simpleName) {
    return ClassName.get(PACKAGE, simpleName);
  }
}
