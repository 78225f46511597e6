// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.content.generate.Inferable;
import dev.spanwrap.processor.content.generate.MethodGenerator;
import dev.spanwrap.processor.content.model.ContentModel;
import java.util.List;
import java.util.Set;

/**
 * What a wrapper needs in order to write content: private static methods, one for each type, and
 * constants.
 */
public final class ContentMethods {
  private final MethodGenerator generator;

  private ContentMethods(MethodGenerator generator) {
    this.generator = generator;
  }

  /**
   * Generates what all contents of one wrapper need.
   *
   * @param wrapper the wrapper's name
   * @param models what is written
   * @param taken names of members that the wrapper has already
   * @return the members
   */
  public static ContentMethods of(ClassName wrapper, List<ContentModel> models, Set<String> taken) {
    return new ContentMethods(new MethodGenerator(wrapper, models, taken));
  }

  /**
   * Returns an expression for a {@code ContentWriter} of the model's type; it is a poly expression,
   * so it needs a target type.
   *
   * @param model one of the models that were given
   * @return the expression
   */
  public CodeBlock writer(ContentModel model) {
    return generator.writer(model);
  }

  /**
   * Returns the type that a writer of the model is declared for, so that the compiler infers it.
   *
   * @param model the model
   * @return the model's type, boxed, with containers of bounds instead of wildcards
   */
  public static TypeName writtenType(ContentModel model) {
    return Inferable.of(model.type().box());
  }

  /**
   * Returns the constants that the methods use, in order.
   *
   * @return private static final fields
   */
  public List<FieldSpec> fields() {
    return generator.fields();
  }

  /**
   * Returns the methods, in the order of first use.
   *
   * @return private static methods
   */
  public List<MethodSpec> methods() {
    return generator.methods();
  }
}
