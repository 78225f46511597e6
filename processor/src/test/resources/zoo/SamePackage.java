// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

/** Types of the package that are called like those of java.lang and of the runtime. */
@Traced
public interface SamePackage {

  String ask(@Capture("length") int length, Tracing tracing, Operation operation, Object object);

  TracedCall call(TracedScope scope, Override override, Throwable throwable, Objects objects);

  @Deprecated
  java.lang.String text(java.lang.String text);
}

class String {}

class Object {}

class Override {}

class Throwable {}

class Objects {}

class Tracing {}

class Operation {}

class TracedCall {}

class TracedScope {}

class TracedWrapper {}

class CaptureKey {}

class Generated {}
