// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.request.EmbeddingRequest;
import dev.langchain4j.model.embedding.response.EmbeddingResponse;
import dev.langchain4j.model.output.Response;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import java.util.List;

/** Traces LangChain4j's {@link EmbeddingModel}. */
@Traced(Role.EMBEDDER)
@MixinFor(EmbeddingModel.class)
@Capture(
    value = GenAi.PROVIDER_NAME,
    from = "delegate.provider",
    mapper = ConventionalProvider.class)
@Capture(value = GenAi.REQUEST_MODEL, from = "delegate.modelName")
@Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.tokenUsage.inputTokenCount")
public interface EmbeddingModelTracing {

  EmbeddingResponse embed(EmbeddingRequest request);

  Response<Embedding> embed(String text);

  Response<Embedding> embed(TextSegment segment);

  Response<List<Embedding>> embedAll(List<TextSegment> segments);
}
