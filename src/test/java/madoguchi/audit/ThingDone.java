// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

/// An act that only tests commit.
record ThingDone(String subjectNumber, int count) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(subjectNumber);
    }
}
