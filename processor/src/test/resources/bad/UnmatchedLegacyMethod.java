package bad;

import dev.spanwrap.annotations.Added;
import dev.spanwrap.annotations.Legacy;
import dev.spanwrap.annotations.Traced;
import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.util.List;

interface OldModel {
  String chat(String prompt, String model, int limit);

  String swapped(String prompt, int limit);

  void longer(String prompt, int limit, int more);

  String shorter(String prompt);

  int count(long from);

  Object result(String prompt);

  String thrown(String prompt) throws IOException;

  String many(List<String> prompts);

  static String never() {
    return "";
  }
}

@Traced
// ERROR [UnmatchedLegacyMethod] A legacy method has the types of the parameters that are not @Added, but chat(String, String, @Added Span, >long<) of UnmatchedLegacyMethod and chat(String, String, >int<) of OldModel differ in position 4. Mark what was added, or remove OldModel from @Legacy.
// ERROR [UnmatchedLegacyMethod] A legacy method has the types of the parameters that are not @Added, but swapped(>int<, String) of UnmatchedLegacyMethod and swapped(>String<, int) of OldModel differ in position 1. Mark what was added, or remove OldModel from @Legacy.
// ERROR [UnmatchedLegacyMethod] A legacy method has the types of the parameters that are not @Added, but longer(String, @Added Span, >nothing<) of UnmatchedLegacyMethod and longer(String, >int<, int) of OldModel differ in position 3. Mark what was added, or remove OldModel from @Legacy.
// ERROR [UnmatchedLegacyMethod] A legacy method has the types of the parameters that are not @Added, but shorter(String, >int<) of UnmatchedLegacyMethod and shorter(String, >nothing<) of OldModel differ in position 2. Mark what was added, or remove OldModel from @Legacy.
// ERROR [UnmatchedLegacyMethod] A legacy method has the types of the parameters that are not @Added, but >String< result(String) of UnmatchedLegacyMethod and >Object< result(String) of OldModel differ in the result. Mark what was added, or remove OldModel from @Legacy.
// ERROR [UnmatchedLegacyMethod] A legacy method has the types of the parameters that are not @Added, but thrown(String, @Added Span) throws >nothing like it< of UnmatchedLegacyMethod and thrown(String) throws >IOException< of OldModel differ in what they throw. Mark what was added, or remove OldModel from @Legacy.
// ERROR [UnmatchedLegacyMethod] A legacy method has the types of the parameters that are not @Added, but many(>List<Integer><) of UnmatchedLegacyMethod and many(>List<String><) of OldModel differ in position 1. Mark what was added, or remove OldModel from @Legacy.
// ERROR [UnmatchedLegacyMethod] A legacy interface has a method for each abstract one, but OldModel has none for never() of UnmatchedLegacyMethod. Give that a default body, or remove OldModel from @Legacy.
// ERROR [UnmatchedLegacyMethod] A legacy interface has a method for each abstract one, but OldModel has none for unheardOf(@Added Span) of UnmatchedLegacyMethod. Give that a default body, or remove OldModel from @Legacy.
@Legacy(OldModel.class)
interface UnmatchedLegacyMethod {
  String chat(String prompt, String model, @Added Span span, long limit);

  String swapped(int limit, String prompt);

  void longer(String prompt, @Added Span span);

  String shorter(String prompt, int limit);

  long count(int from, @Added Span span);

  String result(String prompt);

  String thrown(String prompt, @Added Span span);

  String many(List<Integer> prompts);

  String never();

  String unheardOf(@Added Span span);

  default String other(String prompt) {
    return prompt;
  }
}
