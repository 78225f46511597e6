package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

@Traced
interface NotOverridable {
  String answer(String question);

  // ERROR [NotOverridable] @Traced applies to methods that a wrapper can override, but echo is static. Remove the annotation.
  @Traced
  // ERROR [NotOverridable] @Capture applies to methods that a wrapper can override, but echo is static. Remove the annotation.
  static String echo(@Capture("question") String question) {
    return question;
  }

  // ERROR [NotOverridable] @Traced applies to methods that a wrapper can override, but helper is private. Remove the annotation.
  @Traced
  private String helper() {
    return echo("");
  }
}
