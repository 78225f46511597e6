// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.common.SuperficialValidation;
import com.google.auto.service.AutoService;
import dev.spanwrap.processor.problem.Reporter;
import dev.spanwrap.processor.problem.Sources;
import dev.spanwrap.processor.read.Annotations;
import dev.spanwrap.processor.read.Javac;
import dev.spanwrap.processor.read.UndefinedTypes;
import dev.spanwrap.processor.write.SchemaWriter;
import dev.spanwrap.processor.write.SourceWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The annotation processor: writes {@code TracedAssistant} for an interface {@code Assistant}
 * annotated {@code @Traced}.
 *
 * <p>An interface that refers to types which other processors generate waits for them, round by
 * round. The option {@code -Aspanwrap.debug} prints the stack trace of an internal error; {@code
 * -Aspanwrap.schema=false} leaves out the telemetry schemas.
 */
@AutoService(Processor.class)
public final class TracedProcessor extends AbstractProcessor {
  private static final String DEBUG = "spanwrap.debug";
  private static final String SCHEMA = "spanwrap.schema";

  /** The types that wait, by name, with what they wait for. */
  private final Map<String, String> waiting = new LinkedHashMap<>();

  private TracedStep step;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Sources sources = Sources.of(environment);
    step =
        new TracedStep(
            new Javac(environment.getTypeUtils(), environment.getElementUtils(), sources),
            new Reporter(environment.getMessager(), sources),
            new SourceWriter(environment.getFiler()),
            "false".equals(environment.getOptions().get(SCHEMA))
                ? Optional.empty()
                : Optional.of(new SchemaWriter(environment.getFiler())),
            environment.getOptions().containsKey(DEBUG));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Annotations.NAMES;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(DEBUG, SCHEMA);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      if (!round.errorRaised()) {
        waiting.forEach((name, missing) -> find(name).ifPresent(it -> step.giveUp(it, missing)));
      }
      return false;
    }
    Set<TypeElement> types = new LinkedHashSet<>();
    waiting.keySet().forEach(name -> find(name).ifPresent(types::add));
    for (TypeElement annotation : annotations) {
      for (Element annotated : round.getElementsAnnotatedWith(annotation)) {
        types.add(enclosingType(annotated));
      }
    }
    waiting.clear();
    for (TypeElement type : types) {
      missing(type).ifPresent(it -> waiting.put(type.getQualifiedName().toString(), it));
    }
    step.finish();
    return false;
  }

  /** Processes a type, if all that it mentions is there. */
  private Optional<String> missing(TypeElement type) {
    return SuperficialValidation.validateElement(type)
        ? step.process(type)
        : Optional.of(UndefinedTypes.in(type));
  }

  private Optional<TypeElement> find(String name) {
    return Optional.ofNullable(processingEnv.getElementUtils().getTypeElement(name));
  }

  private static TypeElement enclosingType(Element element) {
    return MoreElements.isType(element)
        ? MoreElements.asType(element)
        : enclosingType(Objects.requireNonNull(element.getEnclosingElement()));
  }
}
