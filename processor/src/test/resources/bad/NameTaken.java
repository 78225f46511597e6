package bad;

import dev.spanwrap.annotations.Traced;

// ERROR [NameTaken] The wrapper of NameTaken is a class TracedNameTaken, but that exists already. Rename one of them.
@Traced
interface NameTaken {
  String answer(String question);
}

class TracedNameTaken {}
