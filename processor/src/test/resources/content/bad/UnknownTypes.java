// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package bad;

import com.fasterxml.jackson.annotation.*;
import com.fasterxml.jackson.databind.annotation.*;
import com.fasterxml.jackson.databind.*;
import dev.spanwrap.processor.content.Sample;
import java.util.*;

class UnknownTypes {
  record OfThread(
      // PROBLEM ContentUnknownType: Nobody knows how to write java.lang.Thread as content.
      Thread thread) {}

  record OfStream(
      // PROBLEM ContentConsumed: Writing java.util.stream.Stream would take its elements from the application.
      java.util.stream.Stream<String> stream) {}

  record OfIterator(
      // PROBLEM ContentConsumed: Writing java.util.Iterator would take its elements from the application.
      Iterator<String> iterator) {}

  // PROBLEM ContentEndless: The types inside bad.UnknownTypes.Growing never end.
  record Growing<T>(T value, Growing<List<T>> next) {}

  record Key(String shown, @JsonIgnore String hidden) {}

  record OfKeys(
      // PROBLEM ContentMapKey: A key of a map needs a text, but bad.UnknownTypes.Key has none that is safe to write.
      Map<Key, String> map) {}

  static class NoText {
    public int x;
  }

  record OfNoText(
      // PROBLEM ContentMapKey: A key of a map needs a text, but bad.UnknownTypes.NoText has none that is safe to write.
      Map<NoText, String> map) {}

  // PROBLEM ContentConflict: Conflicting cannot be written: getA and getB both read same.
  static class Conflicting {
    @JsonProperty("same")
    public int getA() {
      return 1;
    }

    @JsonProperty("same")
    public int getB() {
      return 2;
    }
  }

  // PROBLEM ContentConflict: TwoValues cannot be written: a and b are both @JsonValue.
  static class TwoValues {
    @JsonValue
    public int a() {
      return 1;
    }

    @JsonValue
    public int b() {
      return 2;
    }
  }

  static class NoMap {
    @JsonAnyGetter
    // PROBLEM ContentConflict: NoMap.more cannot be written: @JsonAnyGetter needs a map.
    public List<String> more() {
      return null;
    }
  }

  @Sample
  static OfThread ofThread() {
    return null;
  }

  @Sample
  static OfStream ofStream() {
    return null;
  }

  @Sample
  static OfIterator ofIterator() {
    return null;
  }

  @Sample
  static Growing<String> growing() {
    return null;
  }

  @Sample
  static OfKeys ofKeys() {
    return null;
  }

  @Sample
  static OfNoText ofNoText() {
    return null;
  }

  @Sample
  static Conflicting conflicting() {
    return null;
  }

  @Sample
  static TwoValues twoValues() {
    return null;
  }

  @Sample
  static NoMap noMap() {
    return null;
  }
}
