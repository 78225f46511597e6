// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.spanwrap.processor.content.model.Omission;
import dev.spanwrap.processor.content.model.Property;
import dev.spanwrap.processor.content.model.Shape;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/**
 * Reads how one property of an object is written.
 *
 * @param reading what the parts of a reading share
 * @param bean the class of the object
 * @param annotated the annotations of the class
 * @param id the id of its definition
 * @param renaming what is put around the property's name
 * @param asArray whether only its value is written
 */
record PropertyReader(
    Reading reading,
    DeclaredType bean,
    Annotated annotated,
    String id,
    Renaming renaming,
    boolean asArray) {

  Property read(String name, Member member) {
    Context context = Context.of(member.annotated(), member.element());
    Optional<AnnotationValues> unwrapped =
        member
            .annotated()
            .find(JsonUnwrapped.class)
            .filter(values -> values.flag("enabled") && !asArray);
    if (unwrapped.isPresent()) {
      Optional<Property.Inlined> inlined =
          new InlineReader(reading).read(member, context, renaming, Renaming.of(unwrapped.get()));
      if (inlined.isPresent()) {
        return unlessFresh(inlined.get(), member);
      }
    }
    boolean raw = member.annotated().says(JsonRawValue.class);
    checkTypeInfo(member);
    Shape shape = raw ? Shape.Scalar.RAW : reading.shapes.read(member.type(), context);
    Omission omission = reading.inclusions.ofProperty(member, shape, annotated, bean, id);
    if (unwrapped.isPresent() && omission == Omission.Simple.NONE) {
      omission = Omission.Simple.NULLS; // what could be inlined is not written as null
    }
    return new Property.Plain(renaming.apply(name), ShapeReader.access(member), omission, shape);
  }

  private Property unlessFresh(Property.Inlined inlined, Member member) {
    Omission omission = reading.inclusions.ofProperty(member, new Shape.Any(), annotated, bean, id);
    return omission instanceof Omission.Fresh fresh
        ? new Property.Inlined(
            inlined.access(), inlined.held(), Optional.of(fresh.definition()), inlined.id())
        : inlined;
  }

  /**
   * Reads a map whose entries become properties; renamed, they stay together, under a name.
   *
   * @param name what it is called where its entries stay together
   * @param member the map
   */
  Property anyEntries(String name, Member member) {
    reading.isAccessible(member);
    Context context = Context.of(member.annotated(), member.element());
    Shape shape = reading.shapes.read(member.type(), context);
    if (shape instanceof Shape.Entries entries && !asArray && renaming.equals(Renaming.NONE)) {
      return new Property.AnyEntries(ShapeReader.access(member), entries);
    }
    if (!(shape instanceof Shape.Entries)) {
      reading.problems.conflict("@JsonAnyGetter needs a map", member.element());
    }
    return new Property.Plain(
        renaming.apply(name),
        ShapeReader.access(member),
        reading.inclusions.ofProperty(member, shape, annotated, bean, id),
        shape);
  }

  private void checkTypeInfo(Member member) {
    Optional<AnnotationValues> values = member.annotated().find(JsonTypeInfo.class);
    if (values.isPresent() && values.get().constant("include", "").equals("EXTERNAL_PROPERTY")) {
      reading.problems.unsupported(
          "A type id in an external property is written only by databind.",
          "Use another inclusion of @JsonTypeInfo, or a mapper.",
          values.get(),
          member.element());
    }
  }
}
