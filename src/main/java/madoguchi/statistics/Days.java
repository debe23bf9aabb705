// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.util.Arrays;
import java.util.List;

/// How long each of some reports took, in calendar days.
record Days(List<Integer> each) {

    /// @param to the last day of the bucket; `Integer.MAX_VALUE` in the open one
    record Bucket(int from, int to, int count) {
        boolean isOpen() {
            return to == Integer.MAX_VALUE;
        }
    }

    /// Figure 2-10 of the quarterly report: acceptance to publication.
    private static final List<Integer> PUBLICATION = List.of(10, 20, 30, 45, 100, 200, 300, Integer.MAX_VALUE);

    /// Figure 2-20: notice to fix.
    private static final List<Integer> FIX = List.of(0, 1, 2, 3, 5, 10, 20, 30, 50, 90, 200, 300, Integer.MAX_VALUE);

    int count() {
        return each.size();
    }

    int within(int days) {
        return Math.toIntExact(each.stream().filter(one -> one <= days).count());
    }

    /// The part of them that took no longer, in per cent.
    int shareWithin(int days) {
        return Share.percent(within(days), count());
    }

    List<Bucket> untilPublication() {
        return buckets(PUBLICATION);
    }

    List<Bucket> untilFix() {
        return buckets(FIX);
    }

    private List<Bucket> buckets(List<Integer> ends) {
        var counts = new Bucket[ends.size()];
        var from = 0;
        for (var i = 0; i < ends.size(); i++) {
            var first = from;
            int last = ends.get(i);
            counts[i] = new Bucket(
                    first,
                    last,
                    Math.toIntExact(each.stream()
                            .filter(days -> days >= first && days <= last)
                            .count()));
            from = last == Integer.MAX_VALUE ? last : last + 1;
        }
        return Arrays.asList(counts);
    }
}
