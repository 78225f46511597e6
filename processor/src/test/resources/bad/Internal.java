package bad;

import dev.spanwrap.annotations.Traced;

// WITH a broken compiler
@Traced
// ERROR [Internal] Spanwrap failed on Internal: java.lang.IllegalStateException: no members today. This is a bug in Spanwrap: please report it, with the stack trace that -Aspanwrap.debug prints.
interface Internal {
  String answer(String question);
}
