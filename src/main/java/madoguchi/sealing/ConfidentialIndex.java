// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// Finds opened texts by their words. It lives in memory and touches no disk; whoever fills it opens the sealed texts
/// again after each start, and takes out what is shredded. Safe for many threads.
///
/// A word is found as Japanese is read (kuromoji) and, because product names, addresses and numbers are in no
/// dictionary, as any part of a text too. Width and case do not matter (Unicode NFKC).
public final class ConfidentialIndex implements AutoCloseable {

    private static final String ID = "id";
    private static final String WORDS = "words";
    private static final String PARTS = "parts";

    /// Beyond this a text is an attachment that somebody pasted; its beginning finds it.
    private static final int LONGEST = 100_000;

    private final Analyzer japanese = new JapaneseAnalyzer();
    private final Analyzer pairs = new Pairs();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicBoolean wiping = new AtomicBoolean();

    public ConfidentialIndex() {
        try {
            var analyzer = new PerFieldAnalyzerWrapper(japanese, Map.of(PARTS, pairs));
            var merging = new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
            writer = new IndexWriter(
                    new ByteBuffersDirectory(), new IndexWriterConfig(analyzer).setMergePolicy(merging));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes the texts findable under `id`, in place of what stood there before.
    ///
    /// @param texts by the name of their field, which is for the reader of the code: all of them are searched
    public void put(String id, Map<String, String> texts) {
        var text = folded(String.join("\n", texts.values()));
        var document = new Document();
        document.add(new StringField(ID, id, Field.Store.YES));
        document.add(new TextField(WORDS, text, Field.Store.NO));
        document.add(new TextField(PARTS, text + " ", Field.Store.NO));
        try {
            writer.updateDocument(new Term(ID, id), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes the texts out. They are no longer found when this returns; soon after they have left the memory too.
    public void remove(String id) {
        try {
            writer.deleteDocuments(new Term(ID, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (wiping.compareAndSet(false, true)) {
            Thread.ofVirtual().name("wipe-index").start(this::wipe);
        }
    }

    /// The ids whose texts hold all of the words, best first. No words find nothing.
    public List<String> search(String words, int limit) {
        try {
            searchers.maybeRefreshBlocking();
            var searcher = searchers.acquire();
            try {
                return idsOf(searcher, query(words), limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many ids can be found.
    public int size() {
        return writer.getDocStats().numDocs;
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lucene only marks what is deleted; merging writes the rest anew, and the marked text is gone.
    private void wipe() {
        wiping.set(false);
        try {
            if (writer.isOpen()) {
                writer.forceMergeDeletes(true);
                searchers.maybeRefresh();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> idsOf(IndexSearcher searcher, Query query, int limit) throws IOException {
        var ids = new ArrayList<String>();
        var stored = searcher.storedFields();
        for (var hit : searcher.search(query, Math.max(1, limit)).scoreDocs) {
            ids.add(stored.document(hit.doc).get(ID));
        }
        return ids;
    }

    private Query query(String words) {
        var all = new BooleanQuery.Builder();
        var any = false;
        for (var word : folded(words).strip().split("\\s+", 20)) {
            if (!word.isEmpty()) {
                all.add(anywhere(word), Occur.MUST);
                any = true;
            }
        }
        return any ? all.build() : MatchNoDocsQuery.INSTANCE;
    }

    private Query anywhere(String word) {
        var either = new BooleanQuery.Builder();
        var read = new QueryBuilder(japanese).createPhraseQuery(WORDS, word);
        if (read != null) {
            either.add(read, Occur.SHOULD);
        }
        var part = word.codePointCount(0, word.length()) == 1
                ? new PrefixQuery(new Term(PARTS, word))
                : new QueryBuilder(pairs).createPhraseQuery(PARTS, word);
        if (part != null) {
            either.add(part, Occur.SHOULD);
        }
        return either.build();
    }

    private static String folded(String text) {
        var beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Normalizer.normalize(beginning, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    /// Each two neighbouring characters: the pairs of a word, in a row, are the word anywhere in a text.
    private static final class Pairs extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new NGramTokenizer(2, 2));
        }
    }
}
