// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.CompletableFuture;

/** Nested types and constants that the wrapper inherits, called like what it imports. */
@Traced
public interface ShadowingMembers extends InheritedShadows {

  java.lang.String ask(@Capture("question") java.lang.String question, Operation operation);

  CompletableFuture<java.lang.String> askLater(TracedCall call);

  java.lang.Object object(Object object);

  interface Operation {}

  interface TracedCall {}

  interface TracedScope {}

  interface TracedWrapper<T> {}

  interface Tracing {}

  interface CaptureKey {}

  interface Override {}

  interface SuppressWarnings {}

  interface Generated {}

  interface Throwable {}

  interface Object {}

  interface String {}
}

interface InheritedShadows {

  java.lang.String FutureTracing = "a constant that hides a type in expressions";

  interface Objects {}

  interface Role {}
}
