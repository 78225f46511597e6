// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.spanwrap.processor.check.Checks;
import dev.spanwrap.processor.generate.StreamTypeGenerator;
import dev.spanwrap.processor.generate.WrapperGenerator;
import dev.spanwrap.processor.model.Briefs;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.problem.CompilationProblems;
import dev.spanwrap.processor.problem.InterfaceProblems;
import dev.spanwrap.processor.problem.Location;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Reporter;
import dev.spanwrap.processor.read.BriefReader;
import dev.spanwrap.processor.read.InterfaceReader;
import dev.spanwrap.processor.read.Javac;
import dev.spanwrap.processor.read.Reading;
import dev.spanwrap.processor.read.StreamTypeReader;
import dev.spanwrap.processor.read.UndefinedTypeException;
import dev.spanwrap.processor.schema.TelemetrySchema;
import dev.spanwrap.processor.write.Draft;
import dev.spanwrap.processor.write.SchemaWriter;
import dev.spanwrap.processor.write.SourceWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.processing.FilerException;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/**
 * What becomes of each annotated interface: it is read, checked, generated and written. Generating
 * needs nothing of the compiler and takes half of the time, so it runs beside the reading.
 */
final class TracedStep {
  /** How many are made while others are read: enough to be busy, few enough to be small. */
  private static final int AHEAD = 32;

  private static final String RUNTIME = "dev.spanwrap.runtime.Tracing";

  private final Javac javac;
  private final InterfaceReader reader;
  private final StreamTypeReader streamTypes;
  private final Reporter reporter;
  private final SourceWriter writer;
  private final Optional<SchemaWriter> schemas;
  private final boolean debug;
  private final Map<ClassName, TracedInterface> written = new HashMap<>();
  private final Queue<Begun> begun = new ArrayDeque<>();
  private boolean runtimeMissed;

  TracedStep(
      Javac javac,
      Reporter reporter,
      SourceWriter writer,
      Optional<SchemaWriter> schemas,
      boolean debug) {
    this.javac = javac;
    this.reader = new InterfaceReader(javac);
    this.streamTypes = new StreamTypeReader(javac);
    this.reporter = reporter;
    this.writer = writer;
    this.schemas = schemas;
    this.debug = debug;
  }

  /** Processes a type; returns the name of a type that it needs and that does not exist yet. */
  Optional<String> process(TypeElement type) {
    try {
      if (StreamTypeReader.isStreamType(type)) {
        Reading<StreamType> reading = streamTypes.read(type);
        reporter.report(type, reading.problems());
        reading
            .optional()
            .ifPresent(
                stream ->
                    begin(
                        stream.declaration(),
                        type,
                        () -> StreamTypeGenerator.generate(stream),
                        TelemetrySchema.isWorthwhile(stream)
                            ? Optional.of(briefs -> TelemetrySchema.of(name(type), stream, briefs))
                            : Optional.empty()));
      } else {
        Reading<Optional<TracedInterface>> reading = reader.read(type).flatMap(TracedStep::checked);
        reporter.report(type, reading.problems());
        reading
            .optional()
            .flatMap(traced -> traced)
            .ifPresent(
                traced ->
                    begin(
                        traced,
                        type,
                        () -> WrapperGenerator.generate(traced),
                        Optional.of(briefs -> TelemetrySchema.of(name(type), traced, briefs))));
      }
    } catch (UndefinedTypeException undefined) {
      return Optional.of(String.valueOf(undefined.getMessage()));
    } catch (RuntimeException | StackOverflowError bug) {
      reporter.report(type, List.of(internal(type, bug)));
    }
    return Optional.empty();
  }

  /**
   * Says that a type was never processed, because something that it needs never came. What has no
   * name was written wrong: there the compiler's own error says all.
   */
  void giveUp(TypeElement type, String missing) {
    if (!SourceVersion.isName(missing)) {
      return;
    }
    String generated = "Traced" + String.join("_", ClassName.get(type).simpleNames());
    reporter.report(
        type,
        List.of(
            CompilationProblems.undefined(
                Location.of(type),
                String.join(".", ClassName.get(type).simpleNames()),
                missing,
                generated)));
  }

  private static Reading<Optional<TracedInterface>> checked(Optional<TracedInterface> traced) {
    return Reading.of(traced, traced.map(Checks::check).orElse(List.of()));
  }

  /** Has the files of an interface made while the next ones are read. */
  private void begin(
      TracedInterface traced,
      TypeElement type,
      Supplier<JavaFile> source,
      Optional<Function<Briefs, String>> description) {
    boolean written = isFree(traced, type) && hasRuntime(traced, type);
    Optional<Draft> text =
        written ? Optional.of(Draft.of(() -> SourceWriter.text(source.get()))) : Optional.empty();
    Optional<Draft> schema =
        schemas.flatMap(wanted -> description).flatMap(said -> describe(type, said));
    begun.add(new Begun(traced, type, text, schema));
    if (begun.size() > AHEAD) {
      write(begun.remove());
    }
  }

  /** What calls can emit: for people, so that it never fails a build. */
  private Optional<Draft> describe(TypeElement type, Function<Briefs, String> text) {
    try {
      Briefs briefs = new BriefReader(javac).read(type);
      return Optional.of(Draft.of(() -> text.apply(briefs)));
    } catch (RuntimeException failure) {
      trace(failure);
      return Optional.empty();
    }
  }

  /** Writes what was begun and is not written yet, in the order in which it was read. */
  void finish() {
    while (!begun.isEmpty()) {
      write(begun.remove());
    }
  }

  private void write(Begun file) {
    TypeElement type = file.type();
    if (file.source().isPresent()) {
      try {
        writer.write(file.traced().generated(), file.source().get().text(), type);
      } catch (FilerException exists) {
        reporter.report(type, List.of(nameTaken(file.traced())));
      } catch (ExecutionException bug) {
        reporter.report(type, List.of(internal(type, Objects.requireNonNull(bug.getCause()))));
      } catch (IOException failure) {
        reporter.report(type, List.of(internal(type, failure)));
      }
    }
    if (file.schema().isPresent()) {
      try {
        schemas.orElseThrow().write(name(type), file.schema().get().text(), type);
      } catch (IOException | ExecutionException failure) {
        trace(failure);
      }
    }
  }

  /** What is being made of an interface. */
  private record Begun(
      TracedInterface traced, TypeElement type, Optional<Draft> source, Optional<Draft> schema) {}

  private boolean isFree(TracedInterface traced, TypeElement type) {
    TracedInterface other = written.putIfAbsent(traced.generated(), traced);
    if (other == null) {
      return true;
    }
    reporter.report(
        type,
        List.of(
            InterfaceProblems.nameCollision(
                traced.site(),
                name(traced.type()),
                name(other.type()),
                traced.generated().simpleName())));
    return false;
  }

  /** One interface tells of the missing runtime for all. */
  private boolean hasRuntime(TracedInterface traced, TypeElement type) {
    ModuleElement module = javac.elements().getModuleOf(type);
    boolean present =
        (module == null
                ? javac.elements().getTypeElement(RUNTIME)
                : javac.elements().getTypeElement(module, RUNTIME))
            != null;
    if (!present && !runtimeMissed) {
      runtimeMissed = true;
      reporter.report(type, List.of(CompilationProblems.missingRuntime(traced.site())));
    }
    return present;
  }

  private static Problem nameTaken(TracedInterface traced) {
    return InterfaceProblems.nameTaken(
        traced.site(), name(traced.type()), traced.generated().simpleName());
  }

  private static String name(TypeElement type) {
    return type.getQualifiedName().toString();
  }

  private static String name(ClassName type) {
    return String.join(".", type.simpleNames());
  }

  private Problem internal(TypeElement type, Throwable bug) {
    trace(bug);
    return CompilationProblems.internal(
        Location.of(type), name(ClassName.get(type)), bug.toString());
  }

  private void trace(Throwable bug) {
    if (debug) {
      StringWriter trace = new StringWriter();
      bug.printStackTrace(new PrintWriter(trace));
      reporter.trace(trace.toString());
    }
  }
}
