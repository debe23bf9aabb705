// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import madoguchi.Faults;
import madoguchi.Pages;
import madoguchi.intake.Attachment;
import madoguchi.intake.Kind;
import madoguchi.intake.Progress;
import madoguchi.intake.ReportNumber;

/// Where a report stands, for the one who handed it in.
record FinderPage(
        Head head, Progress.Standing standing, List<Progress.Step> steps, Matters matters, Talk talk, Forms forms)
        implements Pages.WithStatus {

    record Head(ReportNumber number, Kind kind, Instant receivedAt) {}

    /// What asks for the finder's attention.
    record Matters(Optional<Question> question, Optional<Ending.Shown> ending, Optional<Silence> silence) {}

    /// @param older number before which older messages are found; 0 when there are none
    record Talk(List<FinderLine> lines, long older) {}

    /// @param message a message, as typed
    /// @param answer an answer to the desk's question, as typed
    /// @param mostMegabytes the most that one file may have
    record Forms(Typed message, Typed answer, List<Attachment> files, long mostMegabytes) {
        static Forms blank(List<Attachment> files, long mostMegabytes) {
            return new Forms(Typed.blank(), Typed.blank(), files, mostMegabytes);
        }
    }

    /// What was typed into a form, and what is wrong with it.
    ///
    /// @param files how many files came with it and are kept
    record Typed(String text, boolean passOn, Faults faults, int files) {
        static Typed blank() {
            return new Typed("", false, Faults.none(), 0);
        }

        boolean isGood() {
            return faults.isEmpty();
        }
    }

    /// Whether the finder is asked something and has not answered.
    boolean asks() {
        return matters.question().isPresent();
    }

    boolean hasEnded() {
        return matters.ending().isPresent();
    }

    @Override
    public int status() {
        return forms.message().faults().isEmpty() && forms.answer().faults().isEmpty() ? 200 : 422;
    }
}
