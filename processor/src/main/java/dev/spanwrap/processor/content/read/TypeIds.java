// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import dev.spanwrap.processor.content.model.Tag;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * The ids that values of subtypes say their type with.
 *
 * @param info how they say it
 * @param base the static type
 * @param subtypes the subtypes and their names
 */
record TypeIds(TypeInfo info, DeclaredType base, Subtypes subtypes) {

  /** Returns how a subtype is tagged; what is no object has its id in an array around it. */
  Tag tag(TypeElement type, boolean object) {
    String id = id(type);
    return switch (info.include()) {
      case "WRAPPER_OBJECT" -> new Tag.WrapperObject(id);
      case "WRAPPER_ARRAY" -> new Tag.WrapperArray(id);
      case "EXISTING_PROPERTY" -> object ? new Tag.None() : new Tag.WrapperArray(id);
      default -> object ? new Tag.AsProperty(info.property(), id) : new Tag.WrapperArray(id);
    };
  }

  private String id(TypeElement type) {
    String name = binaryName(type);
    return switch (info.use()) {
      case "CLASS" -> name;
      case "MINIMAL_CLASS" -> {
        String prefix = packagePrefix(binaryName(Language.element(base)));
        yield name.startsWith(prefix) ? name.substring(prefix.length() - 1) : name;
      }
      case "SIMPLE_NAME" ->
          subtypes
              .name(type)
              .orElse(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
      default -> subtypes.name(type).orElse(name.substring(name.lastIndexOf('.') + 1));
    };
  }

  private static String packagePrefix(String name) {
    return name.lastIndexOf('.') < 0 ? "." : name.substring(0, name.lastIndexOf('.') + 1);
  }

  private static String binaryName(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement owner
        ? binaryName(owner) + "$" + type.getSimpleName()
        : type.getQualifiedName().toString();
  }
}
