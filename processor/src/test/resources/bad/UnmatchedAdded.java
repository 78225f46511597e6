package bad;

import dev.spanwrap.annotations.Added;
import dev.spanwrap.annotations.Traced;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.util.List;

@Traced
interface UnmatchedAdded {
  String ask(String question, int limit);

  // ERROR [UnmatchedAdded] Two shapes of a method differ only in @Added parameters, but ask(>int<, String, @Added Span) and ask(>String<, int) differ in position 1. Mark all that was added, and keep the rest as it was.
  String ask(int limit, String question, @Added Span span);

  String narrow(int limit);

  // ERROR [UnmatchedAdded] Two shapes of a method differ only in @Added parameters, but narrow(>long<, @Added Span) and narrow(>int<) differ in position 1. Mark all that was added, and keep the rest as it was.
  String narrow(long limit, @Added Span span);

  String types(List<String> words);

  // ERROR [UnmatchedAdded] Two shapes of a method differ only in @Added parameters, but types(>List<Integer><, @Added Span) and types(>List<String><) differ in position 1. Mark all that was added, and keep the rest as it was.
  String types(List<Integer> words, @Added Span span);

  Object result(String question);

  // ERROR [UnmatchedAdded] Two shapes of a method differ only in @Added parameters, but >String< result(String, @Added Span) and >Object< result(String) differ in the result. Mark all that was added, and keep the rest as it was.
  String result(String question, @Added Span span);

  void nothing(String question);

  // ERROR [UnmatchedAdded] Two shapes of a method differ only in @Added parameters, but >String< nothing(String, @Added Span) and >void< nothing(String) differ in the result. Mark all that was added, and keep the rest as it was.
  String nothing(String question, @Added Span span);

  String thrown(String question) throws IOException, InterruptedException;

  // ERROR [UnmatchedAdded] Two shapes of a method differ only in @Added parameters, but thrown(String, @Added Span) throws >nothing like it< and thrown(String) throws >IOException< differ in what they throw. Mark all that was added, and keep the rest as it was.
  String thrown(String question, @Added Span span) throws InterruptedException;

  String longer(String question, String model);

  // ERROR [UnmatchedAdded] Two shapes of a method differ only in @Added parameters, but longer(String, @Added Span, @Added Context, >nothing<) and longer(String, >String<) differ in position 4. Mark all that was added, and keep the rest as it was.
  String longer(String question, @Added Span span, @Added Context context);

  String alone(String question, @Added Span span);

  String alone(List<String> questions, String model, int limit);
}
