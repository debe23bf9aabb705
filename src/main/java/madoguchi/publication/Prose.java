// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Plain text as people type it, seen as paragraphs and lists. Nothing is interpreted but blank lines, lines that begin
/// with ・ or -, a line in brackets alone (the kind of solution, as 「[アップデートする]」), and web addresses.
record Prose(List<Block> blocks) {

    sealed interface Block {
        record Paragraph(List<List<Piece>> lines) implements Block {}

        record Bullets(List<List<Piece>> items) implements Block {}

        record Heading(String text) implements Block {}
    }

    /// A stretch of text; with a web address it is a link.
    record Piece(String text, boolean isLink) {}

    private static final Pattern BULLET = Pattern.compile("^\\s*[・•\\-*]\\s*(?=\\S)");
    private static final Pattern HEADING = Pattern.compile("^[\\[［【].{1,60}[\\]］】]$");
    private static final Pattern LINK =
            Pattern.compile("https?://[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'*+,;=%]*[A-Za-z0-9\\-_~/#=&%]");

    static Prose of(String text) {
        var blocks = new ArrayList<Block>();
        for (var chunk : text.strip().split("\\n\\s*\\n")) {
            if (!chunk.isBlank()) {
                addChunk(chunk, blocks);
            }
        }
        return new Prose(List.copyOf(blocks));
    }

    private static void addChunk(String chunk, List<Block> blocks) {
        var lines = new ArrayList<List<Piece>>();
        var items = new ArrayList<List<Piece>>();
        for (var line : chunk.split("\\n")) {
            var bullet = BULLET.matcher(line);
            if (bullet.find()) {
                flush(lines, blocks, false);
                items.add(pieces(line.substring(bullet.end()).strip()));
            } else if (HEADING.matcher(line.strip()).matches()) {
                flush(lines, blocks, false);
                flush(items, blocks, true);
                blocks.add(new Block.Heading(line.strip()));
            } else if (!line.isBlank()) {
                flush(items, blocks, true);
                lines.add(pieces(line.strip()));
            }
        }
        flush(lines, blocks, false);
        flush(items, blocks, true);
    }

    private static void flush(List<List<Piece>> lines, List<Block> blocks, boolean asList) {
        if (!lines.isEmpty()) {
            var copy = List.copyOf(lines);
            blocks.add(asList ? new Block.Bullets(copy) : new Block.Paragraph(copy));
            lines.clear();
        }
    }

    private static List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        var links = LINK.matcher(line);
        var done = 0;
        while (links.find()) {
            if (links.start() > done) {
                pieces.add(new Piece(line.substring(done, links.start()), false));
            }
            pieces.add(new Piece(links.group(), true));
            done = links.end();
        }
        if (done < line.length()) {
            pieces.add(new Piece(line.substring(done), false));
        }
        return List.copyOf(pieces);
    }
}
