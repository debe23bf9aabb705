// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import madoguchi.publication.Prose.Block;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void anEmptyLineBeginsAParagraphAndABulletAList() {
        var blocks = Prose.of("はじめに\nつづき\n\n・一つめ\n- 二つめ\nおわり").blocks();

        assertThat(blocks).hasSize(3);
        assertThat(((Block.Paragraph) blocks.get(0)).lines()).hasSize(2);
        assertThat(((Block.Bullets) blocks.get(1)).items()).hasSize(2);
        assertThat(blocks.get(2)).isInstanceOf(Block.Paragraph.class);
    }

    @Test
    void aLineInBracketsNamesTheKindOfSolution() {
        assertThat(Prose.of("[アップデートする]\n最新版にしてください。").blocks().getFirst()).isEqualTo(new Block.Heading("[アップデートする]"));
    }

    @Test
    void onlyHttpLeadsOutAndThePunctuationAfterItStaysText() {
        var line = ((Block.Paragraph) Prose.of("https://a.example/x(参照)。 javascript:alert(1)")
                        .blocks()
                        .getFirst())
                .lines()
                .getFirst();

        assertThat(line.stream().filter(Prose.Piece::isLink).map(Prose.Piece::text))
                .containsExactly("https://a.example/x");
    }

    @Test
    void nothingIsNoBlock() {
        assertThat(Prose.of(" \n\n ").blocks()).isEmpty();
    }
}
