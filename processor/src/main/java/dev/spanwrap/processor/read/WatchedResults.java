// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What results deliver that are of the kinds in the table of streams, and futures of them. */
final class WatchedResults {
  private final Javac javac;

  WatchedResults(Javac javac) {
    this.javac = javac;
  }

  boolean isFuture(TypeMirror type) {
    return javac.isSubtypeOf(type, StreamKinds.STAGE);
  }

  /** What a future delivers: its value, or what the stream in it does. */
  Delivery future(TypeMirror type, boolean streamed) {
    StreamKind kind =
        StreamKinds.exactly(type).orElseGet(() -> StreamKinds.above(type, javac).orElseThrow());
    TypeMirror value = argument(javac.asSuper(type, StreamKinds.STAGE).orElseThrow());
    Optional<StreamKind> inner =
        StreamKinds.exactly(value).filter(stream -> !kind.equals(stream) && !isFuture(value));
    boolean awaitsInner =
        StreamKinds.exactly(type).isPresent() && inner.filter(StreamKind::isAwaited).isPresent();
    if (inner.isPresent() && (streamed || awaitsInner)) {
      Delivery.Watch watch = new Delivery.Watch(kind, "traceStream", inner);
      TypeMirror delivered = element(inner.get(), value);
      return inner.get().isAwaited()
          ? Delivery.awaited(watch, delivered)
          : Delivery.streamed(watch, delivered);
    }
    String method = StreamKinds.exactly(type).isPresent() ? kind.method() : "observe";
    return Delivery.awaited(new Delivery.Watch(kind, method, Optional.empty()), value);
  }

  Delivery watched(StreamKind kind, TypeMirror type) {
    Delivery.Watch watch = new Delivery.Watch(kind, kind.method(), Optional.empty());
    TypeMirror delivered = element(kind, type);
    return kind.isAwaited()
        ? Delivery.awaited(watch, delivered)
        : Delivery.streamed(watch, delivered);
  }

  /** The kind of a type whose instances deliver several elements. */
  Optional<StreamKind> yieldsMany(TypeMirror type) {
    return StreamKinds.above(type, javac)
        .filter(kind -> !kind.isAwaited() || StreamKinds.exactly(type).isEmpty())
        .filter(kind -> !isFuture(type));
  }

  /** The only type argument of a generic type; of a raw one {@code Object}. */
  TypeMirror argument(DeclaredType type) {
    return type.getTypeArguments().isEmpty() ? javac.object() : type.getTypeArguments().get(0);
  }

  private TypeMirror element(StreamKind kind, TypeMirror type) {
    return kind.element().map(javac::declared).orElseGet(() -> argument((DeclaredType) type));
  }
}
