// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WrapperCoverageTest {
  interface Chat {
    String chat(String prompt);

    default String chat(String prompt, int limit) {
      return chat(prompt);
    }

    default String describe() {
      return "";
    }

    static Chat of() {
      return prompt -> prompt;
    }
  }

  record Complete(Chat tracedDelegate) implements Chat, TracedWrapper<Chat> {
    @Override
    public String chat(String prompt) {
      return tracedDelegate.chat(prompt);
    }

    @Override
    public String chat(String prompt, int limit) {
      return tracedDelegate.chat(prompt, limit);
    }

    @Override
    public String describe() {
      return tracedDelegate.describe();
    }
  }

  record Behind(Chat tracedDelegate) implements Chat, TracedWrapper<Chat> {
    @Override
    public String chat(String prompt) {
      return tracedDelegate.chat(prompt);
    }
  }

  interface Origin {
    CharSequence name();
  }

  interface Narrowed extends Origin {
    @Override
    String name();
  }

  abstract static class NarrowedWrapper implements Narrowed, TracedWrapper<Narrowed> {
    @Override
    public String name() {
      return tracedDelegate().name();
    }
  }

  interface Names extends Comparator<String>, Function<String, Integer> {}

  abstract static class Narrowing implements Names, TracedWrapper<Names> {
    @Override
    public int compare(String one, String other) {
      return tracedDelegate().compare(one, other);
    }

    @Override
    public Integer apply(String name) {
      return tracedDelegate().apply(name);
    }
  }

  @Test
  void isContentWithAWrapperThatHasEveryMethod() {
    assertThatCode(() -> WrapperCoverage.assertComplete(Complete.class)).doesNotThrowAnyException();
  }

  @Test
  void namesTheDefaultMethodsThatAWrapperLacks() {
    assertThatThrownBy(() -> WrapperCoverage.assertComplete(Behind.class))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "Behind was compiled against an older version of what it wraps and lacks"
                + " Chat.chat(String, int), Chat.describe(): compile it anew");
  }

  @Test
  void findsMethodsOfGenericInterfacesWhoseTypesAreNarrower() {
    assertThatThrownBy(() -> WrapperCoverage.assertComplete(Narrowing.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Comparator.reversed()")
        .hasMessageContaining("Function.andThen(Function)")
        .hasMessageNotContainingAny("compare(", "apply(", "equals", "tracedDelegate");
  }

  @Test
  void isContentWithNarrowerResults() {
    assertThatCode(() -> WrapperCoverage.assertComplete(NarrowedWrapper.class))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesWhatIsNoWrapper() {
    assertThatThrownBy(() -> WrapperCoverage.assertComplete(String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("java.lang.String is no wrapper");
    assertThatThrownBy(() -> WrapperCoverage.assertComplete(TracedWrapper.class))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
