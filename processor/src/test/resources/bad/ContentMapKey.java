package bad;

import com.fasterxml.jackson.annotation.*;
import dev.spanwrap.annotations.*;
import java.util.Map;

@Traced
interface ContentMapKey {
  record Article(String name, @JsonIgnore int cost) {}

  // ERROR [ContentMapKey] A key of a map needs a text, but bad.ContentMapKey.Article has none that is safe to write. Annotate a member of it with @JsonKey or @JsonValue.
  void order(@Capture(value = "articles", content = true) Map<Article, Integer> articles);
}
