// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.spanwrap.processor.content.model.ContentModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** Generates, for each class with samples, a class with a writer for each of them. */
final class SampleProcessor extends AbstractProcessor {
  static final String SUFFIX = "Contents";
  private static final ClassName WRITER =
      ClassName.get("dev.spanwrap.runtime.content", "ContentWriter");
  private static final ClassName KEY = ClassName.get("dev.spanwrap.runtime", "ContentKey");

  final List<ContentProblem> problems = new ArrayList<>();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Sample.class.getName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Map<TypeElement, List<ExecutableElement>> samples = new LinkedHashMap<>();
    for (ExecutableElement method :
        ElementFilter.methodsIn(round.getElementsAnnotatedWith(Sample.class))) {
      samples
          .computeIfAbsent((TypeElement) method.getEnclosingElement(), type -> new ArrayList<>())
          .add(method);
    }
    samples.forEach(this::generate);
    return false;
  }

  private void generate(TypeElement zoo, List<ExecutableElement> samples) {
    ContentReader reader =
        new ContentReader(processingEnv.getTypeUtils(), processingEnv.getElementUtils());
    Map<ExecutableElement, ContentModel> models = new LinkedHashMap<>();
    for (ExecutableElement sample : samples) {
      ContentReading reading =
          reader.read(
              sample.getReturnType(), processingEnv.getElementUtils().getPackageOf(zoo), sample);
      if (reading instanceof ContentReading.Valid valid) {
        models.put(sample, valid.model());
      } else {
        ((ContentReading.Invalid) reading).problems().forEach(this::report);
      }
    }
    write(zoo, models);
  }

  private void report(ContentProblem problem) {
    problems.add(problem);
    processingEnv
        .getMessager()
        .printMessage(
            Diagnostic.Kind.ERROR,
            problem.code() + ": " + problem.text(),
            problem.element(),
            problem.annotation().orElse(null));
  }

  private void write(TypeElement zoo, Map<ExecutableElement, ContentModel> models) {
    ClassName name =
        ClassName.get(
            processingEnv.getElementUtils().getPackageOf(zoo).toString(),
            zoo.getSimpleName() + SUFFIX);
    TypeSpec.Builder type = TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC);
    // Each sample alone: what one wrapper knows must not help another.
    List<TypeSpec> nested = new ArrayList<>();
    models.forEach(
        (sample, model) -> {
          ClassName one = name.nestedClass("Of" + sample.getSimpleName());
          ContentMethods methods = ContentMethods.of(one, List.of(model), Set.of("WRITER", "KEY"));
          nested.add(
              TypeSpec.classBuilder(one)
                  .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                  .addFields(methods.fields())
                  .addField(
                      FieldSpec.builder(
                              ParameterizedTypeName.get(
                                  WRITER, WildcardTypeName.supertypeOf(model.type().box())),
                              "WRITER",
                              Modifier.PUBLIC,
                              Modifier.STATIC,
                              Modifier.FINAL)
                          .addAnnotations(suppressions(model))
                          .initializer(methods.writer(model))
                          .build())
                  // As wrappers declare it: the writer must fit a parameter, too.
                  .addField(
                      FieldSpec.builder(
                              ParameterizedTypeName.get(KEY, ContentMethods.writtenType(model)),
                              "KEY",
                              Modifier.PRIVATE,
                              Modifier.STATIC,
                              Modifier.FINAL)
                          .addAnnotations(suppressions(model))
                          .initializer("$T.of($S, $L)", KEY, "key", methods.writer(model))
                          .build())
                  .addMethods(methods.methods())
                  .build());
        });
    try {
      JavaFile.builder(name.packageName(), type.addTypes(nested).build())
          .skipJavaLangImports(true)
          .build()
          .writeTo(processingEnv.getFiler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<AnnotationSpec> suppressions(ContentModel model) {
    return model.definitions().stream().allMatch(one -> one.suppressions().isEmpty())
        ? List.of()
        : List.of(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "deprecation")
                .build());
  }
}
