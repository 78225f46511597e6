// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.processor.model.Callback;
import dev.spanwrap.processor.model.StreamPart;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.problem.StreamTypeProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads which arguments of a method are callbacks of its call, and what they are told. */
final class CallbackReader {
  private static final ClassName CALLBACK_TRACING =
      ClassName.get("dev.spanwrap.runtime", "CallbackTracing");

  private final Javac javac;
  private final Subject subject;
  private final StreamType.Side side;
  private final StreamSubjects subjects;
  private final Signals signals;
  private final StreamContents contents;

  /**
   * @param subject what the class is generated for whose methods take them
   * @param side who makes the callbacks
   */
  CallbackReader(Javac javac, Subject subject, StreamType.Side side) {
    this(javac, subject, side, new StreamContents(javac));
  }

  CallbackReader(Javac javac, Subject subject, StreamType.Side side, StreamContents contents) {
    this.javac = javac;
    this.subject = subject;
    this.side = side;
    this.subjects = new StreamSubjects(javac);
    this.signals = new Signals(javac);
    this.contents = contents;
  }

  /** The callbacks among the parameters of a method, by the types of a member. */
  Reading<List<ReadCallback>> read(ExecutableElement annotated, ExecutableType member) {
    List<Reading<Optional<ReadCallback>>> readings = new ArrayList<>();
    for (int i = 0; i < annotated.getParameters().size(); i++) {
      readings.add(read(i, annotated.getParameters().get(i), member.getParameterTypes().get(i)));
    }
    return Reading.all(readings).map(found -> found.stream().flatMap(Optional::stream).toList());
  }

  private Reading<Optional<ReadCallback>> read(
      int index, VariableElement parameter, TypeMirror type) {
    Optional<AnnotationView> streamed = AnnotationView.of(parameter, Streamed.class);
    if (streamed.isPresent()) {
      return streamed(index, parameter, type, streamed.get()).map(Optional::of);
    }
    return AnnotationView.of(parameter, On.class)
        .map(on -> function(index, parameter, type, on).map(Optional::of))
        .orElseGet(() -> Reading.valid(Optional.empty()));
  }

  private Reading<ReadCallback> streamed(
      int index, VariableElement parameter, TypeMirror type, AnnotationView use) {
    Optional<ClassName> adapter = CallbackKinds.adapter(type);
    if (adapter.isPresent()) {
      Told told = Told.element(CallbackKinds.element(type, javac).orElseThrow()).and(Told.by(use));
      String what = Javac.enclosing(parameter).getSimpleName() + " takes " + Display.of(type);
      return Reading.of(
          new ReadCallback(new Callback(index, adapter.get(), "trace", Optional.empty()), told),
          new AdapterPresence(javac).missing(adapter.get(), what, use.site()));
    }
    return subjects
        .of(type, use)
        .flatMap(
            found ->
                found.isPresent() && isCalledBack(found.get())
                    ? ofStreamType(index, found.get(), use)
                    : Reading.invalid(
                        StreamTypeProblems.notACallback(
                            use.site(),
                            parameter.getSimpleName().toString(),
                            Display.of(type),
                            found.isPresent()
                                ? "It hands out a stream instead. Pass an interface with @On"
                                    + " methods."
                                : remedy(type))));
  }

  /** What the producer passes may hand out more; what the consumer passes is only told. */
  private boolean isCalledBack(StreamSubject found) {
    return side == StreamType.Side.CARRIER || !contents.handsOut(found);
  }

  private Reading<ReadCallback> ofStreamType(int index, StreamSubject found, AnnotationView use) {
    String factory =
        side == StreamType.Side.RECEIVER && contents.onlyCancels(found) ? "told" : "trace";
    Callback callback = new Callback(index, found.generated(), factory, Optional.empty());
    Told told = contents.of(found).and(Told.by(use));
    return Reading.valid(new ReadCallback(callback, told));
  }

  private String remedy(TypeMirror type) {
    if (new Functions(javac).method(type).isPresent()) {
      return "Annotate it @On with the signal that calling it is.";
    }
    return CallbackKinds.element(type, javac).isPresent()
        ? "Declare it as the Subscriber or StreamObserver that it extends, or annotate that type"
            + " @Streamed."
        : "Annotate that type @Streamed, or name by via the mixin that describes it.";
  }

  private Reading<ReadCallback> function(
      int index, VariableElement parameter, TypeMirror type, AnnotationView on) {
    Signal signal = on.constant("value", Signal.class);
    if (signal == Signal.START) {
      return Reading.invalid(StreamTypeProblems.startOutsideOfHooks(on.site("value")));
    }
    Optional<MethodGroup> function = new Functions(javac).method(type);
    if (function.isEmpty()) {
      return Reading.invalid(
          StreamTypeProblems.onNeedsFunction(
              on.site(), parameter.getSimpleName().toString(), Display.of(type)));
    }
    DeclaredType bounded = new TypeArguments(javac).bounded((DeclaredType) type);
    ExecutableType member =
        (ExecutableType) javac.types().asMemberOf(bounded, function.get().shape());
    StreamPart.Signals part = signals.of(on, function.get().shape(), member);
    Told told = signals.told(part, member, side == StreamType.Side.CARRIER);
    Optional<String> known = known(type, part);
    if (known.isPresent()) {
      return Reading.valid(
          new ReadCallback(
              new Callback(index, CALLBACK_TRACING, known.get(), Optional.empty()), told));
    }
    Subject nested = new Subject(subject.annotated(), Javac.element((DeclaredType) type));
    return new FunctionTypeReader(javac, nested, side)
        .read(function.get(), part, subject.generated())
        .map(
            read ->
                new ReadCallback(
                    new Callback(index, read.declaration().generated(), "trace", Optional.of(read)),
                    told));
  }

  /** The runtime's method for a function that it knows. */
  private Optional<String> known(TypeMirror type, StreamPart.Signals part) {
    boolean consumer = Javac.isExactly(type, "java.util.function.Consumer");
    boolean runnable = Javac.isExactly(type, "java.lang.Runnable");
    boolean outcome =
        Javac.isExactly(type, "java.util.function.BiConsumer") && part.failure().isPresent();
    if (side == StreamType.Side.CARRIER) {
      return runnable && part.signal() == Signal.CANCEL
          ? Optional.of("cancelling")
          : Optional.empty();
    }
    boolean simple =
        part.failure().isEmpty() && (part.payload().isPresent() || part.signal() == Signal.CANCEL);
    if (runnable || outcome || (consumer && simple)) {
      return Optional.of(
          switch (part.signal()) {
            case ELEMENT -> "onElement";
            case ERROR -> "onError";
            case CANCEL -> "onCancel";
            case COMPLETE, START -> "onComplete";
          });
    }
    return Optional.empty();
  }
}
