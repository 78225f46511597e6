// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import dev.spanwrap.processor.model.Capture;
import dev.spanwrap.processor.model.CaptureSource;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.TracedOperation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operation with the names that it has in the wrapper.
 *
 * @param operation what is traced
 * @param constant the constant that describes it
 * @param nameParts what fills the holes of its span name
 * @param captures what is recorded from paths
 * @param endsWhen the static method that says of an element whether it ends the call
 * @param key how the call's key is found
 * @param consumers for each signal that is captured from, the static method that does
 */
record NamedOperation(
    TracedOperation operation,
    String constant,
    List<NamedPath> nameParts,
    List<NamedCapture> captures,
    Optional<NamedPath> endsWhen,
    Optional<NamedPath> key,
    Map<Root.Named, String> consumers) {

  /** The captures whose value is the same for every call. */
  Stream<Capture> constants() {
    return operation.captures().stream()
        .filter(capture -> capture.source() instanceof CaptureSource.Constant);
  }

  /** The captures that start at a root, in order. */
  Stream<NamedCapture> capturesFrom(Root root) {
    return captures.stream().filter(capture -> capture.value().path().root().equals(root));
  }

  /** The captures of the arguments and the delegate, before the span starts or right after. */
  Stream<NamedCapture> capturesOfCall(boolean beforeStart) {
    return captures.stream()
        .filter(capture -> capture.capture().beforeStart() == beforeStart)
        .filter(capture -> !isSignal(capture.value().path().root()));
  }

  /** Every path that has a method of its own and yields a value to record. */
  Stream<NamedPath> paths() {
    return Stream.of(nameParts.stream(), captures.stream().map(NamedCapture::value), key.stream())
        .flatMap(paths -> paths)
        .filter(path -> path.method().isPresent());
  }

  private static boolean isSignal(Root root) {
    return root == Root.Named.RESULT || root == Root.Named.ELEMENT || root == Root.Named.ERROR;
  }
}
