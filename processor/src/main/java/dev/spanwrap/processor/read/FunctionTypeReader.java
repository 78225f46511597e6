// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.StreamPart;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.problem.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a functional interface that the runtime does not know as a stream type of its own. */
final class FunctionTypeReader {
  private final Javac javac;
  private final Subject subject;
  private final StreamType.Side side;

  FunctionTypeReader(Javac javac, Subject subject, StreamType.Side side) {
    this.javac = javac;
    this.subject = subject;
    this.side = side;
  }

  /**
   * Reads it.
   *
   * @param function its method
   * @param part what calling that is
   * @param wrapper the class that will declare the nested one
   */
  Reading<StreamType> read(MethodGroup function, StreamPart.Signals part, ClassName wrapper) {
    Access access = new Access(javac, javac.packageOf(subject.annotated()));
    SignatureReader signatures = new SignatureReader(javac, subject, access);
    InterfaceReader interfaces = new InterfaceReader(javac);
    List<Reading<Method>> methods = new ArrayList<>();
    Map<String, StreamPart> parts = new HashMap<>();
    List<MethodGroup> groups = new MethodGroups(javac).of(subject.wrapped());
    for (MethodGroup group : groups) {
      methods.add(signatures.read(group).map(signature -> interfaces.forwarded(group, signature)));
      parts.put(
          group.key(javac.types()),
          group.shape().equals(function.shape()) ? part : new StreamPart.Forwarded(List.of()));
    }
    ClassName nested = wrapper.nestedClass(subject.wrapped().getSimpleName() + words(part));
    return Reading.all(methods)
        .map(
            read ->
                interfaces
                    .assemble(subject, groups, read, Location.of(subject.annotated()))
                    .nestedAs(nested))
        .map(declaration -> new StreamType(declaration, side, Optional.empty(), parts));
  }

  private String words(StreamPart.Signals part) {
    String signal = part.signal().name();
    return "On"
        + signal.charAt(0)
        + signal.substring(1).toLowerCase(Locale.ROOT)
        + (part.payload().isPresent() ? "" : "WithoutPayload")
        + (side == StreamType.Side.CARRIER ? "OfProducer" : "");
  }
}
