// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import madoguchi.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What becomes of a form between its first word and its being handed in.
@Component
class Writing {

    private final Uploads uploads;
    private final Drafts drafts;
    private final Attachments attachments;
    private final Reception reception;

    Writing(Uploads uploads, Drafts drafts, Attachments attachments, Reception reception) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.attachments = attachments;
        this.reception = reception;
    }

    /// What a form that arrived asks for next.
    enum Next {
        MEND,
        CHOOSE_FILES,
        CONFIRM
    }

    record Written(Sheet sheet, Next next) {}

    Sheet blank(Kind kind) {
        return sheet(ReportForm.blank(kind), Secret.fresh(), List.of(), Faults.none());
    }

    Optional<Drafts.Draft> find(Kind kind, Secret secret) {
        return drafts.find(secret).filter(draft -> draft.kind() == kind);
    }

    /// The form of a draft, with everything in it, and with what is wrong with it when `judged`.
    ///
    /// @throws DraftIsGone when it was forgotten or handed in
    Sheet sheetOf(Kind kind, Secret secret, boolean judged) {
        var draft = find(kind, secret).orElseThrow(DraftIsGone::new);
        return sheet(draft.form(), secret, drafts.filesOf(draft), judged ? faultsOf(draft.form()) : Faults.none());
    }

    void remove(Kind kind, Secret secret, UUID file) {
        find(kind, secret).ifPresent(draft -> attachments.remove(draft.id(), file));
    }

    /// Reads a form as it is sent, its files straight into the draft; its words follow, complete or not.
    Written read(Kind kind, HttpServletRequest request) throws IOException {
        var desk = new Desk(kind);
        var upload = uploads.read(request, desk);
        var form = formOf(kind, upload).with(desk.refused(upload));
        var secret = desk.secretOf(upload);
        var draft = drafts.write(drafts.findOrBegin(secret, form), form);
        fileIn(upload.get("remove")).ifPresent(file -> attachments.remove(draft.id(), file));
        var sheet = sheet(form, secret, List.of(), faultsOf(form));
        if (!upload.get("remove").isEmpty()) {
            return new Written(sheet, Next.CHOOSE_FILES);
        }
        return new Written(sheet, sheet.faults().isEmpty() ? Next.CONFIRM : Next.MEND);
    }

    static Faults faultsOf(ReportForm form) {
        var faults = form.faults();
        return form.is("agreed") ? faults : faults.add("agreed", "intake.fault.agree");
    }

    private Sheet sheet(ReportForm form, Secret secret, List<Attachment> files, Faults faults) {
        return new Sheet(form, secret, files, new Sheet.Limits(uploads.maxFiles(), uploads.maxMegabytes()), faults);
    }

    private static Optional<UUID> fileIn(String pressed) {
        try {
            return pressed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(pressed));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // no button of ours
        }
    }

    /// Only the fields that the form has; whatever else was sent is not kept.
    private static ReportForm formOf(Kind kind, Upload upload) {
        var typed = new LinkedHashMap<String, String>();
        Stream.of(
                        Item.of(kind).stream().map(Item::code),
                        ReportForm.FINDER.stream(),
                        ReportForm.CONSENTS.stream(),
                        Stream.of("typeOther", "agreed"))
                .flatMap(names -> names)
                .filter(name -> !upload.get(name).isEmpty())
                .forEach(name -> typed.put(name, upload.get(name)));
        return new ReportForm(kind, typed);
    }

    /// Where the files of one request are laid. The draft is begun by the first of them.
    private final class Desk implements Uploads.Files {

        private final Kind kind;
        private @Nullable Secret secret;
        private boolean handedIn;

        Desk(Kind kind) {
            this.kind = kind;
        }

        @Override
        public int held(Upload soFar) {
            return find(kind, secretOf(soFar))
                    .map(draft -> attachments.countOf(draft.id()))
                    .orElse(0);
        }

        @Override
        public void take(Upload soFar, String name, InputStream content) throws IOException {
            var draft = drafts.findOrBegin(secretOf(soFar), formOf(kind, soFar));
            attachments.keep(draft.id(), draft.key(), name, content, _ -> {});
        }

        /// The form's own secret; a fresh one when that form has been handed in already, so that what is written now
        /// is neither lost nor taken for the same report.
        Secret secretOf(Upload soFar) {
            if (secret == null) {
                var sent = Secret.read(soFar.get("draft"));
                handedIn = sent.filter(reception::wasHandedIn).isPresent();
                secret = sent.filter(_ -> !handedIn).orElseGet(Secret::fresh);
            }
            return secret;
        }

        Faults refused(Upload upload) {
            secretOf(upload);
            return handedIn ? upload.faults().add("draft", "intake.fault.handed-in") : upload.faults();
        }
    }
}
