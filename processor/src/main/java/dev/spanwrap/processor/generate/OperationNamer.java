// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.processor.model.Capture;
import dev.spanwrap.processor.model.CaptureSource;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.NameTemplate;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Placement;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.StreamRules;
import dev.spanwrap.processor.model.TracedOperation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Names one operation: its constant, the keys of its captures, the methods that read its paths. */
final class OperationNamer {

  private final Method method;
  private final TracedOperation operation;
  private final List<String> stem;
  private final MemberNames names;
  private final String constant;

  /** Takes the operation's own name at once, so that no capture of another one gets it. */
  OperationNamer(Method method, List<String> stem, MemberNames names) {
    this.method = method;
    this.operation = method.operation().orElseThrow();
    this.stem = stem;
    this.names = names;
    this.constant = names.constant(stem, Holders.size(operation));
  }

  NamedOperation name() {
    List<NamedPath> nameParts =
        operation.name().map(NameTemplate::paths).orElse(List.of()).stream()
            .map(path -> namedPath(path, Optional.empty()))
            .toList();
    List<NamedCapture> captures = captures();
    Optional<NamedPath> key = operation.key().map(path -> namedPath(path, Optional.empty()));
    return new NamedOperation(
        operation, constant, nameParts, captures, endsWhen(), key, consumers(captures));
  }

  private List<NamedCapture> captures() {
    List<NamedCapture> captures = new ArrayList<>();
    for (Capture capture : operation.captures()) {
      if (capture.source() instanceof CaptureSource.FromPath source) {
        List<String> words = PathWords.of(source.path(), capture.mapper(), method);
        String key =
            names.sharedConstant(
                List.of(
                    words, capture.key(), capture.kind(), capture.aggregate(), capture.content()),
                stem,
                words);
        captures.add(new NamedCapture(capture, key, namedPath(source.path(), capture.mapper())));
      }
    }
    return captures;
  }

  private NamedPath namedPath(Path path, Optional<ClassName> mapper) {
    if (!NamedPath.needsMethod(path, mapper)) {
      return new NamedPath(path, mapper, Optional.empty());
    }
    List<String> words = PathWords.of(path, mapper, method);
    List<Object> meaning =
        List.of(words, path.rootType(), path.when(), path.steps(), path.suppressions(), mapper);
    String name = names.sharedMethod(meaning, stem, words);
    return new NamedPath(path, mapper, Optional.of(name));
  }

  private Optional<NamedPath> endsWhen() {
    return operation
        .ending()
        .elementRules()
        .flatMap(StreamRules::endsWhen)
        .map(
            path ->
                new NamedPath(
                    path,
                    Optional.empty(),
                    Optional.of(names.method(append(stem, List.of("endsWhen"))))));
  }

  private Map<Root.Named, String> consumers(List<NamedCapture> captures) {
    Map<Root.Named, String> consumers = new EnumMap<>(Root.Named.class);
    signals()
        .filter(root -> captures.stream().anyMatch(it -> it.value().path().root() == root))
        .forEach(
            root ->
                consumers.put(
                    root,
                    names.method(
                        append(
                            List.of("capture"),
                            append(stem, List.of(PathWords.root(root, method)))))));
    return consumers;
  }

  /** The signals whose captures the runtime asks for, when they arrive. */
  private Stream<Root.Named> signals() {
    if (operation.placement() == Placement.STREAM) {
      return operation.ending() instanceof Ending.ByResult
          ? Stream.of(Root.Named.RESULT, Root.Named.ELEMENT, Root.Named.ERROR)
          : Stream.empty();
    }
    if (operation.placement().isGuest() || operation.placement() == Placement.BRACKET_CLOSING) {
      return Stream.empty();
    }
    if (operation.ending() instanceof Ending.OnReturn
        || operation.ending() instanceof Ending.BySession) {
      return Stream.of(Root.Named.ERROR);
    }
    return operation.ending() instanceof Ending.ByCallback ending && !ending.resultCalledBack()
        ? Stream.of(Root.Named.ELEMENT, Root.Named.ERROR)
        : Stream.of(Root.Named.RESULT, Root.Named.ELEMENT, Root.Named.ERROR);
  }

  private static List<String> append(List<String> words, List<String> more) {
    return Stream.concat(words.stream(), more.stream()).toList();
  }
}
