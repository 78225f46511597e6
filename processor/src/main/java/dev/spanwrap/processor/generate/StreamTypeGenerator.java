// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Generates the class that binds a stream type to a call in flight: fields, factories, the methods
 * in the order of the interface.
 */
public final class StreamTypeGenerator {

  private final StreamType type;
  private final TracedInterface declaration;
  private final StreamRecording recording;

  private StreamTypeGenerator(StreamType type) {
    this.type = type;
    this.declaration = type.declaration();
    this.recording = new StreamRecording(type);
  }

  /** The source of a stream type's class. */
  public static JavaFile generate(StreamType type) {
    TracedInterface declaration = type.declaration();
    StreamTypeGenerator generator = new StreamTypeGenerator(type);
    TypeSpec.Builder header =
        TypeHeader.of(declaration, StreamJavadoc.of(type), Lint.suppress(generator.suppressions()));
    return JavaFile.builder(declaration.generated().packageName(), generator.type(header))
        .skipJavaLangImports(true)
        .build();
  }

  /** A class in that of the interface whose method takes the callback. */
  static TypeSpec nested(StreamType type) {
    TracedInterface declaration = type.declaration();
    return new StreamTypeGenerator(type)
        .type(
            TypeHeader.nested(declaration)
                .addJavadoc(StreamJavadoc.of(type))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addAnnotations(Lint.suppress(declaration.suppressions())));
  }

  private Set<String> suppressions() {
    Set<String> categories = new TreeSet<>(declaration.suppressions());
    categories.add("try");
    if (declaration.deprecated()) {
      categories.remove("deprecation");
    }
    return categories;
  }

  private TypeSpec type(TypeSpec.Builder header) {
    StreamFields fields = new StreamFields(type);
    header.addFields(recording.keys());
    header.addFields(fields.fields());
    header.addMethod(fields.constructor());
    new StreamFactories(type, recording).generate().forEach(header::addMethod);
    for (Method method : declaration.methods()) {
      LocalNames locals = new LocalNames(method, StreamMethodBody.staticallyUsed(type, method));
      StreamMethodBody body = new StreamMethodBody(type, method, recording, locals);
      header.addMethod(
          MethodGenerator.override(
              method,
              locals,
              body.generate(Objects.requireNonNull(type.parts().get(method.key())))));
    }
    header.addMethod(DelegateMethods.tracedDelegate(declaration));
    DelegateMethods.hashed(declaration).ifPresent(header::addMethod);
    DelegateMethods.printed(declaration).ifPresent(header::addMethod);
    recording.methodsOfPaths().forEach(header::addMethod);
    recording.mappers().ifPresent(header::addType);
    CallbackTypes.of(type).forEach(header::addType);
    type.told().map(StreamTypeGenerator::nested).ifPresent(header::addType);
    return header.build();
  }
}
