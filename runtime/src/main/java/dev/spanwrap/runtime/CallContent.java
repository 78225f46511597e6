// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import dev.spanwrap.runtime.content.ContentRenderer;
import dev.spanwrap.runtime.content.ContentWriter;
import dev.spanwrap.runtime.content.ContentWriters;
import dev.spanwrap.runtime.content.RenderedContent;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import io.opentelemetry.api.logs.LogRecordBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The content of one call: written on its span as it comes, kept for its event, summed up. */
final class CallContent {
  private @Nullable List<ContentSum<?>> sums;

  /** The keys of which only the first value counts, and there was one. */
  private @Nullable Set<ContentKey<?>> first;

  private @Nullable LastTexts texts;

  /** What the event says, besides what is the same for each call. */
  private @Nullable Map<AttributeKey<?>, Object> event;

  private boolean hasContent;

  /** Keeps an attribute of the span for the event. */
  synchronized void note(AttributeKey<?> key, Object value) {
    event().put(key, value);
  }

  /** Records a value, now, with a later one, or as part of a sum. */
  <T> void add(TracedCall call, ContentKey<T> key, T value) {
    if (key.aggregate() == Aggregate.SUM) {
      ContentSettings settings = call.tracing().content();
      ContentRenderer whole = settings.renderer(call, key);
      ContentRenderer part = settings.partRenderer(whole, call, key);
      synchronized (this) {
        sum(key, whole.room()).add(value, part);
      }
    } else if (key.aggregate() == Aggregate.FIRST) {
      if (!has(key)) {
        write(call, key, value);
      }
    } else if (!keepsForLater(key, value)) {
      write(call, key, value);
    }
  }

  private <T> void write(TracedCall call, ContentKey<T> key, T value) {
    write(call, key, value, key.writer(), key.treeWriter(value), key.isParsed());
  }

  private synchronized boolean has(ContentKey<?> key) {
    return first != null && first.contains(key);
  }

  private synchronized boolean keepsForLater(ContentKey<?> key, Object value) {
    if (texts == null) {
      texts = new LastTexts();
    }
    return texts.keeps(key, value);
  }

  @SuppressWarnings("unchecked") // the key is the same
  private <T> ContentSum<T> sum(ContentKey<T> key, int room) {
    if (sums == null) {
      sums = new ArrayList<>(1);
    }
    for (ContentSum<?> sum : sums) {
      if (sum.key() == key) {
        return (ContentSum<T>) sum;
      }
    }
    ContentSum<T> sum = new ContentSum<>(key, room);
    sums.add(sum);
    return sum;
  }

  /** Records what the sums have come to, and the last of many texts. */
  synchronized void flush(TracedCall call) {
    if (texts != null) {
      texts.forEach((key, text) -> write(call, key, text));
      texts = null;
    }
    if (sums != null) {
      sums.forEach(sum -> write(call, sum));
      sums = null;
    }
  }

  private void write(TracedCall call, ContentSum<?> sum) {
    boolean structured = sum.isStructured();
    Object total = sum.total();
    if (total != null) {
      ContentWriter<Object> writer = structured ? ContentWriters::json : ContentWriters::text;
      ContentKey<?> key = sum.key();
      boolean parsed = structured || key.isParsed();
      write(call, key, total, writer, parsed ? ContentWriters::json : writer, parsed);
    }
  }

  /**
   * Records a value.
   *
   * @param writer writes it as text
   * @param treeWriter writes it as a tree
   * @param parsed whether a text of JSON stands for what it says
   */
  private <T> void write(
      TracedCall call,
      ContentKey<?> key,
      T value,
      ContentWriter<? super T> writer,
      ContentWriter<? super T> treeWriter,
      boolean parsed) {
    ContentSettings settings = call.tracing().content();
    ContentRenderer renderer = settings.renderer(call, key);
    boolean inEvent = settings.isInEvents() && call.tracing().wantsEvents(call);
    boolean asText = settings.isOnSpans() && settings.isJson();
    if (asText && inEvent) {
      RenderedContent content = renderer.render(key.name(), value, writer, parsed);
      if (content != null) {
        call.mark(key.text(), content.text());
        keep(key, content.value());
      }
    } else if (asText) {
      String text = renderer.text(key.name(), value, writer);
      if (text != null) {
        call.mark(key.text(), text);
        keep(key, null);
      }
    } else if (inEvent || settings.isOnSpans()) {
      Value<?> tree = renderer.value(key.name(), value, treeWriter);
      if (tree != null) {
        if (settings.isOnSpans()) {
          mark(call, key, tree);
        }
        keep(key, inEvent ? tree : null);
      }
    }
  }

  /** A text is set as such: who asks for the attribute as a text must find it. */
  private static void mark(TracedCall call, ContentKey<?> key, Value<?> tree) {
    if (tree.getType() == ValueType.STRING) {
      call.mark(key.text(), (String) tree.getValue());
    } else {
      call.mark(key.structured(), tree);
    }
  }

  private synchronized void keep(ContentKey<?> key, @Nullable Value<?> tree) {
    if (key.aggregate() == Aggregate.FIRST) {
      if (first == null) {
        first = new HashSet<>();
      }
      first.add(key);
    }
    if (tree == null) {
      return;
    }
    hasContent = true;
    event().remove(key.text());
    event().remove(key.structured());
    if (tree.getType() == ValueType.STRING) {
      event().put(key.text(), tree.getValue());
    } else {
      event().put(key.structured(), tree);
    }
  }

  private Map<AttributeKey<?>, Object> event() {
    if (event == null) {
      event = new LinkedHashMap<>();
    }
    return event;
  }

  /** Whether an event has anything to say. */
  synchronized boolean hasContent() {
    return hasContent;
  }

  @SuppressWarnings("unchecked")
  synchronized void setOn(LogRecordBuilder record) {
    event().forEach((key, value) -> record.setAttribute((AttributeKey<Object>) key, value));
  }
}
