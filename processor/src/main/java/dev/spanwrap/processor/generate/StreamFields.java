// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.StreamType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What the class of a stream type holds: the delegate, the call, the stream that it is itself. */
final class StreamFields {

  private final StreamType type;

  StreamFields(StreamType type) {
    this.type = type;
  }

  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    fields.add(field(type.declaration().implemented(), "delegate"));
    if (!isAtSubscribe(type)) {
      fields.add(field(RuntimeTypes.STREAM_CALL, "stream"));
    }
    type.view().ifPresent(view -> fields.add(field(view.type(), "elements")));
    return fields;
  }

  private static FieldSpec field(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL).build();
  }

  MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    fields().forEach(field -> constructor.addParameter(field.type(), field.name()));
    fields().forEach(field -> constructor.addStatement("this.$1N = $1N", field.name()));
    return constructor.build();
  }

  /** Whether there is no call before somebody subscribes. */
  static boolean isAtSubscribe(StreamType type) {
    return type.view().filter(view -> view.opening() == Ending.Opens.AT_SUBSCRIBE).isPresent();
  }

  /** Whether each pass over the type but the first is a call of its own. */
  static boolean isRepeated(StreamType type) {
    return type.view().filter(view -> view.opening() == Ending.Opens.AT_CALL_AND_PASS).isPresent();
  }
}
