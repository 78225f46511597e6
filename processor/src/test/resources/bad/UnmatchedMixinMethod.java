package bad;

import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Traced;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

interface Chat {
  String chat(String prompt);

  String chat(List<String> prompts, int limit);

  String provider();

  static Chat of(String model) {
    throw new UnsupportedOperationException(model);
  }
}

@Traced
@MixinFor(Chat.class)
interface UnmatchedMixinMethod {
  // ERROR [UnmatchedMixinMethod] A mixin redeclares methods of its target, but Chat has no chat(int). Did you mean chat(String) or chat(List, int)?
  String chat(int prompt);

  String chat(String prompt);

  // ERROR [UnmatchedMixinMethod] A mixin redeclares methods of its target, but Chat has no chatt(String). Did you mean chat(String) or chat(List, int)?
  String chatt(String prompt);

  // ERROR [UnmatchedMixinMethod] A mixin redeclares methods of its target, but Chat has no completelyDifferent(). It has chat, provider.
  String completelyDifferent();

  // ERROR [UnmatchedMixinMethod] A mixin redeclares methods that a wrapper can override, but of(String) of Chat is static. Remove it.
  Chat of(String model);
}

@Traced
@MixinFor(Runnable.class)
interface Other {
  // ERROR [UnmatchedMixinMethod] A mixin redeclares methods of its target, but Runnable has no run(Object). Did you mean run()?
  void run(Object argument);
}

interface Trimming extends Function<String, String> {}

@Traced
@MixinFor(Trimming.class)
interface Twice {
  String apply(String text);

  // ERROR [UnmatchedMixinMethod] A mixin redeclares a method once, but apply(Object) and apply(String) both stand for apply(Object). Remove one.
  Object apply(Object text);
}

@Traced
@MixinFor(Comparator.class)
interface Bounded<T extends Number> {
  // ERROR [UnmatchedMixinMethod] A mixin redeclares methods of its target, but Comparator has no compare(Number, Number). Did you mean compare(Object, Object)?
  int compare(T one, T other);
}

interface Model {
  List<String> chat(String prompt);

  void close();

  int count();

  <T extends Number> T largest(List<T> numbers);
}

@Traced
@MixinFor(Model.class)
interface ModelTracing {
  // ERROR [UnmatchedMixinMethod] A mixin's method returns what its target's does, but chat(String) returns String, and in Model List<String>. Correct it.
  String chat(String prompt);

  // ERROR [UnmatchedMixinMethod] A mixin's method returns what its target's does, but close() returns Object, and in Model void. Correct it.
  Object close();

  // Says nothing of the result.
  void count();

  // A supertype, or a subtype of what a type variable stands for.
  Object largest(List<?> numbers);
}
